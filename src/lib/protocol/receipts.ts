/**
 * `POST /api/receipts`: requests by their lookup keys (receipt.ts); unknown keys are simply absent. Whoever holds the
 * receipt has the whole request, since its content and thread are sealed to the receipt's own key.
 */
import * as z from 'zod/mini';
import { instant, keptInstant } from '../domain/fields';
import { LIMITS } from '../domain/limits';
import { message, request } from '../domain/consultation/request';
import { sealedPayload } from '../domain/consultation/sealed-payload';
import { PROTOCOL_VERSION } from './version';

export const lookupKey = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const receiptsBody = z.object({
	v: z.literal(PROTOCOL_VERSION),
	asked: z
		.array(
			z.object({
				key: lookupKey,
				/** `updated` of the state the phone has: the sealed texts are sent again only when it differs. */
				known: z.optional(keptInstant)
			})
		)
		.check(z.minLength(1), z.maxLength(LIMITS.receiptsPerAsk))
});

/** A request as the holder of its receipt sees it. */
export const receiptState = z.object({
	key: lookupKey,
	request: z.omit(request, {
		receipt: true,
		author: true,
		recipients: true,
		payload: true,
		thread: true,
		remindedAt: true
	}),
	/** Absent when the phone has them already. */
	sealed: z.optional(z.object({ payload: sealedPayload, thread: z.array(message) })),
	/** They did not fit into this answer: asked again, they come. `updated` is still that of the texts the phone has. */
	later: z.optional(z.literal(true))
});
export type ReceiptState = z.infer<typeof receiptState>;

export const receiptsAnswer = z.object({
	v: z.literal(PROTOCOL_VERSION),
	serverTime: instant,
	receipts: z.array(receiptState)
});
