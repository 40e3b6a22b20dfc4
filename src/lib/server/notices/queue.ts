/**
 * Something happened → rows that say who is to be told, by which channel. Guarantees: the same key queues nothing twice,
 * so whoever is not sure calls again; no row says what it is about (the key is kept as a hash, for it names a request).
 * Sending is deliver.ts; who is told of what, and when, is decided by the callers.
 */
import { createHash } from 'node:crypto';
import { ALWAYS_MAILED } from '../../protocol/notice-groups';
import type { NoticeChannel, NoticeKind } from '../../protocol/notice-kinds';
import type { PocketBaseClients } from '../pocketbase/client';
import { addNotices, type NewRow } from '../pocketbase/notices';
import { settingsOf } from './settings';

export interface NewNotice {
	/** The account to tell. */
	user: string;
	kind: NoticeKind;
	/** What makes it this one notice, for example `${request}:${round}:${kind}`; the account is added here. */
	key: string;
}

/** One row per channel that is on for this account: a mail unless that may be and is switched off, a push for every device. */
export async function queueNotice(
	clients: PocketBaseClients,
	notice: NewNotice,
	at = new Date()
): Promise<void> {
	await queueNotices(clients, [notice], at);
}

/**
 * The same of as many as there are. A job says all that it finds after every start, and nearly all of it stands there already: each
 * account is asked for once, and the queue for many at a time.
 */
export async function queueNotices(
	clients: PocketBaseClients,
	notices: readonly NewNotice[],
	at = new Date()
): Promise<void> {
	const rows: NewRow[] = [];
	const known = new Map<string, Awaited<ReturnType<typeof settingsOf>>>();
	for (const notice of notices) {
		const settings = known.get(notice.user) ?? (await settingsOf(clients, notice.user));
		known.set(notice.user, settings);
		if (settings.mail || ALWAYS_MAILED.includes(notice.kind)) rows.push(rowOf(notice, 'mail', ''));
		for (const { id } of settings.devices) rows.push(rowOf(notice, 'push', id));
	}
	await addNotices(clients, rows, at);
}

/** By mail alone, whatever the account's settings say: a push leads nowhere without the link, or her devices are gone. */
export function queueMail(clients: PocketBaseClients, notice: NewNotice, at = new Date()): Promise<void> {
	return addNotices(clients, [rowOf(notice, 'mail', '')], at);
}

/** On every device that takes pushes, and no mail: she gets one that says more. */
export async function queuePush(
	clients: PocketBaseClients,
	notice: NewNotice,
	at = new Date()
): Promise<void> {
	const { devices } = await settingsOf(clients, notice.user);
	const rows = devices.map(({ id }) => rowOf(notice, 'push', id));
	await addNotices(clients, rows, at);
}

function rowOf({ user, kind, key }: NewNotice, channel: NoticeChannel, device: string): NewRow {
	const hash = createHash('sha256')
		.update(JSON.stringify([key, kind, user, channel, device]))
		.digest('hex');
	return { key: hash, user, kind, channel, device };
}
