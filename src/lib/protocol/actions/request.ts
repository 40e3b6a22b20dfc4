/** What may be asked of the server about a consultation request: the body of each kind. */
import * as z from 'zod/mini';
import { recordId } from '../../domain/id';
import { LIMITS } from '../../domain/limits';
import { recipients, requestDraft } from '../../domain/consultation/request';
import { sealedPayload } from '../../domain/consultation/sealed-payload';

const about = z.object({ id: recordId });

/** The same texts, sealed to others: the payload and every message of the thread, so that nothing is left behind. */
const resealed = z.object({
	payload: sealedPayload,
	thread: z.array(z.object({ id: recordId, payload: sealedPayload })).check(z.maxLength(LIMITS.messages)),
	recipients
});
export type Resealed = z.infer<typeof resealed>;

/** The receipt's lookup key, where the asker writes without an account; empty with one. */
const proof = z.string().check(z.regex(/^([0-9a-f]{64})?$/));

export const requestBodies = {
	'request.submit': requestDraft,
	'request.see': about,
	'request.accept': about,
	'request.close': about,
	/** By the asker: it has settled itself, or goes to somebody else. */
	'request.withdraw': z.object({ id: recordId, proof }),
	'request.handOver': z.object({ id: recordId, to: recordId, resealed: z.optional(resealed) }),
	'request.write': z.object({
		id: recordId,
		message: z.object({ id: recordId, payload: sealedPayload }),
		proof
	}),
	'request.reseal': z.object({ id: recordId, resealed })
};
