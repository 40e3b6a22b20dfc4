/**
 * An account's meetings for calendar programs: an address for each of her devices, which she gets once and can end. Guarantees: the
 * database keeps a hash of it alone; what is guessed, ended, or of an account that is suspended is `not_found` alike, and what has not
 * even the form of an address is answered without the database; what is read is what the account may see at that moment (in-feed.ts), never more than the
 * file of a meeting says (calendar.ts). Reading writes nothing but the day, once a day.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Caller } from '../domain/access/caller';
import { TABLES_VERSION } from '../domain/tables';
import type { Circle } from '../domain/meeting/circle';
import { meetingsInFeed } from '../domain/meeting/in-feed';
import type { Meeting } from '../domain/meeting/meeting';
import { berlinDay } from '../domain/time/berlin';
import { type CalendarFeed, FEEDS_KEPT } from '../protocol/calendar-feeds';
import { feedCalendar } from './calendar';
import { AppError } from './errors';
import { callerOf } from './pocketbase/caller-of';
import { deleteFeed, feedByHash, feedsOf, keepFeed, noteRead } from './pocketbase/calendar-feeds';
import type { PocketBaseClients } from './pocketbase/client';
import type { PullOptions } from './sync/pull';

const TOKEN_BYTES = 32;
const ADDRESS = /^([A-Za-z0-9_-]{43})\.ics$/;

export async function listFeeds(clients: PocketBaseClients, user: string): Promise<CalendarFeed[]> {
	const rows = await feedsOf(clients, user);
	return rows.map(({ id, device, createdAt, readOn }) => ({ id, device, createdAt, readOn }));
}

/** What follows the site's address. Throws `conflict` where she has as many as there may be. */
export async function makeFeed(
	clients: PocketBaseClients,
	{ user, device }: { user: string; device: string },
	at: Date
): Promise<string> {
	const others = (await feedsOf(clients, user)).filter((one) => one.device !== device);
	if (others.length >= FEEDS_KEPT) throw new AppError('conflict');
	const token = randomBytes(TOKEN_BYTES).toString('base64url');
	await keepFeed(clients, { user, device, hash: hashOf(token), createdAt: at });
	return `/api/calendar/feed/${token}.ics`;
}

/** Throws `not_found` for one that is not hers. */
export async function endFeed(clients: PocketBaseClients, user: string, id: string): Promise<void> {
	if (!(await deleteFeed(clients, user, id))) throw new AppError('not_found');
}

export interface FeedParts {
	clients: PocketBaseClients;
	pulling: Pick<PullOptions, 'store' | 'rowsOf'>;
}

/** The calendar behind the last part of an address, or `not_found`. */
export async function readFeed(
	{ clients, pulling }: FeedParts,
	address: string,
	origin: string,
	at: Date
): Promise<string> {
	const [, token] = ADDRESS.exec(address) ?? [];
	const feed = token === undefined ? undefined : await feedByHash(clients, hashOf(token));
	if (!feed?.account.active) throw new AppError('not_found');
	const caller = await callerOf(clients, feed.account);
	const { meetings, circles } = await rowsFor(pulling, caller);
	const names = new Map(circles.map(({ id, name }) => [id, name]));
	const today = berlinDay(at);
	if (feed.readOn !== today) await noteRead(clients, feed.id, today);
	return feedCalendar(
		meetingsInFeed(meetings, circles, caller, at).map((meeting) => ({
			meeting,
			circle: names.get(meeting.circle) ?? '',
			page: `${origin}/termine/${meeting.id}`
		}))
	);
}

interface FeedRows {
	meetings: Meeting[];
	circles: Circle[];
}

/** What was made of the rows of one moment: a calendar asks as often for what has not changed. */
const parsed = new WeakMap<object, { key: string; rows: FeedRows }>();

async function rowsFor({ store, rowsOf }: FeedParts['pulling'], caller: Caller): Promise<FeedRows> {
	const feed = await store.feed();
	const shared = rowsOf(caller);
	await shared.refresh(feed, caller);
	const key = shared.sumAt(feed, TABLES_VERSION)?.toString() ?? `${feed.epoch} ${shared.seq}`;
	const known = parsed.get(shared);
	if (known?.key === key) return known.rows;
	const rows = JSON.parse(shared.putsJson(['circles', 'meetings'])) as FeedRows;
	parsed.set(shared, { key, rows });
	return rows;
}

function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
