/**
 * Asks how far the requests sent from this phone have come, by their receipts: without an account, as nobody. States only
 * move forward, and only those of receipts whose key the server answered.
 */
import { LIMITS } from '../domain/limits';
import { receiptLookupKey } from '../domain/receipt';
import { CodedError } from '../local/coded-error';
import { advance, keptRequests, type KeptRequest } from '../local/kept-requests';
import { API } from '../protocol/api';
import { receiptsAnswer, type ReceiptState } from '../protocol/receipts';
import { PROTOCOL_VERSION } from '../protocol/version';
import type { Phone } from './phone';

const OPEN: readonly KeptRequest['state'][] = ['submitted', 'seen', 'accepted'];

/** Brings the kept requests of the person in front of the phone up to date. */
export async function refreshReceipts(phone: Phone): Promise<void> {
	const open = (await keptRequests(phone.device)).filter(({ state }) => OPEN.includes(state));
	const byKey = new Map<string, string>();
	for (const { id, code } of open) byKey.set(await receiptLookupKey(code), id);
	const keys = [...byKey.keys()];
	for (let start = 0; start < keys.length; start += LIMITS.receiptsPerAsk) {
		for (const receipt of await ask(phone, keys.slice(start, start + LIMITS.receiptsPerAsk))) {
			const id = byKey.get(receipt.key);
			if (id === receipt.request) await advance(id, stateOf(receipt), phone.device);
		}
	}
}

/** The status behind one code; undefined when the server knows no such code. Throws for a code that cannot be one. */
export async function lookUpReceipt(phone: Phone, code: string): Promise<ReceiptState | undefined> {
	const key = await receiptLookupKey(code).catch(() => {
		throw new CodedError('bad_request');
	});
	return (await ask(phone, [key])).find((receipt) => receipt.key === key);
}

async function ask(phone: Phone, keys: string[]): Promise<ReceiptState[]> {
	const { receipts } = await phone.wire.send({
		method: 'POST',
		path: API.receipts,
		body: { v: PROTOCOL_VERSION, keys },
		schema: receiptsAnswer,
		as: 'guest'
	});
	return receipts;
}

function stateOf({ status, submittedAt, seenAt, acceptedAt, closedAt }: ReceiptState) {
	return { state: status, submittedAt, seenAt, acceptedAt, closedAt };
}
