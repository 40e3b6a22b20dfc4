/**
 * Rows from the wire on their way into Dexie: each is checked by its table's schema, which also drops fields that the table
 * does not know. One bad row refuses the whole answer: half an answer with the cursor of a whole one would be a hole
 * nobody ever notices.
 */
import { tables, type AnyRow, type Row, type Table } from '../domain/tables';
import type { RowsByTable } from '../protocol/pull';
import { WireError } from './wire';

export type CheckedRows = [table: Table, rows: Row<Table>[]][];

/** All rows of an answer, checked. */
export function checkRows(puts: RowsByTable): CheckedRows {
	return (Object.entries(puts) as [Table, AnyRow[]][]).map(([table, rows]) => [
		table,
		rows.map((row) => checkRow(table, row))
	]);
}

function checkRow(table: Table, row: AnyRow): Row<Table> {
	const result = tables[table].schema.safeParse(row);
	if (!result.success) throw new WireError('wrong_shape', 'unexpected');
	return result.data;
}
