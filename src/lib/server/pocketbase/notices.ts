/** Notices on their way, one row for each channel. What is queued, sent and forgotten is decided in notices/. */
import { ClientResponseError } from 'pocketbase';
import type { NoticeChannel, NoticeKind, NoticeState } from '../../protocol/notice-kinds';
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';

export interface NoticeRow {
	id: string;
	user: string;
	kind: string;
	channel: NoticeChannel;
	/** The push subscription; empty for mails. */
	device: string;
	state: NoticeState;
	attempts: number;
	nextAt: string;
	error: string;
	createdAt: string;
	triedAt: string;
	sentAt: string;
}

const PAGE = 100;
/** Asked for and queued at once: PocketBase takes filters up to 3,500 characters, and a key is 64 of them. */
const KEYS = 40;
/** Rows marked in one transaction. */
const SEVERAL = 200;

export type NewRow = Pick<NoticeRow, 'user' | 'kind' | 'channel' | 'device'> & { key: string };

/** New rows; one with a key that is there already changes nothing. */
export async function addNotices(
	clients: PocketBaseClients,
	notices: readonly NewRow[],
	at: Date
): Promise<void> {
	for (let from = 0; from < notices.length; from += KEYS) {
		const page = notices.slice(from, from + KEYS);
		// One alone is new nearly always, and the database says so itself where it is not.
		const there = page.length > 1 ? await keysThere(clients, page) : new Set();
		await addNew(
			clients,
			page.filter(({ key }) => !there.has(key)),
			at
		);
	}
}

/** In one transaction; where somebody else has queued one of them meanwhile, one by one. */
async function addNew(clients: PocketBaseClients, notices: readonly NewRow[], at: Date): Promise<void> {
	const rows = notices.map((notice) => ({ ...notice, state: 'waiting', nextAt: at, createdAt: at }));
	if (rows.length > 1 && (await addTogether(clients, rows))) return;
	for (const row of rows)
		await clients
			.asSystem((system) => system.collection('notices').create(row))
			.catch((error: unknown) => {
				if (!isThere(error)) throw error;
			});
}

/** All or nothing: false where the database refused one of them. */
async function addTogether(clients: PocketBaseClients, rows: readonly NewRow[]): Promise<boolean> {
	try {
		await clients.asSystem(async (system) => {
			const batch = system.createBatch();
			for (const row of rows) batch.collection('notices').create(row);
			await batch.send();
		});
		return true;
	} catch (error) {
		if (error instanceof ClientResponseError && error.status === 400) return false;
		throw error;
	}
}

async function keysThere(
	clients: PocketBaseClients,
	notices: readonly NewRow[]
): Promise<ReadonlySet<string>> {
	return clients.asSystem(async (system) => {
		const filter = notices.map(({ key }) => system.filter('key = {:key}', { key })).join(' || ');
		const options = { filter, fields: 'key', skipTotal: true };
		const { items } = await system
			.collection('notices')
			.getList<Pick<NewRow, 'key'>>(1, notices.length, options);
		return new Set(items.map(({ key }) => key));
	});
}

/** The next that are due, the longest first; a page of them. */
export function dueNotices(
	clients: PocketBaseClients,
	channel: NoticeChannel,
	at: Date
): Promise<NoticeRow[]> {
	return clients.asSystem(async (system) => {
		const open = 'state = "waiting" && channel = {:channel} && nextAt <= {:at}';
		const options = { filter: system.filter(open, { channel, at }), sort: 'nextAt,id', skipTotal: true };
		return (await system.collection('notices').getList<NoticeRow>(1, PAGE, options)).items;
	});
}

/** Whose invitation waits to be sent. */
export async function usersToBeInvited(clients: PocketBaseClients): Promise<ReadonlySet<string>> {
	const filter = 'state = "waiting" && kind = "invitation"';
	const rows = await clients.asSystem((system) =>
		system.collection('notices').getFullList<Pick<NoticeRow, 'user'>>({ filter, fields: 'user' })
	);
	return new Set(rows.map(({ user }) => user));
}

