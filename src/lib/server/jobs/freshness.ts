/**
 * The job `freshness`: asks by mail whether entries are still right, as review-plan.ts says, and tells the office where nobody has
 * answered. What was asked stands in the database before it is sent, so that a restart asks nobody twice; a link is made as its
 * mail goes out. At most so many mails a run. Where the clock has jumped nobody is asked (clock-guard.ts).
 */
import { randomBytes } from 'node:crypto';
import { berlinDay } from '../../domain/time/berlin';
import { REVIEW_PAGE } from '../../protocol/reviews';
import { log } from '../log';
import { waitAfter } from '../notices/backoff';
import type { MailTransport } from '../notices/mail';
import { queueNotice } from '../notices/queue';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	beginReview,
	changeReview,
	deleteReview,
	dueReviews,
	keepingRows,
	type ReviewRow,
	reviewRows
} from '../pocketbase/reviews';
import { officeAccounts } from '../pocketbase/warnings';
import { linkKept } from '../reviews';
import { keepersOf, planReviews, type ReviewStep } from './review-plan';

/** A directory of thousands begins within days, and fills nobody's mail server. */
export const REVIEW_MAILS_PER_RUN = 50;
const DAY_MS = 86_400_000;
/** Longer than keeper and deputy have together. */
export const REVIEW_LINK_DAYS = 60;
const TOKEN_BYTES = 32;
/** Links of one round that are good beside each other. */
const LINKS_KEPT = 4;
/** Codes of mails that are about one recipient; every other one is about the mail server. */
const ONE_RECIPIENT = ['EENVELOPE', 'EMESSAGE'];

export interface FreshnessOptions {
	clients: PocketBaseClients;
	/** Undefined while there is no mail server: then nobody is asked, and nothing is counted against anybody. */
	mail: () => MailTransport | undefined;
	now: () => Date;
	clockHolds?: () => Promise<boolean>;
}

/** The answer is how many notices were queued for offices. */
export async function runFreshness(options: FreshnessOptions): Promise<number> {
	const { clients, mail, now, clockHolds = () => Promise.resolve(true) } = options;
	const transport = mail();
	if (!transport || !(await clockHolds())) return 0;
	const at = now();
	const [rows, rounds] = [await keepingRows(clients), await reviewRows(clients)];
	const keepers = keepersOf(rows);
	let told = 0;
	for (const step of planReviews(keepers, rounds, at)) told += await take(clients, step, rounds, at);
	// Who keeps nothing any more is nobody to write to.
	const addresses = new Set(keepers.map(({ address }) => address));
	for (const { id, keeper } of rounds) if (!addresses.has(keeper)) await deleteReview(clients, id);
	await sendDue(clients, transport, at);
	return told;
}

async function take(
	clients: PocketBaseClients,
	step: ReviewStep,
	rounds: readonly ReviewRow[],
	at: Date
): Promise<number> {
	const { address, user, deputy, networks } = step.keeper;
	const fresh = { sentAt: '', nextAt: at, attempts: 0 } as const;
	if (step.kind === 'begin') {
		const { entries } = step;
		const known = rounds.find(({ keeper }) => keeper === address)?.id;
		const round = { ...fresh, keeper: address, user, to: address, stage: 'keeper', entries } as const;
		await beginReview(clients, known, { ...round, createdAt: at, hashes: '', expiresAt: '', spentAt: '' });
		return 0;
	}
	if (step.kind === 'deputy') {
		await changeReview(clients, step.round.id, { ...fresh, stage: 'deputy', to: deputy });
		return 0;
	}
	// Told before it is marked: a crash in between tells again, and the same key queues nothing twice.
	const told = await tellOffices(clients, networks, at);
	await changeReview(clients, step.round.id, { stage: 'office' });
	return told;
}

/** One notice a day, however many have not answered. */
async function tellOffices(
	clients: PocketBaseClients,
	networks: readonly string[],
	at: Date
): Promise<number> {
	let told = 0;
	for (const network of networks)
		for (const user of await officeAccounts(clients, network)) {
			await queueNotice(
				clients,
				{ user, kind: 'reviewsOver', key: `reviews:${network}:${berlinDay(at)}` },
				at
			);
			told += 1;
		}
	return told;
}

async function sendDue(clients: PocketBaseClients, mail: MailTransport, at: Date): Promise<void> {
	for (const row of await dueReviews(clients, at, REVIEW_MAILS_PER_RUN)) {
		const token = randomBytes(TOKEN_BYTES).toString('base64url');
		const hashes = [linkKept(token, row.to), ...row.hashes.split(' ').filter(Boolean)]
			.slice(0, LINKS_KEPT)
			.join(' ');
		await changeReview(clients, row.id, {
			hashes,
			expiresAt: new Date(at.getTime() + REVIEW_LINK_DAYS * DAY_MS)
		});
		const id = `${row.id}-${row.stage}-${row.createdAt.slice(0, 10)}`;
		try {
			await mail.send({ id, to: row.to, kind: 'review', path: `${REVIEW_PAGE}#${token}` }, at);
		} catch (error) {
			const code = codeOf(error);
			log().warn({ kind: 'review', code }, 'notice not sent');
			const attempts = row.attempts + 1;
			// The link that nobody has must not push out those that are in somebody's mailbox.
			await changeReview(clients, row.id, {
				hashes: row.hashes,
				expiresAt: row.expiresAt === '' ? '' : new Date(row.expiresAt),
				attempts,
				nextAt: new Date(at.getTime() + waitAfter(attempts))
			});
			if (!ONE_RECIPIENT.includes(code)) return;
			continue;
		}
		await changeReview(clients, row.id, { sentAt: at });
	}
}

/** The code of a failure, as it may be written down: the message would quote addresses. */
function codeOf(error: unknown): string {
	const code = (error as { code?: unknown } | null)?.code;
	return typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : 'unexpected';
}
