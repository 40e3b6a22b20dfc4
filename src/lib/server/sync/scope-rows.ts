/**
 * The shared rows of one scope, projected and kept in memory as JSON: read whole once, then kept up to date from the
 * change feed. Snapshots and deltas are cut from it, so a thousand phones cost one reading of the database.
 * Guarantees: after `refresh` the rows are those of a moment at or after `feed.head`, and nothing is in here that the
 * scope may not see. It is read as a caller of that scope, so the database's rules are the second lock.
 * `sumAt` is there only when the rows are known to be exactly those of that position.
 */
import { type Caller, GUEST, type Scope } from '../../domain/access/caller';
import { CopySum } from '../../domain/copy-sum';
import { type AnyRow, isKnownTo, isShared, SHARED_TABLES, type SharedTable } from '../../domain/tables';
import { project } from '../../domain/access/visibility';
import { isSame, type Feed, type Store } from './store';

/** Beyond so many changes reading all anew is cheaper than reading by id. */
const REREAD_AFTER = 5_000;

type Tables = Map<SharedTable, Map<string, string>>;

export class ScopeRows {
	#tables: Tables = new Map();
	#epoch = '';
	#seq = -1;
	#sums = new Map<SharedTable, CopySum>();
	#exact = false;
	#running: Promise<void> = Promise.resolve();

	constructor(
		readonly store: Store,
		readonly scope: Scope
	) {}

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

	/** The checksum of all rows in tables that an app of version `knows` has, at exactly this position of the feed, where that is known. */
	sumAt({ epoch, head }: Feed, knows: number): CopySum | undefined {
		if (!this.#exact || epoch !== this.#epoch || head !== this.#seq) return undefined;
		const known = [...this.#sums].filter(([table]) => isKnownTo(knows, table));
		return known.reduce((all, [, sum]) => all.with(sum), new CopySum());
	}

	/** All rows of these tables as the JSON of `puts` in a snapshot. */
	putsJson(wanted: readonly SharedTable[]): string {
		const parts = wanted.map((table) => {
			const rows = this.#tables.get(table);
			return `${JSON.stringify(table)}:[${rows ? [...rows.values()].join(',') : ''}]`;
		});
		return `{${parts.join(',')}}`;
	}

	/** As whom the rows are seen: as anybody in the scope, of the office as an account of the same networks. */
	#eyesOf(as: Caller): Caller {
		return this.scope === 'coordination' ? as : { ...GUEST, role: this.scope };
	}

	async #bringUpTo(feed: Feed, as: Caller): Promise<void> {
		if (feed.epoch === this.#epoch && feed.head <= this.#seq) return;
		const known = feed.epoch === this.#epoch && feed.head - this.#seq <= REREAD_AFTER;
		const read = known ? await this.#followFeed(as) : await this.#readAll(as);
		this.#epoch = feed.epoch;
		this.#seq = feed.head;
		// Where nothing shared has changed, the rows are those of every position until now.
		this.#exact = !read || isSame(await this.store.feed(), feed);
	}

	async #readAll(as: Caller): Promise<true> {
		const tables: Tables = new Map();
		const sums = new Map<SharedTable, CopySum>();
		for (const table of SHARED_TABLES) {
			const rows = new Map<string, string>();
			const sum = new CopySum();
			for (const row of await this.store.allRows(table, as)) {
				const seen = project(table, row, this.#eyesOf(as));
				if (!seen) continue;
				rows.set(row.id, JSON.stringify(seen));
				sum.add(table, seen);
			}
			tables.set(table, rows);
			sums.set(table, sum);
		}
		this.#tables = tables;
		this.#sums = sums;
		return true;
	}

	/** Whether anything shared had changed. */
	async #followFeed(as: Caller): Promise<boolean> {
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
			const sum = this.#sums.get(table) ?? new CopySum();
			for (const id of ids) {
				const before = known.get(id);
				if (before !== undefined) sum.remove(table, JSON.parse(before) as AnyRow);
				known.delete(id);
			}
			for (const row of rows) {
				const seen = project(table, row, this.#eyesOf(as));
				if (!seen) continue;
				known.set(row.id, JSON.stringify(seen));
				sum.add(table, seen);
			}
			this.#tables.set(table, known);
			this.#sums.set(table, sum);
		}
		return changed.size > 0;
	}
}
