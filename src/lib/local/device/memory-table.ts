/** One table in memory, with the part of Dexie's table interface that this app uses. It lives as long as the page. */
import { MemoryRows, MemoryWhere, sorted, valueOf } from './memory-rows';

type Key = string | number | readonly (string | number)[];

export class MemoryTable<T extends object> extends MemoryRows<T> {
	readonly #rows: Map<string, T>;
	readonly #keyPath: string | string[];
	readonly #changed: () => void;
	#lastKey = 0;

	/** `keyPath` as in Dexie's schema; a number is given to rows that come without their key. */
	constructor(
		readonly name: string,
		keyPath: string | string[],
		changed: () => void
	) {
		const rows = new Map<string, T>();
		super(
			() => [...rows.values()],
			({ put = [], remove = [] }) => {
				for (const row of remove) rows.delete(this.#keyOf(row));
				for (const row of put) rows.set(this.#keyOf(row), row);
				changed();
			}
		);
		this.#rows = rows;
		this.#keyPath = keyPath;
		this.#changed = changed;
	}

	async get(key: Key): Promise<T | undefined> {
		return this.#rows.get(JSON.stringify(key));
	}

	async bulkGet(keys: readonly Key[]): Promise<(T | undefined)[]> {
		return keys.map((key) => this.#rows.get(JSON.stringify(key)));
	}

	async put(row: T): Promise<void> {
		this.#set([row]);
	}

	async add(row: T): Promise<void> {
		this.#set([row]);
	}

	async bulkPut(rows: readonly T[]): Promise<void> {
		this.#set(rows);
	}

	async bulkAdd(rows: readonly T[]): Promise<void> {
		this.#set(rows);
	}

	async update(key: Key, changes: Partial<T>): Promise<number> {
		const row = this.#rows.get(JSON.stringify(key));
		if (row) this.#set([{ ...row, ...changes }]);
		return row ? 1 : 0;
	}

	override async delete(key?: Key): Promise<number> {
		await this.bulkDelete(key === undefined ? [] : [key]);
		return 1;
	}

	async bulkDelete(keys: readonly Key[]): Promise<void> {
		for (const key of keys) this.#rows.delete(JSON.stringify(key));
		this.#changed();
	}

	async clear(): Promise<void> {
		this.#rows.clear();
		this.#changed();
	}

	where(field: string): MemoryWhere<T> {
		return new MemoryWhere(this, field);
	}

	orderBy(field: string): MemoryRows<T> {
		return sorted(this, field);
	}

	toCollection(): MemoryRows<T> {
		return this.derive((rows) => rows);
	}

	#set(rows: readonly T[]): void {
		for (const row of rows) {
			const complete =
				typeof this.#keyPath === 'string' && valueOf(row, this.#keyPath) === undefined
					? { ...row, [this.#keyPath]: (this.#lastKey += 1) }
					: row;
			this.#rows.set(this.#keyOf(complete), complete);
		}
		this.#changed();
	}

	#keyOf(row: T): string {
		const path = this.#keyPath;
		return JSON.stringify(
			typeof path === 'string' ? valueOf(row, path) : path.map((field) => valueOf(row, field))
		);
	}
}
