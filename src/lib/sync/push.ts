/**
 * Phone to server. Sends the queue in order, a guest's items without the cookie, an account's only for that account.
 * Guarantees: the queue is read, then sent, never both in one transaction; an item leaves it only by a checked answer
 * (done: removed, refused: marked with its code). The same item may be sent twice, it takes effect once: that is the
 * server's part. Other accounts' items stay where they are.
 */
import { LIMITS } from '../domain/limits';
import type { ErrorCode } from '../protocol/errors';
import { SYNC } from '../protocol/endpoints/sync';
import type { Mutation, MutationKind, PushBody } from '../protocol/mutation';
import type { MutationResult, PushAnswer } from '../protocol/push';
import { PROTOCOL_VERSION } from '../protocol/version';
import { costsWork } from '../protocol/costs-work';
import { CALM_BITS, MOST_BITS } from '../protocol/work';
import type { Problem } from '../local/coded-error';
import { GUEST_OWNER, type DeviceDb, type OutboxRow } from '../local/device/device-db';
import type { LocalSession } from '../local/device/local-session';
import { now } from '../local/live/clock';
import { queuedAction } from '../local/outbox/actions/all';
import type { Done } from '../local/outbox/actions/queued-action';
import { openMutation } from '../local/outbox/outbox-state';
import { findKey } from '../local/vault/vault';
import { call } from './call';
import type { Phone } from './phone';
import { refreshSession } from './session';
import { WireError } from './wire';

/** Room in the body for everything around the mutations. */
const ENVELOPE = 1024;

/** Refusals of a whole body that sending the same again cannot change. */
const FINAL: readonly Problem[] = [
	'bad_request',
	'forbidden',
	'not_found',
	'conflict',
	'mutation_reused',
	'too_large',
	'unsupported_media_type'
] satisfies ErrorCode[];

interface Item {
	row: OutboxRow;
	mutation: Mutation;
}

export interface Pushed {
	/** Something waited, and all of it was settled. */
	sent: boolean;
	/** The first refusal, after every owner had a turn: a reason to try again later, none not to pull. */
	refused?: WireError;
	/** Who is signed in after it: a refusal may have ended the session. */
	session: LocalSession;
}

/** Sends what waits under `session`. Throws a WireError when the server was not reached at all. */
export async function push(phone: Phone, session: LocalSession): Promise<Pushed> {
	if ((await phone.device.outbox.where('state').equals('pending').count()) === 0)
		return { sent: false, session };
	const owners = session.account ? [GUEST_OWNER, session.account.id] : [GUEST_OWNER];
	const pushed: Pushed = { sent: true, session };
	for (const owner of owners) {
		try {
			await pushOwner(phone, owner);
		} catch (error) {
			if (!(error instanceof WireError) || (error.unreached && !pushed.refused)) throw error;
			pushed.sent = false;
			pushed.refused ??= error;
			if (error.unreached) break;
			if (error.code === 'unauthenticated') pushed.session = await refreshSession(phone);
		}
	}
	return pushed;
}

async function pushOwner(phone: Phone, owner: string): Promise<void> {
	let size: number = LIMITS.mutationsPerPush;
	for (;;) {
		const batch = await nextBatch(phone.device, owner, size);
		if (batch.length === 0) return;
		try {
			await settle(phone.device, batch, await send(phone, owner, batch));
		} catch (error) {
			if (!(error instanceof WireError) || !isFinal(error, owner)) throw error;
			// One of them is refused for good: sent one by one, only that one is marked.
			if (batch.length > 1) size = 1;
			else await markRefused(phone.device, batch[0]!.row, error.code);
		}
	}
}

/** A guest has no session that could come back: what needs one is refused for good. */
function isFinal({ code }: WireError, owner: string): boolean {
	return FINAL.includes(code) || (owner === GUEST_OWNER && code === 'unauthenticated');
}

async function send(phone: Phone, owner: string, batch: Item[]): Promise<MutationResult[]> {
	const guest = owner === GUEST_OWNER;
	const mutations = batch.map(({ mutation }) => mutation);
	const body = { v: PROTOCOL_VERSION, account: guest ? '' : owner, mutations };
	const { results } = guest
		? await sendAsGuest(phone, body)
		: await call(phone.wire, SYNC.push, { body }, 'session');
	const inOrder = results.every((result, index) => result.id === batch[index]?.mutation.id);
	if (!inOrder) throw new WireError('wrong_shape', 'unexpected');
	// A passing fault stopped the server before the first: the same again, but later.
	if (results.length === 0) throw new WireError('refused', 'unavailable');
	return results;
}

/** A request or a report without an account costs work; when more is asked for than was done, that is done too. */
async function sendAsGuest(phone: Phone, body: PushBody): Promise<PushAnswer> {
	const ids = body.mutations.filter(costsWork).map(({ id }) => id);
	const paid = async (bits: number) => {
		if (ids.length === 0) return body;
		// Where it cannot be loaded it goes without: in calm times that is enough.
		const maker = await import('./make-work').catch(() => undefined);
		return maker ? { ...body, work: await maker.makeWork(ids, bits, now()) } : body;
	};
	try {
		return await call(phone.wire, SYNC.push, { body: await paid(CALM_BITS) }, 'guest');
	} catch (error) {
		if (!(error instanceof WireError) || error.work === undefined || error.work > MOST_BITS) throw error;
		return call(phone.wire, SYNC.push, { body: await paid(error.work) }, 'guest');
	}
}

/** The first items of an owner, as many as fit into one body. Items whose key is gone count as refused: nobody can send them. */
async function nextBatch(db: DeviceDb, owner: string, size: number): Promise<Item[]> {
	const key = await findKey(owner, db);
	const rows = await db.outbox
		.where('owner')
		.equals(owner)
		.filter((row) => row.state === 'pending')
		.sortBy('seq');
	const batch: Item[] = [];
	let room = LIMITS.pushBytes - ENVELOPE;
	for (const row of rows.slice(0, size)) {
		const mutation = await openMutation(row, key);
		const obstacle = mutation ? queuedAction(mutation.kind).obstacle?.(mutation) : 'unexpected';
		if (!mutation || obstacle) {
			await markRefused(db, row, obstacle ?? 'unexpected');
			continue;
		}
		room -= new TextEncoder().encode(JSON.stringify(mutation)).length + 1;
		if (room < 0 && batch.length > 0) break;
		batch.push({ row, mutation });
	}
	return batch;
}

async function settle(db: DeviceDb, batch: Item[], results: MutationResult[]): Promise<void> {
	await db.transaction('rw', db.outbox, db.receipts, async () => {
		for (const [index, result] of results.entries()) {
			const { row, mutation } = batch[index]!;
			if (result.outcome === 'rejected') await markRefused(db, row, result.code, result.fields);
			else await finish(db, row, mutation, result);
		}
	});
}

/** Out of the queue, by the server's word, with what the phone keeps of it. */
async function finish(db: DeviceDb, row: OutboxRow, mutation: Mutation, result: Done): Promise<void> {
	await db.outbox.delete(row.seq);
	await queuedAction(mutation.kind).answered?.(mutation, result, db);
}

async function markRefused(db: DeviceDb, row: OutboxRow, code: Problem, fields?: string[]): Promise<void> {
	const { unasked, refused } = queuedAction(row.kind as MutationKind);
	await db.transaction('rw', db.outbox, db.receipts, async () => {
		if (unasked) await db.outbox.delete(row.seq);
		else await db.outbox.update(row.seq, { state: 'parked', code, ...(fields && { fields }) });
		await refused?.(row.recordId, code, db);
	});
}
