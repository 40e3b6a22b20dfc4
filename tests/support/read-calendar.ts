/** An .ics read by two parsers that know nothing of each other: what both say of it is what a calendar makes of it. */
import ICAL from 'ical.js';
import { sync as nodeIcal, type VEvent } from 'node-ical';
import { expect } from 'vitest';

export interface ReadEvent {
	method: string;
	uid: string;
	sequence: number;
	title: string;
	description: string;
	place: string;
	status: string;
	startsAt: string;
	endsAt: string;
	attendees: string[];
	organizer: string;
}

/** The one event of `text`; fails where the two read something else. */
export function readCalendar(text: string): ReadEvent {
	const [one, other] = [byIcalJs(text), byNodeIcal(text)];
	expect(other).toEqual(one);
	return one;
}

/** The same by one of them alone. */
export function byIcalJs(text: string): ReadEvent {
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	for (const zone of calendar.getAllSubcomponents('vtimezone'))
		ICAL.TimezoneService.register(new ICAL.Timezone(zone));
	const components = calendar.getAllSubcomponents('vevent');
	expect(components).toHaveLength(1);
	const component = components[0]!;
	const event = new ICAL.Event(component);
	const said = (name: string) => String(component.getFirstPropertyValue(name) ?? '');
	return {
		method: String(calendar.getFirstPropertyValue('method')),
		uid: event.uid,
		sequence: event.sequence,
		title: event.summary,
		description: said('description'),
		place: said('location'),
		status: said('status'),
		startsAt: event.startDate.toJSDate().toISOString(),
		endsAt: event.endDate.toJSDate().toISOString(),
		attendees: event.attendees.map((one) => mailOf(String(one.getFirstValue()))),
		organizer: mailOf(said('organizer'))
	};
}

function byNodeIcal(text: string): ReadEvent {
	const parsed = nodeIcal.parseICS(text);
	const events = Object.values(parsed).filter((one): one is VEvent => one?.type === 'VEVENT');
	expect(events).toHaveLength(1);
	const event = events[0]!;
	const attendees = [event.attendee ?? []].flat();
	return {
		method: String((parsed.vcalendar as { method?: unknown } | undefined)?.method ?? event.method),
		uid: event.uid,
		sequence: Number(event.sequence),
		title: valueOf(event.summary),
		description: valueOf(event.description),
		place: valueOf(event.location),
		status: String(event.status),
		startsAt: event.start.toISOString(),
		endsAt: (event.end as Date).toISOString(),
		attendees: attendees.map((one) => mailOf(valueOf(one))),
		organizer: mailOf(valueOf(event.organizer))
	};
}

/** A value with parameters is an object with `val`. */
function valueOf(value: unknown): string {
	const { val } = (typeof value === 'object' && value !== null ? value : { val: value }) as { val?: unknown };
	return typeof val === 'string' ? val : '';
}

const mailOf = (address: string) => address.replace(/^mailto:/i, '');
