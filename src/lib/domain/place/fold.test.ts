import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '$tests/support/any-text';
import { fold, foldBare, spellings } from './fold';

describe('fold', () => {
	it.each([
		['Müller-Süß', 'mueller-suess', 'muller-suss'],
		['ÄÖÜ', 'aeoeue', 'aou'],
		['STRASSE', 'strasse', 'strasse'],
		['Straße', 'strasse', 'strasse'],
		['Façade Łódź', 'facade lodz', 'facade lodz'],
		['Yıldız İnci', 'yildiz inci', 'yildiz inci'],
		['Ångström', 'angstroem', 'angstrom']
	])('%s is found as %s and as %s', (text, folded, bare) => {
		expect(fold(text)).toBe(folded);
		expect(foldBare(text)).toBe(bare);
	});

	it('treats an umlaut written with a combining mark like the letter', () => {
		expect(fold('Mu\u0308ller')).toBe('mueller');
	});

	it('folding twice changes nothing more', () => {
		fc.assert(fc.property(anyText(50), (text) => fold(fold(text)) === fold(text)));
	});

	it('does not care about upper and lower case', () => {
		fc.assert(
			fc.property(fc.stringMatching(/^[a-zäöüß]*$/), (text) => fold(text.toUpperCase()) === fold(text))
		);
	});
});

describe('spellings', () => {
	it.each([
		['Mölln', ['moelln', 'molln']],
		['Neuss', ['neuss']]
	])('%s is indexed as %j', (word, expected) => {
		expect(spellings(word)).toEqual(expected);
	});
});
