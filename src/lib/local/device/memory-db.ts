/**
 * A visit without storage: every table of a database is replaced by one in memory, under the same names. Nothing
 * survives the page; transactions are plain calls, since only this page writes. Loaded only where it is needed.
 */
import type { Dexie } from 'dexie';
import { MemoryTable } from './memory-table';

/** Replaces the tables of `db`; `changed` is told after every write. */
export function keepInMemory(db: Dexie, changed: () => void): void {
	const tables = db.tables.map(({ name, schema }) => {
		const { keyPath } = schema.primKey;
		return new MemoryTable(name, keyPath as string | string[], changed);
	});
	const byName = new Map(tables.map((table) => [table.name, table]));
	for (const [name, table] of byName) Object.defineProperty(db, name, { value: table });
	const transaction = (...args: unknown[]) => (args.at(-1) as () => Promise<unknown>)();
	Object.defineProperties(db, {
		tables: { value: tables },
		table: { value: (name: string) => byName.get(name) },
		transaction: { value: async (...args: unknown[]) => transaction(...args) }
	});
}
