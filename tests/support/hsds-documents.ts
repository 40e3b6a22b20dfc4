/** Entries of one network, one of every kind, as HSDS documents: some of them changed, and as others read them. */
import { hsdsOf } from '../../src/lib/export/hsds/documents';
import { type GuestRows, type PublicRows, publicRowsOf } from '../../src/lib/export/public-rows';
import { HERE, hsdsId, PUBLIC_ROWS } from './public-network';

const DAY = '2026-11-30';
/** What is public stands in these. */
export const PUBLIC_TABLES = [
	...(['regions', 'municipalities', 'youthOffices', 'responsibilities', 'legalBases'] as const),
	...(['organisations', 'contacts', 'experts', 'offers'] as const)
];
/** The rows of one entry of every kind, some of them changed. */
function rowsWith(changes: Partial<Record<(typeof PUBLIC_TABLES)[number], object>> = {}): PublicRows {
	const rows = Object.fromEntries(
		PUBLIC_TABLES.map((table) => [
			table,
			PUBLIC_ROWS.filter((one) => one.table === table).map(({ row }) => ({ ...row, ...changes[table] }))
		])
	) as unknown as GuestRows;
	const here = { ...rows, regions: rows.regions.filter(({ publicRead }) => publicRead) };
	return publicRowsOf(here, HERE, DAY)!;
}
export const made = (changes?: Parameters<typeof rowsWith>[0]) => hsdsOf(rowsWith(changes), hsdsId);
/** As it is read by others. */
export const read = <T>(document: T): T => JSON.parse(JSON.stringify(document)) as T;
