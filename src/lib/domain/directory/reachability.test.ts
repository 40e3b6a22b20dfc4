import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { berlinParts } from '../time/berlin';
import type { Hours, Slot } from '../time/hours';
import { hasHours, isAbsent, isOpen, numberNow, reachability } from './reachability';
import { LANDS } from '../vocabulary';

const WEEKDAYS = [1, 2, 3, 4, 5];
const hours = (slots: Slot[], closedOnHolidays = true): Hours => ({ always: false, slots, closedOnHolidays });
const office = hours([{ days: WEEKDAYS, from: '08:00', to: '16:00' }]);
const split = hours([
	{ days: WEEKDAYS, from: '08:00', to: '12:00' },
	{ days: [4], from: '14:00', to: '18:00' }
]);
const night = hours([{ days: [1, 2, 3, 4, 5, 6, 7], from: '20:00', to: '06:00' }], false);
const fullDays = hours([{ days: [6, 7], from: '00:00', to: '24:00' }], false);
const allWeek = hours([{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }], false);
const fridays = hours([{ days: [5], from: '10:00', to: '11:00' }]);
const lateFriday = hours([{ days: [5], from: '22:00', to: '02:00' }]);
const never = hours([]);
const always: Hours = { always: true, slots: [], closedOnHolidays: true };

describe('reachability', () => {
	it.each([
		['in office hours', office, '2026-11-18T09:00+01:00', true, '2026-11-18T16:00+01:00'],
		['the first minute counts', office, '2026-11-18T08:00+01:00', true, '2026-11-18T16:00+01:00'],
		['the last moment does not', office, '2026-11-18T16:00+01:00', false, '2026-11-19T08:00+01:00'],
		['before opening', office, '2026-11-18T07:59+01:00', false, '2026-11-18T08:00+01:00'],
		['over the weekend', office, '2026-11-20T16:30+01:00', false, '2026-11-23T08:00+01:00'],
		['in the midday break', split, '2026-11-19T13:00+01:00', false, '2026-11-19T14:00+01:00'],
		['in the afternoon slot', split, '2026-11-19T17:00+01:00', true, '2026-11-19T18:00+01:00'],
		['before midnight', night, '2026-11-18T23:00+01:00', true, '2026-11-19T06:00+01:00'],
		['after midnight', night, '2026-11-19T05:59+01:00', true, '2026-11-19T06:00+01:00'],
		['by day', night, '2026-11-19T12:00+01:00', false, '2026-11-19T20:00+01:00'],
		['Saturday and Sunday are one', fullDays, '2026-11-21T10:00+01:00', true, '2026-11-23T00:00+01:00'],
		['no end in sight', allWeek, '2026-11-21T10:00+01:00', true, undefined],
		['always', always, '2026-12-25T03:00+01:00', true, undefined],
		['no hours known', never, '2026-11-18T09:00+01:00', false, undefined],
		['closed on a holiday', office, '2026-12-25T09:00+01:00', false, '2026-12-28T08:00+01:00'],
		['open on a holiday', night, '2026-12-25T21:00+01:00', true, '2026-12-26T06:00+01:00'],
		// Christmas 2026 and New Year 2027 are Fridays.
		['two holidays in a row', fridays, '2026-12-19T09:00+01:00', false, '2027-01-08T10:00+01:00'],
		// 30 October 2026 is a Friday, 31 October a holiday in the north: the slot belongs to its evening.
		['into a holiday', lateFriday, '2026-10-31T01:00+01:00', true, '2026-10-31T02:00+01:00'],
		['spring night, one hour short', night, '2026-03-29T01:30+01:00', true, '2026-03-29T06:00+02:00'],
		['autumn night, one hour more', night, '2026-10-25T02:30+02:00', true, '2026-10-25T06:00+01:00'],
		['the doubled hour counts as well', lateFriday, '2026-10-24T01:30+02:00', true, '2026-10-24T02:00+02:00']
	] as const)('%s', (_, given, at, open, change) => {
		const expected = change ? { [open ? 'until' : 'next']: new Date(change) } : {};
		expect(reachability(given, new Date(at), 'NI')).toEqual({ open, ...expected });
	});

	it('follows the holidays of the Land', () => {
		const fronleichnam = new Date('2026-06-04T09:00+02:00');
		const closed = ['BW', 'BY', 'HE', 'NW', 'RP', 'SL'];
		expect(LANDS.filter((land) => !reachability(office, fronleichnam, land).open)).toEqual(closed);
		expect(reachability(office, fronleichnam, undefined).open).toBe(true);
	});

	it('knows no hours from closed hours', () => {
		expect([never, office, always].map(hasHours)).toEqual([false, true, true]);
	});
});

