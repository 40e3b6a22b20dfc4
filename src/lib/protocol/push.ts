/**
 * Push: mutations in order, each with an id made on the phone. A known id answers with the stored result; the same
 * id with another body or author is `mutation_reused`. Each mutation is settled by itself: `done` or `rejected`
 * with a code. Anything else (a network failure, 5xx) means "not known": the phone sends the same again.
 */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';
import { optionalRecordId, recordId } from '../domain/id';
import { LIMITS } from '../domain/limits';
import { countEntry } from '../domain/counting';
import { keyDraft } from '../domain/key';
import { networkSettings } from '../domain/network-settings';
import { recipients, requestDraft, requestStatus } from '../domain/request';
import { sealedPayload } from '../domain/sealed-payload';
import { errorCode } from './errors';
import { PROTOCOL_VERSION } from './version';

const about = z.object({ id: recordId });

/** The same texts, sealed to others: the payload and every message of the thread, so that nothing is left behind. */
export const resealed = z.object({
	payload: sealedPayload,
	thread: z.array(z.object({ id: recordId, payload: sealedPayload })).check(z.maxLength(LIMITS.messages)),
	recipients
});
export type Resealed = z.infer<typeof resealed>;

/** The receipt's lookup key, where the asker writes without an account; empty with one. */
const proof = z.string().check(z.regex(/^([0-9a-f]{64})?$/));

export const mutation = z.discriminatedUnion('kind', [
	z.object({ id: recordId, kind: z.literal('request.submit'), body: requestDraft }),
	z.object({ id: recordId, kind: z.literal('request.see'), body: about }),
	z.object({ id: recordId, kind: z.literal('request.accept'), body: about }),
	z.object({ id: recordId, kind: z.literal('request.close'), body: about }),
	/** By the asker: it has settled itself, or goes to somebody else. */
	z.object({
		id: recordId,
		kind: z.literal('request.withdraw'),
		body: z.object({ id: recordId, proof })
	}),
	z.object({
		id: recordId,
		kind: z.literal('request.handOver'),
		body: z.object({ id: recordId, to: recordId, resealed: z.optional(resealed) })
	}),
	z.object({
		id: recordId,
		kind: z.literal('request.write'),
		body: z.object({
			id: recordId,
			message: z.object({ id: recordId, payload: sealedPayload }),
			proof
		})
	}),
	z.object({
		id: recordId,
		kind: z.literal('request.reseal'),
		body: z.object({ id: recordId, resealed })
	}),
	z.object({ id: recordId, kind: z.literal('key.publish'), body: keyDraft }),
	z.object({
		id: recordId,
		kind: z.literal('network.set'),
		body: z.object({ id: recordId, settings: networkSettings })
	}),
	z.object({ id: recordId, kind: z.literal('count.add'), body: countEntry })
]);
export type Mutation = z.infer<typeof mutation>;
export type MutationOf<K extends MutationKind> = Extract<Mutation, { kind: K }>;
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

/** `at` is the server's word on when; `state` on the request after the mutation, where it was about one. */
export const mutationResult = z.discriminatedUnion('outcome', [
	z.object({
		id: recordId,
		outcome: z.literal('done'),
		at: instant,
		state: z.optional(z.object({ request: recordId, round: z.int(), status: requestStatus, since: instant }))
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
