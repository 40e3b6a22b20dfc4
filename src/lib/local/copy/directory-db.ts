/**
 * How the copy of the directory lies in IndexedDB today: one Dexie table per table of domain/tables.ts, and one row that
 * says up to where and for whom it was pulled. Known in this folder alone (the import law); everybody else reads and
 * writes through directory-copy.ts.
 */
import { Dexie, type EntityTable } from 'dexie';
import { TABLES, TABLES_VERSION, tables, type Row, type Table } from '../../domain/tables';
import { noteTransactions } from '../device/let-go';
import type { CopyState } from './copy-state';

type DirectoryTables = { [T in Table]: EntityTable<Row<T>, 'id'> } & {
	state: EntityTable<CopyState & { key: 'state' }, 'key'>;
};
export type DirectoryDb = Dexie & DirectoryTables;

/** Opens (lazily) the copy of this name; tests open several. */
export function createDirectoryDb(name: string): DirectoryDb {
	const db = new Dexie(name) as DirectoryDb;
	noteTransactions(db);
	// Unique only on the server: here a passing duplicate would make every further pull fail.
	const stores = TABLES.map((table) => [table, tables[table].index.replaceAll('&', '')]);
	// With another shape of its rows the copy begins again: what it held stays readable until the snapshot has come.
	db.version(TABLES_VERSION)
		.stores({ ...Object.fromEntries(stores), state: 'key' })
		.upgrade((old) => Promise.all([old.table('state').clear(), old.table('requests').clear()]));
	return db;
}
