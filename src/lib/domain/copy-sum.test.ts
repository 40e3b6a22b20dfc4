import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CopySum } from './copy-sum';
import { TABLES } from './tables';

const rows = fc.uniqueArray(
	fc.tuple(fc.constantFrom(...TABLES), fc.stringMatching(/^[a-z0-9]{15}$/), fc.date({ noInvalidDate: true })),
	{ selector: ([table, id]) => `${table}/${id}`, maxLength: 30 }
);
type Rows = typeof rows extends fc.Arbitrary<infer T> ? T : never;

const put = (sum: CopySum, [table, id, at]: Rows[number]) =>
	sum.add(table, { id, updated: at.toISOString() });
const sumOf = (all: Rows): string => {
	const sum = new CopySum();
	for (const row of all) put(sum, row);
	return String(sum);
};

it('does not depend on the order, nor on how it came about', () => {
	fc.assert(
		fc.property(rows, fc.nat(), (all, at) => {
			const turned = [...all.slice(at % (all.length + 1)), ...all.slice(0, at % (all.length + 1))];
			expect(sumOf(turned)).toBe(sumOf(all));
			const halves = [all.slice(0, at % (all.length + 1)), all.slice(at % (all.length + 1))].map(sumOf);
			expect(String(new CopySum(halves[0]).with(new CopySum(halves[1])))).toBe(sumOf(all));
		})
	);
});

it('tells a row that is missing, one too many, and one that was changed', () => {
	fc.assert(
		fc.property(
			rows.filter(({ length }) => length > 0),
			([first, ...rest]) => {
				const [table, id, at] = first!;
				const later = new Date(at.getTime() === 8.64e15 ? 0 : at.getTime() + 1);
				const sums = [sumOf([first!, ...rest]), sumOf(rest), sumOf([[table, id, later], ...rest])];
				expect(new Set(sums).size).toBe(3);
				const back = new CopySum(sums[0]);
				back.remove(table, { id, updated: at.toISOString() });
				expect(String(back)).toBe(sums[1]);
			}
		)
	);
});

it('is no longer than fifteen characters, and takes nothing else for one', () => {
	fc.assert(fc.property(rows, (all) => sumOf(all).length <= 15));
	for (const text of [undefined, '', 'x', '1.2.3', '1.ü']) expect(String(new CopySum(text))).toBe('0.0');
});
