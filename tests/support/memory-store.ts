/**
 * The server's store in memory, for the property tests: the same feed, rows and atomic "record + effects" as PocketBase's,
 * without a database, and without rules: the engine and its actions are the real ones. Beside the contract it keeps a log
 * of effects (so that a test can see one applied twice), accounts, and can be set back to an older copy.
 */
import type { Caller } from '../../src/lib/domain/access/caller';
import type { Counter } from '../../src/lib/domain/consultation/counting';
import { countAnswers } from '../../src/lib/domain/meeting/answering';
import type { Request } from '../../src/lib/domain/consultation/request';
import type { AnyRow, Row, Table } from '../../src/lib/domain/tables';
import { concernedKeys } from './concerned-keys';
import type { Reading } from '../../src/lib/server/actions/action';
import type { Effect } from '../../src/lib/server/actions/decision';
import type { HistoryEntry } from '../../src/lib/server/actions/history';
import { type Contents, emptyContents } from './memory-contents';
import { callerBehind, type MemoryAccount, networksOf } from './memory-callers';
import { isRooted, voiceIn } from './memory-voice';
import { noteKeyChange } from './note-key-change';
import type {
	Change,
	Decided,
	Failure,
	Feed,
	RecordedMutation,
	Store
} from '../../src/lib/server/sync/store';

const keyOf = (table: Table, id: string): string => `${table}/${id}`;

export class MemoryStore implements Store {
	readonly accounts = new Map<string, MemoryAccount>();
	readonly keyed = (text: string) => `keyed ${text}`;
	#epoch = 1;
	#notBefore = 0;
	#contents = emptyContents();

	constructor(readonly now: () => Date = () => new Date()) {}

	get effects(): readonly string[] {
		return this.#contents.effects;
	}

