/**
 * The one calendar of a network's working time: on which days and at which hours somebody is there. Deadlines, reminders and
 * what a form promises count by it alone (docs/decisions/019-working-time.md).
 * Guarantees: what counts hours counts whole working days of 24 hours and skips all others; what comes out lies in the
 * network's hours. A calendar without any hour is the usual one: a deadline that never comes would be none.
 */
import { reachability, USUAL_OFFICE_HOURS } from '../directory/reachability';
import type { Land } from '../vocabulary';
import { addDays, berlinDay, berlinInstant, isoWeekdayOf } from './berlin';
import { isHoliday } from './holidays';
import type { Hours } from './hours';

export interface WorkCalendar {
	hours: Hours;
	land: Land | undefined;
}

const HOUR = 3_600_000;
/** Somebody who asks in the last hours of a day cannot be promised an answer on it. */
const LEAST_HOURS_OF_A_DAY = 2;

/** Of a network, as its office has set it. */
export function workCalendar(
	network: { workHours?: Hours | null | undefined; land?: Land | undefined } | undefined
): WorkCalendar {
	const hours = network?.workHours;
	const known = hours && (hours.always || hours.slots.length > 0);
	return { hours: known ? hours : USUAL_OFFICE_HOURS, land: network?.land };
}

/** `at`, or when somebody is there next. */
export function nextWorkingMoment({ hours, land }: WorkCalendar, at: Date): Date {
	const { open, next } = reachability(hours, at, land);
	return open ? at : (next ?? at);
}

/** Until when somebody is there on the day of `at`; undefined when nobody is any more. A break at noon is none. */
export function endOfWorkToday({ hours, land }: WorkCalendar, at: Date): Date | undefined {
	const day = berlinDay(at);
	let end: Date | undefined;
	for (let from: Date | undefined = at; from && berlinDay(from) === day;) {
		const { open, until, next } = reachability(hours, from, land);
		if (open) end = until ?? berlinInstant(day, 24 * 60 - 1);
		from = open ? until : next;
	}
	return end;
}

/** `count` hours after `at`, by the clock of working days, and then at a moment at which somebody is there. */
export function afterWorkingHours(calendar: WorkCalendar, at: Date, count: number): Date {
	let position = nextWorkingMoment(calendar, at).getTime();
	let left = count * HOUR;
	for (let day = berlinDay(new Date(position)); ; day = addDays(day, 1)) {
		if (!isWorkingDay(calendar, day)) continue;
		const begin = Math.max(position, berlinInstant(day, 0).getTime());
		const room = berlinInstant(day, 24 * 60).getTime() - begin;
		position = begin + Math.min(left, room);
		left -= Math.min(left, room);
		if (left === 0) return nextWorkingMoment(calendar, new Date(position));
	}
}

/** The end of the working day that still has time for an answer: today's, or the next one's. */
export function endOfNextWorkingDay(calendar: WorkCalendar, at: Date): Date {
	const begin = nextWorkingMoment(calendar, at);
	const end = endOfWorkToday(calendar, begin) ?? begin;
	if (end.getTime() - begin.getTime() >= LEAST_HOURS_OF_A_DAY * HOUR) return end;
	const next = nextWorkingMoment(calendar, berlinInstant(addDays(berlinDay(begin), 1), 0));
	return endOfWorkToday(calendar, next) ?? next;
}

/** Half of the working time from one moment to another. */
export function halfOfWorkingTime(calendar: WorkCalendar, from: Date, to: Date): Date {
	const spans = workingSpans(calendar, from, to);
	let left = spans.reduce((sum, [begin, end]) => sum + end - begin, 0) / 2;
	for (const [begin, end] of spans) {
		if (left < end - begin) return new Date(begin + left);
		left -= end - begin;
	}
	return to;
}

function workingSpans({ hours, land }: WorkCalendar, from: Date, to: Date): [begin: number, end: number][] {
	const spans: [number, number][] = [];
	for (let at: Date | undefined = from; at && at < to;) {
		const { open, until, next } = reachability(hours, at, land);
		if (open) spans.push([at.getTime(), Math.min((until ?? to).getTime(), to.getTime())]);
		at = open ? until : next;
	}
	return spans;
}

function isWorkingDay({ hours, land }: WorkCalendar, day: string): boolean {
	if (hours.always) return true;
	if (hours.closedOnHolidays && isHoliday(day, land)) return false;
	return hours.slots.some(({ days }) => days.includes(isoWeekdayOf(day)));
}
