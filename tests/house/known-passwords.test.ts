// The list of known passwords was made from the sources that are installed.
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { KNOWN_PASSWORDS_FILE, knownPasswords } from '../../scripts/build/known-passwords';

it('is that of today: npx tsx scripts/build/known-passwords.ts', () => {
	const kept = brotliDecompressSync(Buffer.from(readFileSync(KNOWN_PASSWORDS_FILE, 'utf8'), 'base64'));
	// Not toBe: a difference of two whole lists says nothing.
	expect(kept.toString() === knownPasswords()).toBe(true);
});
