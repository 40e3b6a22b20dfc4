/**
 * The arrow from a written code to an age key: what is sealed to the recipient is read by whoever knows the code.
 * Guarantees: the same code gives the same key on every device; keys of other labels, the receipt's lookup key above all,
 * tell nothing about it, so the server that compares lookup keys cannot open anything.
 * Deliberately not: stretching. A code has 90 random bits; guessing them is out of reach without it.
 */
import { identityToRecipient } from './age';
import { bech32 } from '@scure/base';
import { parseReceiptCode } from '../domain/consultation/receipt';

export interface KeyPair {
	/** AGE-SECRET-KEY-1…: opens. */
	identity: string;
	/** age1…: seals. */
	recipient: string;
}

/** The X25519 age identity of a receipt code, in any written form. Throws `RangeError` when it is none. */
export function receiptIdentity(code: string): Promise<KeyPair> {
	return identityOf(code, 'schutznetz receipt identity 1');
}

/** HKDF-SHA-256 of the code's normal form under a label of its own. */
export async function identityOf(code: string, label: string): Promise<KeyPair> {
	const normal = parseReceiptCode(code);
	if (normal === undefined) throw new RangeError('not a code');
	const text = new TextEncoder();
	const key = await crypto.subtle.importKey('raw', text.encode(normal), 'HKDF', false, ['deriveBits']);
	const bits = await crypto.subtle.deriveBits(
		{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: text.encode(label) },
		key,
		256
	);
	const identity = bech32.encodeFromBytes('AGE-SECRET-KEY-', new Uint8Array(bits)).toUpperCase();
	return { identity, recipient: await identityToRecipient(identity) };
}
