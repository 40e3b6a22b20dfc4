/** Whom a personal row is the business of, as the database's trigger writes it down (pb_migrations, `_concerned`). */
import type { Request } from '../../src/lib/domain/consultation/request';
import type { AnyRow, Table } from '../../src/lib/domain/tables';
import { idOf } from './directory-rows';

/** `networkOf`: of the circle that a row hangs on; there is one network where nothing else is said. */
export function concernedKeys(
	table: Table,
	row: AnyRow,
	networkOf: (circle: string) => string = () => idOf('region')
): string[] {
	if (table === 'ownKeys') return [`a:${String(row.owner)}`];
	if (table === 'keyVersions')
		return [`a:${String(row.owner)}`, ...(row.network ? [`n:${String(row.network)}`] : [])];
	if (table === 'proposals') return (row.networks as string[]).map((id) => `n:${id}`);
	if (table === 'memberships') return [`n:${String(row.region)}`];
	if (table === 'seats' || table === 'procedures')
		return [`c:${String(row.circle)}`, `n:${networkOf(String(row.circle))}`];
	if (table === 'attendances')
		return [
			`n:${String(row.region)}`,
			...[row.account, row.deputyAccount].filter(Boolean).map((id) => `a:${String(id)}`)
		];
	if (table === 'paragraphs') return [`n:${String(row.region)}`];
	if (table === 'minutes')
		return [
			`n:${String(row.region)}`,
			`t:${String(row.meeting)}`,
			...(row.circles as string[]).map((id) => `c:${id}`)
		];
	if (table === 'contributions')
		return [`n:${String(row.region)}`, ...(row.account ? [`a:${String(row.account)}`] : [])];
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
