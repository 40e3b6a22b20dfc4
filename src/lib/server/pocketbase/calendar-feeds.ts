/** The addresses by which calendars read, by the hash of what they carry (pb_migrations/1700000113_calendar_feeds.js). */
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';
import type { SessionAccount } from './sessions';
import { unlessThere } from './unless-there';

export interface FeedRow {
	id: string;
	user: string;
	device: string;
	createdAt: string;
	/** A day; empty before it was read. */
	readOn: string;
}

/** In the order in which they were made. */
export function feedsOf(clients: PocketBaseClients, user: string): Promise<FeedRow[]> {
	return clients.asSystem((system) =>
		system.collection('calendarFeeds').getFullList<FeedRow>({
			filter: system.filter('user = {:user}', { user }),
			sort: 'createdAt,id'
		})
	);
}

/** Whose it is, with her account. */
export async function feedByHash(
	clients: PocketBaseClients,
	hash: string
): Promise<(FeedRow & { account: SessionAccount }) | undefined> {
	type Found = FeedRow & { expand?: { user?: SessionAccount } };
	const found = await clients.asSystem((system) =>
		firstOf<Found>(system, 'calendarFeeds', system.filter('hash = {:hash}', { hash }), { expand: 'user' })
	);
	const account = found?.expand?.user;
	return found && account && { ...found, account };
}

/** The one of this device: the address that it had before ends. */
export async function keepFeed(
	clients: PocketBaseClients,
	{ user, device, hash, createdAt }: { user: string; device: string; hash: string; createdAt: Date }
): Promise<void> {
	await clients.asSystem(async (system) => {
		const feeds = system.collection('calendarFeeds');
		const row = { user, device, hash, createdAt, readOn: '' };
		const mine = system.filter('user = {:user} && device = {:device}', { user, device });
		const known = () => firstOf<FeedRow>(system, 'calendarFeeds', mine);
		const there = await known();
		// Made meanwhile by a second tap: the later address is the one that counts.
		const before = there ?? ((await unlessThere(feeds.create(row))) ? undefined : await known());
		if (before) await feeds.update(before.id, row);
	});
}

export async function noteRead(clients: PocketBaseClients, id: string, readOn: string): Promise<void> {
	await clients.asSystem((system) =>
		unlessMissing(system.collection('calendarFeeds').update(id, { readOn }))
	);
}

/** False where she has none of this id. */
export async function deleteFeed(clients: PocketBaseClients, user: string, id: string): Promise<boolean> {
	return clients.asSystem(async (system) => {
		const mine = system.filter('id = {:id} && user = {:user}', { id, user });
		const known = await firstOf<FeedRow>(system, 'calendarFeeds', mine);
		if (!known) return false;
		await unlessMissing(system.collection('calendarFeeds').delete(id));
		return true;
	});
}

/** All of them. */
export async function deleteFeedsOf(clients: PocketBaseClients, user: string): Promise<void> {
	for (const { id } of await feedsOf(clients, user))
		await clients.asSystem((system) => unlessMissing(system.collection('calendarFeeds').delete(id)));
}
