/**
 * Reads from PocketBase's answer to a failed batch of mutation record (first) and effects (after it) what went wrong.
 * Guarantees: final is only what PocketBase says of the content; a full disk, a lock, a time limit at the commit name no
 * request, or one without a reason, and pass.
 */
import { ClientResponseError } from 'pocketbase';
import * as z from 'zod/mini';

const fieldErrors = z.record(z.string(), z.object({ code: z.string() }));
const failedRequest = z.object({
	response: z.object({ data: z._default(fieldErrors, {}), status: z.optional(z.int()) })
});
const failedBatch = z.object({ requests: z.record(z.string(), failedRequest) });

const RECORD = '0';
/** What PocketBase says of a batch that it cannot even read: it never will, so the mutation must not come again and again. */
const UNREADABLE = /^(Failed to read the submitted batch|Invalid batch request)/;

/**
 * - `known` the mutation's id is recorded already · `conflict` the request's id or receipt is taken
 * - `bad_request` a value was refused · `unwritten` an effect was not written, and no reason said: a rule, or a fault
 * - undefined: not a failure of the batch's content
 */
export type BatchFailure = 'known' | 'conflict' | 'bad_request' | 'unwritten';

export function batchFailure(error: unknown): BatchFailure | undefined {
	if (!(error instanceof ClientResponseError)) return undefined;
	const parsed = failedBatch.safeParse(error.response.data);
	if (!parsed.success) return UNREADABLE.test(String(error.response.message)) ? 'bad_request' : undefined;
	const { requests } = parsed.data;
	if (requests[RECORD]?.response.data.key?.code === 'validation_not_unique') return 'known';
	const effect = Object.entries(requests).find(([index]) => index !== RECORD)?.[1];
	if (effect === undefined) return undefined;
	const codes = Object.values(effect.response.data).map(({ code }) => code);
	if (codes.includes('validation_not_unique') || codes.includes('validation_pk_invalid')) return 'conflict';
	return codes.length > 0 ? 'bad_request' : 'unwritten';
}

/** The number of the request that failed, where the database names one. */
export function failedRequestOf(error: unknown): number | undefined {
	if (!(error instanceof ClientResponseError)) return undefined;
	const parsed = failedBatch.safeParse(error.response.data);
	const [failed] = parsed.success ? Object.keys(parsed.data.requests) : [];
	return failed === undefined ? undefined : Number(failed);
}

/** Whether the batch failed at its request number `last` because a key is there already, and not before. */
export function reachedRepeatedKey(error: unknown, last: number): boolean {
	if (!(error instanceof ClientResponseError)) return false;
	const parsed = failedBatch.safeParse(error.response.data);
	const failed = parsed.success ? parsed.data.requests[String(last)] : undefined;
	return failed?.response.data.key?.code === 'validation_not_unique';
}

/** Whether the batch failed at its first request because what there is only once is there already. */
export function firstIsTaken(error: unknown): boolean {
	if (!(error instanceof ClientResponseError)) return false;
	const parsed = failedBatch.safeParse(error.response.data);
	const first = parsed.success ? parsed.data.requests['0'] : undefined;
	const codes = Object.values(first?.response.data ?? {}).map(({ code }) => code);
	return codes.includes('validation_not_unique') || codes.includes('validation_pk_invalid');
}

/** Whether the batch failed because a row that it changes is not there. */
export function metMissingRow(error: unknown): boolean {
	if (!(error instanceof ClientResponseError)) return false;
	const parsed = failedBatch.safeParse(error.response.data);
	return (
		parsed.success && Object.values(parsed.data.requests).some(({ response }) => response.status === 404)
	);
}

/** Whether a value was refused, or a batch that nobody will ever read: the same will never be taken. */
export function isValueRefused(error: unknown): boolean {
	if (!(error instanceof ClientResponseError)) return false;
	if (error.status !== 400) return error.status === 413;
	const { data, message } = error.response as { data?: unknown; message?: unknown };
	const batch = failedBatch.safeParse(data);
	const reasons = batch.success
		? Object.values(batch.data.requests).map(({ response }) => response.data)
		: [fieldErrors.safeParse(data).data ?? {}];
	return UNREADABLE.test(String(message)) || reasons.some((reason) => Object.keys(reason).length > 0);
}

/** Whether nothing was written and nobody said why: the disk is full, or the database was held for too long. */
export function passesByItself(error: unknown): boolean {
	return error instanceof ClientResponseError && error.status === 400 && !isValueRefused(error);
}
