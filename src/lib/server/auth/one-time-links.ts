/**
 * Links that are good once: made for an account, looked at as often as somebody likes, and spent by a tap. Guarantees: the
 * database keeps a hash alone; a link is spent once, whoever comes at the same moment; spending sets the password in the same
 * transaction; with the account's password, address or state its other links end (pb_migrations/1700000071_one_time_links.js).
 */
import { createHash, randomBytes } from 'node:crypto';
import { LINK_HOURS, LINK_PAGE, type LinkPurpose, type OneTimeLink } from '../../protocol/links';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import { choose } from './known-passwords';
import { addLink, deleteOldLinks, linkByHash, type LinkRow, spendLink } from '../pocketbase/one-time-links';

const HOUR_MS = 3_600_000;
/** So long after its end. */
export const LINK_KEPT_DAYS = 30;
const TOKEN_BYTES = 32;

/** The page and what it needs, for the site's address to stand before: `/link#…`. */
export async function makeLink(
	clients: PocketBaseClients,
	{ user, purpose }: { user: string; purpose: LinkPurpose },
	now: Date
): Promise<string> {
	const token = randomBytes(TOKEN_BYTES).toString('base64url');
	const expiresAt = new Date(now.getTime() + LINK_HOURS[purpose] * HOUR_MS);
	await addLink(clients, { user, purpose, hash: hashOf(token), expiresAt });
	return `${LINK_PAGE}#${token}`;
}

/** Whose it is. Throws `link_unknown`, `link_spent` or `link_expired`. */
export async function lookAtLink(clients: PocketBaseClients, token: string, now: Date): Promise<OneTimeLink> {
	const { purpose, account } = await goodLink(clients, token, now);
	const { name, email, role } = account;
	return { purpose, name, email, role };
}

/** Sets the account's password, ends its sessions and the link; answers which it was, and whose. Throws like `lookAtLink`, and `password_known`. */
export async function spendOn(
	clients: PocketBaseClients,
	{ token, password }: { token: string; password: string },
	now: Date
): Promise<Pick<LinkRow, 'id' | 'purpose'> & { user: string }> {
	const { id, purpose, account } = await goodLink(clients, token, now);
	// The link stays good for whoever has to think of another one.
	const chosen = await choose(clients, password, account);
	if (!(await spendLink(clients, { id, purpose, user: account.id }, chosen, now)))
		throw new AppError('link_spent');
	return { id, purpose, user: account.id };
}

/** A month after its end it is nobody's business that there was one. */
export function forgetOldLinks(clients: PocketBaseClients, now: Date): Promise<void> {
	return deleteOldLinks(clients, new Date(now.getTime() - LINK_KEPT_DAYS * 24 * HOUR_MS));
}

async function goodLink(clients: PocketBaseClients, token: string, now: Date): Promise<LinkRow> {
	const link = await linkByHash(clients, hashOf(token));
	if (!link || !isFor(link)) throw new AppError('link_unknown');
	if (link.spentAt !== '') throw new AppError('link_spent');
	if (Date.parse(link.expiresAt) <= now.getTime()) throw new AppError('link_expired');
	return link;
}

/** An invitation is for whoever has not come yet, every other link for whoever may sign in. */
function isFor({ purpose, account, spentAt }: LinkRow): boolean {
	return account.active || (purpose === 'invitation' && (account.invitedAt !== '' || spentAt !== ''));
}

function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
