/**
 * The entries of a table as this phone knows them: its copy, with what was made and changed here and waits for the network, so
 * that an institution entered in a cellar can be named by its contact before anybody else has heard of it.
 */
import type { Row } from '../domain/tables';
import { directoryCopy } from '../local/copy/directory-copy';
import { type QueuedBody, queuedBodies } from '../local/outbox/queued-bodies';
import { rowWith } from './edits';
import { type AnyEntry, DIRECTORY_TABLES, type DirectoryTable, type EntryTable } from './forms/field';

/** Made and changed here, of all tables. */
interface Waiting {
	made: QueuedBody<'record.create'>[];
	saved: QueuedBody<'record.save'>[];
}
/** What was made here and refused is shown to who made it, and named by nobody. */
type Which = 'standing' | 'and refused';

export async function readEntries<T extends EntryTable>(
	table: T,
	which: Which = 'standing'
): Promise<Row<T>[]> {
	const [rows, waiting] = await Promise.all([directoryCopy.readAll(table), readWaiting()]);
	return withWaiting(table, rows, waiting, which);
}

/** Every table of the directory, each read once and the queue opened once. */
export async function readDirectory(): Promise<{ [T in DirectoryTable]: Row<T>[] }> {
	const [waiting, ...tables] = await Promise.all([
		readWaiting(),
		...DIRECTORY_TABLES.map((table) => directoryCopy.readAll(table))
	]);
	const read = DIRECTORY_TABLES.map((table, at) => [table, withWaiting(table, tables[at] ?? [], waiting)]);
	return Object.fromEntries(read) as { [T in DirectoryTable]: Row<T>[] };
}

async function readWaiting(): Promise<Waiting> {
	const [made, saved] = await Promise.all([queuedBodies('record.create'), queuedBodies('record.save')]);
	return { made, saved };
}

function withWaiting<T extends EntryTable>(
	table: T,
	rows: readonly Row<EntryTable>[],
	{ made, saved }: Waiting,
	which: Which = 'standing'
): Row<T>[] {
	const here = new Map<string, AnyEntry>(rows.map((row) => [row.id, row]));
	for (const { body, code } of made) {
		const stands = which === 'and refused' || code === undefined;
		if (body.table === table && stands && !here.has(body.id)) here.set(body.id, madeEntry(body));
	}
	for (const { body, code } of saved) {
		const row = here.get(body.id);
		if (row && body.table === table && code === undefined) here.set(body.id, rowWith(row, body.changes));
	}
	return [...here.values()] as Row<T>[];
}

/** An entry that the database has not seen yet. */
export function madeEntry({ id, fields }: { id: string; fields: Record<string, unknown> }): AnyEntry {
	return { ...fields, id, updated: '' } as unknown as AnyEntry;
}
