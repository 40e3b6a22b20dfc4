/**
 * The job `retention`: what is over its time goes. Requests by actions/request/clocks.ts, each with a line in the log that says
 * when, in which network and why, and nothing else; the change feed makes every device drop them at its next contact. First
 * those concerned are told, then request and line go in one batch: a crash in between repeats a notice, and loses nothing.
 * Afterwards the database is written anew (pb_hooks), so that no free page keeps what was deleted.
 */
import type { NetworkSettings } from '../../domain/place/network-settings';
import type { Request } from '../../domain/consultation/request';
import { deletionAt, instantOf } from '../actions/request/clocks';
import { log } from '../log';
import { queueNotice } from '../notices/queue';
import { isMissing, type PocketBaseClients } from '../pocketbase/client';
import { accountsOf, type People } from './people';
import { readPeople } from './read-people';

const DAY = 86_400_000;
/** Requests in one transaction: small, so that nobody waits for the database. */
const BATCH = 20;
const FIELDS =
	'id,author,expert,acceptedBy,youthOffice,submittedAt,seenAt,acceptedAt,waitingSince,closedAt,deleteAt,thread.at';
/** Longer than any phone keeps a queue that this server would still take (LIMITS.deviceDays, and half a year of a lost one). */
const MUTATION_DAYS = 180;

type Kept = Pick<
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
type Network = NetworkSettings & { id: string };

export interface RetentionOptions {
	clients: PocketBaseClients;
	now: () => Date;
}

/** Deletes what is over its time; the answer is how many requests went. */
export async function runRetention({ clients, now }: RetentionOptions): Promise<number> {
	const at = now();
	const [kept, networks] = await Promise.all([readRequests(clients), readNetworks(clients)]);
	const over: Kept[] = [];
	for (const request of kept) {
		const end = deletionAt(request, networks.get(request.youthOffice));
		if (end <= at) over.push(request);
		else if (end.getTime() < instantOf(request.deleteAt)) await shorten(clients, request.id, end);
	}
	if (over.length > 0) await deleteRequests(clients, over, networks, at);
	await deleteOld(clients, at);
	return over.length;
}

async function deleteRequests(
	clients: PocketBaseClients,
	over: readonly Kept[],
	networks: ReadonlyMap<string, Network>,
	at: Date
): Promise<void> {
	const people = await readPeople(clients);
	for (let from = 0; from < over.length; from += BATCH) {
		const some = over.slice(from, from + BATCH);
		for (const request of some)
			for (const user of concerned(request, people))
				await queueNotice(clients, { user, kind: 'deleted', key: `${request.id}:deleted` }, at);
		await clients.asSystem(async (system) => {
			const batch = system.createBatch();
			for (const { id, closedAt, submittedAt, youthOffice } of some) {
				batch.collection('requests').delete(id);
				batch.collection('retentionLog').create({
					at,
					region: networks.get(youthOffice)?.id ?? '',
					reason: closedAt === '' ? 'open' : 'closed',
					ageDays: Math.floor((at.getTime() - instantOf(submittedAt)) / DAY)
				});
			}
			await batch.send();
		});
	}
	await writeDatabaseAnew(clients);
}

/** The expert who had it, and an asker with an account. */
function concerned({ author, acceptedBy, expert }: Kept, people: People): Set<string> {
	const asker = people.accounts.filter(({ id }) => id === author).map(({ id }) => id);
	return new Set([...accountsOf([acceptedBy || expert], people), ...asker]);
}

/** The day that phones show follows a period that became shorter. */
async function shorten(clients: PocketBaseClients, id: string, deleteAt: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const batch = system.createBatch();
		batch.collection('requests').update(id, { deleteAt });
		await batch.send();
	});
}

/** Records of what is settled: ids and times, no content, but nobody needs them any more. Notices: notices/forget.ts. */
async function deleteOld(clients: PocketBaseClients, at: Date): Promise<void> {
	const limit = new Date(at.getTime() - MUTATION_DAYS * DAY);
	await deleteWhere(clients, 'mutations', 'created <= {:limit}', limit);
	await deleteWhere(clients, 'sessions', 'expiresAt <= {:limit}', at);
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
			const { items } = await system.collection(collection).getList(1, 200, options);
			if (items.length === 0) return;
			const batch = system.createBatch();
			for (const { id } of items) batch.collection(collection).delete(id);
			await batch.send();
		}
	});
}

async function readRequests(clients: PocketBaseClients): Promise<Kept[]> {
	return clients.asSystem((system) =>
		system.collection('requests').getFullList<Kept>({ fields: FIELDS, sort: 'id' })
	);
}

/** Youth office → the network it belongs to. */
async function readNetworks(clients: PocketBaseClients): Promise<Map<string, Network>> {
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

/** A PocketBase without this repository's hooks does it not; every night's turn is missing there too. */
async function writeDatabaseAnew(clients: PocketBaseClients): Promise<void> {
	await clients
		.asSystem((system) => system.crons.run('vacuum'))
		.catch((error: unknown) => {
			if (!isMissing(error)) throw error;
			log().warn({ code: 'no_vacuum' }, 'deleted content may remain in free pages');
		});
}
