import { describe, expect, it } from 'vitest';
import { freshness, reviewMonthsOf, validUntilOf } from './freshness';

describe('an entry is overdue for review', () => {
	it.each([
		['confirmed today', '2026-11-22', '2027-11-22', false],
		['365 days ago', '2025-11-22', '2026-11-22', false],
		['366 days ago', '2025-11-21', '2026-11-21', true],
		['on the day that a leap year has more', '2024-02-29', '2025-02-28', true],
		['never', '', '', true],
		['dated tomorrow by a wrong clock', '2026-11-23', '2027-11-23', false]
	])('%s', (_, verifiedAt, validUntil, overdue) => {
		const entry = { verifiedAt, verifiedBy: 'Fachstelle' };
		// In Berlin it is already the 22nd.
		expect(freshness(entry, new Date('2026-11-21T23:30Z'))).toEqual({ ...entry, validUntil, overdue });
	});
});

describe('how long a check counts', () => {
	it.each([
		['2026-11-30', 3, '2027-02-28'],
		['2026-11-22', 6, '2027-05-22'],
		['2026-01-31', 36, '2029-01-31'],
		['', 6, '']
	])('of %s for %i months: until %s', (day, months, until) => {
		expect(validUntilOf(day, months)).toBe(until);
	});

	it('is a network’s to say, of several the shortest; where none has said, a year', () => {
		const at = new Date('2027-05-23T10:00Z');
		const entry = { verifiedAt: '2026-11-22', verifiedBy: '' };
		expect(freshness(entry, at, 6).overdue).toBe(true);
		expect(freshness(entry, at).overdue).toBe(false);
		expect(reviewMonthsOf([{ reviewMonths: 24 }, { reviewMonths: 6 }])).toBe(6);
		expect([reviewMonthsOf([]), reviewMonthsOf([{} as { reviewMonths: number }])]).toEqual([12, 12]);
	});
});
