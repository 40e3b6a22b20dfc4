// The calendar of working time: days by hand, and what holds for any network at any moment.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { berlinParts } from './berlin';
import { isHoliday } from './holidays';
import {
	afterWorkingHours,
	endOfNextWorkingDay,
	endOfWorkToday,
	halfOfWorkingTime,
	nextWorkingMoment,
	workCalendar
} from './work-calendar';

const USUAL = workCalendar({ land: 'SH' });
const LATE = workCalendar({
	land: 'NW',
	workHours: {
		always: false,
		closedOnHolidays: true,
		slots: [
			{ days: [1, 2, 3, 4], from: '09:00', to: '12:00' },
			{ days: [1, 2, 3, 4], from: '13:00', to: '18:00' }
		]
	}
});
const berlin = (moment: Date | undefined) =>
	moment?.toLocaleString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' });

describe('48 hours, from Monday to Friday, 8 to 16', () => {
	it.each([
		['on a Monday morning', '2026-11-23T09:30+01:00', '25.11.26, 09:30'],
		['on a Friday noon', '2026-11-27T12:00+01:00', '01.12.26, 12:00'],
		['on a Friday after four', '2026-11-27T17:00+01:00', '02.12.26, 08:00'],
		['on a Sunday afternoon', '2026-11-29T15:03+01:00', '02.12.26, 08:00'],
		['before the office opens', '2026-11-23T06:00+01:00', '25.11.26, 08:00'],
		['before Easter', '2026-04-02T12:00+02:00', '08.04.26, 12:00'],
		['over the night of summer time', '2026-03-27T12:00+01:00', '31.03.26, 12:00'],
		['before Christmas', '2026-12-23T12:00+01:00', '28.12.26, 12:00']
	])('%s', (_, from, due) => {
		expect(berlin(afterWorkingHours(USUAL, new Date(from), 48))).toBe(due);
	});
});

describe('the day that still has time for an answer', () => {
	it.each([
		['Monday, in time', '2026-11-23T09:30+01:00', '23.11.26, 16:00', '23.11.26, 16:00'],
		['Monday, an hour before the end', '2026-11-23T15:00+01:00', '24.11.26, 16:00', '23.11.26, 16:00'],
		['Monday evening', '2026-11-23T19:00+01:00', '24.11.26, 16:00', undefined],
		['Sunday', '2026-11-29T15:03+01:00', '30.11.26, 16:00', undefined],
		['a holiday', '2026-12-25T10:00+01:00', '28.12.26, 16:00', undefined]
	])('%s', (_, at, next, today) => {
		expect(berlin(endOfNextWorkingDay(USUAL, new Date(at)))).toBe(next);
		expect(berlin(endOfWorkToday(USUAL, new Date(at)))).toBe(today);
	});

	it('does not end with the break at noon', () => {
		expect(berlin(endOfWorkToday(LATE, new Date('2026-11-23T10:00+01:00')))).toBe('23.11.26, 18:00');
		expect(berlin(endOfWorkToday(LATE, new Date('2026-11-23T12:30+01:00')))).toBe('23.11.26, 18:00');
	});
});

describe('whenever it is asked, by any calendar', () => {
	const moment = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true });
	const calendar = fc.constantFrom(USUAL, LATE, workCalendar(undefined));

	it('a deadline lies where somebody is there, never on a free day, and never before it is asked', () => {
		fc.assert(
			fc.property(calendar, moment, fc.integer({ min: 1, max: 336 }), (own, at, hours) => {
				const due = afterWorkingHours(own, at, hours);
				expect(due >= at).toBe(true);
				const { isoDay, isoWeekday } = berlinParts(due);
				expect(isoWeekday).toBeLessThan(6);
				expect(isHoliday(isoDay, own.land)).toBe(false);
				expect(nextWorkingMoment(own, due)).toEqual(due);
			})
		);
	});

	it('more hours are never an earlier deadline', () => {
		fc.assert(
			fc.property(calendar, moment, fc.integer({ min: 1, max: 200 }), (own, at, hours) => {
				const [less, more] = [hours, hours + 1].map((count) => afterWorkingHours(own, at, count).getTime());
				expect(more).toBeGreaterThanOrEqual(less!);
			})
		);
	});

	it('the half lies between both ends', () => {
		fc.assert(
			fc.property(calendar, moment, fc.integer({ min: 1, max: 200 }), (own, at, hours) => {
				const due = afterWorkingHours(own, at, hours);
				const half = halfOfWorkingTime(own, at, due);
				expect(half >= at && half <= due).toBe(true);
			})
		);
	});
});
