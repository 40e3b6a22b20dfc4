/**
 * An account's own key: the private part wrapped by a passphrase, which only its owner's devices receive. The server never
 * has what opens a wrapped key.
 */
import * as z from 'zod/mini';
import { SEALED_PATTERN } from '../consultation/sealed-payload';
import { instant } from '../fields';
import { optionalRecordId, recordId } from '../id';
import { LIMITS } from '../limits';
import { recipient } from './key';

/** A private key, closed by what its owner knows. */
export const wrapped = z.string().check(z.maxLength(LIMITS.wrappedKey), z.regex(new RegExp(SEALED_PATTERN)));

/** What an account keeps of its own key: one record, renewed in place when the key is. */
export const ownKey = z.object({
	id: recordId,
	updated: instant,
	owner: recordId,
	recipient,
	/** By the passphrase. */
	wrapped,
	/** By the recovery code. */
	recovery: wrapped,
	madeAt: instant
});
export type OwnKey = z.infer<typeof ownKey>;

/** What a phone hands over when its owner made a key, or wrapped it anew. */
export const keyDraft = z.object({ id: recordId, recipient, wrapped, recovery: wrapped });
export type KeyDraft = z.infer<typeof keyDraft>;

/** `waiting` wanted, and in force at `endsAt` · `stopped` before that · `replaced` kept until `endsAt`, to be taken back. */
export const KEY_VERSION_STATES = ['waiting', 'stopped', 'replaced'] as const;

/** A key of an account that is not in force: one that waits its day, or one that was replaced. An office sees that one waits. */
export const keyVersion = z.object({
	id: recordId,
	updated: instant,
	owner: z.optional(recordId),
	expert: optionalRecordId,
	/** The network whose office is told. */
	network: optionalRecordId,
	state: z.enum(KEY_VERSION_STATES),
	recipient: z.optional(recipient),
	wrapped: z.optional(wrapped),
	recovery: z.optional(wrapped),
	startsAt: instant,
	endsAt: instant
});
export type KeyVersion = z.infer<typeof keyVersion>;
