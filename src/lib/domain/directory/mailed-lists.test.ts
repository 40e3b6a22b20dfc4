import { describe, expect, it } from 'vitest';
import { workCalendar } from '../time/work-calendar';
import { type ChosenRhythm, isRoundDue, nextRoundDay, type Rhythm } from './mailed-lists';

const calendar = workCalendar({ land: 'SH' });
const chosen = (rhythm: Rhythm, since = '2026-11-30'): ChosenRhythm => ({ rhythm, since });

describe('a round of the lists', () => {
	it.each<[says: string, rhythm: Rhythm, since: string, last: string, today: string, due: boolean]>([
		['never, where none was chosen', 'off', '2020-01-01', '', '2027-01-04', false],
		['not in the quarter in which it was chosen', 'quarter', '2026-11-30', '', '2026-12-31', false],
		['from the first day of the next one', 'quarter', '2026-11-30', '', '2027-01-01', true],
		['until it was made, however late', 'quarter', '2026-11-30', '', '2027-03-31', true],
		['once a quarter', 'quarter', '2026-11-30', '2027-01-04', '2027-03-31', false],
		['and again in the next', 'quarter', '2026-11-30', '2027-01-04', '2027-04-01', true],
		['one by a tap in the same quarter counts', 'quarter', '2026-11-30', '2027-02-17', '2027-03-31', false],
		['a half-year begins in July', 'halfYear', '2026-11-30', '2027-01-04', '2027-06-30', false],
		['a half-year begins in July', 'halfYear', '2026-11-30', '2027-01-04', '2027-07-01', true],
		['a year in January', 'year', '2026-11-30', '2027-01-04', '2027-12-31', false],
		['a year in January', 'year', '2026-11-30', '2027-01-04', '2028-01-01', true],
		['chosen on its first day: the next one', 'quarter', '2027-01-01', '', '2027-01-04', false]
	])('is due: %s (%s)', (_, rhythm, since, last, today, due) => {
		expect(isRoundDue(chosen(rhythm, since), last, today)).toBe(due);
	});

	it.each<[rhythm: Rhythm, last: string, at: string, day: string]>([
		['off', '', '2026-11-30T12:00:00Z', ''],
		// New Year is a Friday: after it comes the weekend.
		['quarter', '', '2026-11-30T12:00:00Z', '2027-01-04'],
		['halfYear', '2027-01-04', '2027-01-05T12:00:00Z', '2027-07-01'],
		// Due, and it is a Saturday.
		['quarter', '', '2027-01-02T12:00:00Z', '2027-01-04'],
		['year', '2027-01-04', '2027-01-04T12:00:00Z', '2028-01-03']
	])('by %s after %s, seen from %s, is on %s', (rhythm, last, at, day) => {
		expect(nextRoundDay(chosen(rhythm), last, calendar, new Date(at))).toBe(day);
	});
});
