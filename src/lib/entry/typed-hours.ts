/** Opening hours while somebody types them, and what of it an entry would hold. Pure. */
import type { Hours } from '../domain/time/hours';

/** One span of opening hours as it is typed. */
export interface TypedSpan {
	days: string[];
	from: string;
	to: string;
}
export interface TypedHours {
	always: boolean;
	closedOnHolidays: boolean;
	spans: TypedSpan[];
	/** Kept as it came: no form asks for it. */
	closedOn?: string[];
}

export function typedHours({ always, closedOnHolidays, slots, closedOn }: Hours): TypedHours {
	const spans = slots.map(({ days, from, to }) => ({ days: days.map(String), from, to }));
	return { always, closedOnHolidays, spans, ...(closedOn && { closedOn }) };
}

/** The hours, or the sentence that says what is wrong with what was typed. */
export function readHours({
	always,
	closedOnHolidays,
	spans,
	closedOn
}: TypedHours): { value: Hours } | { problem: string } {
	const slots = spans.map(({ days, from, to }) => ({
		days: days.map(Number).sort(),
		from: clockTime(from),
		to: clockTime(to)
	}));
	if (!always && slots.some(({ days, from, to }) => days.length === 0 || from === '' || to === ''))
		return { problem: 'Bitte zu jeder Zeile mindestens einen Tag und zwei Uhrzeiten wie 8:00 und 16:00.' };
	return { value: { always, closedOnHolidays, slots: always ? [] : slots, ...(closedOn && { closedOn }) } };
}

/** "9", "9:30" or "09.30 Uhr" as the domain writes it; empty for what is no time. */
function clockTime(text: string): string {
	const [, hour, minute = '00'] = /^\s*(\d{1,2})(?:[:.](\d\d))?(?:\s*Uhr)?\s*$/.exec(text) ?? [];
	const time = hour === undefined ? '' : `${hour.padStart(2, '0')}:${minute}`;
	return /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(time) ? time : '';
}
