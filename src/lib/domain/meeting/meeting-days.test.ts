// Days and times around both changes of the clock, in every year that people plan for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, berlinDay, berlinParts, isoWeekdayOf } from '../time/berlin';
import { timesOf } from './agenda-times';
import { clockChangesOn, momentOf } from './meeting-check';
import { answerDayOf, caseDayOf, dayOf, endOfDay, procedureFor } from './meeting-days';
import { TEMPLATE, type Procedure } from './procedure';

const YEARS = Array.from({ length: 11 }, (_, index) => 2026 + index);
/** The last Sunday of a month. */
const lastSunday = (year: number, month: '03' | '10') =>
	[31, 30, 29, 28, 27, 26, 25]
		.map((day) => `${year}-${month}-${day}`)
		.find((day) => isoWeekdayOf(day) === 7) ?? '';
const SUNDAYS = YEARS.flatMap((year) => [
	{ day: lastSunday(year, '03'), hours: 23 },
	{ day: lastSunday(year, '10'), hours: 25 }
]);
const HOUR = 3_600_000;
const clockOf = (at: Date) => {
	const { isoDay, minutes } = berlinParts(at);
	return `${isoDay} ${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
};

describe.each(SUNDAYS)('around $day, a day of $hours hours', ({ day, hours }) => {
	it('is a day on which the clock changes, and its neighbours are not', () => {
		expect([-1, 0, 1].map((by) => clockChangesOn(addDays(day, by)))).toEqual([false, true, false]);
		expect((endOfDay(day).getTime() - endOfDay(addDays(day, -1)).getTime()) / HOUR).toBe(hours);
	});

	it.each(['00:00', '01:59', '03:00', '09:00', '13:00', '23:59'])('%s is shown as it was chosen', (time) => {
		const at = momentOf(day, time);
		expect(at instanceof Date && clockOf(at)).toBe(`${day} ${time}`);
	});

	it('a time that never comes is said, one that comes twice is the first', () => {
		const at = momentOf(day, '02:30');
		if (hours === 23) return expect(at).toBe('skipped');
		expect(at).toEqual(new Date(`${day}T00:30:00Z`));
	});

	it('a case is registered to the end of the day two weeks before, and until then to the last moment', () => {
		for (let before = 0; before <= 28; before += 1) {
			const held = momentOf(addDays(day, before), '09:00');
			if (!(held instanceof Date)) throw new Error('nine is always shown');
			const meeting = { startsAt: held.toISOString(), caseBy: '' };
			const last = caseDayOf(meeting, TEMPLATE);
			expect(last).toBe(addDays(day, before - 14));
			expect(clockOf(endOfDay(last))).toBe(`${addDays(last, 1)} 00:00`);
			expect(berlinDay(new Date(endOfDay(last).getTime() - 1))).toBe(last);
		}
	});

	it('four hours of agenda take four hours', () => {
		const start = momentOf(day, '00:30');
		if (!(start instanceof Date)) throw new Error('is shown');
		const last = timesOf(TEMPLATE.points, start.toISOString()).at(-1);
		expect(((last?.endsAt.getTime() ?? 0) - start.getTime()) / HOUR).toBe(4);
	});
});

it('every minute of 2026 to 2036 that Berlin’s clock shows is found as it was chosen', () => {
	fc.assert(
		fc.property(
			fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2036, 11, 31) / 60_000 }),
			(minutes) => {
				const shown = clockOf(new Date(minutes * 60_000));
				const [day = '', time = ''] = shown.split(' ');
				const found = momentOf(day, time);
				expect(found instanceof Date && clockOf(found)).toBe(shown);
			}
		)
	);
});

describe('the days of a meeting', () => {
	const meeting = { circle: 'a', startsAt: '2026-12-02T08:00:00.000Z', caseBy: '' };

	it('are the circle’s own where it has said so', () => {
		expect(caseDayOf({ ...meeting, caseBy: '2026-11-25' }, TEMPLATE)).toBe('2026-11-25');
		expect(caseDayOf(meeting, { caseDays: 21 })).toBe('2026-11-11');
	});

	it('a meeting after midnight is on Berlin’s day', () => {
		expect(dayOf({ startsAt: '2026-12-01T23:30:00.000Z' })).toBe('2026-12-02');
	});

	it('follow the version that holds on its day, of the circle that invites', () => {
		const version = (circle: string, number: number, validFrom: string, caseDays: number) =>
			({ ...TEMPLATE, circle, version: number, validFrom, caseDays }) as unknown as Procedure;
		const all = [
			version('a', 1, '2026-01-01', 14),
			version('a', 2, '2026-12-02', 7),
			version('a', 3, '2026-12-03', 5),
			version('b', 1, '2026-01-01', 3)
		];
		expect(procedureFor(meeting, all).caseDays).toBe(7);
		expect(procedureFor({ ...meeting, circle: 'c' }, all)).toEqual(TEMPLATE);
	});

	it.each([
		['a week before', '2026-11-01', '2026-11-25'],
		['its own day where that is over', '2026-11-26', '2026-12-02'],
		['none after it', '2026-12-03', '']
	])('an answer is asked for %s', (_name, today, expected) => {
		expect(answerDayOf(meeting, today)).toBe(expected);
	});
});
