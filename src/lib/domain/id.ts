/**
 * Record ids: 15 characters of a–z and 0–9, the form PocketBase stores. The phone makes the ids of what it
 * writes, so that a record has its name before the network is there.
 */
import * as z from 'zod/mini';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 15;

export const recordId = z.string().check(z.regex(/^[a-z0-9]{15}$/));
/** A reference that may be empty: PocketBase stores '' for "none". */
export const optionalRecordId = z.string().check(z.regex(/^([a-z0-9]{15})?$/));

/** A new random id (77 bits), from the platform's cryptographic source. */
export function newId(): string {
	let id = '';
	while (id.length < LENGTH) {
		for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH * 2))) {
			// 252 is the largest multiple of 36 below 256: beyond it the low letters would be more likely.
			if (byte < 252 && id.length < LENGTH) id += ALPHABET[byte % ALPHABET.length];
		}
	}
	return id;
}
