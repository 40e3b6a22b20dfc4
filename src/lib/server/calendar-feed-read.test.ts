// What calendar programs understand of a meeting's file and of the feed: what was entered, in two readers that know nothing of each other.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReadEvent, READERS } from '$tests/support/calendar-readers';
import { rowOf } from '$tests/support/one-of-each';
import type { Meeting } from '../domain/meeting/meeting';
import { addDays, berlinDay, berlinInstant } from '../domain/time/berlin';
import { feedCalendar, meetingCalendar } from './calendar';

const PAGE = 'https://netz.example.org/termine/x';
const BASE = rowOf('meetings', 'meetingnord2026') as Meeting;
const meeting = (changes: Partial<Meeting>): Meeting => ({ ...BASE, publication: 'published', ...changes });
const entry = (one: Meeting) => ({ meeting: one, circle: 'Kreis Nord', page: PAGE });

/** As it is to be understood. */
function understood({ id, sequence, startsAt, endsAt, title, agenda, cancelled, ...at }: Meeting): ReadEvent {
	const said = `Kreis Nord: ${title}`;
	const { street, postalCode, place } = at.address;
	return {
		uid: `${id}@schutznetz.example.org`,
		...{ sequence, start: startsAt, end: endsAt, text: agenda.replace(ENDS, '\n') },
		title: (cancelled ? `ABGESAGT: ${said}` : said).replace(ENDS, ' '),
		place: [at.venue, street, [postalCode, place].filter(Boolean).join(' ')]
			.filter(Boolean)
			.join(', ')
			.replace(ENDS, ' '),
		status: cancelled ? 'CANCELLED' : 'CONFIRMED'
	};
}

const HOSTILE = [
	...['a', 'ä', 'ß', '😀', ' ', ',', ';', '"', ':', '<b>', '&amp;', "'", '%', '#', '=', '^'],
	...['END:VEVENT', 'BEGIN:VALARM', 'ATTENDEE', '‚', '\u2028', '\u2029', '\r', '\r\n']
];
/** A backslash before a letter, which node-ical reads otherwise than RFC 5545 3.3.11 says: two of them and an n are one, and an n. */
const BACKSLASHES = ['\\', '\\n', '\\N', '\\,', '\\\\'];
/** A meeting's lines are lines for everybody, a title is one line. */
const ENDS = /\r\n|[\r\n\u2028\u2029]/g;
const words = (most: number, units: readonly string[]) =>
	fc.array(fc.constantFrom(...units), { maxLength: most }).map((parts) => `x${parts.join('')}x`);
const START = Date.parse('2026-01-01T00:00:00Z');
const MINUTES = 11 * 366 * 24 * 60;
const arbitraryOf = (units: readonly string[]) =>
	fc.record({
		minute: fc.integer({ min: 0, max: MINUTES }),
		length: fc.integer({ min: 15, max: 3 * 24 * 60 }),
		title: words(12, units),
		agenda: fc.array(words(30, units), { maxLength: 4 }).map((all) => all.join('\n')),
		venue: words(6, units),
		sequence: fc.nat(1000),
		cancelled: fc.boolean()
	});
const at = (minute: number) => new Date(START + minute * 60_000).toISOString();

