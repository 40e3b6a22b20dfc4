/**
 * What a change leaves behind: who changed which field of which record, when, from what to what, by which way. Written in
 * the batch of the change, so that one is never there without the other.
 */
import { isSame } from '../../domain/record-changes';
import type { Table } from '../../domain/tables';
import type { HistoryWay } from '../../protocol/entry-history';

/** When is the database's to say. */
export interface HistoryEntry {
	/** The account. */
	who: string;
	table: Table;
	record: string;
	field: string;
	/** In a frame of its own: a database's column of JSON takes no bare text apart from nothing. */
	before: { value: unknown };
	after: { value: unknown };
	/** The kind of mutation by which it was changed, a list that was brought in, or the tap behind a mailed link. */
	way: HistoryWay;
}

/** The entries of a change of `row` to `fields`, and the fields that do change; what is so already leaves nothing. */
export function historyOf<Fields extends object>(
	{ who, table, way }: Pick<HistoryEntry, 'who' | 'table' | 'way'>,
	row: { id: string },
	fields: Fields
): { fields: Partial<Fields>; history: HistoryEntry[] } {
	const before = row as Readonly<Record<string, unknown>>;
	const changed = Object.entries(fields).filter(([field, value]) => !isSame(before[field], value));
	return {
		fields: Object.fromEntries(changed) as Partial<Fields>,
		history: changed.map(([field, value]) => ({
			who,
			table,
			record: row.id,
			field,
			before: { value: before[field] ?? null },
			after: { value: value as unknown },
			way
		}))
	};
}
