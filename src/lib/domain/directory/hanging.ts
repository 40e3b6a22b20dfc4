/**
 * What hangs on an entry: by table, the fields of other tables that name it. Who withdraws an entry sees it first, and takes
 * along what she wants; what cannot be without the entry keeps it from going for good. Pure.
 */
import type { AnyRow, Table } from '../tables';

export interface Hanging {
	table: Table;
	/** The field that names the entry: by its id, or by this field of it. */
	field: string;
	by?: 'ags' | 'code';
	/** It says nothing, or is nobody's, without the entry. */
	needs?: true;
}

export const HANGING: Readonly<Partial<Record<Table, readonly Hanging[]>>> = {
	organisations: [
		{ table: 'contacts', field: 'organisation', needs: true },
		{ table: 'offers', field: 'organisation' },
		{ table: 'experts', field: 'organisation' },
		// It keeps the name by which it was signed.
		{ table: 'memberships', field: 'organisation' },
		// It keeps the name that it has in the circle.
		{ table: 'seats', field: 'organisation' },
		{ table: 'regions', field: 'coordinationOffice', needs: true }
	],
	contacts: [{ table: 'contacts', field: 'deputy' }],
	experts: [{ table: 'experts', field: 'deputy' }],
	youthOffices: [
		{ table: 'responsibilities', field: 'youthOffice', needs: true },
		{ table: 'experts', field: 'youthOffices' }
	],
	municipalities: [
		{ table: 'responsibilities', field: 'ags', by: 'ags', needs: true },
		{ table: 'organisations', field: 'areas', by: 'ags' },
		{ table: 'offers', field: 'areas', by: 'ags' },
		{ table: 'experts', field: 'areas', by: 'ags' }
	],
	circles: [
		{ table: 'meetings', field: 'circle', needs: true },
		{ table: 'seats', field: 'circle', needs: true },
		{ table: 'meetings', field: 'otherCircles' },
		{ table: 'circles', field: 'parent' },
		{ table: 'circles', field: 'sharesMinutes' },
		// The database takes them along (pb_migrations).
		{ table: 'procedures', field: 'circle' }
	],
	meetings: [
		{ table: 'attendances', field: 'meeting' },
		{ table: 'topics', field: 'meeting' },
		{ table: 'documents', field: 'meeting', needs: true }
	],
	seats: [
		{ table: 'attendances', field: 'seat' },
		{ table: 'topics', field: 'seat' }
	],
	legalBases: [{ table: 'experts', field: 'legalBases', by: 'code' }]
};

/** Whether `row` names `entry`. What is withdrawn hangs on nothing any more. */
export function hangsOn(entry: AnyRow, row: AnyRow, { field, by }: Hanging): boolean {
	if (row.publication === 'withdrawn' || row.id === entry.id) return false;
	const named = row[field];
	const key = entry[by ?? 'id'];
	return Array.isArray(named) ? named.includes(key) : named !== '' && named === key;
}
