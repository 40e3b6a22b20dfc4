import { describe, expect, it } from 'vitest';
import type { Absence } from '../../domain/directory/directory';
import { absenceRange, stateWords } from './words';

const AT = new Date('2026-12-02T10:00:00Z');

describe('where she stands', () => {
	it.each<[Absence[], string]>([
		[[], 'Sie sind da.'],
		[[{ from: '2026-12-24', until: '2027-01-03' }], 'Sie sind da.'],
		[
			[{ from: '2026-12-01', until: '2026-12-04' }],
			'Sie sind abwesend bis einschließlich Freitag, 4. Dezember 2026.'
		],
		[[{ from: '2026-12-01', until: '' }], 'Sie sind bis auf Weiteres abwesend.']
	])('by %j: %s', (absences, words) => {
		expect(stateWords({ absences }, AT)).toBe(words);
	});

	it.each<[Absence, string]>([
		[{ from: '2026-12-24', until: '2027-01-03' }, '24. Dezember 2026 bis 3. Januar 2027'],
		[{ from: '2026-12-24', until: '' }, '24. Dezember 2026, bis auf Weiteres'],
		[{ from: '', until: '2027-01-03' }, 'schon länger bis 3. Januar 2027']
	])('%j reads: %s', (absence, words) => {
		expect(absenceRange(absence)).toBe(words);
	});
});
