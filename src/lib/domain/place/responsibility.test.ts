import { describe, expect, it } from 'vitest';
import type { Responsibility } from './place';
import { lastResponsibilityBefore, responsibilityOn } from './responsibility';

const AGS = '03241010';
const row = (
	id: string,
	from: string,
	until: string,
	changes: Partial<Responsibility> = {}
): Responsibility => ({
	id: id.padEnd(15, '0'),
	updated: '2026-01-01 00:00:00.000Z',
	publication: 'published',
	audience: 'public',
	verifiedAt: '',
	verifiedBy: '',
	ags: AGS,
	youthOffice: `office${id}`.padEnd(15, '0'),
	from,
	until,
	...changes
});
const county = row('1', '', '2025-12-31');
const town = row('2', '2026-01-01', '');
const on = (day: string, rows: Responsibility[]) => responsibilityOn(AGS, day, rows)?.id[0];

describe('the responsibility on a day', () => {
	it.each([
		['before the change', '2025-06-01', [county, town], '1'],
		['the last day of the old', '2025-12-31', [county, town], '1'],
		['the first day of the new', '2026-01-01', [county, town], '2'],
		['long after', '2031-01-01', [county, town], '2'],
		['in any order', '2031-01-01', [town, county], '2'],
		['of two that overlap, the later one', '2026-06-01', [row('1', '', ''), town], '2'],
		['of two that begin alike, always the same', '2026-06-01', [row('3', '2026-01-01', ''), town], '3'],
		['not before it begins', '2025-06-01', [town], undefined],
		['not after it ends', '2026-06-01', [county], undefined],
		['not of another municipality', '2026-06-01', [row('4', '', '', { ags: '03241001' })], undefined],
		['not when withdrawn', '2026-06-01', [row('5', '', '', { publication: 'withdrawn' })], undefined],
		['not when a draft', '2026-06-01', [row('6', '', '', { publication: 'draft' })], undefined]
	] as const)('%s', (_, day, rows, expected) => {
		expect(on(day, [...rows])).toBe(expected);
	});
});

describe('the last responsibility before a day without one', () => {
	it('is the one that ended last', () => {
		const older = row('7', '', '2020-12-31');
		expect(lastResponsibilityBefore(AGS, '2026-06-01', [county, older])).toBe(county);
		expect(lastResponsibilityBefore(AGS, '2025-12-31', [county])).toBeUndefined();
		expect(lastResponsibilityBefore(AGS, '2026-06-01', [town])).toBeUndefined();
	});
});
