/**
 * What waits in the queue and what was refused: mutations in the order they were made, sealed, each under its owner.
 * enqueue.ts adds to it, sync/push.ts sends. Nothing leaves the queue but by the server's word or by the person's, and
 * nothing in it expires.
 */
import type { Mutation } from '../../protocol/mutation';
import type { Problem } from '../coded-error';
import { deviceDb, type DeviceDb, type OutboxRow } from '../device/device-db';
import { currentOwner, visibleOwners } from '../device/local-session';
import { queuedAction } from './actions/all';
import { unseal } from '../vault/vault';

export interface RefusedItem {
	id: string;
	kind: Mutation['kind'];
	recordId: string;
	code: Problem;
	createdAt: string;
}

export interface OutboxState {
	pending: number;
	refused: RefusedItem[];
}

/** What binds a sealed mutation to its place in the queue. */
export const label = (id: string): string => `outbox/${id}`;

/** What waits and what was refused, of the signed-in person and of the guest. */
export async function outboxState(db: DeviceDb = deviceDb): Promise<OutboxState> {
	const rows = await db.outbox
		.where('owner')
		.anyOf(await visibleOwners(db))
		.sortBy('seq');
	const refused = rows.filter((row) => row.state === 'parked');
	return { pending: rows.length - refused.length, refused: refused.map(refusedItem) };
}

/** A step of a request that is still on its way, or was refused. */
export interface QueuedStep {
	id: string;
	kind: Mutation['kind'];
	recordId: string;
	/** Set when the server refused it. */
	code?: Problem;
	/** Of a record that was to be changed: the fields that the refusal is about. */
	fields?: readonly string[];
}

/** Every step in the queue: a screen says by it "wird angenommen, sobald Netz da ist". */
export async function queuedSteps(db: DeviceDb = deviceDb): Promise<QueuedStep[]> {
	const rows = await db.outbox
		.where('owner')
		.anyOf(await visibleOwners(db))
		.sortBy('seq');
	return rows.map(({ id, kind, recordId, state, code, fields }) => ({
		id,
		kind: kind as Mutation['kind'],
		recordId,
		...(state === 'parked' && { code: code ?? 'unexpected', fields })
	}));
}

/** How many mutations of hers would be lost if this person signed out now. */
export async function unsentCount(db: DeviceDb = deviceDb): Promise<number> {
	return db.outbox
		.where('owner')
		.equals(await currentOwner(db))
		.filter(({ kind }) => !queuedAction(kind as Mutation['kind']).unasked)
		.count();
}

/** What looked refused and is done by the server's word leaves the queue. For sync/receipts.ts. */
export async function dropRefused(kind: Mutation['kind'], recordId: string, db: DeviceDb): Promise<void> {
	const isIt = (row: OutboxRow) => row.state === 'parked' && row.kind === kind && row.recordId === recordId;
	await db.outbox.filter(isIt).delete();
}

/** The mutation inside a row; undefined when its key is gone. For sync/push.ts. */
export async function openMutation(
	row: OutboxRow,
	key: CryptoKey | undefined
): Promise<Mutation | undefined> {
	const text = await unseal(key, label(row.id), row.sealed);
	return text === undefined ? undefined : (JSON.parse(text) as Mutation);
}

function refusedItem(row: OutboxRow): RefusedItem {
	const { id, kind, recordId, code, createdAt } = row;
	return { id, kind: kind as Mutation['kind'], recordId, code: code ?? 'unexpected', createdAt };
}
