/**
 * Who can be reached now: weekly slots in Europe/Berlin, public holidays, absences, and which of a youth office's
 * numbers is the right one at this moment.
 * Guarantees: `open` is true exactly inside the slots; `until` and `next` look over midnights, days and holidays; a
 * youth office always has a number, if need be the police.
 * Not here: whether anybody really picks up, and words (text/labels.ts).
 */
import { addDays, berlinDay, berlinInstant, isoWeekdayOf } from '../time/berlin';
import type { Absence } from './directory';
import { isHoliday } from '../time/holidays';
import type { Hours, Slot } from '../time/hours';
import type { YouthOffice } from '../place/place';
import type { Land } from '../vocabulary';

export interface Reachability {
	open: boolean;
	/** When open: until when without a break; undefined when it does not end in sight. */
	until?: Date;
	/** When closed: when it opens next; undefined when no hours are known. */
	next?: Date;
}

/** A weekly slot can fall on Christmas and on New Year's Day: only after three weeks it must have come round. */
const HORIZON_DAYS = 28;

/** Whether any hours are recorded: without them "closed" would be a claim nobody made. */
export function hasHours(hours: Hours): boolean {
	return hours.always || hours.slots.length > 0;
}

/** Open or closed at `at`, and what comes after. `land` undefined: only holidays common to all Länder count. */
export function reachability(hours: Hours, at: Date, land: Land | undefined): Reachability {
	if (hours.always) return { open: true };
	const now = at.getTime();
	const today = berlinDay(at);
	// Yesterday's slots may run past midnight.
	const spans = spansOf(hours, addDays(today, -1), HORIZON_DAYS, land);
	const current = spans.find(({ start, end }) => start <= now && now < end);
	if (!current) {
		const next = spans.find(({ start }) => start > now);
		return next ? { open: false, next: new Date(next.start) } : { open: false };
	}
	let until = current.end;
	for (const { start, end } of spans) if (start <= until && end > until) until = end;
	const seesTheEnd = until < berlinInstant(addDays(today, HORIZON_DAYS - 2), 0).getTime();
	return seesTheEnd ? { open: true, until: new Date(until) } : { open: true };
}

/** Only whether open at `at`: for lists of many entries. */
export function isOpen(hours: Hours, at: Date, land: Land | undefined): boolean {
	if (hours.always) return true;
	if (hours.slots.length === 0) return false;
	const now = at.getTime();
	return spansOf(hours, addDays(berlinDay(at), -1), 2, land).some(
		({ start, end }) => start <= now && now < end
	);
}

interface Span {
	start: number;
	end: number;
}

/** The slots of `count` days as spans of instants, by their start. */
function spansOf(hours: Hours, firstDay: string, count: number, land: Land | undefined): Span[] {
	const spans: Span[] = [];
	for (let index = 0; index < count; index++) {
		const day = addDays(firstDay, index);
		const weekday = isoWeekdayOf(day);
		const slots = hours.slots.filter(({ days }) => days.includes(weekday));
		if (slots.length === 0 || hours.closedOn?.includes(day.slice(5))) continue;
		if (hours.closedOnHolidays && isHoliday(day, land)) continue;
		for (const slot of slots) spans.push(spanOf(slot, day));
	}
	return spans.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
}

function spanOf(slot: Slot, day: string): Span {
	const [from, to] = [minutesOf(slot.from), minutesOf(slot.to)];
	const lastDay = to < from ? addDays(day, 1) : day;
	return {
		start: berlinInstant(day, from, 'first').getTime(),
		end: berlinInstant(lastDay, to, 'last').getTime()
	};
}

function minutesOf(clock: string): number {
	return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** The absence that holds at `at` (days in Berlin, both inclusive), the longest of several. */
export function isAbsent(absences: readonly Absence[], at: Date): Absence | undefined {
	return absenceOn(absences, berlinDay(at));
}

/** The same for a day in Berlin: lists of many entries find the day once. */
export function absenceOn(absences: readonly Absence[], isoDay: string): Absence | undefined {
	const endOf = ({ until }: Absence) => until || '9999-12-31';
	return absences
		.filter((absence) => absence.from <= isoDay && isoDay <= endOf(absence))
		.reduce<Absence | undefined>(
			(longest, absence) => (longest && endOf(longest) >= endOf(absence) ? longest : absence),
			undefined
		);
}

export interface NumberNow {
	phone: string;
	/** `emergency`: neither the office nor an on-call service has a number for this moment; the police do. */
	kind: 'office' | 'onCall' | 'emergency';
	/** Whom the on-call number reaches, e.g. "über die Leitstelle". */
	note: string;
	/** Until when this number is the right one. */
	until?: Date;
}

const POLICE = '110';

/** Hours taken for granted where an office gave none. */
export const USUAL_OFFICE_HOURS: Hours = {
	always: false,
	slots: [{ days: [1, 2, 3, 4, 5], from: '08:00', to: '16:00' }],
	closedOnHolidays: true
};

/** The number of a youth office that is right at `at`: its own in office hours, else on-call, else the police. */
export function numberNow(
	office: Pick<YouthOffice, 'phone' | 'officeHours' | 'onCallPhone' | 'onCallNote'>,
	at: Date,
	land: Land | undefined
): NumberNow {
	const hours = hasHours(office.officeHours) ? office.officeHours : USUAL_OFFICE_HOURS;
	const { open, until, next } = reachability(hours, at, land);
	const change = open ? until : next;
	const limit = change ? { until: change } : {};
	if (open && office.phone) return { phone: office.phone, kind: 'office', note: '', ...limit };
	const changes = office.phone ? limit : {};
	if (office.onCallPhone)
		return { phone: office.onCallPhone, kind: 'onCall', note: office.onCallNote, ...changes };
	return { phone: POLICE, kind: 'emergency', note: '', ...changes };
}
