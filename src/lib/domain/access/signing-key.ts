/** A network's signing key as its office keeps it, and as the office's device hands it over. */
import * as z from 'zod/mini';
import { instant } from '../fields';
import { recordId } from '../id';
import { signingPublicKey } from './certificate';
import { keyLogEntry } from './key-log';
import { wrapped } from './own-key';

/** A network's signing key as its office keeps it: wrapped like every other key, the server cannot open it. */
export const signingKey = z.object({
	id: recordId,
	updated: instant,
	network: recordId,
	publicKey: signingPublicKey,
	/** By the passphrase. */
	wrapped,
	/** By the recovery code. */
	recovery: wrapped,
	madeAt: instant
});
export type SigningKey = z.infer<typeof signingKey>;

/** What the office's device hands over: a key made there, or the same one wrapped anew (then without an entry). */
export const signingKeyDraft = z.object({
	id: recordId,
	network: recordId,
	publicKey: signingPublicKey,
	wrapped,
	recovery: wrapped,
	entry: z.optional(
		z.object({
			id: recordId,
			at: instant,
			seenPosition: keyLogEntry.shape.seenPosition,
			seenHash: keyLogEntry.shape.seenHash,
			signature: keyLogEntry.shape.signature,
			endorsement: keyLogEntry.shape.endorsement
		})
	)
});
export type SigningKeyDraft = z.infer<typeof signingKeyDraft>;
