/**
 * The phone's copy of the directory: one Dexie table per table of domain/tables.ts, and one row that says up to
 * where and for whom it was pulled. A cache: everything here can be fetched again, nothing here was typed by anyone.
 * Only sync/ writes; screens read. Contents of requests are sealed (open-payload.ts).
 */
import { Dexie, type EntityTable } from 'dexie';
import type { Scope } from '../domain/caller';
import { TABLES, tables, type Row, type SharedTable } from '../domain/tables';
import type { Sealed } from './sealed';

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

/** A request as it lies on the phone: its content sealed instead of in the open. */
export type StoredRequest = Omit<Row<'requests'>, 'payload'> & { sealed?: Sealed };

type DirectoryTables = { [T in SharedTable]: EntityTable<Row<T>, 'id'> } & {
	requests: EntityTable<StoredRequest, 'id'>;
	state: EntityTable<DirectoryState, 'key'>;
};
export type DirectoryDb = Dexie & DirectoryTables;

/** Opens (lazily) the copy of this name; tests open several. */
export function createDirectoryDb(name: string): DirectoryDb {
	const db = new Dexie(name) as DirectoryDb;
	// Unique only on the server: here a passing duplicate would make every further pull fail.
	const stores = TABLES.map((table) => [table, tables[table].index.replaceAll('&', '')]);
	db.version(1).stores({ ...Object.fromEntries(stores), state: 'key' });
	return db;
}

export const directoryDb = createDirectoryDb('schutznetz-directory');
