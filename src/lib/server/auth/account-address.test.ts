import { describe, expect, it } from 'vitest';
import { nameOf, nameOfVerified } from './account-address';

const HERS = 'karla.kern@example.org';
/** As programs make two texts alike that are not. */
const FOLDS: ((text: string) => string)[] = [
	(text) => text.toLowerCase(),
	(text) => text.toUpperCase().toLowerCase(),
	(text) => text.normalize('NFKC').toLowerCase(),
	(text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
];
/** Every sign beyond ASCII that somebody's program takes for one of ours. */
const LOOKALIKES = Array.from({ length: 0x2_00_00 - 0x80 }, (_, n) => String.fromCodePoint(n + 0x80))
	.filter((sign) => !/\p{Cs}/u.test(sign))
	.flatMap((sign) => FOLDS.map((fold) => [sign, fold(sign)] as const))
	.filter(([, folded]) => /^[!-~]$/.test(folded));

describe('the address of an account', () => {
	it.each([
		['Karla.Kern@Example.ORG', HERS],
		[` ${HERS}\n`, HERS],
		['jürgen@example.org', 'jürgen@example.org'],
		['JÜRGEN@example.org', 'jÜrgen@example.org']
	])('%j is compared as %j', (typed, name) => expect(nameOf(typed)).toBe(name));

	it.each([
		['\u212Aarla.\u212Aern@example.org', 'the Kelvin sign'],
		['ｋarla.kern@example.org', 'a wide letter'],
		['karla.kern@example。org', 'another full stop'],
		['karla.kern@example.org\u200B', 'a space of no width'],
		['\u00A0karla.kern@example.org', 'a blank'],
		['karla.kern@example.org ', 'a blank at the end'],
		['', 'nothing']
	])('is not taken from a provider that says %j (%s)', (said) => expect(nameOfVerified(said)).toBe(''));

	it('is not taken for another one by any sign that somebody folds', () => {
		expect(LOOKALIKES.length).toBeGreaterThan(500);
		const taken = LOOKALIKES.filter(([sign, folded]) => {
			const said = HERS.replaceAll(folded, sign);
			return said !== HERS && [nameOf(said), nameOfVerified(said)].includes(HERS);
		});
		expect(taken).toEqual([]);
	});
});