/** One that went with its account is fine. */
export async function markNotice(
	clients: PocketBaseClients,
	id: string,
	fields: Partial<NoticeRow>
): Promise<void> {
	await clients.asSystem((system) => unlessMissing(system.collection('notices').update(id, fields)));
}

/** Deletes what is settled and was made before `limit`. */
export async function deleteSettledNotices(clients: PocketBaseClients, limit: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const notices = system.collection('notices');
		const filter = system.filter('state != "waiting" && createdAt < {:limit}', { limit });
		const page = () => notices.getList<NoticeRow>(1, PAGE, { filter, fields: 'id', skipTotal: true });
		for (let { items } = await page(); items.length > 0; { items } = await page())
			for (const { id } of items) await unlessMissing(notices.delete(id));
	});
}

export function countNotices(clients: PocketBaseClients, state: NoticeState): Promise<number> {
	return clients.asSystem(async (system) => {
		const options = { filter: system.filter('state = {:state}', { state }), fields: 'id' };
		return (await system.collection('notices').getList(1, 1, options)).totalItems;
	});
}

export function oldestWaitingNotice(clients: PocketBaseClients): Promise<NoticeRow | undefined> {
	return clients.asSystem((system) => firstOf(system, 'notices', 'state = "waiting"', { sort: 'createdAt' }));
}

/** Among what waits or was given up, the one that failed last. */
export function lastFailedNotice(clients: PocketBaseClients): Promise<NoticeRow | undefined> {
	const failed = '(state = "waiting" || state = "failed") && error != ""';
	return clients.asSystem((system) => firstOf(system, 'notices', failed, { sort: '-triedAt' }));
}

function isThere(error: unknown): boolean {
	return error instanceof ClientResponseError && error.response.data?.key?.code === 'validation_not_unique';
}

type Place = Pick<NoticeRow, 'user' | 'channel' | 'device'>;
const AT_PLACE = 'user = {:user} && channel = {:channel} && device = {:device}';

/** When one of `kinds` last went to somebody by this way. */
export async function lastSentAt(
	clients: PocketBaseClients,
	place: Place,
	kinds: readonly NoticeKind[]
): Promise<string | undefined> {
	const last = await clients.asSystem((system) => {
		const filter = system.filter(`${AT_PLACE} && state = "sent"`, { ...place });
		return firstOf<NoticeRow>(system, 'notices', `${filter} && (${oneOf(kinds)})`, { sort: '-sentAt' });
	});
	return last?.sentAt;
}

/** What else of `kinds` waits for somebody on this way, a page of it. */
export function waitingBeside(
	clients: PocketBaseClients,
	{ id, ...place }: Place & { id: string },
	kinds: readonly NoticeKind[]
): Promise<NoticeRow[]> {
	return clients.asSystem(async (system) => {
		const at = system.filter(`${AT_PLACE} && state = "waiting" && id != {:id}`, { ...place, id });
		const options = { filter: `${at} && (${oneOf(kinds)})`, sort: 'id', skipTotal: true };
		return (await system.collection('notices').getList<NoticeRow>(1, SEVERAL, options)).items;
	});
}

/** Several at once, in one transaction. */
export async function markNotices(
	clients: PocketBaseClients,
	ids: readonly string[],
	fields: Partial<NoticeRow>
): Promise<void> {
	if (ids.length === 0) return;
	await clients.asSystem(async (system) => {
		const batch = system.createBatch();
		for (const id of ids) batch.collection('notices').update(id, fields);
		await batch.send();
	});
}

/** To whom one of `kinds` went by mail since `since`, once for each mail. */
export async function mailedSince(
	clients: PocketBaseClients,
	since: Date,
	kinds: readonly NoticeKind[]
): Promise<string[]> {
	const rows = await clients.asSystem((system) =>
		system.collection('notices').getFullList<Pick<NoticeRow, 'user'>>({
			// What went with another mail has no try of its own.
			filter: `${system.filter('channel = "mail" && state = "sent" && sentAt >= {:since}', { since })} && triedAt != "" && (${oneOf(kinds)})`,
			fields: 'user'
		})
	);
	return rows.map(({ user }) => user);
}

function oneOf(kinds: readonly NoticeKind[]): string {
	return kinds.map((kind) => `kind = "${kind}"`).join(' || ');
}
