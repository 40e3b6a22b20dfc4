/**
 * Writes a checked answer into the copy: rows and cursor in one transaction, and only if nobody moved the copy since the
 * question was asked (another tab, a logout). Whether it was written is the answer.
 */
import { CopySum } from '../domain/copy-sum';
import { TABLES, type Table } from '../domain/tables';
import type { CopyState } from '../local/copy/copy-state';
import type { CopyReader } from '../local/copy/directory-copy';
import type { Delta, Snapshot } from '../protocol/pull';
import type { Phone } from './phone';
import { knownTables, type CheckedRows } from './rows';

/** Replaces the shared tables. Personal rows go: the delta after a snapshot brings all of them. */
export async function applySnapshot(
	{ directory }: Phone,
	base: CopyState | undefined,
	answer: Snapshot,
	rows: CheckedRows,
	owner: string,
	healed?: CopyState['healed']
): Promise<boolean> {
	const sum = new CopySum();
	for (const [table, list] of rows) for (const row of list) sum.add(table, row);
	return directory.write(TABLES, async (copy) => {
		if ((await copy.readState())?.stamp !== base?.stamp) return false;
		const { cursor, epoch, scope } = answer;
		// All at once, in this order: the database works through them without waiting for this thread in between.
		await Promise.all([
			...TABLES.map((table) => copy.clearRows(table)),
			...rows.map(([table, list]) => copy.putRows(table, list)),
			copy.writeState({
				...{ cursor, epoch, scope, owner, complete: false, sum: String(sum) },
				...(healed && { healed })
			})
		]);
		return true;
	});
}

export async function applyDelta(
	{ directory }: Phone,
	base: CopyState,
	answer: Delta,
	rows: CheckedRows
): Promise<boolean> {
	const drops = knownTables(answer.drops);
	const complete = base.complete || !answer.more;
	// Nothing new, not even that it is whole: writing the same again would only wake every live query.
	const quiet = answer.cursor === base.cursor && complete === base.complete;
	if (quiet && rows.length === 0 && drops.length === 0) return true;
	const touched = [...new Set([...rows, ...drops].map(([table]) => table))];
	return directory.write(touched, async (copy) => {
		if ((await copy.readState())?.stamp !== base.stamp) return false;
		const sum = base.sum === undefined ? undefined : await sumAfter(copy, base.sum, rows, drops);
		await Promise.all([
			...drops.map(([table, ids]) => copy.dropRows(table, ids)),
			...rows.map(([table, list]) => copy.putRows(table, list)),
			copy.writeState({
				...base,
				cursor: answer.cursor,
				...(sum !== undefined && { sum }),
				complete
			})
		]);
		return true;
	});
}

/** The checksum once `rows` have taken the place of those that are there, and `drops` are gone. */
async function sumAfter(
	copy: CopyReader,
	before: string,
	rows: CheckedRows,
	drops: [Table, string[]][]
): Promise<string> {
	const sum = new CopySum(before);
	const given = rows.map(([table, list]) => [table, list.map(({ id }) => id)] as const);
	for (const table of new Set([...given, ...drops].map(([name]) => name))) {
		const ids = [...given, ...drops].filter(([name]) => name === table).flatMap(([, some]) => some);
		for (const row of await copy.readSome(table, [...new Set(ids)])) sum.remove(table, row);
	}
	for (const [table, list] of rows) for (const row of list) sum.add(table, row);
	return String(sum);
}