describe.each([
	['ical.js', arbitraryOf([...HOSTILE, ...BACKSLASHES]), READERS['ical.js']],
	['node-ical', arbitraryOf(HOSTILE), READERS['node-ical']]
] as const)('%s', (_, arbitrary, read) => {
	it('understands every meeting of 2026 to 2036 as it was entered, alone and in a feed', () => {
		fc.assert(
			fc.property(fc.array(arbitrary, { minLength: 1, maxLength: 6 }), (all) => {
				const meetings = all
					.map(({ minute, length, ...fields }, n) =>
						meeting({
							...fields,
							id: `meeting${n}`.padEnd(15, '0'),
							...{ startsAt: at(minute), endsAt: at(minute + length) }
						})
					)
					// The wall clock shows this hour twice, and a local time cannot say which is meant (RFC 5545 3.3.5): nobody meets then.
					.filter(({ startsAt, endsAt }) => ![startsAt, endsAt].some(isShownTwice));
				expect(read(feedCalendar(meetings.map(entry)))).toEqual(meetings.map(understood));
				for (const one of meetings)
					expect(read(meetingCalendar(one, 'Kreis Nord', PAGE))).toEqual([understood(one)]);
			}),
			{ numRuns: 100 }
		);
	});

	it('has the wall clock right on the days around both changes of the clock, 2026–2036', () => {
		const meetings = changesOfTheClock().flatMap((day, n) =>
			[-1, 0, 1].map((more) => {
				const on = addDays(day, more);
				const [start, end] = [berlinInstant(on, 9 * 60), berlinInstant(on, 13 * 60)];
				return meeting({
					id: `clock${String(n * 3 + more + 1).padStart(10, '0')}`,
					...{ startsAt: start.toISOString(), endsAt: end.toISOString() }
				});
			})
		);
		expect(meetings).toHaveLength(66);
		const text = feedCalendar(meetings.map(entry));
		expect(read(text)).toEqual(meetings.map(understood));
		expect(text.match(/DTSTART;TZID=Europe\/Berlin:\d{8}T090000\r\n/g)).toHaveLength(66);
	});

	it('reads an account’s calendar without any meeting', () => {
		expect(read(feedCalendar([]))).toEqual([]);
	});
});

describe('the feed', () => {
	const text = feedCalendar([
		entry(meeting({ access: 'Einwahl, Code 4711', note: 'für Frau Muster', verifiedBy: 'Frau Muster' }))
	]);

	it('is published, without any person, alarm or code', () => {
		expect(text).toContain('METHOD:PUBLISH\r\n');
		expect(text).not.toMatch(/ATTENDEE|ORGANIZER|VALARM|CONTACT|mailto|4711|Muster/i);
	});

	it('says to both sorts of programs how often to ask', () => {
		expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT4H\r\n');
		expect(text).toContain('X-PUBLISHED-TTL:PT4H\r\n');
	});

	it('describes its zone by rules and not by dates, once', () => {
		expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
		expect(text.match(/RRULE:FREQ=YEARLY/g)).toHaveLength(2);
		expect(text).not.toContain('RDATE');
	});

	it('has the event of a meeting as its own file has it, with the same UID', () => {
		const event = (calendar: string) => /BEGIN:VEVENT[^]*END:VEVENT/.exec(calendar)?.[0];
		expect(event(text)).toBe(event(meetingCalendar(meeting({}), 'Kreis Nord', PAGE)));
	});

	it('says that a meeting is called off in its title and by its status', () => {
		const off = feedCalendar([entry(meeting({ cancelled: true, title: 'Treffen' }))]);
		expect(off).toContain('SUMMARY:ABGESAGT: Kreis Nord: Treffen\r\n');
		expect(off).toContain('STATUS:CANCELLED\r\n');
	});
});

/** The two days of each year on which the clock in Berlin changes. */
function changesOfTheClock(): string[] {
	const days: string[] = [];
	for (let day = '2026-01-01'; day <= '2036-12-31'; day = addDays(day, 1)) {
		const hours = (berlinInstant(addDays(day, 1), 0).getTime() - berlinInstant(day, 0).getTime()) / 3_600_000;
		if (hours !== 24) days.push(day);
	}
	return days;
}

/** In the night in autumn between two and three. */
function isShownTwice(iso: string): boolean {
	const day = berlinDay(new Date(iso));
	const length = berlinInstant(addDays(day, 1), 0).getTime() - berlinInstant(day, 0).getTime();
	const into = (Date.parse(iso) - berlinInstant(day, 0).getTime()) / 3_600_000;
	return length > 24 * 3_600_000 && into >= 2 && into < 4;
}
