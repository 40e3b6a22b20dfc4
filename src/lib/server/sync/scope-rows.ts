/**
 * The shared rows of one scope, projected and kept in memory as JSON: read whole once, then kept up to date from the
 * change feed. Snapshots and deltas are cut from it, so a thousand phones cost one reading of the database.
 * Guarantees: after `refresh` the rows are those of a moment at or after `feed.head`, and nothing is in here that the
 * scope may not see. It is read as a caller of that scope, so the database's rules are the second lock.
 */
import { type Caller, GUEST, type Scope } from '../../domain/access/caller';
import { isShared, SHARED_TABLES, type SharedTable } from '../../domain/tables';
import { project } from '../../domain/access/visibility';
import type { Feed, Store } from './store';

/** Beyond so many changes reading all anew is cheaper than reading by id. */
const REREAD_AFTER = 5_000;

type Tables = Map<SharedTable, Map<string, string>>;

export class ScopeRows {
	#tables: Tables = new Map();
	#epoch = '';
	#seq = -1;
	#running: Promise<void> = Promise.resolve();
	readonly #eyes: Caller;

	constructor(
		readonly store: Store,
		readonly scope: Scope
	) {
		this.#eyes = { ...GUEST, role: scope };
	}

	/** Position of the feed that the rows stand for. */
	get seq(): number {
		return this.#seq;
	}

	/** Brings the rows up to `feed.head`. Callers wait for each other, so each change is read once. */
	refresh(feed: Feed, as: Caller): Promise<void> {
		const turn = this.#running.then(() => this.#bringUpTo(feed, as));
		this.#running = turn.catch(() => {});
		return turn;
	}

	/** The JSON of a row, or undefined when the scope does not see it. */
	json(table: SharedTable, id: string): string | undefined {
		return this.#tables.get(table)?.get(id);
	}

	/** All rows of these tables as the JSON of `puts` in a snapshot. */
	putsJson(wanted: readonly SharedTable[]): string {
		const parts = wanted.map((table) => {
			const rows = this.#tables.get(table);
			return `${JSON.stringify(table)}:[${rows ? [...rows.values()].join(',') : ''}]`;
		});
		return `{${parts.join(',')}}`;
	}

	async #bringUpTo(feed: Feed, as: Caller): Promise<void> {
		if (feed.epoch === this.#epoch && feed.head <= this.#seq) return;
		const known = feed.epoch === this.#epoch && feed.head - this.#seq <= REREAD_AFTER;
		if (known) await this.#followFeed(feed, as);
		else await this.#readAll(feed, as);
		this.#epoch = feed.epoch;
		this.#seq = feed.head;
	}

	async #readAll(feed: Feed, as: Caller): Promise<void> {
		const tables: Tables = new Map();
		for (const table of SHARED_TABLES) {
			const rows = new Map<string, string>();
			for (const row of await this.store.allRows(table, as)) {
				const seen = project(table, row, this.#eyes);
				if (seen) rows.set(row.id, JSON.stringify(seen));
			}
			tables.set(table, rows);
		}
		this.#tables = tables;
	}

	async #followFeed(feed: Feed, as: Caller): Promise<void> {
		const changes = await this.store.changesAfter(this.#seq, REREAD_AFTER);
		const changed = new Map<SharedTable, string[]>();
		for (const { table, id } of changes)
			if (isShared(table)) changed.set(table, [...(changed.get(table) ?? []), id]);
		// Read first, then set: a failure in between must leave the rows as they were.
		const fresh = await Promise.all(
			[...changed].map(
				async ([table, ids]) => [table, ids, await this.store.rowsById(table, ids, as)] as const
			)
		);
		for (const [table, ids, rows] of fresh) {
			const known = this.#tables.get(table) ?? new Map<string, string>();
			for (const id of ids) known.delete(id);
			for (const row of rows) {
				const seen = project(table, row, this.#eyes);
				if (seen) known.set(row.id, JSON.stringify(seen));
			}
			this.#tables.set(table, known);
		}
	}
}
