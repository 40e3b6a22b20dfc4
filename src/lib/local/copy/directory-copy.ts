/**
 * The phone's copy of the directory, read by table, id and indexed field, written in whole steps. Guarantees that rows
 * and state move together or not at all, and that what is read inside a live query wakes it. A cache: everything here can
 * be fetched again, nothing here was typed by anyone. Contents of requests lie here as they came: sealed to people's keys,
 * not to this phone's. Deliberately says nothing about how rows lie in IndexedDB (directory-db.ts).
 */
import { newId } from '../../domain/id';
import { TABLES, type IndexedField, type Row, type Table } from '../../domain/tables';
import type { CopyState } from './copy-state';
import { createDirectoryDb, type DirectoryDb } from './directory-db';

export interface CopyReader {
	/** All rows of a table, by id. */
	readAll<T extends Table>(table: T): Promise<Row<T>[]>;
	readOne<T extends Table>(table: T, id: string): Promise<Row<T> | undefined>;
	/** Those of `ids` that are there, in this order. */
	readSome<T extends Table>(table: T, ids: readonly string[]): Promise<Row<T>[]>;
	/** The rows whose field is the value or one of the values; a field that holds a list, by any of its entries. */
	readWhere<T extends Table>(
		table: T,
		field: IndexedField<T>,
		value: string | readonly string[]
	): Promise<Row<T>[]>;
	/** The rows whose field is `from` or later, in the order of the field. */
	readFrom<T extends Table>(table: T, field: IndexedField<T>, from: string): Promise<Row<T>[]>;
	count(table: Table): Promise<number>;
	readState(): Promise<CopyState | undefined>;
}

/** What a step of `write` can do; void outside of it. */
export interface CopyWriter extends CopyReader {
	putRows<T extends Table>(table: T, rows: readonly Row<T>[]): Promise<unknown>;
	dropRows(table: Table, ids: readonly string[]): Promise<unknown>;
	clearRows(table: Table): Promise<unknown>;
	writeState(state: Omit<CopyState, 'stamp'>): Promise<unknown>;
}

export interface DirectoryCopy extends CopyReader {
	/**
	 * For sync/ and the device's wipe. One step over these tables and the state: all of it, or when `work` throws nothing.
	 * `work` must wait for nothing but the writer: the database ends the step with the first turn in which it is not used.
	 */
	write<R>(tables: readonly Table[], work: (writer: CopyWriter) => Promise<R>): Promise<R>;
	/** Empties it, rows and state. */
	clear(): Promise<void>;
}

/** The copy that lies in `db`. Nothing here is `async`: Dexie's own promises keep a live query's sight of what follows. */
export function copyIn(db: DirectoryDb): DirectoryCopy {
	const stored = <T extends Table>(table: T) => db.table<Row<T>, string>(table);
	const reader: CopyReader = {
		readAll: (table) => stored(table).toArray(),
		readOne: (table, id) => stored(table).get(id),
		readSome: (table, ids) =>
			stored(table)
				.bulkGet([...ids])
				.then((rows) => rows.filter((row) => row !== undefined)),
		readWhere: (table, field, value) => {
			const where = stored(table).where(field);
			const found = typeof value === 'string' ? where.equals(value) : where.anyOf([...value]).distinct();
			return found.toArray();
		},
		readFrom: (table, field, from) => stored(table).where(field).aboveOrEqual(from).toArray(),
		count: (table) => stored(table).count(),
		readState: () => db.state.get('state')
	};
	const writer: CopyWriter = {
		...reader,
		putRows: (table, rows) => stored(table).bulkPut([...rows]),
		dropRows: (table, ids) => stored(table).bulkDelete([...ids]),
		clearRows: (table) => stored(table).clear(),
		writeState: (state) => db.state.put({ ...state, key: 'state', stamp: newId() })
	};
	return {
		...reader,
		write: (tables, work) => db.transaction('rw', ['state', ...tables], () => work(writer)),
		clear: () =>
			db.transaction('rw', ['state', ...TABLES], () =>
				Promise.all([db.state.clear(), ...TABLES.map((table) => db.table(table).clear())]).then(() => {})
			)
	};
}

/** Opens (lazily) the copy of this name; tests open several. */
export function createDirectoryCopy(name: string): DirectoryCopy {
	return copyIn(createDirectoryDb(name));
}

const NAME = 'schutznetz-directory';

/** This phone's copy. */
export let directoryCopy = createDirectoryCopy(NAME);

/** Once, where the browser keeps nothing and memory stands in (device/storage-mode.ts). */
export function openCopyAnew(): void {
	directoryCopy = createDirectoryCopy(NAME);
}
