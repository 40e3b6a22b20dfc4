/**
 * The office's signing key and how it is kept: its secret is derived from an age identity of its own, so that it is made,
 * wrapped by a passphrase, written down as a recovery code and opened by the same means as every other key.
 * Deliberately not: what is signed with it.
 */
import { bech32 } from '@scure/base';
import { toBase64url } from './base64url';
import { publicKeyOf, type SigningKeyPair } from './signature';

const LABEL = 'schutznetz signing key 1';

/** The Ed25519 key behind an age identity (AGE-SECRET-KEY-1…): HKDF-SHA-256 under a label of its own. */
export async function signingKeyOf(identity: string): Promise<SigningKeyPair> {
	const { bytes } = bech32.decodeToBytes(identity.toLowerCase());
	const material = await crypto.subtle.importKey('raw', new Uint8Array(bytes), 'HKDF', false, ['deriveBits']);
	const info = new TextEncoder().encode(LABEL);
	const bits = await crypto.subtle.deriveBits(
		{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
		material,
		256
	);
	const secret = toBase64url(new Uint8Array(bits));
	return { secret, publicKey: await publicKeyOf(secret) };
}
