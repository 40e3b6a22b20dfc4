/**
 * Rows from the wire on their way into Dexie: each is checked by its table's schema (which also drops fields that the
 * table does not know), contents of requests are sealed. One bad row refuses the whole answer: half an answer with the
 * cursor of a whole one would be a hole nobody ever notices.
 */
import type { StoredRequest } from '../local/directory-db';
import { payloadLabel } from '../local/open-payload';
import { ensureKey, seal } from '../local/vault';
import { tables, type AnyRow, type Row, type Table } from '../domain/tables';
import type { RowsByTable } from '../protocol/pull';
import type { Phone } from './phone';
import { WireError } from './wire';

export type CheckedRows = [table: Table, rows: AnyRow[]][];

/** All rows of an answer, checked; `owner` is whose requests they are. */
export async function checkRows(phone: Phone, puts: RowsByTable, owner: string): Promise<CheckedRows> {
	const checked: CheckedRows = [];
	for (const [name, rows] of Object.entries(puts) as [Table, AnyRow[]][]) {
		const parsed = rows.map((row) => checkRow(name, row));
		checked.push([name, name === 'requests' ? await sealRequests(phone, parsed, owner) : parsed]);
	}
	return checked;
}

function checkRow(table: Table, row: AnyRow): AnyRow {
	const result = tables[table].schema.safeParse(row);
	if (!result.success) throw new WireError('wrong_shape', 'unexpected');
	return result.data as AnyRow;
}

async function sealRequests(phone: Phone, rows: AnyRow[], owner: string): Promise<AnyRow[]> {
	const key = await ensureKey(owner, phone.device);
	return Promise.all(
		(rows as unknown as Row<'requests'>[]).map(async ({ payload, ...open }) => {
			const stored: StoredRequest = { ...open };
			if (payload !== undefined) stored.sealed = await seal(key, payloadLabel(open.id), payload);
			return stored as unknown as AnyRow;
		})
	);
}
