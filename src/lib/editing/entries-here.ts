/**
 * The entries of a table as this phone knows them: its copy, with what was made and changed here and waits for the network, so
 * that an institution entered in a cellar can be named by its contact before anybody else has heard of it.
 */
import type { Row } from '../domain/tables';
import { directoryCopy } from '../local/copy/directory-copy';
import { queuedBodies } from '../local/outbox/queued-bodies';
import { rowWith } from './edits';
import type { AnyEntry, EntryTable } from './forms/field';

/** What was made here and refused is shown to who made it, and named by nobody. */
export async function readEntries<T extends EntryTable>(
	table: T,
	which: 'standing' | 'and refused' = 'standing'
): Promise<Row<T>[]> {
	const [rows, made, saved] = await Promise.all([
		directoryCopy.readAll(table),
		queuedBodies('record.create'),
		queuedBodies('record.save')
	]);
	const here = new Map<string, AnyEntry>(rows.map((row) => [row.id, row as AnyEntry]));
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
