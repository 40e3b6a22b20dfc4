import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, minutesOf, moved, overOf, timesOf } from './agenda-times';
import { TEMPLATE } from './procedure';

const START = '2026-12-02T08:00:00.000Z';
const meeting = { startsAt: START, endsAt: '2026-12-02T12:00:00.000Z' };

describe('the template a) to e) with its breaks', () => {
	it('has its five parts in their order, with breaks between them', () => {
		const parts = TEMPLATE.points.filter(({ kind }) => kind !== 'break').map(({ kind }) => kind);
		expect(parts).toEqual(['exchange', 'training', 'results', 'planning', 'cases']);
		expect(TEMPLATE.points.filter(({ kind }) => kind === 'break').length).toBeGreaterThan(0);
	});

	it('fills four hours, to the minute', () => {
		expect(minutesOf(TEMPLATE.points)).toBe(240);
		expect(TEMPLATE.minutes).toBe(240);
		expect(overOf(TEMPLATE.points, meeting)).toBe(0);
	});

	it('gives every point its time', () => {
		expect(
			timesOf(TEMPLATE.points, START).map(({ startsAt }) => startsAt.toISOString().slice(11, 16))
		).toEqual([...['08:00', '08:30', '09:45', '10:00', '10:15', '10:30', '10:45']]);
	});
});

describe('what does not fit', () => {
	it('is said by how much', () => {
		const more = [...TEMPLATE.points, { kind: 'other', title: 'Neues', minutes: 25 } as const];
		expect(overOf(more, meeting)).toBe(25);
		expect(overOf([], meeting)).toBe(-240);
	});

	it.each([
		['spring', '2027-03-27T23:00:00.000Z', '2027-03-28T04:00:00.000Z', 300],
		['autumn', '2027-10-30T22:00:00.000Z', '2027-10-31T05:00:00.000Z', 420]
	])(
		'in the night of the clock’s change in %s a meeting has the hours that pass',
		(_name, startsAt, endsAt, length) => {
			expect(lengthOf({ startsAt, endsAt })).toBe(length);
		}
	);
});

describe('the order', () => {
	it.each([
		[0, 1, 'bacd'],
		[3, 0, 'dabc'],
		[0, 3, 'bcda'],
		[1, 1, 'abcd'],
		[0, -1, 'abcd'],
		[3, 4, 'abcd'],
		[9, 0, 'abcd']
	])('%i goes to %i', (from, to, expected) => {
		expect(moved([...'abcd'], from, to).join('')).toBe(expected);
	});

	it('loses and doubles nothing', () => {
		fc.assert(
			fc.property(
				fc.array(fc.integer()),
				fc.integer({ min: -2, max: 9 }),
				fc.integer({ min: -2, max: 9 }),
				(all, from, to) => {
					fc.pre(from >= 0);
					expect(moved(all, from, to).toSorted()).toEqual(all.toSorted());
				}
			)
		);
	});
});
