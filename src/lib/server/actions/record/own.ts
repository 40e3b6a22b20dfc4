/**
 * What an office may call its own when a record is decided on: what the caller was described with at the beginning of the push,
 * and what the record hangs on, which may have been made in the same push. An institution and its contacts, entered without a
 * network, come together.
 */
import type { Caller } from '../../../domain/access/caller';
import { tableRules } from '../../../domain/access/table-rules';
import type { AnyRow, Table } from '../../../domain/tables';
import type { Reading } from '../action';

export type Own = Pick<Caller, 'networks' | 'youthOffices' | 'held'>;

/** By the field that says where a row belongs: the table of what it hangs on. */
export const HANGS_ON = {
	youthOffice: 'youthOffices',
	youthOffices: 'youthOffices',
	organisation: 'organisations',
	circle: 'circles'
} as const;

export async function ownWith(
	table: Table,
	rows: readonly AnyRow[],
	{ networks, youthOffices, held }: Caller,
	read: Reading
): Promise<Own> {
	const by = tableRules[table].network;
	if (!isHanging(by)) return { networks, youthOffices, held };
	const named = [...new Set(rows.flatMap((row) => row[by]))].map(String);
	const unknown = named.filter((id) => ![...youthOffices, ...held].includes(id));
	const found = await Promise.all(unknown.map((id) => read.one(HANGS_ON[by], 'id', id)));
	const own = found.flatMap((row) => (row && networks.includes(row.region) ? [row.id] : []));
	return { networks, youthOffices: [...youthOffices, ...own], held: [...held, ...own] };
}

export function isHanging(by: string): by is keyof typeof HANGS_ON {
	return Object.hasOwn(HANGS_ON, by);
}

/**
 * Whether `row` says who answers for a municipality that another network has: every phone would send people of that network to
 * this office's.
 */
export async function isOfForeignPlace(
	table: Table,
	{ ags }: Readonly<Record<string, unknown>>,
	{ networks }: Pick<Caller, 'networks'>,
	read: Reading
): Promise<boolean> {
	if (table !== 'responsibilities' || typeof ags !== 'string') return false;
	const place = await read.one('municipalities', 'ags', ags);
	return place !== undefined && !networks.includes(place.region);
}
