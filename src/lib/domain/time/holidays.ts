/**
 * Public holidays of the sixteen Länder, by their Feiertagsgesetze; holidays.test.ts compares them with a library, which is twenty
 * times as large and would have to be there at the first visit. Offices close on them; helplines mostly do not
 * (hours.closedOnHolidays). Not here: what only some municipalities of a Land keep (Fronleichnam in Saxony and
 * Thuringia, Augsburg's Friedensfest), local customs (Heiligabend, Rosenmontag), school holidays.
 */
import { addDays, isoWeekdayOf } from './berlin';
import type { Land } from '../vocabulary';

const EPIPHANY = '01-06';
const WOMENS_DAY = '03-08';
const ASSUMPTION = '08-15';
const CHILDRENS_DAY = '09-20';
const REFORMATION = '10-31';
const ALL_SAINTS = '11-01';
/** Days after Easter Sunday. */
const CORPUS_CHRISTI = 60;
const SUNDAYS_OF_FEASTS = [0, 49];

const FIXED_EVERYWHERE: readonly string[] = ['01-01', '05-01', '10-03', '12-25', '12-26'];
const FIXED: Readonly<Record<Land, readonly string[]>> = {
	BW: [EPIPHANY, ALL_SAINTS],
	// Mariä Himmelfahrt in five of six of its municipalities: the others' offices are thought closed that day.
	BY: [EPIPHANY, ASSUMPTION, ALL_SAINTS],
	BE: [WOMENS_DAY],
	BB: [REFORMATION],
	HB: [REFORMATION],
	HH: [REFORMATION],
	HE: [],
	MV: [WOMENS_DAY, REFORMATION],
	NI: [REFORMATION],
	NW: [ALL_SAINTS],
	RP: [ALL_SAINTS],
	SL: [ASSUMPTION, ALL_SAINTS],
	SN: [REFORMATION],
	ST: [EPIPHANY, REFORMATION],
	SH: [REFORMATION],
	TH: [CHILDRENS_DAY, REFORMATION]
};
/** Holidays that came later to some Länder, or once: the first year, or the only ones. */
const SINCE: Readonly<Partial<Record<Land, Readonly<Record<string, number>>>>> = {
	BE: { [WOMENS_DAY]: 2019 },
	HB: { [REFORMATION]: 2018 },
	HH: { [REFORMATION]: 2018 },
	MV: { [WOMENS_DAY]: 2023 },
	NI: { [REFORMATION]: 2018 },
	SH: { [REFORMATION]: 2018 },
	TH: { [CHILDRENS_DAY]: 2019 }
};
const REFORMATION_EVERYWHERE = 2017;
/** The end of the war, 75 and 80 years before. */
const LIBERATION: Readonly<Partial<Record<Land, readonly number[]>>> = { BE: [2020, 2025] };

/** Days after Easter Sunday: Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag. */
const MOVING_EVERYWHERE: readonly number[] = [-2, 1, 39, 50];
const MOVING: Readonly<Partial<Record<Land, readonly number[]>>> = {
	BW: [CORPUS_CHRISTI],
	BY: [CORPUS_CHRISTI],
	BB: SUNDAYS_OF_FEASTS,
	HE: [CORPUS_CHRISTI],
	NW: [CORPUS_CHRISTI],
	RP: [CORPUS_CHRISTI],
	SL: [CORPUS_CHRISTI]
};

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
	const on = (day: string) => `${String(year).padStart(4, '0')}-${day}`;
	const easter = easterSunday(year);
	const fixed = land ? FIXED[land].filter((day) => year >= (SINCE[land]?.[day] ?? 0)) : [];
	const days = [...FIXED_EVERYWHERE, ...fixed].map(on);
	if (year === REFORMATION_EVERYWHERE) days.push(on(REFORMATION));
	if (land && LIBERATION[land]?.includes(year)) days.push(on('05-08'));
	if (land === 'SN') days.push(repentanceDay(year));
	const moving = [...MOVING_EVERYWHERE, ...((land && MOVING[land]) ?? [])];
	return new Set([...days, ...moving.map((offset) => addDays(easter, offset))]);
}

/** Buß- und Bettag: the Wednesday before 23 November. */
function repentanceDay(year: number): string {
	const limit = `${String(year).padStart(4, '0')}-11-23`;
	return addDays(limit, -(((isoWeekdayOf(limit) + 3) % 7) + 1));
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
