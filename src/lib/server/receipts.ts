/**
 * Lookup keys → their requests. Whoever holds a receipt has the whole request, sealed to the receipt's own key; keys nobody
 * knows are left out. Read as the system: a receipt belongs to no account, and PocketBase has no rule for it.
 * Guarantees: how far a request has come is told of all that are asked for; of their texts so many bytes go at once, always one
 * request's at least, and nothing more is read. Whose texts wait still has the `updated` of those that the phone has: so an app
 * that does not know `later` asks for them the next time, too.
 */
import { receiptHashOf } from '../domain/consultation/receipt';
import type { Request } from '../domain/consultation/request';
import { receiptState, type ReceiptState } from '../protocol/receipts';
import type { PocketBaseClients } from './pocketbase/client';
import { openByReceipt, requestsByReceipt } from './pocketbase/receipts';

/** The allow-list of what leaves the server. */
const FIELDS = Object.keys(receiptState.shape.request.shape) as (keyof ReceiptState['request'])[];
/** Four seconds at 256 kbit/s, as a page of a pull. */
const ANSWER_BYTES = 128 * 1024;
/** Requests whose texts are read at once: what does not fit any more was read in vain. */
const READ_AT_ONCE = 4;

/** A request without its texts. */
export type OpenRequest = Pick<Request, keyof ReceiptState['request'] | 'receipt'>;

/** Where they are looked up, by the hashes of their receipts. */
export interface ReceiptSource {
	open(hashes: readonly string[]): Promise<readonly OpenRequest[]>;
	whole(hashes: readonly string[]): Promise<readonly Request[]>;
}

export interface AskedReceipt {
	key: string;
	/** `updated` of the state the phone has. */
	known?: string | undefined;
}

/** The requests of the database. */
export function receiptsIn(clients: PocketBaseClients): ReceiptSource {
	return {
		open: (hashes) => openByReceipt(clients, hashes, [...FIELDS, 'receipt']),
		whole: (hashes) => requestsByReceipt(clients, hashes)
	};
}

/** What the holders of these keys see. */
export async function receiptStates(
	source: ReceiptSource,
	asked: readonly AskedReceipt[]
): Promise<ReceiptState[]> {
	const askedBy = new Map<string, AskedReceipt>();
	for (const one of asked) askedBy.set(await receiptHashOf(one.key), one);
	const known = (hash: string | undefined) => askedBy.get(hash ?? '');
	const found = (await source.open([...askedBy.keys()])).filter(({ receipt }) => known(receipt));
	const changed = found.filter(({ receipt, updated }) => known(receipt)?.known !== updated);
	const whole = await withTexts(
		source,
		changed.map(({ receipt = '' }) => receipt)
	);
	return found.flatMap((row) => {
		const one = known(row.receipt);
		if (!one) return [];
		if (!changed.includes(row)) return [{ key: one.key, request: openFields(row) }];
		const read = whole.get(row.receipt ?? '');
		if (read) return [stateWithTexts(read, one)];
		return [
			{ key: one.key, request: { ...openFields(row), updated: one.known ?? row.updated }, later: true }
		];
	});
}

/** As many of them as fit into an answer. */
async function withTexts(source: ReceiptSource, hashes: readonly string[]): Promise<Map<string, Request>> {
	const whole = new Map<string, Request>();
	let bytes = 0;
	for (let at = 0; at < hashes.length && bytes < ANSWER_BYTES; at += READ_AT_ONCE)
		for (const row of await source.whole(hashes.slice(at, at + READ_AT_ONCE))) {
			if (bytes >= ANSWER_BYTES) break;
			whole.set(row.receipt ?? '', row);
			bytes += JSON.stringify([row.payload, row.thread]).length;
		}
	return whole;
}

function stateWithTexts(row: Request, { key }: AskedReceipt): ReceiptState {
	const { payload, thread } = row;
	const sealed = payload === undefined ? {} : { sealed: { payload, thread: thread ?? [] } };
	return { key, request: openFields(row), ...sealed };
}

function openFields(row: OpenRequest): ReceiptState['request'] {
	return Object.fromEntries(FIELDS.map((field) => [field, row[field]])) as ReceiptState['request'];
}
