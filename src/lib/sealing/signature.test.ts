import fc from 'fast-check';
import { base64urlnopad } from '@scure/base';
import { describe, expect, it } from 'vitest';
import { byBrowser, byLibrary, newSigningKey, publicKeyOf, sign, verify } from './signature';

const bytes = (least: number, most: number) =>
	fc.uint8Array({ minLength: least, maxLength: most }).map((one) => new Uint8Array(one));
const SEED = bytes(32, 32);
const MESSAGE = bytes(0, 300);
type Bytes = Uint8Array<ArrayBuffer>;

function flipped(bytes: Uint8Array, bit: number): Bytes {
	const at = bit % (bytes.length * 8);
	return new Uint8Array(bytes.map((byte, index) => (index === at >> 3 ? byte ^ (1 << (at & 7)) : byte)));
}

describe('a signature', () => {
	it('is the same by the browser and by the library, and each checks the other’s', async () => {
		const library = await byLibrary();
		await fc.assert(
			fc.asyncProperty(SEED, MESSAGE, async (seed, message) => {
				const key = new Uint8Array(await byBrowser.publicKeyOf(seed));
				expect(await library.publicKeyOf(seed)).toEqual(key);
				const signed = new Uint8Array(await byBrowser.sign(seed, message));
				expect(await library.sign(seed, message)).toEqual(signed);
				expect(await byBrowser.verify(key, message, signed)).toBe(true);
				expect(await library.verify(key, message, signed)).toBe(true);
			}),
			{ numRuns: 20 }
		);
	});

	it('is refused by both once a bit of key, message or signature differs', async () => {
		const library = await byLibrary();
		const part = fc.constantFrom(0, 1, 2);
		await fc.assert(
			fc.asyncProperty(SEED, bytes(1, 300), part, fc.nat(), async (seed, message, which, bit) => {
				const parts = [await byBrowser.publicKeyOf(seed), message, await byBrowser.sign(seed, message)];
				const [key, text, signature] = parts.map((one, index) =>
					index === which ? flipped(one, bit) : new Uint8Array(one)
				) as [Bytes, Bytes, Bytes];
				const answers = await Promise.all(
					[byBrowser, library].map((way) => way.verify(key, text, signature).catch(() => false))
				);
				expect(answers).toEqual([false, false]);
			}),
			{ numRuns: 40 }
		);
	});

	it('is checked by what is written of a key: 43 characters of it, 86 of the signature', async () => {
		const { secret, publicKey } = await newSigningKey();
		const message = new TextEncoder().encode('ein Satz');
		const signature = await sign(secret, message);
		expect([publicKey.length, signature.length]).toEqual([43, 86]);
		expect(await publicKeyOf(secret)).toBe(publicKey);
		expect(await verify(publicKey, message, signature)).toBe(true);
	});

	it.each([
		['no key', '', 'A'.repeat(86)],
		['no signature', 'A'.repeat(43), ''],
		['other characters', '?'.repeat(43), '?'.repeat(86)],
		['a key of 31 bytes', base64urlnopad.encode(new Uint8Array(31)), 'A'.repeat(86)]
	])('%s: nothing was signed', async (_, key, signature) => {
		expect(await verify(key, new Uint8Array(3), signature)).toBe(false);
	});
});
