/**
 * Time as people at the offices live it: Europe/Berlin, whatever the zone of the device.
 * Guarantees: days and minutes of the wall clock from any instant and back, through both nights of the year on which
 * the clock changes. The zone's rules come from Intl, so a change of the law comes with the platform.
 * Not here: "now" (local/live/clock.ts) and words (text/format.ts).
 */
export interface BerlinParts {
	readonly year: number;
	readonly month: number;
	readonly day: number;
	/** 1 = Monday … 7 = Sunday. */
	readonly isoWeekday: number;
	/** Minutes of the wall clock since midnight, 0 … 1439. */
	readonly minutes: number;
	/** 'YYYY-MM-DD'. */
	readonly isoDay: string;
}

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;
const DAY = DAY_MINUTES * MINUTE;

const wallClock = new Intl.DateTimeFormat('en-GB', {
	timeZone: 'Europe/Berlin',
	hourCycle: 'h23',
	year: 'numeric',
	month: 'numeric',
	day: 'numeric',
	hour: 'numeric',
	minute: 'numeric'
});

let last: { instant: number; parts: BerlinParts } | undefined;

/** The wall clock in Berlin at `at`. */
export function berlinParts(at: Date): BerlinParts {
	// A list asks for one moment thousands of times.
	const instant = at.getTime();
	if (last?.instant !== instant) last = { instant, parts: readParts(at) };
	return last.parts;
}

function readParts(at: Date): BerlinParts {
	const parts: Record<string, number> = {};
	for (const { type, value } of wallClock.formatToParts(at)) parts[type] = Number(value);
	const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
	const isoDay = toIsoDay(new Date(Date.UTC(year, month - 1, day)));
	return { year, month, day, isoWeekday: isoWeekdayOf(isoDay), minutes: hour * 60 + minute, isoDay };
}

/** The calendar day in Berlin at `at`. */
export function berlinDay(at: Date): string {
	return berlinParts(at).isoDay;
}

/** The day `count` days after (or, negative, before) `isoDay`. */
export function addDays(isoDay: string, count: number): string {
	return toIsoDay(new Date(Date.parse(isoDay) + count * DAY));
}

/** 1 = Monday … 7 = Sunday. */
export function isoWeekdayOf(isoDay: string): number {
	return new Date(isoDay).getUTCDay() || 7;
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}

/**
 * The instant at which Berlin's clock shows `minutes` (0 … 1440) on `isoDay`. In the spring night a time that is
 * skipped becomes the moment of the jump; in the autumn night a time that comes twice is the `first` or the `last`.
 */
export function berlinInstant(isoDay: string, minutes: number, which: 'first' | 'last' = 'first'): Date {
	if (minutes >= DAY_MINUTES) return berlinInstant(addDays(isoDay, 1), minutes - DAY_MINUTES, which);
	const { start, offsetAtStart, offsetAtEnd } = dayOf(isoDay);
	const early = start + minutes * MINUTE;
	const late = early + (offsetAtStart - offsetAtEnd) * MINUTE;
	if (early === late) return new Date(early);
	const [atEarly, atLate] = [shows(early, minutes), shows(late, minutes)];
	if (atEarly && atLate) return new Date(which === 'first' ? early : late);
	if (atEarly) return new Date(early);
	return new Date(atLate ? late : endOfJump(early, late));
}

interface Day {
	/** Instant of midnight. */
	start: number;
	/** Minutes that Berlin is ahead of UTC, at this midnight and at the next. */
	offsetAtStart: number;
	offsetAtEnd: number;
}

const days = new Map<string, Day>();
const REMEMBERED_DAYS = 500;

/** Lists ask for the same few days thousands of times, and Intl is slow: remember them. */
function dayOf(isoDay: string): Day {
	const known = days.get(isoDay);
	if (known) return known;
	if (days.size >= REMEMBERED_DAYS) days.clear();
	const start = midnight(isoDay);
	const next = addDays(isoDay, 1);
	const day = {
		start,
		offsetAtStart: (Date.parse(isoDay) - start) / MINUTE,
		offsetAtEnd: (Date.parse(next) - midnight(next)) / MINUTE
	};
	days.set(isoDay, day);
	return day;
}

/** Midnight is never skipped nor doubled in Berlin: one of its two offsets fits. */
function midnight(isoDay: string): number {
	const summer = Date.parse(isoDay) - 120 * MINUTE;
	return shows(summer, 0) ? summer : Date.parse(isoDay) - 60 * MINUTE;
}

function shows(instant: number, minutes: number): boolean {
	return berlinParts(new Date(instant)).minutes === minutes;
}

/** The jump lies between the two readings of a skipped time, on a full minute. */
function endOfJump(a: number, b: number): number {
	let [before, after] = [Math.min(a, b), Math.max(a, b)];
	const offset = (instant: number) => berlinParts(new Date(instant)).minutes * MINUTE - (instant % DAY);
	const old = offset(before);
	while (after - before > MINUTE) {
		const middle = before + Math.floor((after - before) / 2 / MINUTE) * MINUTE;
		if (offset(middle) === old) before = middle;
		else after = middle;
	}
	return after;
}

function toIsoDay(date: Date): string {
	return date.toISOString().slice(0, 10);
}
