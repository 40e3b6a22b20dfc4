/**
 * The log of acts, as the server writes and reads it (pb_migrations/1700000098_acts.js). Which network an act belongs to, its number
 * and its place in the chain are the database's to say (pb_hooks/acts.pb.js).
 * Whoever adds something that is done to a network, an account or an entry says so here: `noteAct` in the batch that does it, so that
 * neither is there without the other; `noteActAfter` where it is no batch of the database.
 */
import type PocketBase from 'pocketbase';
import type { ActKind, ActSubject, ActWay } from '../../domain/access/acts';
import type { Caller } from '../../domain/access/caller';
import type { PocketBaseClients } from './client';

export type Batch = ReturnType<PocketBase['createBatch']>;

export interface Act {
	at: Date | string;
	/** The account; empty where nobody's did it. */
	who: string;
	kind: ActKind;
	way: ActWay;
	/** What it was done to. */
	table: ActSubject;
	record: string;
}
export interface StoredAct extends Omit<Act, 'at' | 'kind' | 'way' | 'table'> {
	id: string;
	network: string;
	number: number;
	at: string;
	kind: string;
	way: string;
	table: string;
	previous: string;
	hash: string;
}

/** Ids in one filter. */
const IDS = 60;
/** PocketBase's largest page. */
const PAGE = 1_000;
/** Rows of one transaction. */
const AT_ONCE = 200;

/** Into the batch of what it tells of; before that deletes what it is about. */
export function noteAct(batch: Batch, act: Act): void {
	batch.collection('acts').create(act);
}

/** Directly after what it tells of: a crash in between leaves the deed without its line. */
export async function noteActAfter(clients: PocketBaseClients, act: Act): Promise<void> {
	await clients.asSystem((system) => {
		// A batch, as it is one transaction: numbers are given one after the other.
		const batch = system.createBatch();
		noteAct(batch, act);
		return batch.send();
	});
}

export interface ActFilter {
	/** Empty: what belongs to none. */
	network: string;
	kind?: string | undefined;
	who?: string | undefined;
	/** The first moment, and the first after. */
	from?: Date | undefined;
	before?: Date | undefined;
}

/** The newest first. */
export async function actsOfPage(
	clients: PocketBaseClients,
	asked: ActFilter,
	page: number,
	perPage: number
): Promise<{ acts: StoredAct[]; total: number }> {
	return clients.asSystem(async (system) => {
		const options = { filter: filterOf(system, asked), sort: '-number' };
		const { items, totalItems } = await system.collection('acts').getList<StoredAct>(page, perPage, options);
		return { acts: items, total: totalItems };
	});
}

/** The oldest first, from `after` on, page by page. */
export async function* actsInOrder(
	clients: PocketBaseClients,
	asked: ActFilter
): AsyncGenerator<StoredAct[]> {
	for (let after = 0; ;) {
		const items = await clients.asSystem(async (system) => {
			const filter = `${filterOf(system, asked)} && number > ${after}`;
			const options = { filter, sort: 'number', skipTotal: true };
			return (await system.collection('acts').getList<StoredAct>(1, PAGE, options)).items;
		});
		if (items.length > 0) yield items;
		if (items.length < PAGE) return;
		after = items.at(-1)!.number;
	}
}

function filterOf(system: PocketBase, { network, kind, who, from, before }: ActFilter): string {
	const parts = [system.filter('network = {:network}', { network })];
	if (kind) parts.push(system.filter('kind = {:kind}', { kind }));
	if (who) parts.push(system.filter('who = {:who}', { who }));
	if (from) parts.push(system.filter('at >= {:from}', { from }));
	if (before) parts.push(system.filter('at < {:before}', { before }));
	return parts.join(' && ');
}

/** Those of before `limit`, the oldest first; the database refuses what is to be kept still. */
export async function deleteActsBefore(clients: PocketBaseClients, limit: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('at < {:limit}', { limit });
		for (;;) {
			const options = { filter, sort: 'network,number', fields: 'id', skipTotal: true };
			const { items } = await system.collection('acts').getList(1, AT_ONCE, options);
			if (items.length === 0) return;
			const batch = system.createBatch();
			for (const { id } of items) batch.collection('acts').delete(id);
			await batch.send();
		}
	});
}

/** These rows by id, as `caller` may read them; as the system without one. Those that are gone, or not hers to see, are not there. */
export async function fieldsOfRows(
	clients: PocketBaseClients,
	table: string,
	ids: readonly string[],
	fields: string,
	caller?: Caller
): Promise<Map<string, Record<string, unknown>>> {
	const found = new Map<string, Record<string, unknown>>();
	for (let at = 0; at < ids.length; at += IDS) {
		const read = async (client: PocketBase) => {
			const some = ids.slice(at, at + IDS).map((id) => client.filter('id = {:id}', { id }));
			const options = { filter: some.join(' || '), fields: `id,${fields}`, skipTotal: true };
			for (const row of (await client.collection(table).getList(1, IDS, options)).items)
				found.set(row.id, row);
		};
		await (caller ? clients.readAs(caller, read) : clients.asSystem(read));
	}
	return found;
}
