/**
 * The receipt (Anfrage-Code): 90 random bits made on the asker's phone, the only key to a request's status.
 * Written as five groups of four from Crockford's alphabet (no I, L, O, U), the last group's end two check
 * characters, so that a code read over the phone and mistyped is recognised before it is sent anywhere.
 * The server never sees the code: the phone derives a lookup key, and the server stores that key's hash.
 */
import { CODE_SIGNS, inGroups, randomSigns, readSigns } from '../typed-code';

const DATA_LENGTH = 18;
const CHECK_LENGTH = 2;
const GROUP = 4;
/** The largest prime below 32², so that two characters hold the check and every single slip or swap changes it. */
const MODULUS = 1021;

/** A new code in its written form, e.g. "7K2M-Q9XB-…". */
export function newReceiptCode(): string {
	const data = randomSigns(DATA_LENGTH);
	return formatReceiptCode(data + checkCharacters(data));
}

/** Groups of four, joined by hyphens. */
export function formatReceiptCode(code: string): string {
	return inGroups(code, GROUP);
}

/**
 * The normal form of what somebody typed: capitals, no separators, O read as 0 and I or L as 1.
 * Undefined when the length, a character or the check is wrong.
 */
export function parseReceiptCode(typed: string): string | undefined {
	const code = readSigns(typed, DATA_LENGTH + CHECK_LENGTH);
	if (code === undefined) return undefined;
	const data = code.slice(0, DATA_LENGTH);
	return code.slice(DATA_LENGTH) === checkCharacters(data) ? code : undefined;
}

/** The key the phone shows the server: HKDF-SHA-256 of the code, hex. Other keys of the code take other labels. */
export async function receiptLookupKey(code: string): Promise<string> {
	const normal = parseReceiptCode(code);
	if (normal === undefined) throw new RangeError('not a receipt code');
	const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(normal), 'HKDF', false, [
		'deriveBits'
	]);
	const label = new TextEncoder().encode('schutznetz receipt lookup 1');
	const bits = await crypto.subtle.deriveBits(
		{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: label },
		key,
		256
	);
	return hex(bits);
}

/** What the server stores and compares: SHA-256 of the lookup key, hex. */
export async function receiptHashOf(lookupKey: string): Promise<string> {
	return hex(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lookupKey)));
}

function checkCharacters(data: string): string {
	let check = 0;
	for (const character of data) check = (check * 32 + CODE_SIGNS.indexOf(character)) % MODULUS;
	return `${CODE_SIGNS[Math.floor(check / 32)]}${CODE_SIGNS[check % 32]}`;
}

function hex(buffer: ArrayBuffer): string {
	return Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
