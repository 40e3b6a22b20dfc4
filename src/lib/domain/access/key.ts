/**
 * Keys of people: the public part in the directory, where every phone finds it, and the private part wrapped by a
 * passphrase, which only its owner's devices receive. The server never has what opens a wrapped key.
 */
import * as z from 'zod/mini';
import { instant, list, sharedFields } from '../fields';
import { optionalRecordId, recordId } from '../id';
import { LIMITS } from '../limits';
import { personal } from './row-rules';
import { SEALED_PATTERN } from '../consultation/sealed-payload';

/** An age recipient (X25519). */
export const recipient = z.string().check(z.regex(/^age1[02-9ac-hj-np-z]{58}$/));

/** A recipient's fingerprint as it is read aloud and compared (sealing/fingerprint.ts). */
export const fingerprint = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/));

const wrapped = z.string().check(z.maxLength(LIMITS.wrappedKey), z.regex(new RegExp(SEALED_PATTERN)));

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

const OFFICE_FIELDS: readonly string[] = [
	'id',
	'updated',
	'expert',
	'network',
	'state',
	'startsAt',
	'endsAt'
];

/** To its owner whole; to the office of its network, that it is there. */
export const keyVersionRule = personal<KeyVersion>((row, { userId, role, networks }, allowed) => {
	if (userId !== '' && row.owner === userId) return allowed;
	const concerned = role === 'coordination' && row.expert !== '' && networks.includes(row.network);
	return concerned ? OFFICE_FIELDS : undefined;
});
