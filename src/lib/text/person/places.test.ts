// Herself and her office read the same headings: of nobody it is said "sie", which to her is nobody, or „Sie“.
import { expect, it } from 'vitest';
import { PLACE_WORDS } from './places';

it('is said so that it is right for whoever reads it', () => {
	const words = Object.values(PLACE_WORDS).flatMap((ways) => Object.values(ways));
	expect(words.length).toBeGreaterThan(60);
	expect(words.filter((word) => /\b(sie|ihr|ihre|ihrem|ihren|ihrer|ihres)\b/.test(word))).toEqual([]);
});
