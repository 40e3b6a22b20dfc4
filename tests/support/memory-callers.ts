/** Who stands behind an account of the store in memory: what the server reads of a session's owner at each request. */
import { GUEST, type Caller } from '../../src/lib/domain/access/caller';
import { standsInFor } from '../../src/lib/domain/directory/deputies';
import type { Expert } from '../../src/lib/domain/directory/directory';
import type { Attendance } from '../../src/lib/domain/meeting/attendance';
import type { Meeting } from '../../src/lib/domain/meeting/meeting';
import type { Seat } from '../../src/lib/domain/meeting/seat';
import { type Sittings, sittingsOf } from '../../src/lib/domain/meeting/sittings';
import type { AnyRow, Table } from '../../src/lib/domain/tables';
import type { Role } from '../../src/lib/domain/vocabulary';

export interface MemoryAccount {
	role: Exclude<Role, 'guest'>;
	expertId: string;
}

type RowsOf = (table: Table) => readonly AnyRow[];

const IN_REGIONS = ['municipalities', 'youthOffices', 'organisations', 'offers', 'circles'] as const;
const regionOf = ({ region }: AnyRow) => String(region);

/** The caller as the rows are now; a guest when there is no such account (any more). */
export function callerBehind(
	userId: string,
	account: MemoryAccount | undefined,
	rowsOf: RowsOf,
	now: Date
): Caller {
	if (!account) return GUEST;
	const { role, expertId } = account;
	const sits = sittingsIn(userId, rowsOf);
	if (role === 'coordination') return { ...GUEST, role, userId, ...sits, ...everything(rowsOf) };
	if (role === 'member') return { ...GUEST, role, userId, ...sits, memberOf: networksOf(rowsOf) };
	const experts = rowsOf('experts') as unknown as Expert[];
	const own = experts.find(({ id }) => id === expertId);
	if (!own) return { ...GUEST, role, userId, ...sits };
	return {
		role,
		userId,
		expertId,
		deputyFor: standsInFor(expertId, experts, now),
		youthOffices: own.youthOffices,
		...sits,
		networks: [],
		memberOf: rowsOf('youthOffices').flatMap(({ id, region }) =>
			own.youthOffices.includes(id) ? [String(region)] : []
		),
		held: []
	};
}

/** Where the account sits, by the rows: in the database triggers write it beside the account. */
function sittingsIn(userId: string, rowsOf: RowsOf): Sittings {
	return sittingsOf(
		userId,
		rowsOf('seats') as unknown as Seat[],
		rowsOf('meetings') as unknown as Meeting[],
		rowsOf('attendances') as unknown as Attendance[]
	);
}

/** The one office of this world acts for all its networks, and every member belongs to them. */
function everything(rowsOf: RowsOf): Pick<Caller, 'networks' | 'youthOffices' | 'held'> {
	const idsOf = (table: Table) => rowsOf(table).map(({ id }) => id);
	return {
		networks: networksOf(rowsOf),
		youthOffices: idsOf('youthOffices'),
		held: [...idsOf('organisations'), ...idsOf('circles')]
	};
}

/** All there are, also one that only a row of a test names. */
export function networksOf(rowsOf: RowsOf): string[] {
	const named = new Set(IN_REGIONS.flatMap((table) => rowsOf(table).map(regionOf)));
	return [...rowsOf('regions').map(({ id }) => id), ...named];
}
