import { describe, expect, it } from 'vitest';
import { freshness } from './freshness';

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
