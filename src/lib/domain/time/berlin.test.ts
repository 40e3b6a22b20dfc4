import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, berlinInstant, berlinParts, daysBetween, isoWeekdayOf } from './berlin';

describe('the wall clock in Berlin', () => {
	it.each([
		['winter', '2026-01-15T11:30:00Z', '2026-01-15', 4, '12:30'],
		['summer', '2026-07-15T11:30:00Z', '2026-07-15', 3, '13:30'],
		['past midnight there, not yet in UTC', '2026-07-15T22:30:00Z', '2026-07-16', 4, '00:30'],
		['new year', '2025-12-31T23:00:00Z', '2026-01-01', 4, '00:00'],
		['last minute before summer time', '2026-03-29T00:59:00Z', '2026-03-29', 7, '01:59'],
		['first minute of summer time', '2026-03-29T01:00:00Z', '2026-03-29', 7, '03:00'],
		['02:30 for the first time', '2026-10-25T00:30:00Z', '2026-10-25', 7, '02:30'],
		['02:30 for the second time', '2026-10-25T01:30:00Z', '2026-10-25', 7, '02:30']
	])('%s', (_, instant, isoDay, isoWeekday, clock) => {
		expect(berlinParts(new Date(instant))).toMatchObject({ isoDay, isoWeekday, minutes: minutesOf(clock) });
	});
});

describe('from the wall clock to the instant', () => {
	it.each([
		['winter', '2026-01-15', '12:30', 'first', '2026-01-15T11:30:00Z'],
		['summer', '2026-07-15', '12:30', 'first', '2026-07-15T10:30:00Z'],
		['the end of a day is the start of the next', '2026-07-15', '24:00', 'first', '2026-07-15T22:00:00Z'],
		['before the spring jump', '2026-03-29', '01:30', 'first', '2026-03-29T00:30:00Z'],
		['a skipped time is the moment of the jump', '2026-03-29', '02:30', 'first', '2026-03-29T01:00:00Z'],
		['after the spring jump', '2026-03-29', '03:00', 'first', '2026-03-29T01:00:00Z'],
		['evening after the spring jump', '2026-03-29', '20:00', 'first', '2026-03-29T18:00:00Z'],
		['before the autumn night', '2026-10-25', '01:30', 'last', '2026-10-24T23:30:00Z'],
		['a doubled time, first', '2026-10-25', '02:30', 'first', '2026-10-25T00:30:00Z'],
		['a doubled time, last', '2026-10-25', '02:30', 'last', '2026-10-25T01:30:00Z'],
		['evening after the autumn night', '2026-10-25', '20:00', 'first', '2026-10-25T19:00:00Z']
	] as const)('%s', (_, isoDay, clock, which, expected) => {
		expect(berlinInstant(isoDay, minutesOf(clock), which)).toEqual(new Date(expected));
	});

	it('finds every instant again from what the clock shows', () => {
		fc.assert(
			fc.property(minuteInstants, (at) => {
				const { isoDay, minutes } = berlinParts(at);
				const both = [berlinInstant(isoDay, minutes, 'first'), berlinInstant(isoDay, minutes, 'last')];
				expect(both).toContainEqual(at);
			})
		);
	});
});

describe('days', () => {
	it('counts over months, leap days and years', () => {
		expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
		expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
		expect(daysBetween('2026-03-01', '2026-11-01')).toBe(245);
		expect(isoWeekdayOf('2026-11-22')).toBe(7);
	});
});

const minuteInstants = fc
	.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 })
	.map((minutes) => new Date(minutes * 60_000));

function minutesOf(clock: string): number {
	const [hours = 0, minutes = 0] = clock.split(':').map(Number);
	return hours * 60 + minutes;
}
