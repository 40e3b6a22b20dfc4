import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legalBasisRow } from '$tests/support/directory-rows';
import { NATIONAL_LEGAL_BASES } from './national-legal-bases';
import { MOST_QUESTIONS, nextStep } from './legal-basis-assistant';
import { LANDS, PROFESSIONS } from '../vocabulary';

const ALL = NATIONAL_LEGAL_BASES.map((basis) => legalBasisRow(basis.code, basis));
const codeOf = (...args: Parameters<typeof nextStep>): string => {
	const step = nextStep(...args);
	return 'ask' in step ? `${step.ask.code}?` : (step.found?.code ?? '');
};

describe('the assistant', () => {
	it.each([
		// A midwife is asked about her own basis first.
		['midwife', 'SH', [], 'kkg4?'],
		['midwife', 'SH', [true], 'kkg4'],
		['midwife', 'SH', [false], 'sgb8a?'],
		['midwife', 'SH', [false, true], 'sgb8a'],
		['midwife', 'SH', [false, false], 'sgb8b'],
		// Whoever works in a Kita about her provider's.
		['daycare', 'NI', [], 'sgb8a?'],
		['daycare', 'NI', [false], 'kkg4?'],
		['daycare', 'NI', [false, true], 'kkg4'],
		['other', 'NI', [false, false], 'sgb8b'],
		// A Land's own basis is asked of the professions it was made for, and only there.
		['doctor', 'NW', [], 'kkg4?'],
		['doctor', 'NW', [false], 'heilberg-nw-32?'],
		['doctor', 'NW', [false, true], 'heilberg-nw-32'],
		['doctor', 'NW', [false, false, false], 'sgb8b'],
		['doctor', 'SH', [false], 'sgb8a?'],
		['midwife', 'NW', [false, false], 'sgb8b'],
		['', undefined, [], 'kkg4?']
	] as const)('%s in %s after %j: %s', (profession, land, answers, code) =>
		expect(codeOf(profession, land, ALL, answers)).toBe(code)
	);

	it('says how many questions there are', () => {
		expect(nextStep('midwife', 'SH', ALL, [false])).toMatchObject({ number: 2, of: 2 });
	});

	it('takes up what a Land adds, question and all', () => {
		const added = legalBasisRow('kischg-sh', { lands: ['SH'], question: 'Arbeiten Sie …?', rank: 0 });
		expect(codeOf('volunteer', 'SH', [added, ...ALL], [])).toBe('kischg-sh?');
		expect(codeOf('volunteer', 'NI', [added, ...ALL], [])).toBe('kkg4?');
	});

	it('ends after three questions at most, at a basis that holds, however many there are', () => {
		const basis = fc.record({
			professions: fc.subarray([...PROFESSIONS]),
			lands: fc.subarray([...LANDS]),
			question: fc.constantFrom('', 'Trifft das zu?'),
			rank: fc.integer({ min: 0, max: 5 })
		});
		fc.assert(
			fc.property(
				fc.array(basis, { maxLength: 8 }),
				fc.constantFrom('' as const, ...PROFESSIONS),
				fc.constantFrom(undefined, ...LANDS),
				fc.array(fc.boolean(), { minLength: MOST_QUESTIONS, maxLength: MOST_QUESTIONS }),
				(rows, profession, land, answers) => {
					const bases = rows.map((row, index) => legalBasisRow(`basis${index}`, row));
					const step = nextStep(profession, land, bases, answers);
					expect(step).not.toHaveProperty('ask');
					const holding = bases.filter(({ lands }) => !land || lands.length === 0 || lands.includes(land));
					const { found } = step as { found: (typeof bases)[number] | undefined };
					if (holding.length === 0) expect(found).toBeUndefined();
					else expect(holding).toContain(found);
				}
			)
		);
	});

	it('ends at nothing while no legal bases are loaded', () => {
		expect(nextStep('doctor', 'NI', [], [])).toEqual({ found: undefined });
	});
});
