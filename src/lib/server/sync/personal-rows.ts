/**
 * What a caller's personal rows are: ids and versions, kept in memory for those who asked last. From it come the pages of
 * the first delivery and the checksum; texts are read when they are sent, and kept nowhere.
 * Guarantees: after `refresh` it names what the caller sees at a moment at or after `feed.head`. `sum` is there only when
 * that moment is known to be `feed.head`: a sum of a later one would call a right copy wrong.
 */
import type { Caller } from '../../domain/access/caller';
import { project } from '../../domain/access/visibility';
import { CopySum } from '../../domain/copy-sum';
import { type AnyRow, isKnownTo, isShared, PERSONAL_TABLES, type PersonalTable } from '../../domain/tables';
import { mayHaveSeen } from './concerned';
import { ownerOf } from './cursor';
import { isSame, type Feed, type Store } from './store';

/** Callers kept: more than are at work at the same time. */
const KEPT = 300;
/** Beyond so many changes reading all anew is cheaper. */
const REREAD_AFTER = 2_000;

export interface PersonalId {
	table: PersonalTable;
	id: string;
}

export class PersonalRows {
	readonly #callers = new Map<string, CallerRows>();

	constructor(readonly store: Store) {}

	/** The caller's, brought up to `feed.head`. */
	async of(caller: Caller, feed: Feed): Promise<CallerRows> {
		const owner = ownerOf(caller);
		const rows = this.#callers.get(owner) ?? new CallerRows(this.store);
		this.#callers.delete(owner);
		this.#callers.set(owner, rows);
		for (const oldest of this.#callers.keys()) {
			if (this.#callers.size <= KEPT) break;
			this.#callers.delete(oldest);
		}
		await rows.refresh(caller, feed);
		return rows;
	}
}

export class CallerRows {
	/** id → table and version; ids are unique over all tables. */
	#rows = new Map<string, { table: PersonalTable; updated: unknown }>();
	#epoch = '';
	#seq = -1;
	#exact = false;
	/** By the version of the tables that an app knows. */
	#sums = new Map<number, CopySum>();
	#running: Promise<void> = Promise.resolve();

	constructor(readonly store: Store) {}

	refresh(caller: Caller, feed: Feed): Promise<void> {
		const turn = this.#running.then(() => this.#bringUpTo(caller, feed));
		this.#running = turn.catch(() => {});
		return turn;
	}

	/** Those after `after`, in order of id. */
	idsAfter(after: string): PersonalId[] {
		const ids = [...this.#rows].filter(([id]) => id > after).map(([id, { table }]) => ({ table, id }));
		return ids.sort((a, b) => (a.id < b.id ? -1 : 1));
	}

	/** Of the rows at exactly this position of the feed, where that is known. */
	sumAt({ epoch, head }: Feed, knows: number): CopySum | undefined {
		if (!this.#exact || epoch !== this.#epoch || head !== this.#seq) return undefined;
		const sum = this.#sums.get(knows) ?? this.#count(knows);
		this.#sums.set(knows, sum);
		return sum;
	}

	#count(knows: number): CopySum {
		const sum = new CopySum();
		for (const [id, { table, updated }] of this.#rows)
			if (isKnownTo(knows, table)) sum.add(table, { id, updated });
		return sum;
	}

	async #bringUpTo(caller: Caller, feed: Feed): Promise<void> {
		if (feed.epoch === this.#epoch && feed.head <= this.#seq) return;
		const known = feed.epoch === this.#epoch && feed.head - this.#seq <= REREAD_AFTER;
		const read = known ? await this.#follow(caller) : await this.#readAll(caller);
		this.#epoch = feed.epoch;
		this.#seq = feed.head;
		this.#sums.clear();
		// Where nothing of hers has changed, the rows are those of every position until now.
		this.#exact = !read || isSame(await this.store.feed(), feed);
	}

	async #readAll(caller: Caller): Promise<boolean> {
		const rows = new Map<string, { table: PersonalTable; updated: unknown }>();
		for (const table of PERSONAL_TABLES)
			for (const row of await this.store.allRows(table, caller)) set(rows, table, row, caller);
		this.#rows = rows;
		return true;
	}

	/** Whether anything of hers had changed; what is others' business is not read at all. */
	async #follow(caller: Caller): Promise<boolean> {
		const changes = await this.store.changesAfter(this.#seq, REREAD_AFTER);
		const hers = changes.filter((change) => !isShared(change.table) && mayHaveSeen(change.concerned, caller));
		const rows = new Map(this.#rows);
		for (const table of PERSONAL_TABLES) {
			const ids = hers.filter((change) => change.table === table).map(({ id }) => id);
			if (ids.length === 0) continue;
			for (const id of ids) rows.delete(id);
			for (const row of await this.store.rowsById(table, ids, caller)) set(rows, table, row, caller);
		}
		this.#rows = rows;
		return hers.length > 0;
	}
}

function set(
	rows: Map<string, { table: PersonalTable; updated: unknown }>,
	table: PersonalTable,
	row: AnyRow,
	caller: Caller
): void {
	if (project(table, row, caller)) rows.set(row.id, { table, updated: row.updated });
}
