/**
 * What this phone has sent: the receipt codes and how far each request has come. Code and title are sealed, per owner.
 * Within a round (a hand-over begins the next) states go forward only; sync/ moves them, and only on the server's word.
 * What is gone keeps no word of its content here; only texts whose time is over leave without the server.
 */
import { LIMITS } from '../../domain/limits';
import { instantOf } from '../../domain/time/instant';
import type { Message } from '../../domain/consultation/request';
import type { ReceiptState } from '../../protocol/receipts';
import type { Problem } from '../coded-error';
import { deviceDb, type DeviceDb, type ReceiptRow } from '../device/device-db';
import { now } from '../live/clock';
import { currentOwner, visibleOwners } from '../device/local-session';
import { ensureKey, findKey, seal, unseal } from '../vault/vault';

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
	/** When the server was last heard to know it, to the hour; of one that is gone, when that was noticed. */
	knownAt?: string;
	/** Since when the server does not know it although its time is not over. */
	lostAt?: string;
	/** Answers that nobody has looked at on this phone. */
	unread: number;
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
const EMPTY = '{"code":"","title":"","phoneOfExpert":"","nameOfExpert":""}';

/** The sealed row of a request that is about to be queued; write it in the transaction that queues. */
export async function receiptRow(input: KeptRequestInput, db: DeviceDb = deviceDb): Promise<ReceiptRow> {
	const owner = await currentOwner(db);
	const { id, ...rest } = input;
	const sealed = await seal(await ensureKey(owner, db), label(id), JSON.stringify(rest));
	return { id, owner, state: 'waiting', round: 0, createdAt: now().toISOString(), sealed };
}

/** Keeps the receipt of a request. `enqueue` can do it in one step with the queue (outbox/enqueue.ts). */
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

/** Whether the server has it, as far as this phone knows. */
export function isSettled(row: Pick<ReceiptRow, 'state'> | undefined): boolean {
	return row !== undefined && row.state !== 'waiting' && row.state !== 'rejected';
}

/** Takes the receipt off this phone; the request itself stays where it is. */
export async function forgetRequest(id: string, db: DeviceDb = deviceDb): Promise<void> {
	await db.receipts.delete(id);
}

/** What is known anew about a kept request. */
export interface Advance extends Partial<
	Pick<ReceiptRow, 'code' | 'submittedAt' | 'remote' | 'texts' | 'knownAt' | 'lostAt'>
> {
	state: ReceiptRow['state'];
	round?: number;
}

/** Moves a kept request forward by the server's word; what it has passed in the same round changes nothing. For sync/. */
export async function advance(id: string, change: Advance, db: DeviceDb = deviceDb): Promise<void> {
	await changeRow(id, db, (row) => {
		const { round = row.round } = change;
		const back = round < row.round || (round === row.round && isBehind(change.state, row.state));
		if (back && !(change.state === 'rejected' && row.state === 'waiting')) return false;
		Object.assign(row, change, { round });
		if (change.state !== 'rejected') delete row.code;
		if (change.lostAt === undefined) delete row.lostAt;
		if (change.state === 'gone')
			for (const field of ['texts', 'remote', 'sealed'] as const) delete row[field];
		return true;
	});
}

/** A message that the server has taken stands in its thread at once, not only with the next answer. For sync/. */
export async function addMessage(id: string, message: Message, db: DeviceDb = deviceDb): Promise<void> {
	await changeRow(id, db, (row) => {
		const { texts } = row;
		if (!texts || texts.thread.some((one) => one.id === message.id)) return false;
		row.texts = { ...texts, thread: [...texts.thread, message] };
		return true;
	});
}

/**
 * Texts whose time is over leave this phone, also where no network confirms it (they come again if that was wrong); and
 * some time after a request, the note that it is gone.
 */
export async function sweepReceipts(db: DeviceDb = deviceDb): Promise<void> {
	const over = (row: ReceiptRow) => row.texts !== undefined && isOver(row.remote);
	await db.receipts.filter(over).modify((row) => delete row.texts);
	// Old by both clocks: a server's that is ahead for a while must not cost the note.
	const present = Math.min(Date.now(), now().getTime());
	const oldest = new Date(present - LIMITS.deviceDays * 86_400_000).toISOString();
	await db.receipts.filter(({ state, knownAt = '' }) => state === 'gone' && knownAt < oldest).delete();
}

/** The person looks at the answers. */
export async function markAnswersSeen(id: string, db: DeviceDb = deviceDb): Promise<void> {
	await changeRow(id, db, (row) => {
		if (row.answersSeen === answersIn(row)) return false;
		row.answersSeen = answersIn(row);
		return true;
	});
}

/** Whether the time after which a request is deleted has passed. */
export function isOver(remote: ReceiptRow['remote']): boolean {
	return remote !== undefined && instantOf(remote.deleteAt) <= now().getTime();
}

/** `change` gives false where there is nothing to write: then nobody who reads it is woken. */
async function changeRow(id: string, db: DeviceDb, change: (row: ReceiptRow) => boolean): Promise<void> {
	await db.receipts.where('id').equals(id).modify(change);
}

function answersIn({ texts }: ReceiptRow): number {
	return texts?.thread.filter(({ from }) => from === 'expert').length ?? 0;
}

function isBehind(state: ReceiptRow['state'], other: ReceiptRow['state']): boolean {
	return FORWARD.indexOf(state) < FORWARD.indexOf(other);
}

/** Undefined when its owner's key is gone. Of one that is gone itself only the times are left. */
async function openRow(row: ReceiptRow, key: CryptoKey | undefined): Promise<KeptRequest | undefined> {
	const { id, state, submittedAt, remote, texts, knownAt, lostAt, code: problem, createdAt } = row;
	const text = row.sealed ? await unseal(key, label(id), row.sealed) : EMPTY;
	if (text === undefined) return undefined;
	const rest = JSON.parse(text) as Omit<KeptRequestInput, 'id'>;
	const { seenAt, acceptedAt, closedAt } = remote ?? {};
	const times = { submittedLocally: createdAt, submittedAt, seenAt, acceptedAt, closedAt };
	const unread = Math.max(0, answersIn(row) - (row.answersSeen ?? 0));
	return { ...rest, ...times, id, state, problem, remote, texts, knownAt, lostAt, unread };
}
