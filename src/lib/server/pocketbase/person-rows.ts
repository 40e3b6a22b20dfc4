/** Rows by which a person is found, as the system reads them; which those are is server/person. */
import type PocketBase from 'pocketbase';
import type { AnyRow, Table } from '../../domain/tables';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

/** Values in one filter: PocketBase takes up to 200 expressions. */
const VALUES = 20;

export interface Asked {
	collection: string;
	/** With {:value}, for each of `values`. */
	filter: string;
	values: readonly string[];
	/** With {:network}, for each of `networks`; undefined where rows of all networks are meant. */
	network?: { filter: string; networks: readonly string[] } | undefined;
}

/** In the order of their ids, each once. */
export async function rowsFoundBy(clients: PocketBaseClients, asked: Asked): Promise<AnyRow[]> {
	const { collection, filter, values, network } = asked;
	if (network?.networks.length === 0) return [];
	return clients.asSystem(async (system) => {
		const found = new Map<string, AnyRow>();
		const own = network && anyOf(system, network.filter, 'network', network.networks);
		for (let at = 0; at < values.length; at += VALUES) {
			const hers = anyOf(system, filter, 'value', values.slice(at, at + VALUES));
			const both = own ? `(${hers}) && (${own})` : hers;
			const rows = await system.collection(collection).getFullList<AnyRow>({ filter: both, sort: 'id' });
			for (const row of rows) found.set(row.id, row);
		}
		return [...found.values()];
	});
}

function anyOf(system: PocketBase, filter: string, name: string, values: readonly string[]): string {
	return values.map((value) => `(${system.filter(filter, { [name]: value })})`).join(' || ');
}

/** Those of `ids` that are there. */
export function rowsByIds(
	clients: PocketBaseClients,
	collection: Table,
	ids: readonly string[]
): Promise<AnyRow[]> {
	return rowsFoundBy(clients, { collection, filter: 'id = {:value}', values: [...new Set(ids)] });
}

export function rowById(
	clients: PocketBaseClients,
	collection: Table,
	id: string
): Promise<AnyRow | undefined> {
	return clients.asSystem((system) => firstOf(system, collection, system.filter('id = {:id}', { id })));
}

/** Of all networks together; whoever asks keeps its own. */
const LOOKED_THROUGH = 500;

/** Entries whose name or address has `wanted` in it. */
export async function entriesLike(
	clients: PocketBaseClients,
	table: 'experts' | 'contacts',
	wanted: string
): Promise<AnyRow[]> {
	return clients.asSystem(async (system) => {
		const filter = system.filter('name ~ {:wanted} || email ~ {:wanted}', { wanted });
		const options = { filter, sort: 'name,id', skipTotal: true };
		return (await system.collection(table).getList<AnyRow>(1, LOOKED_THROUGH, options)).items;
	});
}

/** Record ids of an account's keys: by these the log names them. */
export async function keyIdsOf(clients: PocketBaseClients, owner: string): Promise<string[]> {
	const rows = await rowsFoundBy(clients, {
		collection: 'ownKeys',
		filter: 'owner = {:value}',
		values: [owner]
	});
	return rows.map(({ id }) => id);
}
