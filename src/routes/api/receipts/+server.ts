import { type receiptsAnswer, receiptsBody } from '$lib/protocol/receipts';
import { PROTOCOL_VERSION } from '$lib/protocol/version';
import { answer, endpoint, readBody } from '$lib/server/api';
import { receiptStates } from '$lib/server/receipts';
import { services } from '$lib/server/services';
import type * as z from 'zod/mini';

export const POST = endpoint(async (event) => {
	const { clients, limits } = services();
	const { asked } = await readBody(event, receiptsBody);
	await limits.receipts(event.getClientAddress(), asked.length);
	const receipts = await receiptStates(clients, asked);
	const serverTime = new Date().toISOString();
	return answer(event, { v: PROTOCOL_VERSION, serverTime, receipts } satisfies z.infer<
		typeof receiptsAnswer
	>);
});
