/**
 * The coordination office's word for a public key: whose it is, signed by the network's key. Pure shapes; what is signed,
 * byte by byte, and how it is checked, stands in sealing/certificate.ts.
 */
import * as z from 'zod/mini';
import { instant } from '../fields';
import { recordId } from '../id';
import { recipient } from './key';

/** An Ed25519 public key: 32 bytes, base64url. */
export const signingPublicKey = z.string().check(z.regex(/^[\w-]{43}$/));

/** An Ed25519 signature: 64 bytes, base64url. */
export const signature = z.string().check(z.regex(/^[\w-]{86}$/));

/** Where a chain of entries stands: how many there are, and the hash over all of them (SHA-256, base64url). */
export const logHead = z.object({
	position: z.int().check(z.minimum(0)),
	hash: z.string().check(z.regex(/^[\w-]{43}$/))
});
export type LogHead = z.infer<typeof logHead>;

/** Everything that the office signs when it has compared a key with its holder. */
export const certificate = z.object({
	/** The network (region) whose office signed. */
	network: recordId,
	/** An expert's entry, or for a key of the coordination office the id of its record. */
	holder: recordId,
	recipient,
	at: instant,
	/** The history of keys as the office's device saw it: whoever shows another one shows no valid certificate with it. */
	head: logHead,
	signature
});
export type Certificate = z.infer<typeof certificate>;

/**
 * What this phone may think of a public key. `certified` signed by the office's pinned key and not withdrawn since ·
 * `unconfirmed` nobody vouches for it: sealed to only after a plain warning · `revoked` withdrawn, or replaced by another.
 */
export const CERTIFICATIONS = ['certified', 'unconfirmed', 'revoked'] as const;
export type Certification = (typeof CERTIFICATIONS)[number];
