/**
 * The way into the queue, and the person's word on what was refused. What is added rings by itself (watch-queue.ts).
 * Guarantees: a mutation is queued whole, with what comes along, or not at all. Reading the queue is outbox-state.ts: most
 * pages only count what waits.
 */
import { newId } from '../../domain/id';
import type { Mutation } from '../../protocol/mutation';
import { now } from '../live/clock';
import { CodedError, storageError } from '../coded-error';
import { deviceDb, type DeviceDb, type DraftRow, type OutboxRow } from '../device/device-db';
import { deleteDraft, draftRow, draftRows } from '../drafts/drafts';
import { receiptRow, type KeptRequestInput } from '../receipts/kept-requests';
import { currentOwner } from '../device/local-session';
import { usePorts } from '../ports';
import { storageMode } from '../device/storage-mode';
import { ensureKey, findKey, seal } from '../vault/vault';
import { queuedAction } from './actions/all';
import { label, openMutation } from './outbox-state';

/** How often the same is sent where nothing can wait for a later time. */
const TRIES_AT_ONCE = 3;

/** What comes with a mutation: kept or ended in the same step as it is queued, or not at all. */
export interface Along {
	/** The receipt of a new request. */
	receipt?: KeptRequestInput;
	/** The draft that it was: ends. */
	draft?: string;
	/** What was typed, kept as a draft under another key in case the server refuses it. */
	copy?: { key: string; value: unknown };
	/** Refused mutations that it takes the place of: end. */
	insteadOf?: readonly string[];
}

/**
 * Queues a mutation, with what comes along in the same transaction. Queueing the same step of the same request again
 * (a double click) while the first still waits queues nothing, unless each of its kind counts; nor does what the server
 * has done already (the same draft, sent from another tab): then the draft ends. Throws a CodedError
 * (`storage_full`, `storage_blocked`) when the phone cannot keep it: then nothing was queued, and the form must keep its
 * text. Where the browser keeps nothing at all it is sent at once, and throws what came in between.
 */
export async function enqueue(mutation: Mutation, along: Along = {}, db: DeviceDb = deviceDb): Promise<void> {
	let ended: DraftRow[];
	try {
		const owner = await currentOwner(db);
		// Everything is sealed before the transaction, which does not outlive WebCrypto.
		const sealed = await sealMutation(mutation, owner, db);
		const receipt = along.receipt && (await receiptRow(along.receipt, db));
		const copy = along.copy && (await draftRow(along.copy.key, along.copy.value, db));
		ended = along.draft === undefined ? [] : await draftRows(along.draft, db);
		await db.transaction('rw', db.outbox, db.receipts, db.drafts, async () => {
			const rows = await db.outbox.where('owner').equals(owner).toArray();
			const { eachCounts, settled } = queuedAction(mutation.kind);
			const twins = eachCounts ? [] : rows.filter((row) => isTwin(row, mutation));
			if (twins.some(({ state }) => state === 'pending')) return;
			await db.drafts.bulkDelete(ended.map(({ id }) => id));
			const answered = rows.filter(({ id, state }) => state === 'parked' && along.insteadOf?.includes(id));
			await db.outbox.bulkDelete(answered.map(({ seq }) => seq));
			if (await settled?.(mutation.body.id, db)) return;
			await db.outbox.add(rowOf(mutation, owner, sealed));
			// The one that was refused is sent anew by this one.
			if (receipt) await db.outbox.bulkDelete(twins.map(({ seq }) => seq));
			if (receipt) await db.receipts.put(receipt);
			if (copy) await db.drafts.put(copy);
		});
	} catch (error) {
		throw storageError(error);
	}
	if (db === deviceDb && (await storageMode()) === 'blocked') await sendAtOnce(mutation, along, ended);
}

/** Removes a refused mutation for good. One that still waits is not touched. */
export async function discardRefused(id: string, db: DeviceDb = deviceDb): Promise<void> {
	await db.outbox
		.where('id')
		.equals(id)
		.filter((row) => row.state === 'parked')
		.delete();
}

/** Queues a refused mutation once more, as a new one: the server remembers its answer to the old. */
export async function retryRefused(id: string, db: DeviceDb = deviceDb): Promise<void> {
	const row = await db.outbox.where('id').equals(id).first();
	if (row?.state !== 'parked') return;
	const mutation = await openMutation(row, await findKey(row.owner, db));
	if (!mutation) throw new CodedError('unexpected');
	const again = { ...mutation, id: newId() };
	const sealed = await sealMutation(again, row.owner, db);
	await db.transaction('rw', db.outbox, db.receipts, async () => {
		if ((await db.outbox.get(row.seq))?.state !== 'parked') return;
		await db.outbox.delete(row.seq);
		const action = queuedAction(again.kind);
		if (await action.settled?.(row.recordId, db)) return;
		await db.outbox.add(rowOf(again, row.owner, sealed));
		await action.resent?.(row.recordId, db);
	});
}

/**
 * Without storage a queue would promise what nobody keeps. An answer that was lost says nothing about what came of it: the same
 * is sent again, and the server answers as the first time; where that fails too, a request is said to be unconfirmed.
 */
async function sendAtOnce(
	{ id, body }: Mutation,
	{ copy, receipt }: Along,
	ended: DraftRow[]
): Promise<void> {
	const ports = await usePorts();
	const online = navigator.onLine;
	let row: OutboxRow | undefined;
	for (let tries = 0; tries < TRIES_AT_ONCE && (tries === 0 || navigator.onLine); tries++) {
		await ports.syncNow();
		row = await deviceDb.outbox.where('id').equals(id).first();
		if (!row) return;
		if (row.state !== 'pending') break;
	}
	if (!row) return;
	await deviceDb.outbox.delete(row.seq);
	await deviceDb.receipts.delete(body.id);
	if (copy) await deleteDraft(copy.key);
	await deviceDb.drafts.bulkPut(ended);
	const problem = row.code ?? (await deviceDb.status.get('status'))?.problem ?? 'offline';
	const isUnknown = receipt !== undefined && row.state === 'pending' && problem === 'offline' && online;
	throw new CodedError(isUnknown ? 'unconfirmed' : problem);
}

async function sealMutation(mutation: Mutation, owner: string, db: DeviceDb) {
	return seal(await ensureKey(owner, db), label(mutation.id), JSON.stringify(mutation));
}

/** `seq` is given by the database. */
function rowOf(mutation: Mutation, owner: string, sealed: OutboxRow['sealed']): Omit<OutboxRow, 'seq'> {
	const { id, kind, body } = mutation;
	return { id, owner, kind, recordId: body.id, state: 'pending', createdAt: now().toISOString(), sealed };
}

/** Whether `row` says what `mutation` says. */
function isTwin(row: OutboxRow, mutation: Mutation): boolean {
	return row.kind === mutation.kind && row.recordId === mutation.body.id;
}
