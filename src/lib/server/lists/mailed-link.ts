/**
 * The page behind a mail with the lists: what it shows, and each list as a PDF of this very moment. Guarantees: looking changes
 * nothing; the link is for the partner that was written to, as long as that institution stands in the directory with this address,
 * until the network's next round and for ninety days at most. What it carries is made of the mail's row and the installation's own
 * secret: a mail that goes out a second time, since the first try broke off, has the same link, and the database keeps a hash alone.
 */
import { createHash, createHmac } from 'node:crypto';
import { MAILED_LISTS_DAYS } from '../../domain/directory/mailed-lists';
import { berlinDay } from '../../domain/time/berlin';
import { fileNameOf } from '../../export/file-name';
import { makeList } from '../../export/lists';
import type { NetworkRows } from '../../export/network-rows';
import type { AnswerOf, BodyOf } from '../../protocol/endpoint';
import type { MAILED } from '../../protocol/endpoints/mailed-lists';
import { MAILED_LISTS_PAGE } from '../../protocol/mailed-lists';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import { type ListMailRow, mailByHash, type RoundRow, roundsOf } from '../pocketbase/mailed-lists';
import { WRITERS } from './files';
import { listRowsOf } from './network-lists';
import { receiversOf } from './receivers';
import { takeVersion } from './versions';

const DAY_MS = 86_400_000;

export interface ListLink {
	/** What follows the site's address. */
	path: string;
	hash: string;
	expiresAt: Date;
}

export function linkOf({ access }: PocketBaseClients, mail: string, at: Date): ListLink {
	const token = createHmac('sha256', access.password).update(`schutznetz lists ${mail}`).digest('base64url');
	const expiresAt = new Date(at.getTime() + MAILED_LISTS_DAYS * DAY_MS);
	return { path: `${MAILED_LISTS_PAGE}#${token}`, hash: hashOf(token), expiresAt };
}

/** Throws `link_unknown` or `link_expired`. */
export async function openLists(
	clients: PocketBaseClients,
	token: string,
	now: Date
): Promise<AnswerOf<typeof MAILED.open>> {
	const { mail, round, rows } = await goodLink(clients, token, now);
	const office = rows.organisations.find(({ id }) => id === rows.region.coordinationOffice);
	return {
		network: rows.region.name,
		day: round.day,
		until: berlinDay(new Date(mail.expiresAt)),
		lists: round.changes ?? [],
		office: office ? { name: office.name, phone: office.phone, email: office.email } : null
	};
}

/** Throws like `openLists`. */
export async function takeMailedList(
	clients: PocketBaseClients,
	{ token, list }: BodyOf<typeof MAILED.take>,
	now: Date
): Promise<AnswerOf<typeof MAILED.take>> {
	const { rows } = await goodLink(clients, token, now);
	const day = berlinDay(now);
	const content = makeList(list, rows);
	const version = await takeVersion(clients, rows.region.id, content, day);
	const stamp = { network: rows.region.name, day, version };
	const { type, write } = WRITERS.pdf;
	const key = JSON.stringify([rows.region.id, list, stamp, rows.region.arms]);
	const bytes = await written(key, () => write(content, stamp, rows.region.arms));
	return {
		name: fileNameOf(content, stamp, 'pdf'),
		type,
		content: Buffer.from(bytes).toString('base64'),
		version
	};
}

async function goodLink(
	clients: PocketBaseClients,
	token: string,
	now: Date
): Promise<{ mail: ListMailRow; round: RoundRow; rows: NetworkRows }> {
	const mail = await mailByHash(clients, hashOf(token));
	if (!mail) throw new AppError('link_unknown');
	const { round } = mail.expand;
	if (Date.parse(mail.expiresAt) <= now.getTime()) throw new AppError('link_expired');
	const [newest] = await roundsOf(clients, round.network, 1);
	if (newest?.id !== round.id) throw new AppError('link_expired');
	const rows = await listRowsOf(clients, round.network, now);
	const isReceiver = rows && receiversOf(rows).receivers.some(({ address }) => address === mail.receiver);
	if (!isReceiver) throw new AppError('link_expired');
	return { mail, round, rows };
}

/** A hundred partners open their mails on one morning: what is typeset for one of them is for all, as long as nothing changes. */
const papers = new Map<string, Promise<Uint8Array>>();
const KEPT_PAPERS = 8;

function written(key: string, write: () => Promise<Uint8Array>): Promise<Uint8Array> {
	const known = papers.get(key);
	if (known) return known;
	const paper = write();
	papers.set(key, paper);
	for (const oldest of papers.keys()) {
		if (papers.size <= KEPT_PAPERS) break;
		papers.delete(oldest);
	}
	paper.catch(() => papers.delete(key));
	return paper;
}

function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
