import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTimeOf, countersOf, suppress, type CountEntry } from './counting';

const ENTRY: CountEntry = {
	id: 'entry0000000000',
	salt: 'AAAAAAAAAAAAAAAAAAAAAA',
	region: 'region000000000',
	profession: 'midwife',
	legalBasis: 'kkg4',
	ageGroup: 'under1',
	concerns: ['neglect', 'health', 'neglect'],
	way: 'phone',
	answered: 'within4h'
};

describe('what one consultation counts', () => {
	it('is one in each dimension, and one for every concern', () => {
		const counters = countersOf(ENTRY, 2026);
		expect(counters.map(({ dimension, value }) => `${dimension} ${value}`)).toEqual([
			'total all',
			'profession midwife',
			'legalBasis kkg4',
			'ageGroup under1',
			'concern neglect',
			'concern health',
			'way phone',
			'answered within4h'
		]);
	});

	it('names neither the entry nor a person', () => {
		const written = JSON.stringify(countersOf(ENTRY, 2026));
		expect(written).not.toContain(ENTRY.id);
		expect(written).not.toContain(ENTRY.salt);
	});

	it.each([
		[0, 'within4h'],
		[4, 'within4h'],
		[4.1, 'within24h'],
		[48, 'within48h'],
		[49, 'later']
	])('an answer after %d hours: %s', (hours, expected) => expect(answerTimeOf(hours)).toBe(expected));
});

describe('small groups', () => {
	const reported = (counts: Record<string, number>) =>
		Object.fromEntries(suppress(new Map(Object.entries(counts))).map(({ value, n }) => [value, n]));

	it.each<[Record<string, number>, Record<string, number | undefined>]>([
		[
			{ a: 12, b: 5 },
			{ a: 12, b: 5 }
		],
		[
			{ a: 12, b: 4, c: 3 },
			{ a: 12, b: undefined, c: undefined }
		],
		[
			{ a: 12, b: 9, c: 1 },
			{ a: 12, b: undefined, c: undefined }
		],
		[{ a: 2 }, { a: undefined }],
		[
			{ a: 12, b: 9, c: 1, d: 1 },
			{ a: 12, b: undefined, c: undefined, d: undefined }
		],
		[
			{ a: 12, b: 4, c: 4 },
			{ a: undefined, b: undefined, c: undefined }
		],
		[{ a: 7, b: 0 }, { a: 7 }]
	])('%j is shown as %j', (counts, expected) => expect(reported(counts)).toEqual(expected));

	it('does not tell by their order which of two hidden ones is larger', () => {
		const order = (counts: Record<string, number>) =>
			suppress(new Map(Object.entries(counts))).map(({ value }) => value);
		expect(order({ a: 9, b: 1, c: 4 })).toEqual(order({ a: 9, b: 4, c: 1 }));
	});

	it('never lets a hidden number follow from the total', () => {
		const anyCounts = fc.dictionary(
			fc.string({ minLength: 1, maxLength: 3 }),
			fc.integer({ min: 0, max: 12 })
		);
		fc.assert(
			fc.property(anyCounts, (counts) => {
				const rows = suppress(new Map(Object.entries(counts)));
				const hidden = rows.filter(({ n }) => n === undefined);
				expect(rows.every(({ n }) => n === undefined || n >= 5)).toBe(true);
				expect(hidden.length === 1 && rows.length > 1).toBe(false);
				const sum = hidden.reduce((all, { value }) => all + (counts[value] ?? 0), 0);
				const others = hidden.filter(({ value }) => (counts[value] ?? 0) >= 5);
				// All ones, or all fours: the sum would say so.
				if (hidden.length < rows.length && others.length === 0) {
					expect(sum).toBeGreaterThan(hidden.length === 0 ? -1 : hidden.length);
					expect(hidden.length === 0 || sum < hidden.length * 4).toBe(true);
				}
			})
		);
	});
});
