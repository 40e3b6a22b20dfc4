/**
 * What a phone may ask the server to do, one after the other, each with an id made on the phone. Only the server checks by
 * these shapes; phones take their types.
 */
import * as z from 'zod/mini';
import { countEntry } from '../domain/consultation/counting';
import { optionalRecordId, recordId } from '../domain/id';
import { keyDraft } from '../domain/access/key';
import { LIMITS } from '../domain/limits';
import { networkSettings } from '../domain/place/network-settings';
import { recipients, requestDraft } from '../domain/consultation/request';
import { sealedPayload } from '../domain/consultation/sealed-payload';
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
