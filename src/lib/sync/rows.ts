/**
 * Rows from the wire on their way into Dexie: each is checked by its table's schema, which also drops fields that the table
 * does not know. One bad row refuses the whole answer: half an answer with the cursor of a whole one would be a hole
 * nobody ever notices.
 */
import type { ownSchemas } from '../domain/own-schemas';
import { sharedSchemas } from '../domain/shared-schemas';
import { isShared, isTable, type AnyRow, type Row, type Table } from '../domain/tables';
import type { RowsByTable } from '../protocol/pull';
import { WireError } from './wire';

export type CheckedRows = [table: Table, rows: Row<Table>[]][];
type OwnSchemas = typeof ownSchemas;

/** All rows of an answer, checked; those of tables that only a newer app knows are passed over. */
export async function checkRows(puts: RowsByTable): Promise<CheckedRows> {
	const parts = knownTables(puts);
	const isOwn = parts.some(([table, rows]) => rows.length > 0 && !isShared(table));
	const own = isOwn ? (await import('../domain/own-schemas')).ownSchemas : undefined;
	return parts.map(([table, rows]) => [table, rows.map((row) => checkRow(table, row, own))]);
}

/** The parts of an answer that this app has a table for. A newer one begins with a copy of its own. */
export function knownTables<T>(parts: Readonly<Record<string, T>>): [table: Table, part: T][] {
	return Object.entries(parts).filter((entry): entry is [Table, T] => isTable(entry[0]));
}

function checkRow(table: Table, row: AnyRow, own: OwnSchemas | undefined): Row<Table> {
	const schema = isShared(table) ? sharedSchemas[table] : own?.[table];
	const result = schema?.safeParse(row);
	if (!result?.success) throw new WireError('wrong_shape', 'unexpected');
	return result.data;
}
