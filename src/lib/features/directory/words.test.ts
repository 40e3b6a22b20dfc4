import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from './filters';
import { resultWords } from './words';

describe('resultWords', () => {
	it.each([
		[{ total: 1, ready: true }, NO_FILTERS, '1 Eintrag'],
		[{ total: 20_000, ready: true }, NO_FILTERS, '20.000 Einträge'],
		[{ total: 3, ready: true }, { ...NO_FILTERS, text: 'Schmidt' }, '3 Treffer'],
		[{ total: 0, ready: true }, { ...NO_FILTERS, text: 'Schmidt' }, '0 Treffer'],
		[{ total: 0, ready: false }, { ...NO_FILTERS, text: 'Schmidt' }, ''],
		[{ total: 40, ready: false }, NO_FILTERS, '40 Einträge, das Verzeichnis wird noch geöffnet …'],
		[undefined, NO_FILTERS, '']
	])('%j', (answer, filters, words) => {
		expect(resultWords(answer, filters)).toBe(words);
	});
});
