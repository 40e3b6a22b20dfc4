import { describe, expect, it } from 'vitest';
import { changesBetween, isSame } from './record-changes';

describe('changes between two states', () => {
	it('name the fields that differ, with what was there', () => {
		const before = { name: 'Nord', days: 30, areas: ['a', 'b'], address: { street: 'Weg', place: 'Ort' } };
		expect(changesBetween(before, { ...before, days: 7, areas: ['b', 'a'] })).toEqual({
			days: { from: 30, to: 7 },
			areas: { from: ['a', 'b'], to: ['b', 'a'] }
		});
		expect(changesBetween(before, before)).toEqual({});
		expect(changesBetween(before, { name: 'Süd' })).toEqual({ name: { from: 'Nord', to: 'Süd' } });
	});

	it.each([
		[undefined, '', true],
		[null, '', true],
		['', 'x', false],
		[0, '', false],
		[false, '', false],
		[[], '', false],
		[{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
		[{ a: { c: 1, d: 2 } }, { a: { d: 2, c: 1 } }, true],
		[['a', 'b'], ['b', 'a'], false],
		['2026-05-04 08:00:00.000Z', '2026-05-04T08:00:00.000Z', true],
		['am 2026-05-04 08:00', 'am 2026-05-04T08:00', false]
	])('%j and %j are the same: %s', (one, other, same) => {
		expect(isSame(one, other)).toBe(same);
		expect(isSame(other, one)).toBe(same);
	});
});
