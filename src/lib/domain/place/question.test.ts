import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readQuestion, writeQuestion } from './question';
import { PROFESSIONS } from '../vocabulary';

const EMPTY = { ags: '', profession: '', basis: '', expert: '' };

describe('the question in an address', () => {
	it.each([
		['', {}],
		['ags=01053129&profession=midwife&basis=kkg4', { ags: '01053129', profession: 'midwife', basis: 'kkg4' }],
		['expert=abcdefghijklmno', { expert: 'abcdefghijklmno' }],
		['ags=21465', {}],
		['ags=0105312x', {}],
		['profession=astronaut', {}],
		['basis=%3Cscript%3E', {}],
		['expert=../konto', {}],
		['utm_source=mail&ags=01053129', { ags: '01053129' }]
	])('%s', (text, expected) => {
		expect(readQuestion(new URLSearchParams(text))).toEqual({ ...EMPTY, ...expected });
	});

	it('leaves out what is not known', () => {
		expect(writeQuestion({})).toBe('');
		expect(writeQuestion({ ags: '01053129', profession: '' })).toBe('?ags=01053129');
	});

	it('comes back as it went', () => {
		const question = fc.record({
			ags: fc.constantFrom('', '01053129'),
			profession: fc.constantFrom('' as const, ...PROFESSIONS),
			basis: fc.constantFrom('', 'kkg4', 'heilberg-nw-32'),
			expert: fc.constantFrom('', 'abcdefghijklmno')
		});
		fc.assert(
			fc.property(question, (given) => {
				expect(readQuestion(new URLSearchParams(writeQuestion(given)))).toEqual(given);
			})
		);
	});

	it('reads any address', () => {
		fc.assert(fc.property(fc.string(), (text) => void readQuestion(new URLSearchParams(text))));
	});
});
