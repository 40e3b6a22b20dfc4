import fc from 'fast-check';
import { getHolidays } from 'feiertagejs';
import { describe, expect, it } from 'vitest';
import { addDays, isoWeekdayOf } from './berlin';
import { easterSunday, isHoliday } from './holidays';
import { LANDS, type Land } from '../vocabulary';

describe('Easter Sunday', () => {
	it.each([
		[2019, '2019-04-21'],
		[2024, '2024-03-31'],
		[2025, '2025-04-20'],
		[2026, '2026-04-05'],
		[2027, '2027-03-28'],
		// The earliest and latest of this century, and the year that needs Lichtenberg's correction.
		[2038, '2038-04-25'],
		[2008, '2008-03-23'],
		[2049, '2049-04-18']
	])('%i', (year, expected) => {
		expect(easterSunday(year)).toBe(expected);
	});

	it('is a Sunday between 22 March and 25 April', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1900, max: 2299 }), (year) => {
				const easter = easterSunday(year);
				expect(isoWeekdayOf(easter)).toBe(7);
				expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
			})
		);
	});
});

describe('public holidays of 2026', () => {
	const everywhere: readonly Land[] = LANDS;
	it.each([
		['Neujahr', '2026-01-01', everywhere],
		['Heilige Drei Könige', '2026-01-06', ['BW', 'BY', 'ST']],
		['Frauentag', '2026-03-08', ['BE', 'MV']],
		['Karfreitag', '2026-04-03', everywhere],
		['Karsamstag', '2026-04-04', []],
		['Ostermontag', '2026-04-06', everywhere],
		['Tag der Arbeit', '2026-05-01', everywhere],
		['Christi Himmelfahrt', '2026-05-14', everywhere],
		['Pfingstmontag', '2026-05-25', everywhere],
		['Fronleichnam', '2026-06-04', ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
		['Mariä Himmelfahrt', '2026-08-15', ['BY', 'SL']],
		['Weltkindertag', '2026-09-20', ['TH']],
		['Tag der Deutschen Einheit', '2026-10-03', everywhere],
		['Reformationstag', '2026-10-31', ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH']],
		['Allerheiligen', '2026-11-01', ['BW', 'BY', 'NW', 'RP', 'SL']],
		['Buß- und Bettag', '2026-11-18', ['SN']],
		['Heiligabend', '2026-12-24', []],
		['1. Weihnachtstag', '2026-12-25', everywhere],
		['2. Weihnachtstag', '2026-12-26', everywhere],
		['Silvester', '2026-12-31', []]
	] as [string, string, readonly Land[]][])('%s (%s)', (_, isoDay, lands) => {
		expect(LANDS.filter((land) => isHoliday(isoDay, land))).toEqual(lands);
		// Where the Land is unknown, only what is a holiday everywhere counts.
		expect(isHoliday(isoDay, undefined)).toBe(lands.length === LANDS.length);
	});

	it('Reformationstag came to the north in 2018, and was everywhere in 2017', () => {
		expect(isHoliday('2016-10-31', 'SH')).toBe(false);
		expect(isHoliday('2017-10-31', 'NW')).toBe(true);
		expect(isHoliday('2018-10-31', 'NI')).toBe(true);
		expect(isHoliday('2018-10-31', 'NW')).toBe(false);
	});

	it('Berlin kept the end of the war once more after 75 and after 80 years', () => {
		const kept = [2019, 2020, 2021, 2025, 2026].filter((year) => isHoliday(`${year}-05-08`, 'BE'));
		expect(kept).toEqual([2020, 2025]);
		expect(isHoliday('2025-05-08', 'BB')).toBe(false);
	});

	// Before 2023 the library knows today's law alone, and Berlin's single days never.
	it.each(LANDS)('are those of the library in %s from 2023 to 2060', (land) => {
		for (let year = 2023; year <= 2060; year++) {
			const wanted = getHolidays(year, land).map(({ dateString }) => dateString);
			if (land === 'BE' && year === 2025) wanted.push('2025-05-08');
			const found = daysOf(year).filter((isoDay) => isHoliday(isoDay, land));
			expect(found).toEqual([...new Set(wanted)].toSorted());
		}
	});
});

function daysOf(year: number): string[] {
	const days: string[] = [];
	for (let isoDay = `${year}-01-01`; isoDay <= `${year}-12-31`; isoDay = addDays(isoDay, 1))
		days.push(isoDay);
	return days;
}
