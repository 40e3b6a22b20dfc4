/**
 * Base64url without padding (RFC 4648), in which keys, signatures and hashes are written. Guarantees: the same bytes have
 * one text, and every other is refused. Every phone follows the log of keys from its first visit on: for that it need not
 * fetch a library of many such codes.
 */
export function toBase64url(bytes: Uint8Array): string {
	const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** Throws where `text` is none. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
	const signs = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
	const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
	// `atob` reads several texts as the same bytes: with blanks, with the padding, with bits behind the last byte.
	if (toBase64url(bytes) !== text) throw new TypeError('No base64url.');
	return bytes;
}
