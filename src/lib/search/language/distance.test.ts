import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, forgivenErrors } from './distance';

describe('editDistance', () => {
	it.each([
		['hebamme', 'hebamme', 0],
		['hebmame', 'hebamme', 1],
		['hebame', 'hebamme', 1],
		['jugendampt', 'jugendamt', 1],
		['meier', 'mayer', 2],
		['meier', 'mohr', 3],
		['', 'abc', 3]
	])('%s → %s: %i', (a, b, errors) => {
		expect(editDistance(a, b, 3)).toBe(errors);
	});

	it('says ceiling + 1 for anything farther', () => {
		expect(editDistance('ratzeburg', 'neuss', 2)).toBe(3);
	});

	it('is symmetric, and 0 for the same word alone', () => {
		const word = fc.stringMatching(/^[abc]{0,8}$/);
		fc.assert(
			fc.property(word, word, (a, b) => {
				expect(editDistance(a, b, 9)).toBe(editDistance(b, a, 9));
				expect(editDistance(a, b, 9) === 0).toBe(a === b);
			})
		);
	});

	it('counts one deletion, insertion, replacement or swap as one error', () => {
		const edit = fc.record({ word: fc.stringMatching(/^[a-z]{4,12}$/), at: fc.nat(2) });
		fc.assert(
			fc.property(edit, ({ word, at }) => {
				const [before, after] = [word.slice(0, at), word.slice(at)];
				expect(editDistance(word, before + after.slice(1), 2)).toBe(1);
				expect(editDistance(word, `${before}ß${after}`, 2)).toBe(1);
				expect(editDistance(word, `${before}ß${after.slice(1)}`, 2)).toBe(1);
				const swapped = before + after.charAt(1) + after.charAt(0) + after.slice(2);
				expect(editDistance(word, swapped, 2)).toBe(swapped === word ? 0 : 1);
			})
		);
	});
});

describe('forgivenErrors', () => {
	it.each([
		[3, 0],
		[4, 1],
		[5, 1],
		[6, 2],
		[20, 2]
	])('forgives in a word of %i letters %i', (length, errors) => {
		expect(forgivenErrors(length)).toBe(errors);
	});
});
