/**
 * Asks how far the requests sent from this phone have come, by their receipts: without an account, as nobody. States only
 * move forward, and only those of receipts whose key the server answered. One that it knew and does not know any more is
 * gone: deleted after its time, here as there.
 */
import { LIMITS } from '../domain/limits';
import { receiptLookupKey } from '../domain/receipt';
import { CodedError } from '../local/coded-error';
import { advance, keptRequests, type KeptRequest } from '../local/kept-requests';
import { API } from '../protocol/api';
import { receiptsAnswer, type ReceiptState } from '../protocol/receipts';
import { PROTOCOL_VERSION } from '../protocol/version';
import type { Phone } from './phone';

const KNOWN_TO_SERVER: readonly KeptRequest['state'][] = ['submitted', 'seen', 'accepted', 'closed'];

interface Asked {
	key: string;
	known?: string;
}

/** Brings the kept requests of the person in front of the phone up to date. */
export async function refreshReceipts(phone: Phone): Promise<void> {
	const kept = (await keptRequests(phone.device)).filter(({ state }) => KNOWN_TO_SERVER.includes(state));
	const asked = await Promise.all(
		kept.map(async ({ id, code, remote, texts }) => {
			const known = texts && remote ? { known: remote.updated } : {};
			return { id, ask: { key: await receiptLookupKey(code), ...known } };
		})
	);
	for (let start = 0; start < asked.length; start += LIMITS.receiptsPerAsk) {
		const some = asked.slice(start, start + LIMITS.receiptsPerAsk);
		const answers = await ask(
			phone,
			some.map(({ ask }) => ask)
		);
		for (const { id, ask } of some) {
			const state = answers.find(({ key, request }) => key === ask.key && request.id === id);
			await advance(id, state ? advanceOf(state) : { state: 'gone' }, phone.device);
		}
	}
}

/** The request behind one code; undefined when the server knows no such code. Throws for a code that cannot be one. */
export async function lookUpReceipt(phone: Phone, code: string): Promise<ReceiptState | undefined> {
	const key = await receiptLookupKey(code).catch(() => {
		throw new CodedError('bad_request');
	});
	return (await ask(phone, [{ key }])).find((receipt) => receipt.key === key);
}

async function ask(phone: Phone, asked: Asked[]): Promise<ReceiptState[]> {
	const { receipts } = await phone.wire.send({
		method: 'POST',
		path: API.receipts,
		body: { v: PROTOCOL_VERSION, asked },
		schema: receiptsAnswer,
		as: 'guest'
	});
	return receipts;
}

function advanceOf({ request, sealed }: ReceiptState) {
	const { status, round, submittedAt } = request;
	return { state: status, round, submittedAt, remote: request, ...(sealed && { texts: sealed }) };
}
