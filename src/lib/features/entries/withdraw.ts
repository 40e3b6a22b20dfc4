/** Withdrawing an entry, with what hangs on it, and bringing it back: changes of one field, queued like every other. */
import { HANGING, hangsOn } from '../../domain/directory/hanging';
import { newId } from '../../domain/id';
import type { AnyRow } from '../../domain/tables';
import { readEntries } from '../../editing/entries-here';
import { knownNames, nameOf } from '../../editing/entry-names';
import { type AnyEntry, ENTRY_TABLES, type EntryTable } from '../../editing/forms/field';
import { isOwn, type OwnNetworks } from '../../editing/own-networks';
import { enqueue } from '../../local/outbox/enqueue';

/** Entries of one table that name the one which is to go. */
export interface HangingGroup {
	table: EntryTable;
	rows: AnyEntry[];
	names: string[];
	/** They say nothing without it: who withdraws it may take them along. */
	needs: boolean;
}

export async function hangingOn(
	table: EntryTable,
	entry: AnyEntry,
	own: OwnNetworks
): Promise<HangingGroup[]> {
	const groups = (HANGING[table] ?? []).map(async (hanging): Promise<HangingGroup[]> => {
		const of = ENTRY_TABLES.find((one) => one === hanging.table);
		if (!of) return [];
		const all: AnyEntry[] = await readEntries(of);
		const rows = all.filter((row) => hangsOn(entry as AnyRow, row as AnyRow, hanging) && isOwn(of, row, own));
		const known = await knownNames(of);
		const names = rows.map((row) => nameOf(of, row, known).title);
		return rows.length > 0 ? [{ table: of, rows, names, needs: hanging.needs === true }] : [];
	});
	return (await Promise.all(groups)).flat();
}

/** What is taken along goes first: half of it would leave something that hangs on nothing. */
export async function withdraw(
	table: EntryTable,
	entry: AnyEntry,
	along: readonly HangingGroup[]
): Promise<void> {
	for (const group of along)
		for (const row of group.rows) await setPublication(group.table, row, 'withdrawn');
	await setPublication(table, entry, 'withdrawn');
}

export function bringBack(
	table: EntryTable,
	entry: AnyEntry,
	as: Exclude<AnyEntry['publication'], 'withdrawn'>
): Promise<void> {
	return setPublication(table, entry, as);
}

async function setPublication(
	table: EntryTable,
	{ id, publication }: AnyEntry,
	to: AnyEntry['publication']
): Promise<void> {
	const changes = { publication: { from: publication, to } };
	await enqueue({ id: newId(), kind: 'record.save', body: { id, table, changes } });
}
