/**
 * Offers that are missing. Guarantees: an account writes one down for its own networks alone; of it know whoever wrote it, the office
 * of that network, and the planner to whom the office has sent it. A planner's link does nothing by being opened, is answered once,
 * ends with the next one that is sent, and is kept as a hash. What is sent twice stays one, and a mail that does not go out leaves
 * everything as it was.
 */
import { createHash, randomBytes } from 'node:crypto';
import type { Caller } from '../domain/access/caller';
import {
	isWholeAnswer,
	OFFER_GAP_KEPT_YEARS,
	OPEN_OFFER_GAPS,
	PLANNER_LINK_DAYS,
	plannerLabel,
	PLANNERS
} from '../domain/directory/offer-gap';
import type { AnswerOf, BodyOf } from '../protocol/endpoint';
import type { OFFER_GAPS } from '../protocol/endpoints/offer-gaps';
import type { GapForPlanner, OfferGap, OfferGaps, OfferGapsBody } from '../protocol/offer-gaps';
import { PLANNER_PAGE } from '../protocol/offer-gaps';
import { AppError } from './errors';
import { log } from './log';
import type { MailTransport } from './notices/mail';
import { queueNotice } from './notices/queue';
import type { PocketBaseClients } from './pocketbase/client';
import { accountRowOf } from './pocketbase/desk-accounts';
import {
	addGap,
	addPlanner,
	aroundGap,
	changeGap,
	countOpenGaps,
	deleteGapsBefore,
	deletePlanner,
	endLinksOf,
	gapByHash,
	gapById,
	gapsOf,
	type OfferGapRow,
	plannerById,
	plannersOf
} from './pocketbase/offer-gaps';
import { officeAccounts } from './pocketbase/warnings';

const DAY_MS = 86_400_000;
const TOKEN_BYTES = 32;

export interface Asking {
	caller: Caller;
	/** To which the account belongs. */
	networks: readonly string[];
}

interface Parts {
	clients: PocketBaseClients;
	/** Undefined where there is no mail server. */
	mail: MailTransport | undefined;
	/** Whether this address is written to once more today. */
	mayWrite: (address: string) => Promise<boolean>;
}

export async function listGaps(clients: PocketBaseClients, { caller, networks }: Asking): Promise<OfferGaps> {
	const led = ledBy(caller);
	const [rows, planners] = await Promise.all([
		gapsOf(clients, { networks: led, proposer: caller.userId }),
		plannersOf(clients, led)
	]);
	return {
		networks: [...networks],
		gaps: rows.map((row) => shown(row, caller)),
		planners: planners.map(({ id, network, name, function: role, email }) => ({
			...{ id, network, name, email },
			function: role
		}))
	};
}

/** Throws `forbidden` for a network that is not hers, `not_found`, `conflict` where somebody was faster, `too_many_requests`. */
export async function changeGaps(
	parts: Parts,
	asking: Asking,
	body: OfferGapsBody,
	now: Date
): Promise<void> {
	const { clients } = parts;
	const { caller } = asking;
	if (body.to === 'propose') return propose(clients, asking, body, now);
	if (body.to === 'addPlanner') {
		const { id, network, name, function: role, email } = body;
		if (!ledBy(caller).includes(network)) throw new AppError('forbidden');
		const known = await plannersOf(clients, [network]);
		if (known.some((one) => one.id === id)) return;
		if (known.length >= PLANNERS) throw new AppError('too_many_requests');
		return addPlanner(clients, { id, network, name, function: role, email });
	}
	if (body.to === 'removePlanner') {
		const planner = await plannerById(clients, body.id);
		if (!planner) return;
		if (!ledBy(caller).includes(planner.network)) throw new AppError('forbidden');
		// First: interrupted in between, she is still there to be removed.
		await endLinksOf(clients, { network: planner.network, planner: plannerLabel(planner) }, now);
		return deletePlanner(clients, body.id);
	}
	const gap = await gapById(clients, body.id);
	if (!gap || !ledBy(caller).includes(gap.network)) throw new AppError(gap ? 'forbidden' : 'not_found');
	if (body.to === 'forward') return forward(parts, gap, body, now);
	const closed = { state: 'closed', word: body.word.trim(), hash: gap.hash, endedAt: now } as const;
	if (!(await changeGap(clients, gap.id, closed))) throw new AppError('conflict');
	await tellProposer(clients, gap, now);
}

async function propose(
	clients: PocketBaseClients,
	{ caller, networks }: Asking,
	{ id, network, kind, areas, text }: Extract<OfferGapsBody, { to: 'propose' }>,
	now: Date
): Promise<void> {
	if (!networks.includes(network)) throw new AppError('forbidden');
	const proposer = caller.userId;
	const known = await gapById(clients, id);
	if (known && known.proposer !== proposer) throw new AppError('conflict');
	if (known) return;
	const [hers, all] = await Promise.all([
		countOpenGaps(clients, { proposer }),
		countOpenGaps(clients, { network })
	]);
	if (hers >= OPEN_OFFER_GAPS.account || all >= OPEN_OFFER_GAPS.network)
		throw new AppError('too_many_requests', { retryAfter: DAY_MS / 1_000 });
	await addGap(clients, { id, network, proposer, kind, areas, text: text.trim(), createdAt: now });
	for (const user of await officeAccounts(clients, network))
		if (user !== proposer) await queueNotice(clients, { user, kind: 'offerGap', key: `offerGap:${id}` }, now);
}

