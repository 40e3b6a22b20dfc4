/** Keys of people: the public part in the directory, where every phone finds it. The private part is in own-key.ts. */
import * as z from 'zod/mini';
import { instant, list, sharedFields } from '../fields';
import { optionalRecordId, recordId } from '../id';

/** An age recipient (X25519). */
export const recipient = z.string().check(z.regex(/^age1[02-9ac-hj-np-z]{58}$/));

/** A recipient's fingerprint as it is read aloud and compared (sealing/fingerprint.ts). */
export const fingerprint = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/));

/** The public key of an expert, or of an account of the coordination office. */
export const publicKey = z.object({
	...sharedFields,
	/** The expert it belongs to; empty for the coordination office. */
	expert: optionalRecordId,
	recipient,
	madeAt: instant,
	/** For which networks an office's key stands; the database says so. */
	networks: z.optional(list(recordId))
});
export type PublicKey = z.infer<typeof publicKey>;
