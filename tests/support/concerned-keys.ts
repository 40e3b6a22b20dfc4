/** Whom a personal row is the business of, as the database's trigger writes it down (pb_migrations, `_concerned`). */
import type { Request } from '../../src/lib/domain/consultation/request';
import type { AnyRow, Table } from '../../src/lib/domain/tables';

export function concernedKeys(table: Table, row: AnyRow): string[] {
	if (table === 'ownKeys') return [`a:${String(row.owner)}`];
	if (table === 'keyVersions')
		return [`a:${String(row.owner)}`, ...(row.network ? [`n:${String(row.network)}`] : [])];
	if (table === 'proposals') return (row.networks as string[]).map((id) => `n:${id}`);
	if (table === 'memberships') return [`n:${String(row.region)}`];
	if (table === 'documents') return [`m:${String(row.region)}`];
	if (table === 'signingKeys') return [`n:${String(row.network)}`];
	if (table !== 'requests') return [];
	const { author = '', expert, acceptedBy, youthOffice, forDesk } = row as unknown as Request;
	return [
		...(author === '' ? [] : [`a:${author}`]),
		...[expert, acceptedBy].filter(Boolean).map((id) => `e:${id}`),
		...(expert === '' ? [`p:${youthOffice}`] : []),
		...(forDesk ? [`d:${youthOffice}`] : [])
	];
}
