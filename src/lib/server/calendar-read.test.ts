// What leaves as .ics, read back by two independent parsers: ical.js and node-ical.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byIcalJs, readCalendar } from '$tests/support/read-calendar';
import { idOf, meetingRow } from '$tests/support/directory-rows';
import type { Meeting } from '../domain/meeting/meeting';
import { clockChangesOn, momentOf } from '../domain/meeting/meeting-check';
import { addDays, berlinParts } from '../domain/time/berlin';
import { invitationCalendar, meetingCalendar } from './calendar';

const PAGE = 'https://schutznetz.example.org/termine/x';
const BETWEEN = {
	from: { name: 'Schutznetz', address: 'stelle@example.org' },
	to: { name: 'Mia Muster; "die Zweite", geb. Ä', address: 'mia@example.org' }
};
const meeting = (changes: Partial<Meeting> = {}): Meeting =>
	meetingRow('meeting', { circle: idOf('circle'), title: 'Treffen', access: 'Türcode 4711', ...changes });

/** What the law of all texts here lets through: no control characters, but line breaks. */
const words = fc
	.string({ unit: 'grapheme', maxLength: 80 })
	.map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim());
const minutes = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2035, 11, 30) / 60_000 });

describe('an .ics is read back as it was written', () => {
	it('whatever stands in it, whenever it is, as a file and as an invitation', () => {
		fc.assert(
			fc.property(
				fc.record({
					title: words,
					venue: words,
					agenda: words,
					at: minutes,
					length: fc.integer({ min: 15, max: 600 })
				}),
				fc.boolean(),
				fc.nat(99),
				({ title, venue, agenda, at, length }, cancelled, sequence) => {
					const startsAt = new Date(at * 60_000);
					const endsAt = new Date((at + length) * 60_000);
					fc.pre(![startsAt, endsAt].some(isTwice));
					const one = meeting({
						...{ title, venue, agenda, cancelled, sequence },
						...{ startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
					});
					const file = readCalendar(meetingCalendar(one, 'Kreis Nord', PAGE));
					expect(file).toMatchObject({
						...{ method: 'PUBLISH', attendees: [], organizer: '', sequence, place: venue },
						...{ description: agenda, startsAt: one.startsAt, endsAt: one.endsAt },
						title: `${cancelled ? 'ABGESAGT: ' : ''}${title ? `Kreis Nord: ${title}` : 'Kreis Nord'}`,
						status: cancelled ? 'CANCELLED' : 'CONFIRMED',
						uid: `${one.id}@schutznetz.example.org`
					});
					const mail = readCalendar(invitationCalendar(one, 'Kreis Nord', PAGE, BETWEEN));
					expect(mail).toEqual({
						...file,
						...{ method: cancelled ? 'CANCEL' : 'REQUEST', attendees: ['mia@example.org'] },
						organizer: 'stelle@example.org'
					});
				}
			)
		);
	});

	/** node-ical looks ten years ahead for changes of the clock, and no further. */
	const YEARS = Array.from({ length: 11 }, (_, index) => ({ year: 2026 + index, both: index < 10 }));

	it.each(YEARS)('around both changes of the clock in $year, at each full hour', ({ year, both }) => {
		const read = both ? readCalendar : byIcalJs;
		for (const at of hoursAround(year)) {
			const [startsAt, endsAt] = [at, new Date(at.getTime() + 4 * HOUR)];
			if ([startsAt, endsAt].some(isTwice)) continue;
			const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
			expect(read(meetingCalendar(meeting(times), 'Kreis', PAGE))).toMatchObject(times);
		}
	});

	it('names no door code, in whichever form', () => {
		for (const text of [
			meetingCalendar(meeting(), 'Kreis', PAGE),
			invitationCalendar(meeting(), 'Kreis', PAGE, BETWEEN)
		])
			expect(text).not.toContain('4711');
	});
});

const HOUR = 3_600_000;

/** Each full hour of the days on which the clock changes, and of their neighbours. */
function hoursAround(year: number): Date[] {
	const days = ['03', '10'].flatMap((month) => {
		const sunday = [31, 30, 29, 28, 27, 26, 25].find((day) => clockChangesOn(`${year}-${month}-${day}`)) ?? 0;
		return [-1, 0, 1].map((by) => addDays(`${year}-${month}-${sunday}`, by));
	});
	return days.flatMap((day) =>
		Array.from({ length: 24 }, (_, hour) => momentOf(day, `${String(hour).padStart(2, '0')}:00`)).filter(
			(at) => at instanceof Date
		)
	);
}

/** Between two and three in the autumn night a wall clock shows every time twice: which of the two is meant, it cannot say. */
function isTwice(at: Date): boolean {
	const { isoDay, minutes } = berlinParts(at);
	return [-HOUR, HOUR].some((by) => {
		const other = berlinParts(new Date(at.getTime() + by));
		return other.isoDay === isoDay && other.minutes === minutes;
	});
}
