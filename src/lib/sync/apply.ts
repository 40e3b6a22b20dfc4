/**
 * Writes a checked answer into the copy: rows and cursor in one transaction, and only if nobody moved the copy since the
 * question was asked (another tab, a logout). Whether it was written is the answer.
 */
import { newId } from '../domain/id';
import { TABLES, type AnyRow, type Table } from '../domain/tables';
import type { DirectoryState } from '../local/copy/directory-db';
import type { Delta, Snapshot } from '../protocol/pull';
import type { Phone } from './phone';
import type { CheckedRows } from './rows';

/** Replaces the shared tables. Personal rows go: the delta after a snapshot brings all of them. */
export async function applySnapshot(
	{ directory }: Phone,
	base: DirectoryState | undefined,
	answer: Snapshot,
	rows: CheckedRows,
	owner: string
): Promise<boolean> {
	return directory.transaction('rw', directory.tables, async () => {
		if ((await directory.state.get('state'))?.stamp !== base?.stamp) return false;
		const { cursor, epoch, scope } = answer;
		// All at once, in this order: the database works through them without waiting for this thread in between.
		await Promise.all([
			...TABLES.map((table) => directory.table(table).clear()),
			...rows.map(([table, list]) => directory.table<AnyRow>(table).bulkPut(list)),
			directory.state.put({
				key: 'state',
				cursor,
				epoch,
				scope,
				owner,
				complete: false,
				stamp: newId()
			})
		]);
		return true;
	});
}

export async function applyDelta(
	{ directory }: Phone,
	base: DirectoryState,
	answer: Delta,
	rows: CheckedRows
): Promise<boolean> {
	const drops = Object.entries(answer.drops) as [Table, string[]][];
	// Nothing new: writing the same cursor again would only wake every live query.
	if (answer.cursor === base.cursor && rows.length === 0 && drops.length === 0) return true;
	const touched = [...new Set([...rows, ...drops].map(([table]) => table))];
	return directory.transaction('rw', ['state', ...touched], async () => {
		if ((await directory.state.get('state'))?.stamp !== base.stamp) return false;
		await Promise.all([
			...drops.map(([table, ids]) => directory.table(table).bulkDelete(ids)),
			...rows.map(([table, list]) => directory.table<AnyRow>(table).bulkPut(list)),
			directory.state.put({
				...base,
				cursor: answer.cursor,
				complete: base.complete || !answer.more,
				stamp: newId()
			})
		]);
		return true;
	});
}