describe('reachability holds for any hours and moment', () => {
	const clock = fc.integer({ min: 0, max: 1439 }).map(clockOf);
	const slot = fc.record({
		days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
		from: clock,
		to: fc.oneof(clock, fc.constant('24:00'))
	});
	const anyHours = fc.record({
		always: fc.constant(false),
		slots: fc.array(slot, { maxLength: 4 }),
		closedOnHolidays: fc.boolean()
	});
	const anyTime = fc
		.integer({ min: Date.UTC(2024, 0) / 60_000, max: Date.UTC(2030, 0) / 60_000 })
		.map((minutes) => new Date(minutes * 60_000));
	const anyLand = fc.constantFrom(...LANDS, undefined);

	it('agrees with the short form for lists', () => {
		fc.assert(
			fc.property(anyHours, anyTime, anyLand, (given, at, land) => {
				expect(isOpen(given, at, land)).toBe(reachability(given, at, land).open);
			})
		);
	});

	it('`until` and `next` are the very next change', () => {
		fc.assert(
			fc.property(
				anyHours,
				anyTime,
				anyLand,
				fc.double({ min: 0, max: 1, noNaN: true }),
				(given, at, land, where) => {
					const now = reachability(given, at, land);
					const change = now.open ? now.until : now.next;
					if (!change) return;
					expect(isOpen(given, change, land)).toBe(!now.open);
					const between = new Date(at.getTime() + where * (change.getTime() - 1 - at.getTime()));
					expect(isOpen(given, between, land)).toBe(now.open);
				}
			)
		);
	});

	it('is the plain comparison of the clock for slots within a day, outside the nights of the change', () => {
		const withinDay = anyHours.filter(({ slots }) => slots.every(({ from, to }) => from < to));
		fc.assert(
			fc.property(withinDay, anyTime, (given, at) => {
				const { minutes, isoWeekday } = berlinParts(at);
				fc.pre(!(isoWeekday === 7 && minutes >= 60 && minutes < 240) && !given.closedOnHolidays);
				const expected = given.slots.some(
					({ days, from, to }) =>
						days.includes(isoWeekday) && from <= clockOf(minutes) && clockOf(minutes) < to
				);
				expect(isOpen(given, at, undefined)).toBe(expected);
			})
		);
	});

	function clockOf(minutes: number): string {
		const two = (value: number) => String(value).padStart(2, '0');
		return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
	}
});

describe('absence', () => {
	const week = { from: '2026-11-16', until: '2026-11-20' };
	it.each([
		['the evening before', week, '2026-11-15T23:59+01:00', false],
		['the first minute of the first day', week, '2026-11-16T00:00+01:00', true],
		['the last minute of the last day', week, '2026-11-20T23:59+01:00', true],
		['the day after', week, '2026-11-21T00:00+01:00', false],
		['until further notice', { from: '2026-01-01', until: '' }, '2030-01-01T12:00+01:00', true],
		['since ever', { from: '', until: '2026-11-20' }, '2020-01-01T12:00+01:00', true],
		['ends before it begins', { from: '2026-11-20', until: '2026-11-16' }, '2026-11-18T12:00+01:00', false]
	])('%s', (_, absence, at, expected) => {
		expect(isAbsent([absence], new Date(at))).toEqual(expected ? absence : undefined);
	});

	it('of several, the one that ends last is told', () => {
		const month = { from: '2026-11-01', until: '2026-11-30' };
		expect(isAbsent([week, month], new Date('2026-11-18T12:00+01:00'))).toEqual(month);
		expect(isAbsent([], new Date('2026-11-18T12:00+01:00'))).toBeUndefined();
	});
});

describe('the youth office’s number that is right now', () => {
	const day = '2026-11-18T09:00+01:00';
	const evening = '2026-11-18T19:00+01:00';
	const closing = new Date('2026-11-18T16:00+01:00');
	const opening = new Date('2026-11-19T08:00+01:00');
	const own = { phone: '040 66969 100', officeHours: office, onCallPhone: '', onCallNote: '' };
	const both = { ...own, onCallPhone: '040 66969 200', onCallNote: 'über die Leitstelle' };
	const called = { phone: '040 66969 200', kind: 'onCall', note: 'über die Leitstelle' };
	const police = { phone: '110', kind: 'emergency', note: '' };
	const offices = { phone: '040 66969 100', kind: 'office', note: '' };

	it.each([
		['office hours', both, day, { ...offices, until: closing }],
		['evening', both, evening, { ...called, until: opening }],
		['holiday', both, '2026-12-25T09:00+01:00', { ...called, until: new Date('2026-12-28T08:00+01:00') }],
		['evening, no on-call', own, evening, { ...police, until: opening }],
		['office hours, no number of its own', { ...both, phone: '' }, day, called],
		['no number at all', { ...own, phone: '' }, day, police],
		['hours unknown, by day', { ...both, officeHours: never }, day, { ...offices, until: closing }],
		['hours unknown, evening', { ...both, officeHours: never }, evening, { ...called, until: opening }],
		['around the clock', { ...both, officeHours: always }, evening, offices]
	])('%s', (_, given, at, expected) => {
		expect(numberNow(given, new Date(at), 'NI')).toEqual(expected);
	});

	it('is never empty', () => {
		const phones = fc.constantFrom('', '040 66969 100');
		const times = fc.integer({ min: 0, max: 365 * 24 }).map((hour) => new Date(Date.UTC(2026, 0, 1, hour)));
		fc.assert(
			fc.property(
				phones,
				phones,
				fc.constantFrom(office, never, always),
				times,
				(phone, onCallPhone, given, at) => {
					const result = numberNow({ phone, onCallPhone, officeHours: given, onCallNote: '' }, at, 'SH');
					expect(result.phone).not.toBe('');
					if (result.until) expect(result.until.getTime()).toBeGreaterThan(at.getTime());
				}
			)
		);
	});
});
