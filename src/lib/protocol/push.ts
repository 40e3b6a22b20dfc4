/**
 * Push: mutations in order, each with an id made on the phone. A known id answers with the stored result; the same
 * id with another body or author is `mutation_reused`. Each mutation is settled by itself: `done` or `rejected`
 * with a code. Anything else (a network failure, 5xx) means "not known": the phone sends the same again.
 */
import * as z from 'zod/mini';
import { instant, keptInstant } from '../domain/fields';
import { recordId } from '../domain/id';
import { requestStatus } from '../domain/consultation/request-status';
import { errorCode } from './errors';
import { PROTOCOL_VERSION } from './version';

/** `at` is the server's word on when; `state` on the request after the mutation, where it was about one. */
export const mutationResult = z.discriminatedUnion('outcome', [
	z.object({
		id: recordId,
		outcome: z.literal('done'),
		at: instant,
		state: z.optional(
			z.object({ request: recordId, round: z.int(), status: requestStatus, since: keptInstant })
		)
	}),
	z.object({
		id: recordId,
		outcome: z.literal('rejected'),
		code: errorCode,
		/** Of a record that was to be changed: the fields that the refusal is about. */
		fields: z.optional(z.array(z.string()))
	})
]);
export type MutationResult = z.infer<typeof mutationResult>;

/** Results in the order of the mutations; shorter than those when a passing fault stopped the server in between. */
export const pushAnswer = z.object({
	v: z.literal(PROTOCOL_VERSION),
	serverTime: instant,
	results: z.array(mutationResult)
});
export type PushAnswer = z.infer<typeof pushAnswer>;
