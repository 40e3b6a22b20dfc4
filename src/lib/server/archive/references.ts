/**
 * What rows of a network name, and whether that is theirs. An installation may hold several networks: an expert of one may be employed
 * in another, or stand in there. In an archive no row names what is not in it: the other network does not come along. Pure.
 */
import { isOfOwnNetworks, type NetworkField } from '../../domain/access/networks';
import { HANGING } from '../../domain/directory/hanging';
import { tableRules } from '../../domain/access/table-rules';
import type { AnyRow } from '../../domain/tables';
import { ARCHIVED, type ArchivedTable, type ArchiveRows, forEachTable } from './what-goes';

interface Reference {
	field: string;
	to: ArchivedTable;
}
type Home = Parameters<typeof isOfOwnNetworks>[2];
type Ids = Readonly<Record<ArchivedTable, ReadonlySet<string>>>;

const NETWORK_IS: Readonly<Record<Exclude<NetworkField, '' | 'id'>, ArchivedTable>> = {
	region: 'regions',
	youthOffice: 'youthOffices',
	youthOffices: 'youthOffices',
	organisation: 'organisations',
	circle: 'circles'
};

/** The fields of `table` that name a record, and of which table. */
export function referencesOf(table: ArchivedTable): readonly Reference[] {
	const { network }: { network: NetworkField } = tableRules[table];
	const home = network === '' || network === 'id' ? [] : [{ field: network, to: NETWORK_IS[network] }];
	const hanging = ARCHIVED.flatMap((to) =>
		(HANGING[to] ?? [])
			.filter((one) => one.table === table && one.by === undefined && one.field !== network)
			.map(({ field }) => ({ field, to }))
	);
	return [...home, ...hanging];
}

/** Those of `rows` that are the network's own, without what they name elsewhere. */
export function rowsOfNetwork(network: string, rows: ArchiveRows): ArchiveRows {
	const home = homeOf(network, rows);
	const own = forEachTable((table) =>
		rows[table].filter((row) => isOfOwnNetworks(tableRules[table].network, row, home))
	);
	const ids = idsOf(own);
	return forEachTable((table) => {
		const references = referencesOf(table);
		return own[table].map((row) => withoutStrangers(row, references, ids));
	});
}

/** The first row that belongs to another network, or names what is not there. */
export function strangerIn(
	network: string,
	rows: ArchiveRows
): { table: ArchivedTable; index: number } | undefined {
	const home = homeOf(network, rows);
	const ids = idsOf(rows);
	for (const table of ARCHIVED) {
		const references = referencesOf(table);
		const index = rows[table].findIndex(
			(row) =>
				!isOfOwnNetworks(tableRules[table].network, row, home) ||
				references.some(({ field, to }) => namedBy(row[field]).some((id) => !ids[to].has(id)))
		);
		if (index >= 0) return { table, index };
	}
	return undefined;
}

/** What belongs to the network by hanging on it. */
function homeOf(network: string, rows: ArchiveRows): Home {
	const inNetwork = (table: 'youthOffices' | 'organisations' | 'circles') =>
		rows[table].filter(({ region }) => region === network).map(({ id }) => id);
	return {
		networks: [network],
		youthOffices: inNetwork('youthOffices'),
		held: [...inNetwork('organisations'), ...inNetwork('circles')]
	};
}

function idsOf(rows: ArchiveRows): Ids {
	const entries = ARCHIVED.map((table) => [table, new Set(rows[table].map(({ id }) => id))] as const);
	return Object.fromEntries(entries) as unknown as Ids;
}

function withoutStrangers(row: AnyRow, references: readonly Reference[], ids: Ids): AnyRow {
	const kept = { ...row };
	for (const { field, to } of references) {
		const named = row[field];
		if (Array.isArray(named)) kept[field] = named.filter((id) => ids[to].has(String(id)));
		else if (typeof named === 'string' && !ids[to].has(named)) kept[field] = '';
	}
	return kept;
}

/** Ids in a field that has one, none, or several. */
function namedBy(value: unknown): string[] {
	if (Array.isArray(value)) return value.map(String);
	return typeof value === 'string' && value !== '' ? [value] : [];
}
