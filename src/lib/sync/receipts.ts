/**
 * Asks how far the requests sent from this phone have come, by their receipts: without an account, as nobody. Open ones are
 * asked for each time, closed ones once a day until they are gone; texts that the phone has are not sent again, and what does not
 * fit into one answer is asked for at once. One that
 * looks refused is asked for too: where the server has it, the receipt's word counts and the refusal is forgotten.
 * One that the server does not know is gone when its time is over, else it is lost: then the phone keeps what it has.
 */
import { LIMITS } from '../domain/limits';
import { NETWORK_DEFAULTS } from '../domain/place/network-settings';
import { receiptLookupKey } from '../domain/consultation/receipt';
import { now } from '../local/live/clock';
import { CodedError } from '../local/coded-error';
import {
	advance,
	isOver,
	keptRequests,
	type Advance,
	type KeptRequest
} from '../local/receipts/kept-requests';
import { RECEIPTS } from '../protocol/endpoints/receipts';
import type { ReceiptState } from '../protocol/receipts';
import { PROTOCOL_VERSION } from '../protocol/version';
import { dropRefused } from '../local/outbox/outbox-state';
import type { DeviceDb } from '../local/device/device-db';
import { call } from './call';
import type { Phone } from './phone';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const OPEN: readonly KeptRequest['state'][] = ['rejected', 'submitted', 'seen', 'accepted'];

interface Asked {
	key: string;
	known?: string;
}

/** Brings the kept requests of the person in front of the phone up to date. */
export async function refreshReceipts(phone: Phone): Promise<void> {
	const kept = (await keptRequests(phone.device)).filter(isAsked);
	const asked = await Promise.all(
		kept.map(async (one) => {
			const known = one.texts && one.remote ? { known: one.remote.updated } : {};
			return { one, ask: { key: await receiptLookupKey(one.code), ...known } };
		})
	);
	for (let waiting = asked; waiting.length > 0;) {
		const some = waiting.slice(0, LIMITS.receiptsPerAsk);
		const answers = await ask(
			phone,
			some.map(({ ask }) => ask)
		);
		const later: typeof asked = [];
		for (const each of some) {
			const { one, ask } = each;
			const state = answers.find(({ key, request }) => key === ask.key && request.id === one.id);
			// Closed it would not be asked for until tomorrow: it stays open until its texts have come.
			const waits = state?.later && state.request.status === 'closed';
			const change = state ? advanceOf(one, state) : await withoutAnswer(phone, one);
			if (change && !waits) await follow(one, change, phone.device);
			if (state?.later) later.push(each);
		}
		// Each question brings the texts of one at least; where it does not, the rest is for another day.
		const again = later.length < some.length ? later : [];
		waiting = [...again, ...waiting.slice(some.length)];
	}
}

async function follow({ id, state }: KeptRequest, change: Advance, db: DeviceDb): Promise<void> {
	await db.transaction('rw', db.receipts, db.outbox, async () => {
		await advance(id, change, db);
		if (state === 'rejected') await dropRefused('request.submit', id, db);
	});
}

/** What has just been closed from here has no deletion date yet: that is asked for at once. */
function isAsked({ state, remote, knownAt }: KeptRequest): boolean {
	if (OPEN.includes(state)) return true;
	if (state !== 'closed') return false;
	return !remote?.closedAt || isOver(remote) || sinceKnown(knownAt) > DAY - HOUR;
}

function sinceKnown(knownAt: string | undefined): number {
	return knownAt === undefined ? Infinity : now().getTime() - Date.parse(knownAt);
}

/** The request behind one code; undefined when the server knows no such code. Throws for a code that cannot be one. */
export async function lookUpReceipt(phone: Phone, code: string): Promise<ReceiptState | undefined> {
	const key = await receiptLookupKey(code).catch(() => {
		throw new CodedError('bad_request');
	});
	return (await ask(phone, [{ key }])).find((receipt) => receipt.key === key);
}

async function ask(phone: Phone, asked: Asked[]): Promise<ReceiptState[]> {
	const { receipts } = await call(
		phone.wire,
		RECEIPTS.ask,
		{ body: { v: PROTOCOL_VERSION, asked } },
		'guest'
	);
	return receipts;
}

/** Undefined when nothing is new: who reads it need not be woken. */
function advanceOf(one: KeptRequest, { request, sealed }: ReceiptState): Advance | undefined {
	const { status, round, submittedAt, updated } = request;
	const knownAt = new Date(Math.floor(now().getTime() / HOUR) * HOUR).toISOString();
	const same = one.remote?.updated === updated && one.state === status && one.knownAt === knownAt;
	if (same && !sealed && one.lostAt === undefined) return undefined;
	return { state: status, round, submittedAt, knownAt, remote: request, ...(sealed && { texts: sealed }) };
}

/** It may have been closed and deleted in its time since the phone last heard of it; otherwise it is lost. */
async function withoutAnswer(phone: Phone, one: KeptRequest): Promise<Advance | undefined> {
	if (one.state === 'rejected') return undefined;
	const gone = { state: 'gone', knownAt: now().toISOString() } as const;
	if (isOver(one.remote)) return gone;
	const { directory } = phone;
	const office = await directory.readOne('youthOffices', one.remote?.youthOffice ?? '');
	const { closedDays } = (await directory.readOne('regions', office?.region ?? '')) ?? NETWORK_DEFAULTS;
	// It knew it at the latest when it took it.
	const knownAt = one.knownAt ?? one.submittedAt;
	if (knownAt !== undefined && sinceKnown(knownAt) >= closedDays * DAY) return gone;
	return one.lostAt === undefined ? { state: one.state, lostAt: now().toISOString() } : undefined;
}
