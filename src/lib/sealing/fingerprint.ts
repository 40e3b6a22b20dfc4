/**
 * A public key's short name. Guarantees: 60 bits of its SHA-256, so that nobody finds a second key with the same name by
 * accident, and only with great effort by intent. Deliberately not: whose key it is; the device remembers that.
 */
import { base32crockford } from '@scure/base';
import { formatReceiptCode } from '../domain/consultation/receipt';

const CHARACTERS = 12;
const LONG = 24;

/**
 * Of an age recipient: SHA-256, the first 60 bits, three groups of four as read aloud ("7K2M-Q9XB-04TZ").
 * Also the id under which a request names its recipients.
 */
export function fingerprintOf(recipient: string): Promise<string> {
	return nameOf(recipient, CHARACTERS);
}

/**
 * What the office compares before it signs, of an age recipient or a signing key: 120 bits, six groups of four. It begins
 * with the short one.
 */
export function longFingerprintOf(key: string): Promise<string> {
	return nameOf(key, LONG);
}

async function nameOf(key: string, characters: number): Promise<string> {
	const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
	return formatReceiptCode(base32crockford.encode(new Uint8Array(hash)).slice(0, characters));
}
