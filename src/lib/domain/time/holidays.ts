/**
 * Public holidays of the Länder in which the network works, by the Feiertagsgesetze of Schleswig-Holstein,
 * Niedersachsen and Nordrhein-Westfalen. Offices close on them; helplines mostly do not (hours.closedOnHolidays).
 * Not here: local customs (Heiligabend, Rosenmontag) and school holidays.
 */
import { addDays } from './berlin';
import type { Land } from '../vocabulary';

const FIXED_EVERYWHERE: readonly string[] = ['01-01', '05-01', '10-03', '12-25', '12-26'];
const REFORMATION = '10-31';
const FIXED: Readonly<Record<Land, readonly string[]>> = {
	SH: [REFORMATION],
	NI: [REFORMATION],
	NW: ['11-01']
};

/** Days after Easter Sunday: Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag. */
const MOVING_EVERYWHERE: readonly number[] = [-2, 1, 39, 50];
/** Fronleichnam. */
const MOVING: Readonly<Record<Land, readonly number[]>> = { SH: [], NI: [], NW: [60] };

/** From 2018 on Reformationstag is a holiday in the north; in 2017 it was one everywhere. */
const REFORMATION_SINCE = 2018;
const REFORMATION_EVERYWHERE = 2017;

/** Whether `isoDay` is a public holiday in `land`; without a Land, whether it is one in all of them. */
export function isHoliday(isoDay: string, land: Land | undefined): boolean {
	return holidaysOf(Number(isoDay.slice(0, 4)), land).has(isoDay);
}

const years = new Map<string, ReadonlySet<string>>();
const REMEMBERED_YEARS = 100;

/** Lists ask for the same few years thousands of times: each is computed once. */
function holidaysOf(year: number, land: Land | undefined): ReadonlySet<string> {
	const key = `${year} ${land ?? ''}`;
	const known = years.get(key);
	if (known) return known;
	if (years.size >= REMEMBERED_YEARS) years.clear();
	const computed = computeHolidays(year, land);
	years.set(key, computed);
	return computed;
}

function computeHolidays(year: number, land: Land | undefined): ReadonlySet<string> {
	const fixed = [...FIXED_EVERYWHERE, ...(land ? FIXED[land] : [])].filter(
		(day) => day !== REFORMATION || year >= REFORMATION_SINCE
	);
	if (year === REFORMATION_EVERYWHERE) fixed.push(REFORMATION);
	const moving = [...MOVING_EVERYWHERE, ...(land ? MOVING[land] : [])];
	const easter = easterSunday(year);
	return new Set([
		...fixed.map((day) => `${String(year).padStart(4, '0')}-${day}`),
		...moving.map((offset) => addDays(easter, offset))
	]);
}

/** Easter Sunday of the Gregorian calendar (Gauß, with Lichtenberg's completion). */
export function easterSunday(year: number): string {
	const century = Math.floor(year / 100);
	const moonShift = 15 + Math.floor((3 * century + 3) / 4) - Math.floor((8 * century + 13) / 25);
	const sunShift = 2 - Math.floor((3 * century + 3) / 4);
	const lunar = year % 19;
	const seed = (19 * lunar + moonShift) % 30;
	const correction = Math.floor((seed + Math.floor(lunar / 11)) / 29);
	const fullMoon = 21 + seed - correction;
	const firstSunday = 7 - modulo(year + Math.floor(year / 4) + sunShift, 7);
	const distance = 7 - modulo(fullMoon - firstSunday, 7);
	return addDays(`${String(year).padStart(4, '0')}-03-01`, fullMoon + distance - 1);
}

function modulo(value: number, by: number): number {
	return ((value % by) + by) % by;
}
