import { describe, expect, it } from 'vitest';
import type { Meeting } from '$lib/domain/meeting/meeting';
import { idOf, meetingRow } from '$tests/support/directory-rows';
import { dateTile, listMeetings, type MeetingList } from './meeting-list';

const meeting = (name: string, startsAt: string, changes: Partial<Meeting> = {}): Meeting =>
	meetingRow(name, {
		circle: idOf('nord'),
		startsAt,
		endsAt: startsAt.replace(/T\d\d/, (hour) => `T${String(Number(hour.slice(1)) + 4).padStart(2, '0')}`),
		...changes
	});
const NOW = new Date('2026-11-22T10:00:00Z');
const MEETINGS = [
	meeting('march', '2027-03-03T08:00:00.000Z'),
	meeting('december', '2026-12-02T08:00:00.000Z'),
	meeting('alsodecember', '2026-12-09T08:00:00.000Z', { circle: idOf('sued') }),
	meeting('september', '2026-09-02T07:00:00.000Z'),
	meeting('june', '2026-06-03T07:00:00.000Z'),
	meeting('draft', '2026-12-24T08:00:00.000Z', { publication: 'draft' })
];
const shape = ({ next, coming, past }: MeetingList) => ({
	next: next?.title,
	coming: coming.map(({ label, meetings }) => [label, ...meetings.map(({ title }) => title)]),
	past: past.map(({ label, meetings }) => [label, ...meetings.map(({ title }) => title)])
});

describe('the list of meetings', () => {
	it('names the next and groups the others by month', () => {
		expect(shape(listMeetings(MEETINGS, '', NOW))).toEqual({
			next: 'december',
			coming: [
				['Dezember 2026', 'alsodecember'],
				['März 2027', 'march']
			],
			past: [
				['September 2026', 'september'],
				['Juni 2026', 'june']
			]
		});
	});

	it('shows one circle alone', () => {
		expect(shape(listMeetings(MEETINGS, idOf('sued'), NOW))).toEqual({
			next: 'alsodecember',
			coming: [],
			past: []
		});
	});

	it('passes over a cancelled meeting for the next, but still lists it', () => {
		const cancelled = MEETINGS.map((one) => ({ ...one, cancelled: one.title === 'december' }));
		const { next, coming } = shape(listMeetings(cancelled, '', NOW));
		expect(next).toBe('alsodecember');
		expect(coming[0]).toEqual(['Dezember 2026', 'december']);
	});

	it.each([
		['2026-12-02T11:59:00Z', 'december'],
		['2026-12-02T12:00:00Z', 'alsodecember']
	])('a meeting is coming until it is over: at %s the next is %s', (at, title) => {
		expect(listMeetings(MEETINGS, '', new Date(at)).next?.title).toBe(title);
	});

	it('puts a meeting after midnight in Berlin into Berlin’s month', () => {
		const late = [
			meeting('late', '2026-12-31T23:30:00.000Z', { endsAt: '2027-01-01T03:00:00.000Z' }),
			meeting('first', '2026-12-01T08:00:00.000Z')
		];
		expect(shape(listMeetings(late, '', NOW)).coming).toEqual([['Januar 2027', 'late']]);
	});
});

describe('the leaf of a day', () => {
	it('is Berlin’s day', () => {
		expect(dateTile('2026-12-31T23:30:00.000Z')).toEqual({ weekday: 'Fr', day: '1', month: 'Jan' });
	});
});