/** The link of before ends as the new one is written down; where the mail does not go out it is good again. */
async function forward(
	{ clients, mail, mayWrite }: Parts,
	gap: OfferGapRow,
	{ planner: chosen, seen }: Extract<OfferGapsBody, { to: 'forward' }>,
	now: Date
): Promise<void> {
	const planner = await plannerById(clients, chosen);
	if (planner?.network !== gap.network) throw new AppError('not_found');
	if (gap.forwards !== seen) throw new AppError('conflict');
	if (!mail) throw new AppError('unavailable');
	if (!(await mayWrite(planner.email.toLowerCase())))
		throw new AppError('too_many_requests', { retryAfter: DAY_MS / 1_000 });
	const token = randomBytes(TOKEN_BYTES).toString('base64url');
	const sent = await changeGap(clients, gap.id, {
		state: 'forwarded',
		planner: plannerLabel(planner),
		forwards: seen + 1,
		...{ forwardedAt: now, hash: hashOf(token) },
		expiresAt: new Date(now.getTime() + PLANNER_LINK_DAYS * DAY_MS)
	});
	if (!sent) throw new AppError('conflict');
	try {
		const id = `${gap.id}-${seen + 1}`;
		await mail.send({ id, to: planner.email, kind: 'planner', path: `${PLANNER_PAGE}#${token}` }, now);
	} catch (error) {
		const code = (error as { code?: unknown } | null)?.code;
		log().warn({ kind: 'planner', code: typeof code === 'string' ? code : 'unexpected' }, 'link not sent');
		const { state, planner: before, hash } = gap;
		await changeGap(clients, gap.id, {
			...{ state, planner: before, hash, forwards: seen + 2 },
			forwardedAt: momentOf(gap.forwardedAt),
			expiresAt: momentOf(gap.expiresAt)
		});
		throw new AppError('unavailable', { cause: error });
	}
}

/** Throws `link_unknown`, `link_spent` or `link_expired`. */
export async function lookAtGap(
	clients: PocketBaseClients,
	token: string,
	now: Date
): Promise<GapForPlanner> {
	const gap = await goodLink(clients, token, now);
	const { network, areas, office } = await aroundGap(clients, gap);
	const { planner, kind, text } = gap;
	return {
		...{ network, planner, kind, areas, text },
		office: office ? { name: office.name, phone: office.phone, email: office.email } : null
	};
}

/** Throws like `lookAtGap`, and `bad_request` for an answer that leaves out when or why. */
export async function answerGap(
	clients: PocketBaseClients,
	{ token, outcome, until, word }: BodyOf<typeof OFFER_GAPS.answer>,
	now: Date
): Promise<AnswerOf<typeof OFFER_GAPS.answer>> {
	if (!isWholeAnswer({ outcome, until, word })) throw new AppError('bad_request');
	const gap = await goodLink(clients, token, now);
	const said = { outcome, until: outcome === 'planned' ? until.trim() : '', word: word.trim() };
	// Written with the hash that was looked at: what was sent to somebody else meanwhile is not hers to answer.
	const fields = { ...said, state: 'answered', hash: gap.hash, endedAt: now } as const;
	if (!(await changeGap(clients, gap.id, fields))) throw new AppError('link_spent');
	for (const user of await officeAccounts(clients, gap.network))
		if (user !== gap.proposer)
			await queueNotice(clients, { user, kind: 'offerGap', key: `offerGapAnswered:${gap.id}` }, now);
	await tellProposer(clients, gap, now);
	return {};
}

export function forgetOldGaps(clients: PocketBaseClients, now: Date): Promise<void> {
	return deleteGapsBefore(clients, new Date(now.getTime() - OFFER_GAP_KEPT_YEARS * 365 * DAY_MS));
}

async function goodLink(clients: PocketBaseClients, token: string, now: Date): Promise<OfferGapRow> {
	const gap = await gapByHash(clients, hashOf(token));
	if (!gap) throw new AppError('link_unknown');
	if (gap.state !== 'forwarded') throw new AppError('link_spent');
	if (!(Date.parse(gap.expiresAt) > now.getTime())) throw new AppError('link_expired');
	return gap;
}

/** Networks for which an account acts; a member acts for none. */
const ledBy = ({ role, networks }: Caller) => (role === 'coordination' ? networks : []);

/** Nobody where the account is gone meanwhile: what was missing is missing all the same. */
async function tellProposer(
	clients: PocketBaseClients,
	{ id, proposer }: OfferGapRow,
	at: Date
): Promise<void> {
	if (!(await accountRowOf(clients, { id: proposer }))) return;
	await queueNotice(clients, { user: proposer, kind: 'offerGapAnswer', key: `offerGap:${id}` }, at);
}

function shown(row: OfferGapRow, { userId }: Caller): OfferGap {
	const { id, network, kind, areas, text, state, createdAt, planner, forwards, forwardedAt } = row;
	const { proposer, outcome, until, word, endedAt } = row;
	return {
		...{ id, network, kind, areas, text, own: proposer === userId, state, createdAt, planner, forwards },
		...{ forwardedAt, outcome, until, word, endedAt }
	};
}

const momentOf = (stored: string) => (stored === '' ? '' : new Date(stored));

function hashOf(token: string): string {
	return createHash('sha256').update(token).digest('hex');
}
