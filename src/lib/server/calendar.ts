/**
 * Records of meetings → iCalendar: the file of one, what comes with a mail, and the feed that a calendar program asks for (calendar-feeds.ts).
 * The only place that writes events. Guarantees: the same UID for the same meeting for ever, in file, mail and feed, the record's
 * SEQUENCE, wall clock times of Europe/Berlin with their VTIMEZONE, and the same bytes for the same record.
 * What is called off says so in its title: some calendars hide the status. Deliberately not inside: the access (dial-in, door codes),
 * which would leave for foreign calendar services, any case, and any person but whom an invitation is for.
 */
import ical, {
	ICalAttendeeRole,
	ICalAttendeeStatus,
	ICalAttendeeType,
	type ICalCalendar,
	ICalCalendarMethod,
	ICalEventStatus
} from 'ical-generator';
import { berlinParts } from '../domain/time/berlin';
import type { Caller } from '../domain/access/caller';
import { recordId } from '../domain/id';
import type { Meeting } from '../domain/meeting/meeting';
import type { Row } from '../domain/tables';
import { project } from '../domain/access/visibility';
import { isOff, placeOf } from '../domain/meeting/told';
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

/** In front of the title in every calendar. */
const CANCELLED_TITLE = 'ABGESAGT: ';

/** A file to keep: published to whoever takes it. `page` is the meeting's own address in the app. */
export function meetingCalendar(meeting: Meeting, circle: string, page: string): string {
	return written([{ meeting, circle, page }]).toString();
}

/** How often a calendar is to ask. Outlook and Google have a rhythm of their own. */
const FEED_SECONDS = 4 * 60 * 60;

/** All meetings of an account, for a calendar program that asks again and again. */
export function feedCalendar(entries: readonly CalendarEntry[]): string {
	const text = written(entries, {
		name: 'Schutznetz: Termine',
		description: 'Treffen der Kooperationskreise. Eiliges kommt per E-Mail und Push.',
		ttl: FEED_SECONDS
	}).toString();
	// Without any component it would be no calendar (RFC 5545 3.6), and Outlook says so.
	return entries.length > 0 ? text : text.replace('END:VCALENDAR', `${BERLIN_VTIMEZONE}\r\nEND:VCALENDAR`);
}

/** How a calendar takes what a mail brings: an invitation, also one that replaces an older one, or its end. */
export type InvitationMethod = 'REQUEST' | 'CANCEL';

/** Between whom it is: the office's address that sends, and the one receiver; nobody else is named. */
export interface Invitation {
	from: { name: string; address: string };
	to: { name: string; address: string };
}

export function methodOf(meeting: Pick<Meeting, 'cancelled' | 'publication'>): InvitationMethod {
	return isOff(meeting) ? 'CANCEL' : 'REQUEST';
}

/** The same meeting as it comes with a mail (RFC 5546); an answer is given in the app, not to the sending address. */
export function invitationCalendar(
	meeting: Meeting,
	circle: string,
	page: string,
	{ from, to }: Invitation
): string {
	const method = methodOf(meeting);
	const calendar = written([{ meeting, circle, page }]).method(ICalCalendarMethod[method]);
	const [event] = calendar.events();
	event?.organizer({ name: from.name, email: from.address }).createAttendee({
		...{ name: quotable(to.name) || to.address, email: to.address, rsvp: false },
		...{ role: ICalAttendeeRole.REQ, type: ICalAttendeeType.INDIVIDUAL },
		status: ICalAttendeeStatus.NEEDSACTION
	});
	if (method === 'CANCEL') event?.status(ICalEventStatus.CANCELLED);
	return calendar.toString();
}

/** A name stands in quotation marks there, which cannot be escaped (RFC 5545 3.2). */
function quotable(name: string): string {
	return name.replace(/["\p{Cc}]/gu, ' ').trim();
}

function written(
	entries: readonly CalendarEntry[],
	about: { name?: string; description?: string; ttl?: number } = {}
): ICalCalendar {
	const calendar = ical({
		...about,
		prodId: { company: 'Schutznetz', product: 'Termine', language: 'DE' },
		method: ICalCalendarMethod.PUBLISH,
		// Without a name of its own the calendar writes DTSTAMP in UTC, as RFC 5545 demands; the event names the zone.
		timezone: { name: null, generator: (zone) => (zone === BERLIN ? BERLIN_VTIMEZONE : null) }
	});
	for (const entry of entries) addEvent(calendar, entry);
	return calendar;
}

function addEvent(calendar: ICalCalendar, { meeting, circle, page }: CalendarEntry): void {
	const off = isOff(meeting);
	const title = [circle, meeting.title].filter(Boolean).join(': ');
	calendar.createEvent({
		id: `${meeting.id}@${UID_DOMAIN}`,
		sequence: meeting.sequence,
		stamp: new Date(meeting.updated),
		timezone: BERLIN,
		start: wallClock(meeting.startsAt),
		end: wallClock(meeting.endsAt),
		summary: onOneLine((off ? CANCELLED_TITLE : '') + title),
		description: meeting.agenda.replace(LINE_ENDS, '\n'),
		location: onOneLine(placeOf(meeting)),
		url: page,
		status: off ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED
	});
}

/** All that some program takes for the end of a line: pasted from a PDF it cuts an event in two there. */
const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;
const onOneLine = (text: string) => text.replace(LINE_ENDS, ' ');

/** ical-generator writes a date's local fields: give it one whose local fields are Berlin's, whatever the server's zone. */
function wallClock(stored: string): Date {
	const { year, month, day, minutes } = berlinParts(new Date(stored));
	return new Date(year, month - 1, day, Math.floor(minutes / 60), minutes % 60);
}
