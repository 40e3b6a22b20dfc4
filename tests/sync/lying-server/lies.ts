/**
 * A server that lies, and a database that was put back: what a phone is answered, changed on the way. The store behind it
 * stays honest, so that what is true can be asked for.
 */
import { newId } from '../../../src/lib/domain/id';
import type { AnyRow } from '../../../src/lib/domain/tables';
import { expertRow, idOf } from '../../support/directory-rows';
import type { Backup } from '../../support/memory-store';
import { type ConfidentialWorld, NORTH } from '../confidential/world';

export const LIES = [
	'another key',
	'a second key',
	'another key of the office',
	'a false deputy',
	'somebody false in the pool',
	'a foreign row of own keys',
	'accepted by somebody else',
	'rows withheld',
	'an old answer',
	'pages in another order'
] as const;
export type Lie = (typeof LIES)[number];

type Puts = Record<string, AnyRow[]>;
interface Answer {
	puts?: Puts;
	receipts?: { request: AnyRow }[];
}

const KEPT = 6;
/** Who changes a row changes when it was changed: one that says otherwise no checksum finds (docs/threats.md). */
const FALSE = { updated: '2026-03-01T08:00:00.000Z' };

/** Comes between all phones and the server; honest until it is told to lie. */
export class LyingServer {
	#lie: Lie | undefined;
	#left = 0;
	readonly #said: string[] = [];
	#held: Puts | undefined;
	#backup: Backup | undefined;

	constructor(
		readonly world: ConfidentialWorld,
		/** The key that is slipped in. */
		readonly recipient: string
	) {
		const { server } = world;
		const honest = server.handle.bind(server);
		server.handle = async (path, init, jar) => {
			const answer = await honest(path, init, jar);
			if (!/^\/api\/(sync|receipts)/.test(path) || !answer.ok) return answer;
			return new Response(this.#told(path, await answer.text()), answer);
		};
	}

	/** The next answers are lies. */
	lie(what: Lie, answers: number): void {
		[this.#lie, this.#left] = [what, answers];
	}

	stop(): void {
		[this.#lie, this.#left, this.#held] = [undefined, 0, undefined];
	}

	backUp(): void {
		this.#backup = this.world.server.store.backUp();
	}

	/** As somebody does who follows README: a new epoch begins. */
	restore(): void {
		if (this.#backup) this.world.server.store.restore(this.#backup);
	}

	#told(path: string, text: string): string {
		if (path.startsWith('/api/sync?')) {
			this.#said.push(text);
			if (this.#said.length > KEPT) this.#said.shift();
		}
		if (this.#left === 0 || this.#lie === undefined) return text;
		this.#left -= 1;
		if (this.#lie === 'an old answer') return path.startsWith('/api/sync?') ? (this.#said[0] ?? text) : text;
		const answer = JSON.parse(text) as Answer;
		if (answer.puts) answer.puts = this.#falsePuts(this.#lie, answer.puts);
		if (this.#lie === 'accepted by somebody else')
			for (const { request } of answer.receipts ?? []) request.acceptedBy = idOf('dora');
		return JSON.stringify(answer);
	}

	#falsePuts(lie: Lie, puts: Puts): Puts {
		const { store } = this.world.server;
		const and = (table: string, ...rows: AnyRow[]): Puts => ({
			...puts,
			[table]: [...(puts[table] ?? []).filter(({ id }) => rows.every((row) => row.id !== id)), ...rows]
		});
		const key = (expert: string, id = newId()) => ({
			...{ publication: 'published', audience: 'public', verifiedAt: '', verifiedBy: '' },
			...{ id, expert, recipient: this.recipient, madeAt: '2026-03-01T08:00:00.000Z' },
			...FALSE
		});
		const anna = store.row('experts', idOf('anna'))!;
		switch (lie) {
			case 'another key':
				return and('publicKeys', key(idOf('anna'), idOf('keyanna')), key(idOf('berta'), idOf('keyberta')));
			case 'a second key':
				return and('publicKeys', key(idOf('anna')), key(idOf('berta')), key(idOf('clara')));
			case 'another key of the office':
				return and('publicKeys', key('', idOf('keydesk')));
			case 'a false deputy':
				return and('experts', { ...anna, deputy: idOf('dora'), ...FALSE });
			case 'somebody false in the pool':
				return {
					...and('experts', { ...expertRow('mallory', { youthOffices: [NORTH], deputy: '' }) }),
					publicKeys: [...(puts.publicKeys ?? []), key(idOf('mallory'))]
				};
			case 'a foreign row of own keys': {
				const own = { ...store.row('ownKeys', idOf('keyanna'))!, recipient: this.recipient, ...FALSE };
				return and('ownKeys', own);
			}
			case 'accepted by somebody else':
				return and(
					'requests',
					...(puts.requests ?? []).map((row) => ({ ...row, acceptedBy: idOf('dora'), ...FALSE }))
				);
			case 'rows withheld':
				return {};
			case 'pages in another order': {
				const before = this.#held ?? {};
				this.#held = puts;
				return before;
			}
			default:
				return puts;
		}
	}
}
