/**
 * How often somebody is written to about requests: one at once, and what follows within a quarter of an hour as one; and of all
 * people of a network together no more than so many mails an hour. Guarantees: nothing is lost by it, it waits, and what waits
 * for the same person and way goes as one. Whom invitations and warnings concern is another matter: they do not wait.
 */
import { BUNDLED_KINDS, type NoticeKind } from '../../protocol/notice-kinds';
import type { PocketBaseClients } from '../pocketbase/client';
import { lastSentAt, mailedSince, type NoticeRow, waitingBeside } from '../pocketbase/notices';
import { networksOfAccounts } from '../pocketbase/people';

export const BUNDLE_MS = 15 * 60_000;
const HOUR_MS = 60 * 60_000;
/** Mails about requests to the people of one network in an hour: a pool of thirty and its office, bundled. */
export const MAILS_PER_HOUR = 150;

export function isBundled(kind: string): boolean {
	return BUNDLED_KINDS.includes(kind as NoticeKind);
}

/** Until when `row` has to wait; undefined when it may go now. */
export async function heldUntil(
	clients: PocketBaseClients,
	row: NoticeRow,
	now: Date
): Promise<Date | undefined> {
	const last = await lastSentAt(clients, placeOf(row), BUNDLED_KINDS);
	const next = last === undefined ? 0 : Date.parse(last) + BUNDLE_MS;
	if (next > now.getTime()) return new Date(next);
	return row.channel === 'mail' && (await isNetworkFull(clients, row.user, now))
		? new Date(now.getTime() + BUNDLE_MS)
		: undefined;
}

/** What goes with `row` as one. */
export function besideOf(clients: PocketBaseClients, row: NoticeRow): Promise<NoticeRow[]> {
	return waitingBeside(clients, { ...placeOf(row), id: row.id }, BUNDLED_KINDS);
}

async function isNetworkFull(clients: PocketBaseClients, user: string, now: Date): Promise<boolean> {
	const mailed = await mailedSince(clients, new Date(now.getTime() - HOUR_MS), BUNDLED_KINDS);
	if (mailed.length < MAILS_PER_HOUR) return false;
	const networkOf = await networksOfAccounts(clients);
	const network = networkOf.get(user);
	return mailed.filter((one) => networkOf.get(one) === network).length >= MAILS_PER_HOUR;
}

function placeOf({ user, channel, device }: NoticeRow): Pick<NoticeRow, 'user' | 'channel' | 'device'> {
	return { user, channel, device };
}
