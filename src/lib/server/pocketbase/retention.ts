/**
 * What the retention job reads, and what it deletes besides requests (bin.ts): idempotency records and sessions that are
 * over. Which ones, and when, is jobs/retention.ts.
 */
import type { Request } from '../../domain/consultation/request';
import type { NetworkSettings } from '../../domain/place/network-settings';
import { isMissing, type PocketBaseClients } from './client';
import { firstOf } from './first-of';

const FIELDS =
	'id,author,expert,acceptedBy,youthOffice,submittedAt,seenAt,acceptedAt,waitingSince,closedAt,deleteAt,thread.at';
/** Records of one transaction. */
const PAGE = 200;

export type KeptRequest = Pick<
	Request,
	| 'id'
	| 'author'
	| 'expert'
	| 'acceptedBy'
	| 'youthOffice'
	| 'submittedAt'
	| 'seenAt'
	| 'acceptedAt'
	| 'waitingSince'
	| 'closedAt'
	| 'deleteAt'
	| 'thread'
>;
export type Network = NetworkSettings & { id: string };

export function allRequests(clients: PocketBaseClients): Promise<KeptRequest[]> {
	return clients.asSystem((system) =>
		system.collection('requests').getFullList<KeptRequest>({ fields: FIELDS, sort: 'id' })
	);
}

/** Youth office → the network it belongs to. */
export async function networksByOffice(clients: PocketBaseClients): Promise<Map<string, Network>> {
	const [regions, offices] = await clients.asSystem((system) =>
		Promise.all([
			system.collection('regions').getFullList<Network>(),
			system.collection('youthOffices').getFullList<{ id: string; region: string }>({ fields: 'id,region' })
		])
	);
	const byId = new Map(regions.map((region) => [region.id, region]));
	return new Map(
		offices.flatMap(({ id, region }) => {
			const network = byId.get(region);
			return network ? [[id, network] as const] : [];
		})
	);
}

/** The day that phones show. */
export async function moveDeletion(clients: PocketBaseClients, id: string, deleteAt: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const batch = system.createBatch();
		batch.collection('requests').update(id, { deleteAt });
		await batch.send();
	});
}

export function deleteMutationsBefore(clients: PocketBaseClients, limit: Date): Promise<void> {
	return deleteWhere(clients, 'mutations', 'created <= {:limit}', limit);
}

export function deleteSessionsOver(clients: PocketBaseClients, limit: Date): Promise<void> {
	return deleteWhere(clients, 'sessions', 'expiresAt <= {:limit}', limit);
}

async function deleteWhere(
	clients: PocketBaseClients,
	collection: 'mutations' | 'sessions',
	condition: string,
	limit: Date
): Promise<void> {
	await clients.asSystem(async (system) => {
		const options = { filter: system.filter(condition, { limit }), fields: 'id', skipTotal: true };
		for (;;) {
			const { items } = await system.collection(collection).getList(1, PAGE, options);
			if (items.length === 0) return;
			const batch = system.createBatch();
			for (const { id } of items) batch.collection(collection).delete(id);
			await batch.send();
		}
	});
}

/** Writes the database file anew (pb_hooks); false where PocketBase runs without this repository's hooks. */
export function writeDatabaseAnew(clients: PocketBaseClients): Promise<boolean> {
	return clients
		.asSystem((system) => system.crons.run('vacuum'))
		.then(() => true)
		.catch((error: unknown) => {
			if (isMissing(error)) return false;
			throw error;
		});
}

/** The newest times in the database before `limit`: by what the server itself writes. */
export async function newestBefore(clients: PocketBaseClients, limit: Date): Promise<Date | undefined> {
	const fields = { requests: 'updated', mutations: 'created', sessions: 'lastSeenAt' };
	const times = await clients.asSystem((system) =>
		Promise.all(
			Object.entries(fields).map(async ([collection, field]) => {
				const filter = system.filter(`${field} <= {:limit}`, { limit });
				const newest = await firstOf<Record<string, string>>(system, collection, filter, {
					sort: `-${field}`
				});
				return newest?.[field];
			})
		)
	);
	const known = times.filter((time) => time !== undefined && time !== '').map((time) => Date.parse(time!));
	return known.length === 0 ? undefined : new Date(Math.max(...known));
}
