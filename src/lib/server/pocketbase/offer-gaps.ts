/** Offers that are missing and the planners of networks (pb_migrations/1700000104_offer_gaps.js), as the system has them. */
import { ClientResponseError } from 'pocketbase';
import type { OfferGapState, PlannerAnswer } from '../../domain/directory/offer-gap';
import type { Organisation } from '../../domain/directory/directory';
import type { OfferGap, Planner } from '../../protocol/offer-gaps';
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';
import { unlessThere } from './unless-there';

export interface OfferGapRow extends Omit<OfferGap, 'own'> {
	/** An account. */
	proposer: string;
	hash: string;
	expiresAt: string;
}

export interface GapChange {
	state?: OfferGapState;
	planner?: string;
	forwards?: number;
	forwardedAt?: Date | '';
	hash?: string;
	expiresAt?: Date | '';
	outcome?: PlannerAnswer;
	until?: string;
	word?: string;
	endedAt?: Date;
}

/** Of `networks`, and those of one account; the newest first. */
export function gapsOf(
	clients: PocketBaseClients,
	{ networks, proposer }: { networks: readonly string[]; proposer: string }
): Promise<OfferGapRow[]> {
	return clients.asSystem((system) => {
		const ofNetworks = networks.map((network) => system.filter('network = {:network}', { network }));
		const filter = [...ofNetworks, system.filter('proposer = {:proposer}', { proposer })].join(' || ');
		return system.collection('offerGaps').getFullList<OfferGapRow>({ filter, sort: '-createdAt,id' });
	});
}

export async function countOpenGaps(
	clients: PocketBaseClients,
	where: { network: string } | { proposer: string }
): Promise<number> {
	return clients.asSystem(async (system) => {
		const [[field = '', value] = []] = Object.entries(where);
		const filter = system.filter(`state = "open" && ${field} = {:value}`, { value });
		return (await system.collection('offerGaps').getList(1, 1, { filter, fields: 'id' })).totalItems;
	});
}

export function gapById(clients: PocketBaseClients, id: string): Promise<OfferGapRow | undefined> {
	return clients.asSystem((system) => firstOf(system, 'offerGaps', system.filter('id = {:id}', { id })));
}

export function gapByHash(clients: PocketBaseClients, hash: string): Promise<OfferGapRow | undefined> {
	return clients.asSystem((system) =>
		firstOf(system, 'offerGaps', system.filter('hash = {:hash}', { hash }))
	);
}

export async function addGap(
	clients: PocketBaseClients,
	gap: Pick<OfferGapRow, 'id' | 'network' | 'proposer' | 'kind' | 'areas' | 'text'> & { createdAt: Date }
): Promise<void> {
	const row = { ...gap, state: 'open' };
	await unlessThere(clients.asSystem((system) => system.collection('offerGaps').create(row)));
}

/** False where it was decided, or somebody else was faster. */
export function changeGap(clients: PocketBaseClients, id: string, fields: GapChange): Promise<boolean> {
	return clients.asSystem(async (system) => {
		try {
			await system.collection('offerGaps').update(id, fields);
			return true;
		} catch (error) {
			if (error instanceof ClientResponseError && error.status === 400) return false;
			throw error;
		}
	});
}

/** What was sent to a planner and is not answered, she cannot answer any more. */
export async function endLinksOf(
	clients: PocketBaseClients,
	by: Pick<OfferGapRow, 'network' | 'planner'>,
	at: Date
): Promise<void> {
	await clients.asSystem(async (system) => {
		const open = 'state = "forwarded" && network = {:network} && planner = {:planner} && expiresAt > {:at}';
		const options = { filter: system.filter(open, { ...by, at }), fields: 'id' };
		for (const { id } of await system.collection('offerGaps').getFullList(options))
			await unlessMissing(system.collection('offerGaps').update(id, { expiresAt: at }));
	});
}

/** Those that ended before it, and those that were said before it and never came to an end. */
export async function deleteGapsBefore(clients: PocketBaseClients, limit: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const isOld = '(endedAt != "" && endedAt < {:limit}) || (endedAt = "" && createdAt < {:limit})';
		const filter = system.filter(isOld, { limit });
		const old = await system.collection('offerGaps').getFullList({ filter, fields: 'id' });
		for (const { id } of old) await unlessMissing(system.collection('offerGaps').delete(id));
	});
}

export function plannersOf(clients: PocketBaseClients, networks: readonly string[]): Promise<Planner[]> {
	if (networks.length === 0) return Promise.resolve([]);
	return clients.asSystem((system) => {
		const filter = networks.map((network) => system.filter('network = {:network}', { network })).join(' || ');
		return system.collection('planners').getFullList<Planner>({ filter, sort: 'name,id' });
	});
}

export function plannerById(clients: PocketBaseClients, id: string): Promise<Planner | undefined> {
	return clients.asSystem((system) => firstOf(system, 'planners', system.filter('id = {:id}', { id })));
}

export async function addPlanner(clients: PocketBaseClients, planner: Planner): Promise<void> {
	await unlessThere(clients.asSystem((system) => system.collection('planners').create(planner)));
}

export async function deletePlanner(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem((system) => unlessMissing(system.collection('planners').delete(id)));
}

/** What stands around a gap: its network by name, its municipalities by name, and who answers for it. */
export function aroundGap(
	clients: PocketBaseClients,
	{ network, areas }: Pick<OfferGapRow, 'network' | 'areas'>
): Promise<{ network: string; areas: string[]; office: Organisation | undefined }> {
	return clients.asSystem(async (system) => {
		const byId = <T>(collection: string, id: string) =>
			firstOf<T>(system, collection, system.filter('id = {:id}', { id }));
		const region = await byId<{ name: string; coordinationOffice: string }>('regions', network);
		const office = await byId<Organisation>('organisations', region?.coordinationOffice ?? '');
		const filter = areas.map((ags) => system.filter('ags = {:ags}', { ags })).join(' || ');
		const places =
			filter === ''
				? []
				: await system
						.collection('municipalities')
						.getFullList<{ name: string }>({ filter, fields: 'name', sort: 'name' });
		return { network: region?.name ?? '', areas: places.map(({ name }) => name), office };
	});
}
