/**
 * What this phone has sent: the receipt codes and how far each request has come. Code and title are sealed, per owner.
 * States go forward only; sync/ moves them, and only on the server's word.
 */
import type { ReceiptState } from '../protocol/receipts';
import type { Problem } from './coded-error';
import { deviceDb, type DeviceDb, type ReceiptRow } from './device-db';
import { now } from './clock';
import { currentOwner, visibleOwners } from './owner';
import { ensureKey, findKey, seal, unseal } from './vault';

/** What the form hands over. `phoneOfExpert` is shown as long as the request waits for the network. */
export interface KeptRequestInput {
	id: string;
	code: string;
	title: string;
	phoneOfExpert: string;
	nameOfExpert: string;
}

export interface KeptRequest extends KeptRequestInput {
	state: ReceiptRow['state'];
	problem?: Problem;
	/** When it was written on this phone; the other times are the server's. */
	submittedLocally: string;
	submittedAt?: string;
	seenAt?: string;
	acceptedAt?: string;
	closedAt?: string;
	/** The server's last word on it; absent until it was asked. */
	remote?: ReceiptState['request'];
	/** Content and thread, sealed to the receipt's key. */
	texts?: NonNullable<ReceiptState['sealed']>;
}

const FORWARD: readonly ReceiptRow['state'][] = [
	'rejected',
	'waiting',
	'submitted',
	'seen',
	'accepted',
	'closed',
	'gone'
];
const label = (id: string): string => `receipt/${id}`;

/** The sealed row of a request that is about to be queued; write it in the transaction that queues. */
export async function receiptRow(input: KeptRequestInput, db: DeviceDb = deviceDb): Promise<ReceiptRow> {
	const owner = await currentOwner(db);
	const { id, ...rest } = input;
	const sealed = await seal(await ensureKey(owner, db), label(id), JSON.stringify(rest));
	return { id, owner, state: 'waiting', round: 0, createdAt: now().toISOString(), sealed };
}

/** Keeps the receipt of a request. `enqueue` can do it in one step with the queue (outbox.ts). */
export async function keepRequest(input: KeptRequestInput, db: DeviceDb = deviceDb): Promise<void> {
	await db.receipts.put(await receiptRow(input, db));
}

/** All that this person may see here, newest first. */
export async function keptRequests(db: DeviceDb = deviceDb): Promise<KeptRequest[]> {
	const owners = await visibleOwners(db);
	const keys = new Map((await db.keys.bulkGet(owners)).map((row) => [row?.owner, row?.key]));
	const rows = await db.receipts.where('owner').anyOf(owners).toArray();
	const opened = await Promise.all(rows.map((row) => openRow(row, keys.get(row.owner))));
	return opened
		.filter((request) => request !== undefined)
		.sort((a, b) => b.submittedLocally.localeCompare(a.submittedLocally));
}

/** One of them. */
export async function keptRequest(id: string, db: DeviceDb = deviceDb): Promise<KeptRequest | undefined> {
	const row = await db.receipts.get(id);
	if (!row || !(await visibleOwners(db)).includes(row.owner)) return undefined;
	return openRow(row, await findKey(row.owner, db));
}

/** Takes the receipt off this phone; the request itself stays where it is. */
export async function forgetRequest(id: string, db: DeviceDb = deviceDb): Promise<void> {
	await db.receipts.delete(id);
}

/** What is known anew about a kept request. */
export interface Advance extends Partial<Pick<ReceiptRow, 'code' | 'submittedAt' | 'remote' | 'texts'>> {
	state: ReceiptRow['state'];
	round?: number;
}

/**
 * Moves a kept request forward by the server's word; what it has passed in the same round changes nothing. One that is
 * gone loses its texts here too. For sync/.
 */
export async function advance(id: string, change: Advance, db: DeviceDb = deviceDb): Promise<void> {
	await db.receipts
		.where('id')
		.equals(id)
		.modify((row) => {
			const { round = row.round } = change;
			const back = round < row.round || (round === row.round && isBehind(change.state, row.state));
			if (back && !(change.state === 'rejected' && row.state === 'waiting')) return;
			Object.assign(row, change, { round });
			if (change.state !== 'rejected') delete row.code;
			if (change.state === 'gone') delete row.texts;
		});
}

function isBehind(state: ReceiptRow['state'], other: ReceiptRow['state']): boolean {
	return FORWARD.indexOf(state) < FORWARD.indexOf(other);
}

async function openRow(row: ReceiptRow, key: CryptoKey | undefined): Promise<KeptRequest | undefined> {
	const text = await unseal(key, label(row.id), row.sealed);
	if (text === undefined) return undefined;
	const { id, state, submittedAt, remote, texts, code: problem, createdAt } = row;
	const rest = JSON.parse(text) as Omit<KeptRequestInput, 'id'>;
	const { seenAt, acceptedAt, closedAt } = remote ?? {};
	const times = { submittedLocally: createdAt, submittedAt, seenAt, acceptedAt, closedAt };
	return { ...rest, ...times, id, state, problem, remote, texts };
}
