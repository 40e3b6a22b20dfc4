/**
 * Looks a person up in every collection by its ways (what-is-personal.ts). Guarantees: an office gets rows of its own networks alone; a
 * row is found once, by the first of its ways; a name counts only where it stands as such, and not within another word.
 */
import type { Caller } from '../../domain/access/caller';
import type { Fate, Why } from '../../domain/access/kept-of-a-person';
import { isOfOwnNetworks } from '../../domain/access/networks';
import { tableRules } from '../../domain/access/table-rules';
import { type AnyRow, type Table, TABLES } from '../../domain/tables';
import type { PocketBaseClients } from '../pocketbase/client';
import { rowsByIds, rowsFoundBy } from '../pocketbase/person-rows';
import type { Subject } from './facts';
import { isSaidIn } from './said';
import { type Key, KEYS, overwritten, type Way } from './way';
import { type Collection, WAYS } from './what-is-personal';

/** Who looks: an office into its networks, or she herself, everywhere. */
export type Viewer = { office: Caller } | 'herself';

export interface Gathered {
	collection: Collection;
	way: Way;
	row: AnyRow;
	fate: Fate;
	/** Where it stays. */
	why: Why | '';
}

/** What hangs on an account or an entry that is another office's too is not this one's to delete. */
const SHARED: readonly Key[] = ['account', 'expert', 'holder'];

export async function gather(
	clients: PocketBaseClients,
	subject: Subject,
	viewer: Viewer,
	only?: readonly Collection[]
): Promise<Gathered[]> {
	const gathered = new Map<string, Gathered>();
	for (const { collection, way } of WAYS) {
		if (only && !only.includes(collection)) continue;
		for (const key of KEYS.filter((one) => way.by.includes(one)))
			for (const row of await found(clients, collection, way, subject.facts[key], viewer)) {
				const place = `${collection} ${row.id}`;
				if (gathered.has(place)) continue;
				const shared = subject.elsewhere && SHARED.includes(key);
				gathered.set(place, { collection, way, row, ...fateOf(way, row, shared) });
			}
	}
	return [...gathered.values()];
}

async function found(
	clients: PocketBaseClients,
	collection: Collection,
	way: Way,
	values: readonly string[],
	viewer: Viewer
): Promise<AnyRow[]> {
	const { belongs, filter } = way;
	if (values.length === 0) return [];
	const network =
		viewer !== 'herself' && typeof belongs === 'object'
			? { filter: belongs.network, networks: viewer.office.networks }
			: undefined;
	const rows = await rowsFoundBy(clients, { collection, filter, values, network });
	const said = filter.includes('~') ? rows.filter((row) => values.some((value) => isSaid(value, row))) : rows;
	return viewer === 'herself' ? said : ownRows(clients, collection, way, said, viewer.office);
}

const isSaid = (value: string, row: AnyRow) => isSaidIn(JSON.stringify(row), value);

async function ownRows(
	clients: PocketBaseClients,
	collection: Collection,
	{ belongs }: Way,
	rows: readonly AnyRow[],
	office: Caller
): Promise<AnyRow[]> {
	if (belongs === 'row') return rows.filter((row) => isOwn(collection as Table, row, office));
	if (belongs === 'record') {
		const own = await ownEntries(clients, rows.map(namedBy), office);
		return rows.filter(({ record }) => own.has(String(record)));
	}
	if (belongs === 'entries') {
		const listed = (row: AnyRow) =>
			(row.entries as { table: string; id: string }[]).map(({ table, id }) => ({ table, record: id }));
		const own = await ownEntries(clients, rows.flatMap(listed), office);
		return rows.filter((row) => listed(row).some(({ record }) => own.has(record)));
	}
	if (belongs === 'reply') {
		const proposals = await rowsByIds(
			clients,
			'proposals',
			rows.map(({ id }) => id)
		);
		const isOurs = ({ networks }: AnyRow) =>
			(networks as string[]).some((network) => office.networks.includes(network));
		const own = new Set(proposals.filter(isOurs).map(({ id }) => id));
		return rows.filter(({ id }) => own.has(id));
	}
	return [...rows];
}

interface Named {
	table: string;
	record: string;
}

const namedBy = ({ table, record }: AnyRow): Named => ({ table: String(table), record: String(record) });

/** Ids of those that are there and the office's. */
async function ownEntries(
	clients: PocketBaseClients,
	named: readonly Named[],
	office: Caller
): Promise<ReadonlySet<string>> {
	const own = new Set<string>();
	for (const table of TABLES) {
		const ids = named.filter((one) => one.table === table).map(({ record }) => record);
		for (const row of await rowsByIds(clients, table, ids)) if (isOwn(table, row, office)) own.add(row.id);
	}
	return own;
}

const isOwn = (table: Table, row: AnyRow, office: Caller) =>
	isOfOwnNetworks(tableRules[table].network, row, office);

function fateOf(way: Way, row: AnyRow, shared: boolean): Pick<Gathered, 'fate' | 'why'> {
	const { erased } = way;
	if (erased.do === 'stay') return { fate: 'stays', why: erased.why };
	if (shared) return { fate: 'stays', why: 'elsewhere' };
	if (erased.do !== 'empty') return { fate: 'deleted', why: '' };
	if (erased.to(row) === undefined) return { fate: 'stays', why: erased.why ?? '' };
	return overwritten(way, row) === undefined ? { fate: 'stays', why: 'empty' } : { fate: 'emptied', why: '' };
}
