/**
 * A server that lies, and a database that was put back: what a phone is answered, changed on the way. The store behind it
 * stays honest, so that what is true can be asked for.
 */
import { newId } from '../../../src/lib/domain/id';
import type { AnyRow, Table } from '../../../src/lib/domain/tables';
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
/** What a false row says of its last change, unless it keeps what the true one says. */
const FALSE = '2026-03-01T08:00:00.000Z';

/** Comes between all phones and the server; honest until it is told to lie. */
export class LyingServer {
	#lie: Lie | undefined;
	#left = 0;
	#keeps = false;
	/** `table/id` of the rows that were told falsely with the `updated` of the true ones: no checksum finds those. */
	readonly kept = new Set<string>();
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

	/** The next answers are lies; `keeps`: false rows say of their last change what the true ones say. */
	lie(what: Lie, answers: number, keeps: boolean): void {
		[this.#lie, this.#left, this.#keeps] = [what, answers, keeps];
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

	/** The folder is put back whole: the mark of the epoch comes back with it, and nothing says so. */
	restoreUnnoticed(): void {
		if (!this.#backup) return;
		this.world.server.store.restoreUnnoticed(this.#backup);
		this.world.server.restart();
	}

	/** When a false row says that it was changed. */
	#changed(table: Table, id: string): { updated: string } {
		const updated = this.world.server.store.row(table, id)?.updated;
		if (!this.#keeps || typeof updated !== 'string') return { updated: FALSE };
		this.kept.add(`${table}/${id}`);
		return { updated };
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
			...{ id, expert, recipient: this.recipient, madeAt: FALSE },
			...this.#changed('publicKeys', id)
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
				return and('experts', { ...anna, deputy: idOf('dora'), ...this.#changed('experts', anna.id) });
			case 'somebody false in the pool':
				return {
					...and('experts', { ...expertRow('mallory', { youthOffices: [NORTH], deputy: '' }) }),
					publicKeys: [...(puts.publicKeys ?? []), key(idOf('mallory'))]
				};
			case 'a foreign row of own keys': {
				const own = store.row('ownKeys', idOf('keyanna'))!;
				return and('ownKeys', {
					...own,
					...{ recipient: this.recipient, ...this.#changed('ownKeys', own.id) }
				});
			}
			case 'accepted by somebody else':
				return and(
					'requests',
					...(puts.requests ?? []).map((row) => ({
						...row,
						...{ acceptedBy: idOf('dora'), ...this.#changed('requests', row.id) }
					}))
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
