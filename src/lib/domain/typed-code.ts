/**
 * The signs of codes that people write down, read aloud and type: Crockford's alphabet (no I, L, O, U). What somebody typed comes
 * to one form, whatever capitals, blanks and look-alikes she used. What a code is good for, and how long it is, say its users.
 */
export const CODE_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So many random signs, from the platform's cryptographic source. */
export function randomSigns(length: number): string {
	const bytes = crypto.getRandomValues(new Uint8Array(length));
	return Array.from(bytes, (byte) => CODE_SIGNS[byte % CODE_SIGNS.length]).join('');
}

/** Groups of so many signs, joined by hyphens. */
export function inGroups(code: string, size: number): string {
	return (code.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join('-');
}

/** Capitals, no separators, O read as 0 and I or L as 1; undefined where a sign is none of a code or their number is another. */
export function readSigns(typed: string, length: number): string | undefined {
	const code = typed
		.toUpperCase()
		.replace(/[\s\-–—.·]/g, '')
		.replace(/O/g, '0')
		.replace(/[IL]/g, '1');
	if (code.length !== length) return undefined;
	return [...code].every((sign) => CODE_SIGNS.includes(sign)) ? code : undefined;
}
