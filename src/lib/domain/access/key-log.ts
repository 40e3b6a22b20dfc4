/**
 * The log of keys: every public key that ever stood in the directory, its withdrawal, and every word of a coordination
 * office about one, in the order in which the database took them. Rows are appended and never change: the database's own
 * triggers see to that, and phones chain them by a hash (sealing/key-log.ts). Names and contents are in none of them.
 */
import * as z from 'zod/mini';
import { instant } from '../fields';
import { optionalRecordId, recordId } from '../id';

/**
 * By the database itself: `published`, `withdrawn`. Signed by an office: `network` its own signing key · `certified` a key
 * compared with its holder · `revoked` that word taken back · `restored` an older copy of the database was put back
 * honestly.
 */
export const KEY_LOG_KINDS = [
	'published',
	'withdrawn',
	'network',
	'certified',
	'revoked',
	'restored'
] as const;
export type KeyLogKind = (typeof KEY_LOG_KINDS)[number];

const optionalHash = z.string().check(z.regex(/^([\w-]{43})?$/));
const optionalSignature = z.string().check(z.regex(/^([\w-]{86})?$/));
/** An age recipient, a network's signing key, or empty. */
const loggedKey = z.string().check(z.regex(/^(age1[02-9ac-hj-np-z]{58}|[\w-]{43})?$/));

const signedFields = {
	network: optionalRecordId,
	/** As in a certificate: an expert's entry, or the id of a key of the coordination office. */
	holder: optionalRecordId,
	key: loggedKey,
	at: instant,
	/** The log as whoever signed saw it. */
	seenPosition: z.int().check(z.minimum(0)),
	seenHash: optionalHash,
	signature: optionalSignature
};

export const keyLogEntry = z.object({
	id: recordId,
	updated: instant,
	/** Counted from 1 without a gap; 0 only inside the transaction that appends it. */
	position: z.int().check(z.minimum(0)),
	kind: z.enum(KEY_LOG_KINDS),
	...signedFields,
	/** Of a network's new key, by its old one, where that was still there. */
	endorsement: optionalSignature
});
export type KeyLogEntry = z.infer<typeof keyLogEntry>;

/** What an office says about a key, or about the log: a row before it has its place. */
export const officeWord = z.object({
	id: recordId,
	kind: z.enum(['certified', 'revoked', 'restored']),
	...signedFields
});
export type OfficeWord = z.infer<typeof officeWord>;
