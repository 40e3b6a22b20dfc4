// What an office types of a date poll, and what it is told.
import { expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import { anotherDate, blankDates, mayAdd, mayDrop, pollOf, type TypedDate } from './poll-form';

const NOW = new Date('2026-11-30T12:00:00Z');
const OF = { id: idOf('poll'), meeting: idOf('spring') };
const date = (id: string, day: string, from = '09:00', until = '13:00'): TypedDate => ({
	id,
	day,
	from,
	until
});

it('begins with the meeting’s own date and one more at its hours', () => {
	const dates = blankDates({ startsAt: '2026-12-02T08:00:00.000Z', endsAt: '2026-12-02T12:00:00.000Z' });
	expect(dates.map(({ day, from, until }) => [day, from, until])).toEqual([
		['2026-12-02', '09:00', '13:00'],
		['', '09:00', '13:00']
	]);
	expect([mayDrop(dates), mayAdd(dates), anotherDate(dates)[2]?.from]).toEqual([false, true, '09:00']);
});

it('is sent with its moments, on both sides of the change of the clock', () => {
	const read = pollOf(OF, [date('a', '2027-03-27'), date('b', '2027-03-28')], NOW);
	expect(read).toEqual({
		body: {
			...{ to: 'openDates', ...OF },
			dates: [
				{ id: 'a', startsAt: '2027-03-27T08:00:00.000Z', endsAt: '2027-03-27T12:00:00.000Z' },
				{ id: 'b', startsAt: '2027-03-28T07:00:00.000Z', endsAt: '2027-03-28T11:00:00.000Z' }
			]
		}
	});
});

it.each([
	['no day', date('b', ''), /Tag, Anfang und Ende/],
	['an end before its beginning', date('b', '2026-12-03', '13:00', '09:00'), /Das Ende/],
	['a day that is over', date('b', '2026-11-29'), /hinter uns/],
	['a date that stands there', date('b', '2026-12-02'), /schon in der Liste/]
])('%s is said where it stands', (_what, second, expected) => {
	const read = pollOf(OF, [date('a', '2026-12-02'), second], NOW);
	expect(read).toEqual({ problems: { b: expect.stringMatching(expected) as string } });
});
