/** `POST /api/receipts`: the status of requests by their lookup keys (receipt.ts); unknown keys are simply absent. */
import * as z from 'zod/mini';
import { instant, optionalInstant } from '../domain/fields';
import { recordId } from '../domain/id';
import { LIMITS } from '../domain/limits';
import { requestStatus } from '../domain/request';
import { PROTOCOL_VERSION } from './version';

export const lookupKey = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const receiptsBody = z.object({
	v: z.literal(PROTOCOL_VERSION),
	keys: z.array(lookupKey).check(z.minLength(1), z.maxLength(LIMITS.receiptsPerAsk))
});

export const receiptState = z.object({
	key: lookupKey,
	request: recordId,
	status: requestStatus,
	submittedAt: instant,
	seenAt: optionalInstant,
	acceptedAt: optionalInstant,
	closedAt: optionalInstant
});
export type ReceiptState = z.infer<typeof receiptState>;

export const receiptsAnswer = z.object({
	v: z.literal(PROTOCOL_VERSION),
	serverTime: instant,
	receipts: z.array(receiptState)
});
