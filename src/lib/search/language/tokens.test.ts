import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '$tests/support/any-text';
import { indexWords, nationalDigits, queryTokens } from './tokens';

/** A token as one readable word: §concept, #digits, #digits! where it may begin a postal code, the last word with …. */
const show = (text: string) =>
	queryTokens(text).map((token) => {
		if (token.kind === 'number') return `#${token.digits}${token.plain && '!'}`;
		return (token.kind === 'concept' ? `§${token.concept}` : token.word) + (token.last ? '…' : '');
	});

describe('queryTokens', () => {
	it.each([
		['Schmidt', ['schmidt…']],
		['Schmidt ', ['schmidt']],
		['Frau Schmidt in Mölln', ['schmidt', 'moelln…']],
		['Frau', []],
		['ISEF Neuss', ['§expert', 'neuss…']],
		['insoweit erfahrene Fachkraft Neuss', ['§expert', 'neuss…']],
		['insoweit erf', ['insoweit', 'erf…']],
		['§ 8b SGB VIII', ['8b', 'sgb', 'viii…']],
		['21465', ['#21465!']],
		['21465 Wentorf', ['#21465!', 'wentorf…']],
		['04541 888-0', ['#45418880']],
		['+49 (0)4541 / 8880', ['#45418880']],
		['0049 4541 8880', ['#45418880']],
		['116 111', ['#116111']],
		['110', ['#110!']],
		['01067', ['#1067!']],
		['4 8', ['4', '8…']],
		['', []],
		['!?* <script>', ['script']]
	])('%j asks for %j', (text, expected) => {
		expect(show(text)).toEqual(expected);
	});

	it('never throws, keeps at most 8 tokens, and no empty ones', () => {
		fc.assert(
			fc.property(anyText(500), (text) => {
				const tokens = queryTokens(text);
				expect(tokens.length).toBeLessThanOrEqual(8);
				for (const token of tokens) if (token.kind === 'word') expect(token.word).not.toBe('');
			})
		);
	});

	it('finds the same number however it is written', () => {
		const separator = fc.constantFrom('', ' ', '-', '/', ' / ');
		fc.assert(
			fc.property(fc.stringMatching(/^[1-9]\d{3}$/), separator, separator, (digits, one, two) => {
				const spelled = `0${digits}${one}88${two}80`;
				expect(queryTokens(spelled)).toEqual(queryTokens(`+49 ${digits} 8880`));
			})
		);
	});
});

describe('nationalDigits', () => {
	it.each([
		['04541 888 000', '4541888000'],
		['+49 4541 888000', '4541888000'],
		['0049 (0)4541 888000', '4541888000'],
		['116 111', '116111'],
		['+43 1 234', '431234'],
		['', '']
	])('%j → %j', (phone, digits) => {
		expect(nationalDigits(phone)).toBe(digits);
	});
});

describe('indexWords', () => {
	it('keeps the parts of a compound and the compound', () => {
		expect(indexWords('Rhein-Kreis Neuss')).toEqual(['rhein', 'kreis', 'neuss', 'rheinkreis']);
	});
});
