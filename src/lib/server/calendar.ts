/**
 * Records of meetings → iCalendar: the file of one, and the feed that a calendar program asks for (calendar-feeds.ts). The only place that
 * writes events. Guarantees: the same UID for the same meeting for ever, in file and feed, the record's SEQUENCE, wall
 * clock times of Europe/Berlin with their VTIMEZONE, and the same bytes for the same record.
 * Deliberately not inside: the access (dial-in, door codes), which would leave for foreign calendar services, and any person.
 */
import ical, { type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { berlinParts } from '../domain/time/berlin';
import type { Caller } from '../domain/access/caller';
import { recordId } from '../domain/id';
import type { Meeting } from '../domain/meeting/meeting';
import type { Row } from '../domain/tables';
import { project } from '../domain/access/visibility';
import { BERLIN, BERLIN_VTIMEZONE } from './berlin-time-zone';
import { AppError } from './errors';
import type { Store } from './sync/store';

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8';
/** The organisation in the UID; it must never change, or every phone gets its meetings twice. */
const UID_DOMAIN = 'schutznetz.example.org';

/** The file for a meeting that `caller` may see, or `not_found`: what is hidden looks like what does not exist. */
export async function calendarOf(
	store: Pick<Store, 'rowsById'>,
	caller: Caller,
	id: string,
	origin: string
): Promise<string> {
	const meeting = await visibleRow(store, caller, 'meetings', id);
	if (!meeting) throw new AppError('not_found');
	const circle = await visibleRow(store, caller, 'circles', meeting.circle);
	return meetingCalendar(meeting, circle?.name ?? '', `${origin}/termine/${meeting.id}`);
}

async function visibleRow<T extends 'meetings' | 'circles'>(
	store: Pick<Store, 'rowsById'>,
	caller: Caller,
	table: T,
	id: string
): Promise<Row<T> | undefined> {
	if (!recordId.safeParse(id).success) return undefined;
	const [row] = await store.rowsById(table, [id], caller);
	return row?.publication === 'published' ? (project(table, row, caller) as Row<T> | undefined) : undefined;
}

export interface CalendarEntry {
	meeting: Meeting;
	/** The name of the circle that invites. */
	circle: string;
	/** The meeting's own address in the app. */
	page: string;
}

/** The file of one meeting. */
export function meetingCalendar(meeting: Meeting, circle: string, page: string): string {
	return written([{ meeting, circle, page }], {});
}

/** How often a calendar is to ask. Outlook and Google have a rhythm of their own. */
const FEED_SECONDS = 4 * 60 * 60;

/** All meetings of an account, for a calendar program that asks again and again. */
export function feedCalendar(entries: readonly CalendarEntry[]): string {
	return written(entries, {
		name: 'Schutznetz: Termine',
		description: 'Treffen der Kooperationskreise. Eiliges kommt per E-Mail und Push.',
		ttl: FEED_SECONDS
	});
}

function written(
	entries: readonly CalendarEntry[],
	about: { name?: string; description?: string; ttl?: number }
): string {
	const calendar = ical({
		...about,
		prodId: { company: 'Schutznetz', product: 'Termine', language: 'DE' },
		method: ICalCalendarMethod.PUBLISH,
		// Without a name of its own the calendar writes DTSTAMP in UTC, as RFC 5545 demands; the event names the zone.
		timezone: { name: null, generator: (zone) => (zone === BERLIN ? BERLIN_VTIMEZONE : null) }
	});
	for (const entry of entries) addEvent(calendar, entry);
	const text = calendar.toString();
	// Without any component it would be no calendar (RFC 5545 3.6), and Outlook says so.
	return entries.length > 0 ? text : text.replace('END:VCALENDAR', `${BERLIN_VTIMEZONE}\r\nEND:VCALENDAR`);
}

function addEvent(calendar: ICalCalendar, { meeting, circle, page }: CalendarEntry): void {
	const title = [circle, meeting.title].filter(Boolean).join(': ');
	calendar.createEvent({
		id: `${meeting.id}@${UID_DOMAIN}`,
		sequence: meeting.sequence,
		stamp: new Date(meeting.updated),
		timezone: BERLIN,
		start: wallClock(meeting.startsAt),
		end: wallClock(meeting.endsAt),
		// In words too: some calendars show what is cancelled as if it were not.
		summary: onOneLine(meeting.cancelled ? `ABGESAGT: ${title}` : title),
		description: meeting.agenda.replace(LINE_ENDS, '\n'),
		location: onOneLine(placeOf(meeting)),
		url: page,
		status: meeting.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
	});
}

/** All that some program takes for the end of a line: pasted from a PDF it cuts an event in two there. */
const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
const onOneLine = (text: string) => text.replace(LINE_ENDS, ' ');

function placeOf({ venue, address }: Meeting): string {
	const town = [address.postalCode, address.place].filter(Boolean).join(' ');
	return [venue, address.street, town].filter(Boolean).join(', ');
}

/** ical-generator writes a date's local fields: give it one whose local fields are Berlin's, whatever the server's zone. */
function wallClock(stored: string): Date {
	const { year, month, day, minutes } = berlinParts(new Date(stored));
	return new Date(year, month - 1, day, Math.floor(minutes / 60), minutes % 60);
}
