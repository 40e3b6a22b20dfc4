import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerTimeOf, countersOf, type Dimension, shownCounts, suppress, type CountEntry } from './counting';

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
		[{ a: 7, b: 0 }, { a: 7 }],
		[
			{ a: 20, b: 9, c: 9, d: 1 },
			{ a: 20, b: undefined, c: undefined, d: undefined }
		]
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

describe('whoever has the whole report, and knows by which rule it hides', () => {
	type Counts = Readonly<Record<string, number>>;
	const rowsOf = (dimension: Dimension, counts: Counts) =>
		Object.entries(counts).map(([value, n]) => ({ dimension, value, n }));
	/** What she reads: the total, and one dimension. */
	const readable = (total: number, counts: Counts, dimension: Dimension = 'profession') =>
		JSON.stringify(
			shownCounts([{ dimension: 'total', value: 'all', n: total }, ...rowsOf(dimension, counts)])
		);
	const sumOf = (counts: Counts) => Object.values(counts).reduce((sum, n) => sum + n, 0);
	const hiddenOf = (counts: Counts) =>
		suppress(new Map(Object.entries(counts))).flatMap(({ value, n }) => (n === undefined ? [value] : []));

	/** All ways in which `values` can have been counted: each at most `most` times, together at most `left`. */
	function* everyWay(values: readonly string[], most: number, left: number): Generator<Counts> {
		const [first, ...others] = values;
		if (first === undefined) yield {};
		else
			for (let n = 0; n <= Math.min(most, left); n += 1)
				for (const rest of everyWay(others, most, left - n)) yield { [first]: n, ...rest };
	}

	/** Every number that a hidden one can be, by what is read and which one it is. */
	function possible(ways: Iterable<{ total: number; counts: Counts }>, dimension: Dimension) {
		const known = new Map<string, Set<number>>();
		for (const { total, counts } of ways)
			for (const value of hiddenOf(counts)) {
				const at = `${readable(total, counts, dimension)} ${value}`;
				known.set(at, (known.get(at) ?? new Set()).add(counts[value] ?? 0));
			}
		return known;
	}

	it.each([
		[3, 14],
		[4, 12],
		[5, 9]
	])('cannot tell a hidden one of %d groups, for every total up to %d', (groups, most) => {
		const values = ['a', 'b', 'c', 'd', 'e'].slice(0, groups);
		const ways = [...everyWay(values, most, most)].map((counts) => ({ total: sumOf(counts), counts }));
		const told = [...possible(ways, 'profession')].filter(([, numbers]) => numbers.size < 2);
		expect(told).toEqual([]);
	});

	it('nor where a consultation counts in several groups of one dimension', () => {
		const ways = [...everyWay(['a', 'b', 'c'], 12, 36)].flatMap((counts) => {
			const most = Math.max(...Object.values(counts));
			const totals = Array.from({ length: 12 }, (_, at) => at + 1);
			return totals
				.filter((total) => most <= total && total <= sumOf(counts))
				.map((total) => ({ total, counts }));
		});
		const told = [...possible(ways, 'concern')].filter(([, numbers]) => numbers.size < 2);
		expect(told).toEqual([]);
	});

	it('nor with more and larger ones: each may be another one of them, and the report is the same', () => {
		const anyCounts = fc.dictionary(
			fc.string({ minLength: 1, maxLength: 3 }),
			fc.integer({ min: 1, max: 40 })
		);
		fc.assert(
			fc.property(anyCounts, (counts) => {
				const total = sumOf(counts);
				const read = readable(total, counts);
				// Left out as a whole, they are not even named.
				if (!read.includes('profession')) return;
				const hidden = hiddenOf(counts);
				const canBeAnother = (value: string) =>
					hidden.some((other) => {
						const [one = 0, another = 0] = [counts[value], counts[other]];
						const swapped = { ...counts, [value]: another, [other]: one };
						return one !== another && readable(total, swapped) === read;
					});
				expect(hidden.filter((value) => !canBeAnother(value))).toEqual([]);
				// Nor are all hidden ones together a small group.
				const together = hidden.reduce((sum, value) => sum + (counts[value] ?? 0), 0);
				expect(together === 0 || together >= 5).toBe(true);
			})
		);
	});

	it('reads no groups behind a hidden total, nor groups that are all hidden', () => {
		expect(readable(4, { a: 1, b: 1, c: 1, d: 1 })).toBe(
			JSON.stringify([{ dimension: 'total', rows: [{ value: 'all' }] }])
		);
		expect(readable(6, { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 })).not.toContain('profession');
		expect(readable(12, { a: 12 })).toContain('profession');
	});
});
