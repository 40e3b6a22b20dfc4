import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '$tests/support/any-text';
import { phoneticCode } from './phonetic';

describe('phoneticCode', () => {
	it.each([
		// The published examples of the procedure.
		['Wikipedia', '3412'],
		['Müller-Lüdenscheidt', '65752682'],
		['Breschnew', '17863'],
		['Xaver', '4837'],
		['Cäsar', '487'],
		['Philipp', '351']
	])('%s has the code %s', (word, code) => {
		expect(phoneticCode(word)).toBe(code);
	});

	it.each([
		['Schmitt', 'Schmidt', 'Schmid', 'Schmied'],
		['Meier', 'Mayer', 'Maier', 'Meyer'],
		['Hofmann', 'Hoffmann', 'Hovmann'],
		['Fischer', 'Vischer'],
		['Carl', 'Karl'],
		['Walther', 'Walter'],
		['Stefan', 'Stephan'],
		['Krause', 'Krauße']
	])('%s, %s … sound alike', (...names) => {
		expect(new Set(names.map(phoneticCode)).size).toBe(1);
	});

	it.each([
		['Schmidt', 'Schneider'],
		['Meier', 'Müller']
	])('%s and %s do not', (one, other) => {
		expect(phoneticCode(one)).not.toBe(phoneticCode(other));
	});

	it('gives digits without neighbours that repeat, whatever comes in', () => {
		fc.assert(
			fc.property(anyText(50), (text) => {
				expect(phoneticCode(text)).toMatch(/^\d?[1-8]*$/);
			})
		);
	});
});
