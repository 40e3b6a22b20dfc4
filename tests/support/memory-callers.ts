/** Who stands behind an account of the store in memory: what the server reads of a session's owner at each request. */
import { GUEST, type Caller } from '../../src/lib/domain/access/caller';
import { standsInFor } from '../../src/lib/domain/directory/deputies';
import type { Expert } from '../../src/lib/domain/directory/directory';
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
	if (role === 'coordination') return { ...GUEST, role, userId, ...everything(rowsOf) };
	if (role === 'member') return { ...GUEST, role, userId, memberOf: networksOf(rowsOf) };
	const experts = rowsOf('experts') as unknown as Expert[];
	const own = experts.find(({ id }) => id === expertId);
	if (!own) return { ...GUEST, role, userId };
	return {
		role,
		userId,
		expertId,
		deputyFor: standsInFor(expertId, experts, now),
		youthOffices: own.youthOffices,
		circles: [],
		networks: [],
		memberOf: rowsOf('youthOffices').flatMap(({ id, region }) =>
			own.youthOffices.includes(id) ? [String(region)] : []
		),
		held: []
	};
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
