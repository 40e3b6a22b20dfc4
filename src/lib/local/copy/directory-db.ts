/**
 * The phone's copy of the directory: one Dexie table per table of domain/tables.ts, and one row that says up to
 * where and for whom it was pulled. A cache: everything here can be fetched again, nothing here was typed by anyone.
 * Only sync/ writes; screens read. Contents of requests lie here as they came: sealed to people's keys, not to this phone's.
 */
import { Dexie, type EntityTable } from 'dexie';
import type { Scope } from '../../domain/access/caller';
import { TABLES, tables, type Row, type Table } from '../../domain/tables';

/** Up to where, and for whom, the copy was pulled. No row or no cursor: the next pull starts from a snapshot. */
export interface DirectoryState {
	key: 'state';
	cursor: string;
	epoch: string;
	scope: Scope;
	/** Account id, or `guest`. */
	owner: string;
	/** Whether what a snapshot leaves out (the owner's personal rows, and changes since it was built) has come too. */
	complete: boolean;
	/** New with every write: who asked the server before it changed must not write the answer. */
	stamp: string;
}

type DirectoryTables = { [T in Table]: EntityTable<Row<T>, 'id'> } & {
	state: EntityTable<DirectoryState, 'key'>;
};
export type DirectoryDb = Dexie & DirectoryTables;

/** Opens (lazily) the copy of this name; tests open several. */
export function createDirectoryDb(name: string): DirectoryDb {
	const db = new Dexie(name) as DirectoryDb;
	// Unique only on the server: here a passing duplicate would make every further pull fail.
	const stores = TABLES.map((table) => [table, tables[table].index.replaceAll('&', '')]);
	// With another shape of its rows the copy begins again: what it held stays readable until the snapshot has come.
	db.version(2)
		.stores({ ...Object.fromEntries(stores), state: 'key' })
		.upgrade((old) => Promise.all([old.table('state').clear(), old.table('requests').clear()]));
	return db;
}

export const directoryDb = createDirectoryDb('schutznetz-directory');
