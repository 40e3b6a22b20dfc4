/**
 * How often somebody is written to about the same kind of thing: one at once, and what follows soon as one; and of all people of a
 * network together no more than so many mails an hour. Guarantees: nothing is lost by it, it waits, and what waits
 * for the same person and way goes as one. Whom invitations and warnings concern is another matter: they do not wait.
 */
import { BUNDLED_KINDS } from '../../protocol/notice-groups';
import type { NoticeKind } from '../../protocol/notice-kinds';
import type { PocketBaseClients } from '../pocketbase/client';
import { lastSentAt, mailedSince, type NoticeRow, waitingBeside } from '../pocketbase/notices';
import { networksOfAccounts } from '../pocketbase/people';

const HOUR_MS = 60 * 60_000;
/** Mails of one bundle to the people of one network in an hour: a pool of thirty and its office, bundled. */
export const MAILS_PER_HOUR = 150;

export interface Bundle {
	kinds: readonly NoticeKind[];
	/** What several go as. */
	as: NoticeKind;
	/** How long what follows waits. */
	ms: number;
}

/** Requests do not wait for long; that a number is wrong can be read twice a day. */
const BUNDLES: readonly Bundle[] = [
	{ kinds: BUNDLED_KINDS, as: 'several', ms: HOUR_MS / 4 },
	{ kinds: ['proposal'], as: 'proposal', ms: 4 * HOUR_MS }
];

/** What `kind` is bundled with; undefined where it goes by itself. */
export function bundleOf(kind: string): Bundle | undefined {
	return BUNDLES.find(({ kinds }) => kinds.includes(kind as NoticeKind));
}

/** Until when `row` has to wait; undefined when it may go now. */
export async function heldUntil(
	clients: PocketBaseClients,
	row: NoticeRow,
	bundle: Bundle,
	now: Date
): Promise<Date | undefined> {
	const last = await lastSentAt(clients, placeOf(row), bundle.kinds);
	const next = last === undefined ? 0 : Date.parse(last) + bundle.ms;
	if (next > now.getTime()) return new Date(next);
	return row.channel === 'mail' && (await isNetworkFull(clients, row.user, bundle, now))
		? new Date(now.getTime() + bundle.ms)
		: undefined;
}

/** What goes with `row` as one. */
export function besideOf(
	clients: PocketBaseClients,
	row: NoticeRow,
	{ kinds }: Bundle
): Promise<NoticeRow[]> {
	return waitingBeside(clients, { ...placeOf(row), id: row.id }, kinds);
}

async function isNetworkFull(
	clients: PocketBaseClients,
	user: string,
	{ kinds }: Bundle,
	now: Date
): Promise<boolean> {
	const mailed = await mailedSince(clients, new Date(now.getTime() - HOUR_MS), kinds);
	if (mailed.length < MAILS_PER_HOUR) return false;
	const networkOf = await networksOfAccounts(clients);
	const network = networkOf.get(user);
	return mailed.filter((one) => networkOf.get(one) === network).length >= MAILS_PER_HOUR;
}

function placeOf({ user, channel, device }: NoticeRow): Pick<NoticeRow, 'user' | 'channel' | 'device'> {
	return { user, channel, device };
}
