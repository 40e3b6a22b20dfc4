import { describe, expect, it } from 'vitest';
import { circleRow, idOf } from '$tests/support/directory-rows';
import { dutiesOf, isTraining, type MeetingFacts, yearOfMeetings } from './year-of-meetings';

const AT = new Date('2026-06-15T10:00:00Z');
const HERE = idOf('here');
const NORTH = circleRow('north', { region: HERE });
const SOUTH = circleRow('south', { region: HERE });
type Meeting = MeetingFacts['meetings'][number];
const meeting = (startsAt: string, endsAt: string, change: Partial<Meeting> = {}): Meeting => ({
	circle: NORTH.id,
	otherCircles: [],
	title: 'Frühe Hilfen',
	agenda: 'a) Kurzaustausch\nd) Planung weiterer Fortbildungsthemen',
	startsAt,
	endsAt,
	cancelled: false,
	publication: 'published',
	...change
});
const morning = (day: string, change: Partial<Meeting> = {}) =>
	meeting(`${day}T08:00:00Z`, `${day}T12:00:00Z`, change);
const yearOf = (meetings: Meeting[], year = 2026, circles = [SOUTH, NORTH]) =>
	yearOfMeetings({ circles, meetings }, { id: HERE }, year, AT);
/** [held, planned] of the first circle. */
const north = (meetings: Meeting[], year = 2026) => {
	const [first] = yearOf(meetings, year);
	return first && [first.meetings.held, first.meetings.planned];
};

describe('a circle’s year', () => {
	it.each<[string, Meeting, number[]]>([
		['is over', morning('2026-03-11'), [1, 0]],
		['is to come', morning('2026-09-09'), [0, 1]],
		['is on at this moment', meeting('2026-06-15T08:00:00Z', '2026-06-15T12:00:00Z'), [0, 1]],
		['has just ended', meeting('2026-06-15T06:00:00Z', '2026-06-15T10:00:00Z'), [1, 0]],
		['is called off', morning('2026-03-11', { cancelled: true }), [0, 0]],
		['is a draft', morning('2026-03-11', { publication: 'draft' }), [0, 0]],
		['was last year', morning('2025-03-11'), [0, 0]],
		[
			'begins in the first hour of the year in Berlin',
			meeting('2025-12-31T23:00:00Z', '2026-01-01T02:00:00Z'),
			[1, 0]
		],
		['begins a minute before it', meeting('2025-12-31T22:59:00Z', '2026-01-01T02:00:00Z'), [0, 0]]
	])('a meeting that %s', (_what, one, expected) => {
		expect(north([one])).toEqual(expected);
	});

	it('has the circles of the network that are there, by name, also those that never met', () => {
		const circles = [
			SOUTH,
			NORTH,
			circleRow('beside', { region: idOf('beside') }),
			circleRow('old', { region: HERE, publication: 'withdrawn' })
		];
		expect(yearOf([], 2026, circles).map(({ name }) => name)).toEqual(['north', 'south']);
	});
});

describe('§ 10: circles of other kinds, and of several', () => {
	it('all meetings of a Fachtag are trainings, whatever they are called', () => {
		const [first] = yearOf([morning('2026-03-11')], 2026, [{ ...NORTH, kind: 'training' }]);
		expect(first?.trainings).toEqual({ held: 1, planned: 0 });
	});

	it('a meeting of both circles is one of each, and one training', () => {
		const both = morning('2026-03-11', { title: 'Fachtag', otherCircles: [SOUTH.id] });
		expect(
			yearOf([both]).map(({ name, meetings, trainings }) => [name, meetings.held, trainings.held])
		).toEqual([
			['north', 1, 1],
			['south', 1, 0]
		]);
	});
});

describe('a training is told by its words', () => {
	it.each([
		['Fortbildung: Schütteltrauma', '', true],
		['Interne Fortbildungen', '', true],
		['7. Fachtag Kinderschutz', '', true],
		['Frühe Hilfen', 'a) Austausch\nb) Fortbildung (gewähltes Thema)', true],
		['Frühe Hilfen', '2. Schulung zum Meldebogen', true],
		['Frühe Hilfen', 'Weiterbildung', true],
		['Frühe Hilfen', 'd) Planung weiterer Fortbildungsthemen', false],
		['Frühe Hilfen', 'd) Fortbildungsthemen für 2027', false],
		['Beschulung nach dem Umzug', '', false],
		['Frühe Hilfen', '', false]
	])('%s / %s', (title, agenda, expected) => {
		expect(isTraining({ title, agenda })).toBe(expected);
	});
});

describe('what the Land asks', () => {
	const trained = { title: 'Fortbildung' };
	const YEAR = yearOf([
		morning('2026-03-11'),
		morning('2026-09-09'),
		morning('2026-10-07', { circle: SOUTH.id, ...trained })
	]);
	const said = (...[land, circles = YEAR]: [Parameters<typeof dutiesOf>[0], typeof YEAR?]) =>
		dutiesOf(land, circles).map(({ circle, held, planned, state }) => [circle, held, planned, state]);

	it('in Schleswig-Holstein: that each circle meets once a year', () => {
		expect(said('SH')).toEqual([
			['north', 1, 1, 'met'],
			['south', 0, 1, 'planned']
		]);
		expect(said('SH', yearOf([]))).toEqual([
			['north', 0, 0, 'open'],
			['south', 0, 0, 'open']
		]);
	});

	it('in North Rhine-Westphalia: that somebody is trained in the network', () => {
		expect(said('NW')).toEqual([['', 0, 1, 'planned']]);
		expect(said('NW', yearOf([morning('2026-03-11', trained)]))).toEqual([['', 1, 0, 'met']]);
		expect(said('NW', yearOf([morning('2026-03-11')]))).toEqual([['', 0, 0, 'open']]);
	});

	it('in another Land is not known here', () => {
		expect(said('NI')).toEqual([]);
	});
});
