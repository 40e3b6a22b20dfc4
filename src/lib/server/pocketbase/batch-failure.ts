/** Reads from PocketBase's answer to a failed batch of mutation record (first) and effects (after it) what went wrong. */
import { ClientResponseError } from 'pocketbase';
import * as z from 'zod/mini';

const fieldErrors = z.record(z.string(), z.object({ code: z.string() }));
const failedRequest = z.object({ response: z.object({ data: z._default(fieldErrors, {}) }) });
const failedBatch = z.object({ requests: z.record(z.string(), failedRequest) });

const RECORD = '0';

/**
 * - `known` the mutation's id is recorded already · `conflict` the request's id or receipt is taken
 * - `bad_request` a value was refused · `forbidden` a rule said no · undefined: not a failure of the batch's content
 */
export function batchFailure(error: unknown): 'known' | 'conflict' | 'bad_request' | 'forbidden' | undefined {
	if (!(error instanceof ClientResponseError)) return undefined;
	const parsed = failedBatch.safeParse(error.response.data);
	// PocketBase could not even read the batch: it never will, so the mutation must not come again and again.
	if (!parsed.success) return error.status === 400 ? 'bad_request' : undefined;
	const { requests } = parsed.data;
	if (requests[RECORD]?.response.data.key?.code === 'validation_not_unique') return 'known';
	const effect = Object.entries(requests).find(([index]) => index !== RECORD)?.[1];
	if (effect === undefined) return undefined;
	const codes = Object.values(effect.response.data).map(({ code }) => code);
	if (codes.includes('validation_not_unique') || codes.includes('validation_pk_invalid')) return 'conflict';
	return codes.length > 0 ? 'bad_request' : 'forbidden';
}
