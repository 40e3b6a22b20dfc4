/**
 * Two entries that are one, made one field by field: one stays, with what is taken from the other, what hangs on the other hangs on
 * it, and the other is withdrawn. All of it changes of fields, so that the history has it and each can be taken back.
 */
import { HANGING, type Hanging, hangsOn } from '../../domain/directory/hanging';
import { newId } from '../../domain/id';
import { isSame, type RecordChanges } from '../../domain/record-changes';
import type { AnyRow } from '../../domain/tables';
import { valuesOf } from '../../editing/edits';
import { readEntries } from '../../editing/entries-here';
import { type AnyEntry, type AnyForm, ENTRY_TABLES, type EntryTable } from '../../editing/forms/field';
import { isOwn, type OwnNetworks } from '../../editing/own-networks';
import { enqueue } from '../../local/outbox/enqueue';

/** A change of one entry. */
export interface EntrySave {
	table: EntryTable;
	id: string;
	changes: RecordChanges;
}

/** The fields in which the two differ, but for what belongs to each by itself. */
export function differing(form: AnyForm, kept: AnyEntry, other: AnyEntry): string[] {
	return Object.keys(form.fields).filter(
		(field) => field !== 'publication' && !isSame(valuesOf(kept)[field], valuesOf(other)[field])
	);
}

/** Empty, these say the most: everywhere, for everybody. */
const EMPTY_IS_ALL: readonly string[] = ['areas', 'lands', 'professions'];

/** Where one says nothing, the other's word is taken first. */
export function takenFirst(fields: readonly string[], kept: AnyEntry, other: AnyEntry): string[] {
	return fields.filter(
		(field) => !EMPTY_IS_ALL.includes(field) && says(valuesOf(other)[field]) && !says(valuesOf(kept)[field])
	);
}

function says(value: unknown): boolean {
	if (value === null || value === undefined || value === '') return false;
	if (Array.isArray(value)) return value.length > 0;
	if (typeof value !== 'object') return true;
	return Object.values(value).some((part) => typeof part !== 'boolean' && says(part));
}

/** What makes them one, in the order in which it has to be sent. */
export async function mergeSaves(
	table: EntryTable,
	kept: AnyEntry,
	other: AnyEntry,
	taken: readonly string[],
	own: OwnNetworks
): Promise<EntrySave[]> {
	const changes = Object.fromEntries(
		taken.map((field) => [field, { from: valuesOf(kept)[field] ?? '', to: valuesOf(other)[field] ?? '' }])
	);
	const moved = await Promise.all(
		(HANGING[table] ?? []).map((hanging) => movedBy(hanging, kept, other, own))
	);
	return [
		...(taken.length > 0 ? [{ table, id: kept.id, changes }] : []),
		...moved.flat(),
		{ table, id: other.id, changes: { publication: { from: other.publication, to: 'withdrawn' } } }
	];
}

export async function merge(saves: readonly EntrySave[]): Promise<void> {
	for (const body of saves) await enqueue({ id: newId(), kind: 'record.save', body });
}

/** What named the other names the one that stays; who stands in for it does not stand in for herself. */
async function movedBy(
	hanging: Hanging,
	kept: AnyEntry,
	other: AnyEntry,
	own: OwnNetworks
): Promise<EntrySave[]> {
	const { field, by } = hanging;
	const table = ENTRY_TABLES.find((one) => one === hanging.table);
	if (!table) return [];
	const [from, to] = [other, kept].map((row) => valuesOf(row)[by ?? 'id']);
	const rows: AnyEntry[] = await readEntries(table);
	return rows
		.filter((row) => hangsOn(other as AnyRow, row as AnyRow, hanging) && isOwn(table, row, own))
		.map((row) => {
			const named = valuesOf(row)[field];
			const single = row.id === kept.id ? '' : to;
			const after = Array.isArray(named)
				? [...new Set(named.map((one: unknown) => (one === from ? to : one)))]
				: single;
			return { table, id: row.id, changes: { [field]: { from: named, to: after } } };
		});
}
