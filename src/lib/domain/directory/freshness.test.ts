import { describe, expect, it } from 'vitest';
import { freshness } from './freshness';

describe('an entry is overdue for review', () => {
	it.each([
		['confirmed today', '2026-11-22', false],
		['365 days ago', '2025-11-22', false],
		['366 days ago', '2025-11-21', true],
		['never', '', true],
		['dated tomorrow by a wrong clock', '2026-11-23', false]
	])('%s', (_, verifiedAt, overdue) => {
		const entry = { verifiedAt, verifiedBy: 'Fachstelle' };
		// In Berlin it is already the 22nd.
		expect(freshness(entry, new Date('2026-11-21T23:30Z'))).toEqual({ ...entry, overdue });
	});
});
