/**
 * Push: mutations in order, each with an id made on the phone. A known id answers with the stored result; the same
 * id with another body or author is `mutation_reused`. Each mutation is settled by itself: `done` or `rejected`
 * with a code. Anything else (a network failure, 5xx) means "not known": the phone sends the same again.
 */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';
import { optionalRecordId, recordId } from '../domain/id';
import { LIMITS } from '../domain/limits';
import { requestDraft, requestStatus } from '../domain/request';
import { errorCode } from './errors';
import { PROTOCOL_VERSION } from './version';

export const mutation = z.discriminatedUnion('kind', [
	z.object({ id: recordId, kind: z.literal('request.submit'), body: requestDraft }),
	z.object({ id: recordId, kind: z.literal('request.see'), body: z.object({ id: recordId }) }),
	z.object({ id: recordId, kind: z.literal('request.accept'), body: z.object({ id: recordId }) }),
	z.object({ id: recordId, kind: z.literal('request.close'), body: z.object({ id: recordId }) })
]);
export type Mutation = z.infer<typeof mutation>;
export type MutationKind = Mutation['kind'];

export const pushBody = z.object({
	v: z.literal(PROTOCOL_VERSION),
	/**
	 * Whose mutations these are: an account's id, or empty for a guest's. When the session is another's (or nobody's)
	 * the server answers `unauthenticated` and records nothing: a phone may not know yet that its session changed.
	 */
	account: optionalRecordId,
	mutations: z.array(mutation).check(z.minLength(1), z.maxLength(LIMITS.mutationsPerPush))
});
export type PushBody = z.infer<typeof pushBody>;

/** `status` and `at` are the server's word on the request after the mutation. */
export const mutationResult = z.discriminatedUnion('outcome', [
	z.object({
		id: recordId,
		outcome: z.literal('done'),
		request: recordId,
		status: requestStatus,
		at: instant
	}),
	z.object({ id: recordId, outcome: z.literal('rejected'), code: errorCode })
]);
export type MutationResult = z.infer<typeof mutationResult>;

/** Results in the order of the mutations; shorter than those when a passing fault stopped the server in between. */
export const pushAnswer = z.object({
	v: z.literal(PROTOCOL_VERSION),
	serverTime: instant,
	results: z.array(mutationResult)
});
export type PushAnswer = z.infer<typeof pushAnswer>;
