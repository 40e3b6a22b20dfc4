import { describe, expect, it } from 'vitest';
import { savedSentence, ZIP_HINT } from './words';

describe('who switches the public reading off', () => {
	it('is told that caches show it for some minutes more, and the file’s age allows for them', () => {
		expect(savedSentence(false)).toContain('noch bis zu 5 Minuten');
		expect(ZIP_HINT).toContain('höchstens 5 Minuten alt');
		for (const words of [savedSentence(false), savedSentence(true), ZIP_HINT])
			expect(words).not.toMatch(/sofort|von jetzt/);
	});
});
