import { describe, expect, it } from 'vitest';
import { type Meeting, NEW_MEETING } from '../domain/meeting/meeting';
import { GUEST, type Caller } from '../domain/access/caller';
import { calendarOf, meetingCalendar } from './calendar';
import { AppError } from './errors';

const MEETING: Meeting = {
	id: 'meetingnord2026',
	updated: '2026-11-01T08:30:00.000Z',
	publication: 'published',
	audience: 'public',
	verifiedAt: '2026-11-01',
	verifiedBy: 'Fachstelle',
	circle: 'circlenord00000',
	title: 'Viertes Treffen',
	startsAt: '2026-12-02T08:00:00.000Z',
	endsAt: '2026-12-02T12:00:00.000Z',
	venue: 'Kreishaus, Saal 1',
	address: { street: 'Barlachstraße 2', postalCode: '23909', place: 'Ratzeburg', ags: '01053100' },
	access: 'Einwahl 040 66969 123, Code 4711',
	agenda: 'Kurzaustausch\nFortbildung; Fallbesprechungen',
	...NEW_MEETING,
	sequence: 3
};
const PAGE = 'https://schutznetz.example.org/termine/meetingnord2026';

const linesOf = (change: Partial<Meeting> = {}) =>
	meetingCalendar({ ...MEETING, ...change }, 'Kreis Nord', PAGE)
		.replace(/\r\n[ \t]/g, '')
		.split('\r\n');

describe('the calendar file of a meeting', () => {
	it.each([
		['winter time', '2026-12-02T08:00:00.000Z', '20261202T090000'],
		['summer time', '2026-06-10T07:00:00.000Z', '20260610T090000'],
		['the day before summer time', '2026-03-28T08:00:00.000Z', '20260328T090000'],
		['the day summer time begins', '2026-03-29T07:00:00.000Z', '20260329T090000'],
		['the day summer time ends', '2026-10-25T08:00:00.000Z', '20261025T090000'],
		['shortly before midnight', '2026-12-31T22:30:00.000Z', '20261231T233000']
	])('shows the wall clock in %s', (_name, startsAt, wall) => {
		expect(linesOf({ startsAt, endsAt: '2027-01-01T12:00:00.000Z' })).toContain(
			`DTSTART;TZID=Europe/Berlin:${wall}`
		);
	});

	it('brings the rules of its zone, once', () => {
		const lines = linesOf();
		expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
		expect(lines).toContain('TZID:Europe/Berlin');
		expect(lines).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
	});

	it.each<[string, Partial<Meeting>]>([
		['nothing', {}],
		[
			'another time',
			{ startsAt: '2026-12-03T08:00:00.000Z', endsAt: '2026-12-03T12:00:00.000Z', sequence: 4 }
		],
		['another title', { title: 'Fünftes Treffen', sequence: 5 }],
		['cancelled', { cancelled: true, sequence: 6 }]
	])('keeps its UID after a change of %s', (_name, change) => {
		expect(linesOf(change)).toContain('UID:meetingnord2026@schutznetz.example.org');
		expect(linesOf(change)).toContain(`SEQUENCE:${change.sequence ?? 3}`);
	});

	it('says when it is cancelled', () => {
		expect(linesOf()).toContain('STATUS:CONFIRMED');
		expect(linesOf({ cancelled: true })).toContain('STATUS:CANCELLED');
	});

	it('stamps with the last change of the record, in UTC, so that the same record gives the same bytes', () => {
		expect(linesOf()).toContain('DTSTAMP:20261101T083000Z');
		expect(linesOf()).toEqual(linesOf());
	});

	it('escapes commas, semicolons, backslashes and line breaks', () => {
		expect(linesOf({ agenda: 'a, b; c\\d\ne' })).toContain('DESCRIPTION:a\\, b\\; c\\\\d\\ne');
		expect(linesOf()).toContain('LOCATION:Kreishaus\\, Saal 1\\, Barlachstraße 2\\, 23909 Ratzeburg');
	});

	it('cannot be broken open by a title', () => {
		const lines = linesOf({ title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT' });
		expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
	});

	it('ends every line with CRLF and folds at 75 bytes', () => {
		const text = meetingCalendar({ ...MEETING, agenda: 'ä'.repeat(300) }, 'Kreis Nord', PAGE);
		const encoder = new TextEncoder();
		for (const line of text.split('\r\n')) {
			expect(line).not.toContain('\n');
			expect(encoder.encode(line).length).toBeLessThanOrEqual(75);
		}
	});

	it('leaves out dial-ins and door codes', () => {
		expect(linesOf().join('\n')).not.toContain('4711');
	});
});

describe('who gets the file', () => {
	const member: Caller = { ...GUEST, role: 'member', userId: 'usermember00000' };
	const storeOf = (meeting: Meeting) => ({
		rowsById: async (table: string) => (table === 'meetings' ? [{ ...meeting }] : [])
	});
	const file = (change: Partial<Meeting>, caller: Caller, id = MEETING.id) =>
		calendarOf(storeOf({ ...MEETING, ...change }), caller, id, 'https://schutznetz.example.org');

	it.each<[string, Partial<Meeting>, Caller]>([
		['a guest, of a public meeting', {}, GUEST],
		['a member, of a meeting for members', { audience: 'members' }, member]
	])('%s', async (_name, change, caller) => {
		expect(await file(change, caller)).toContain('URL;VALUE=URI:https://schutznetz.example.org/termine/');
	});

	it.each<[string, Partial<Meeting>, Caller, string?]>([
		['a guest, of a meeting for members', { audience: 'members' }, GUEST],
		['a member, of a draft', { publication: 'draft' }, member],
		['anybody, of something that is no id', {}, member, '../../etc']
	])('not %s', async (_name, change, caller, id) => {
		await expect(file(change, caller, id)).rejects.toThrow(AppError);
	});
});
