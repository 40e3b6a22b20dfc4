/**
 * Rows in memory behind the part of Dexie's reading interface that this app uses: the stand-in for a visit without
 * storage. A method that is missing here is missing on purpose until a screen needs it (memory-db.test.ts).
 */
export type Test<T> = (row: T) => boolean;
type Comparable = string | number;

/** Like Dexie's Collection: what was asked for, read when a last method is called. */
export class MemoryRows<T extends object> {
	constructor(
		protected readonly source: () => T[],
		protected readonly write: (change: { put?: T[]; remove?: T[] }) => void
	) {}

	filter(test: Test<T>): MemoryRows<T> {
		return this.derive((rows) => rows.filter(test));
	}

	and(test: Test<T>): MemoryRows<T> {
		return this.filter(test);
	}

	/** Rows are met once here, by however many of their entries. */
	distinct(): MemoryRows<T> {
		return this;
	}

	limit(count: number): MemoryRows<T> {
		return this.derive((rows) => rows.slice(0, count));
	}

	offset(count: number): MemoryRows<T> {
		return this.derive((rows) => rows.slice(count));
	}

	reverse(): MemoryRows<T> {
		return this.derive((rows) => rows.reverse());
	}

	async toArray(): Promise<T[]> {
		return this.source();
	}

	async sortBy(field: string): Promise<T[]> {
		return this.source().sort((a, b) => compare(valueOf(a, field), valueOf(b, field)));
	}

	async first(): Promise<T | undefined> {
		return this.source()[0];
	}

	async last(): Promise<T | undefined> {
		return this.source().at(-1);
	}

	async count(): Promise<number> {
		return this.source().length;
	}

	async each(visit: (row: T) => void): Promise<void> {
		this.source().forEach(visit);
	}

	async delete(): Promise<number> {
		const rows = this.source();
		this.write({ remove: rows });
		return rows.length;
	}

	async modify(change: (row: T) => void): Promise<number> {
		const rows = this.source().map((row) => ({ ...row }));
		rows.forEach(change);
		this.write({ put: rows });
		return rows.length;
	}

	/** `step` gets an array of its own. */
	protected derive(step: (rows: T[]) => T[]): MemoryRows<T> {
		return new MemoryRows(() => step([...this.source()]), this.write);
	}
}

/** Like Dexie's WhereClause: conditions on one field; a field that holds a list meets them by any of its entries. */
export class MemoryWhere<T extends object> {
	constructor(
		readonly rows: MemoryRows<T>,
		readonly field: string
	) {}

	equals(value: Comparable): MemoryRows<T> {
		return this.#any((entry) => entry === value);
	}

	notEqual(value: Comparable): MemoryRows<T> {
		return this.#any((entry) => entry !== value);
	}

	anyOf(...values: (Comparable | Comparable[])[]): MemoryRows<T> {
		const wanted = new Set<unknown>(values.flat());
		return this.#any((entry) => wanted.has(entry));
	}

	startsWith(start: string): MemoryRows<T> {
		return this.#any((entry) => String(entry).startsWith(start));
	}

	above(value: Comparable): MemoryRows<T> {
		return this.#any((entry) => compare(entry, value) > 0);
	}

	aboveOrEqual(value: Comparable): MemoryRows<T> {
		return this.#any((entry) => compare(entry, value) >= 0);
	}

	below(value: Comparable): MemoryRows<T> {
		return this.#any((entry) => compare(entry, value) < 0);
	}

	belowOrEqual(value: Comparable): MemoryRows<T> {
		return this.#any((entry) => compare(entry, value) <= 0);
	}

	between(low: Comparable, high: Comparable): MemoryRows<T> {
		return this.#any((entry) => compare(entry, low) >= 0 && compare(entry, high) < 0);
	}

	#any(test: Test<unknown>): MemoryRows<T> {
		const meets = (row: T) => {
			const value = valueOf(row, this.field);
			return Array.isArray(value) ? value.some(test) : value !== undefined && test(value);
		};
		return sorted(this.rows.filter(meets), this.field);
	}
}

/** In the order of a field, as an index would give them. */
export function sorted<T extends object>(rows: MemoryRows<T>, field: string): MemoryRows<T> {
	return new OrderedRows(rows, field);
}

class OrderedRows<T extends object> extends MemoryRows<T> {
	constructor(rows: MemoryRows<T>, field: string) {
		const inner = rows as OrderedRows<T>;
		super(
			() => [...inner.source()].sort((a, b) => compare(valueOf(a, field), valueOf(b, field))),
			inner.write
		);
	}
}

export function valueOf(row: object, field: string): unknown {
	return (row as Record<string, unknown>)[field];
}

function compare(a: unknown, b: unknown): number {
	if (a === b || Array.isArray(a)) return 0;
	return (a as Comparable) < (b as Comparable) ? -1 : 1;
}