	get counters(): (Counter & { n: number })[] {
		return [...this.#contents.counters.values()];
	}

	get history(): readonly HistoryEntry[] {
		return this.#contents.history;
	}

	/** Mutations in the order in which they were first settled. */
	recordedIds(): string[] {
		return [...this.#contents.mutations.keys()];
	}

	feed(): Promise<Feed> {
		return Promise.resolve({ epoch: `epoch${this.#epoch}`, head: this.#contents.head });
	}

	changesAfter(after: number, limit: number): Promise<Change[]> {
		const changes = [...this.#contents.changes.values()].filter(({ seq }) => seq > after);
		return Promise.resolve(changes.sort((a, b) => a.seq - b.seq).slice(0, limit));
	}

	renewEpoch(): Promise<void> {
		this.#epoch += 1;
		return Promise.resolve();
	}

	allRows(table: Table): Promise<AnyRow[]> {
		const rows = [...this.#contents.rows].filter(([key]) => key.startsWith(`${table}/`));
		return Promise.resolve(rows.map(([, row]) => structuredClone(row)));
	}

	async rowsById(table: Table, ids: readonly string[]): Promise<AnyRow[]> {
		return ids.map((id) => this.row(table, id)).filter((row) => row !== undefined);
	}

	recorded(mutationId: string): Promise<RecordedMutation | undefined> {
		return Promise.resolve(this.#contents.mutations.get(mutationId));
	}

	async read<T>(_as: Caller, work: (read: Reading) => Promise<T>): Promise<T> {
		return work({
			one: async <F extends Table>(table: F, field: keyof Row<F> & string, value: string) =>
				value === '' ? undefined : (this.#find(table, field, value) as Row<F> | undefined),
			every: async <F extends Table>(table: F, field: keyof Row<F> & string, value: string) =>
				this.#all(table).filter((row) => value !== '' && row[field] === value) as unknown as Row<F>[],
			requestByReceipt: async (id, receipt) => {
				const request = this.row('requests', id) as Request | undefined;
				return request?.receipt === receipt ? request : undefined;
			},
			openProposals: async (record) =>
				this.#all('proposals').filter((one) => one.record === record && one.state === 'open').length,
			openDeclarations: async (network) =>
				this.#all('proposals').filter(
					({ networks, about, state }) =>
						(networks as string[]).includes(network) && about === 'new' && state === 'open'
				).length,
			comers: async (meeting, except) =>
				countAnswers(
					this.#all('attendances').filter((one) => one.meeting === meeting && one.id !== except) as never
				).pools,
			voice: async (ballot, seat) => voiceIn(ballot, seat, (table) => this.#all(table)),
			proceduresOf: async (circle) =>
				this.#all('procedures').filter((one) => one.circle === circle) as unknown as Row<'procedures'>[],
			publishedMinutes: async (meeting) =>
				Math.max(
					0,
					...this.#all('minutes').map((row) => (row.meeting === meeting ? Number(row.version) : 0))
				),
			isRooted: async (circle) => isRooted(circle, (table) => this.#all(table)),
			networks: async () => this.#all('regions').map(({ id }) => id)
		});
	}

	/** In one go, as the database's transaction: nothing is waited for between the look and the writing. */
	#commit({ id, bodyHash, decision }: Decided, as: Caller): 'done' | 'known' | Failure {
		const { mutations, effects } = this.#contents;
		if (mutations.has(id)) return 'known';
		const failure = decision.effects.map((effect) => this.#failureOf(effect)).find(Boolean);
		if (failure) return failure;
		mutations.set(id, { author: as.userId, bodyHash, result: decision.result });
		for (const { table, operation, id: record, fields } of decision.effects) {
			effects.push(id);
			const known = operation === 'update' ? this.row(table, record) : undefined;
			this.write(table, { ...known, ...fields, id: record });
		}
		this.#contents.history.push(...(decision.history ?? []));
		for (const counter of decision.counters ?? []) this.#count(counter);
		return 'done';
	}

	async commit(decided: Decided, as: Caller): Promise<'done' | 'known' | Failure> {
		// As with a database, somebody else may come between the look at the facts and this write.
		await Promise.resolve();
		return this.#commit(decided, as);
	}

	#count(counter: Counter): void {
		const { counters } = this.#contents;
		const key = JSON.stringify(counter);
		counters.set(key, { ...counter, n: (counters.get(key)?.n ?? 0) + 1 });
	}

	/**
	 * What the database would refuse: an id or what its unique indexes have already (a receipt belongs to one request, a
	 * key to one account), and a change of a row that is gone or was decided on in an older state.
	 */
	#failureOf({ table, operation, id, fields, basedOn }: Effect): Failure | undefined {
		if (operation === 'create') return this.#isTaken(table, id, fields) ? 'conflict' : undefined;
		const row = this.row(table, id);
		const moved = basedOn !== undefined && row?.updated !== basedOn;
		return row === undefined || moved ? 'forbidden' : undefined;
	}

	#isTaken(table: Table, id: string, fields: Record<string, unknown>): boolean {
		const { receipt, owner } = fields;
		return this.#all(table).some(
			(row) =>
				row.id === id ||
				(receipt !== undefined && row.receipt === receipt) ||
				(table === 'ownKeys' && owner !== undefined && row.owner === owner)
		);
	}

	/** A row as it is stored, whoever asks. */
	row(table: Table, id: string): AnyRow | undefined {
		const row = this.#contents.rows.get(keyOf(table, id));
		return row && structuredClone(row);
	}

	/** Creates or replaces a row, as the desk or another program would. */
	write(table: Table, row: AnyRow): void {
		const before = this.row(table, row.id);
		const updated = this.#after(before?.updated);
		const place = table === 'keyLog' && { position: this.#all('keyLog').length + (before ? 0 : 1) };
		// As the database's triggers do: an office's key stands for its account's networks.
		const networks = row.expert === '' ? networksOf((of) => this.#all(of)).filter(Boolean) : [];
		const asked = table === 'proposals' && row.replyTo ? { replyTo: '', wantsReply: true } : {};
		const said = table === 'publicKeys' ? { networks } : asked;
		this.#contents.rows.set(keyOf(table, row.id), { ...structuredClone(row), ...place, ...said, updated });
		this.#capture(table, row.id);
		if (table === 'publicKeys') this.#noteKey(before, row);
	}

	remove(table: Table, id: string): void {
		const before = this.row(table, id);
		if (!this.#contents.rows.delete(keyOf(table, id))) return;
		this.#capture(table, id);
		if (table === 'publicKeys') this.#noteKey(before, undefined);
	}

	/** As the database's triggers do. */
	#noteKey(before: AnyRow | undefined, after: AnyRow | undefined): void {
		for (const entry of noteKeyChange(before, after, this.now())) this.write('keyLog', entry);
	}

	/** The caller behind an account as it is now; a guest when there is no such account (any more). */
	callerOf(userId: string): Caller {
		return callerBehind(userId, this.accounts.get(userId), (table) => this.#all(table), this.now());
	}

	/** A copy as a backup makes it. */
	backUp(): Contents {
		return structuredClone(this.#contents);
	}

	/** Set back to an older copy, by somebody who renews the epoch as the start of the server does. */
	restore(copy: Contents): void {
		this.#contents = structuredClone(copy);
		this.#epoch += 1;
	}

	/** Set back whole, as by putting back the data folder: the epoch comes back too, and nobody says anything. */
	restoreUnnoticed(copy: Contents): void {
		const times = [...this.#contents.rows.values()].map(({ updated }) => Date.parse(String(updated)));
		// Time has gone on: what is written from now on is younger than what was lost.
		this.#notBefore = Math.max(this.#notBefore, ...times) + 1;
		this.#contents = structuredClone(copy);
	}

	#capture(table: Table, id: string): void {
		const { changes, concerned } = this.#contents;
		const row = this.row(table, id);
		const keys = new Set([
			...(concerned.get(keyOf(table, id)) ?? []),
			...(row ? concernedKeys(table, row, (circle) => String(this.row('circles', circle)?.region ?? '')) : [])
		]);
		concerned.set(keyOf(table, id), keys);
		this.#contents.head += 1;
		changes.set(keyOf(table, id), { seq: this.#contents.head, table, id, concerned: [...keys] });
	}

	#all(table: Table): AnyRow[] {
		return [...this.#contents.rows].filter(([key]) => key.startsWith(`${table}/`)).map(([, row]) => row);
	}

	#find(table: Table, field: string, value: string): AnyRow | undefined {
		const row = this.#all(table).find((one) => one[field] === value);
		return row && structuredClone(row);
	}

	/** Now, but later than `before`: the clock of a test may stand still, `updated` says that a row has changed. */
	#after(before: unknown): string {
		const earliest = typeof before === 'string' ? Date.parse(before) + 1 : 0;
		return new Date(Math.max(this.now().getTime(), earliest, this.#notBefore)).toISOString();
	}
}

export type Backup = ReturnType<MemoryStore['backUp']>;
