import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	formatReceiptCode,
	newReceiptCode,
	parseReceiptCode,
	receiptHashOf,
	receiptLookupKey
} from './receipt';

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const code = fc.constant(null).map(() => newReceiptCode());
const normal = (written: string) => written.replaceAll('-', '');

describe('a receipt code', () => {
	it('is five groups of four, without letters that look like digits', () => {
		expect(newReceiptCode()).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/);
	});

	it('is never the same twice', () => {
		const codes = new Set(Array.from({ length: 500 }, newReceiptCode));
		expect(codes.size).toBe(500);
	});

	it.each([
		['lower case', (written: string) => written.toLowerCase()],
		['blanks instead of hyphens', (written: string) => written.replaceAll('-', ' ')],
		['no separators', normal],
		['letter O for zero', (written: string) => written.replaceAll('0', 'O')],
		['letters I and l for one', (written: string) => written.replace('1', 'I').replace('1', 'l')],
		['dashes from a text editor', (written: string) => written.replaceAll('-', '–')]
	])('is read with %s', (_, retype) => {
		fc.assert(fc.property(code, (written) => parseReceiptCode(retype(written)) === normal(written)));
	});

	it('is refused when one character is mistyped', () => {
		fc.assert(
			fc.property(code, fc.nat(19), fc.nat(30), (written, position, step) => {
				const characters = [...normal(written)];
				const old = ALPHABET.indexOf(characters[position] ?? '');
				characters[position] = ALPHABET[(old + 1 + step) % 32] ?? '';
				return parseReceiptCode(characters.join('')) === undefined;
			})
		);
	});

	it('is refused when two neighbours are swapped', () => {
		fc.assert(
			fc.property(code, fc.nat(18), (written, position) => {
				const characters = [...normal(written)];
				const [left = '', right = ''] = characters.slice(position, position + 2);
				fc.pre(left !== right);
				characters.splice(position, 2, right, left);
				return parseReceiptCode(characters.join('')) === undefined;
			})
		);
	});

	it.each(['', '7K2M', 'U'.repeat(20), '🙂'.repeat(10), '0'.repeat(10_000)])(
		'is not read out of %j',
		(typed) => {
			expect(parseReceiptCode(typed)).toBeUndefined();
		}
	);

	it('is written in groups whatever its form', () => {
		expect(formatReceiptCode('ABCDEFGHJKMNPQRSTVWX')).toBe('ABCD-EFGH-JKMN-PQRS-TVWX');
	});
});

describe('the lookup key', () => {
	it('depends on the code alone, not on how it was typed', async () => {
		const written = newReceiptCode();
		expect(await receiptLookupKey(written.toLowerCase())).toBe(await receiptLookupKey(written));
		expect(await receiptLookupKey(newReceiptCode())).not.toBe(await receiptLookupKey(written));
	});

	it('does not contain the code, and its hash does not contain the key', async () => {
		const key = await receiptLookupKey(newReceiptCode());
		expect(key).toMatch(/^[0-9a-f]{64}$/);
		expect(await receiptHashOf(key)).toMatch(/^[0-9a-f]{64}$/);
		expect(await receiptHashOf(key)).not.toBe(key);
	});

	it('is refused for what is no code', async () => {
		await expect(receiptLookupKey('nope')).rejects.toThrow(RangeError);
	});
});
