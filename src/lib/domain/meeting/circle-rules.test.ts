// §§ 9 and 10 of the rules of procedure: subgroups are of a circle and have an end, and what is over is over.
import { expect, it } from 'vitest';
import { circleRow, idOf, meetingRow } from '$tests/support/directory-rows';
import type { Circle } from './circle';
import { circleProblems, isOver, meetingProblem } from './circle-rules';
import type { Meeting } from './meeting';

const here = { region: idOf('region') };
const north = circleRow('north', here);
const south = circleRow('south', here);
const sub = circleRow('sub', { ...here, kind: 'subgroup', parent: north.id, endsOn: '2027-06-30' });
const foreign = circleRow('foreign', { region: idOf('beside') });
const ALL = [north, south, sub, foreign];
const on = (startsAt: string, changes: Partial<Meeting> = {}) =>
	meetingRow('treffen', { circle: sub.id, startsAt, ...changes });

it.each<[string, Circle, Meeting[], object]>([
	['a circle', north, [], {}],
	['a subgroup of it with an end', sub, [], {}],
	['a subgroup of nothing', { ...sub, parent: '' }, [], { parent: 'parentless' }],
	['a subgroup of itself', { ...sub, parent: sub.id }, [], { parent: 'own_parent' }],
	[
		'a subgroup of a subgroup',
		{ ...sub, id: idOf('subsub'), parent: sub.id },
		[],
		{ parent: 'subgroup_of_subgroup' }
	],
	['a subgroup of another network’s circle', { ...sub, parent: foreign.id }, [], { parent: 'other_network' }],
	['a working circle beside another', { ...south, kind: 'working', parent: north.id }, [], {}],
	['a subgroup that never ends', { ...sub, endsOn: '' }, [], { endsOn: 'endless' }],
	['a circle that shares its minutes with its neighbour', { ...north, sharesMinutes: [south.id] }, [], {}],
	[
		'one that shares them with another network',
		{ ...north, sharesMinutes: [foreign.id] },
		[],
		{ sharesMinutes: 'other_network' }
	],
	[
		'one that ends while a meeting is planned',
		sub,
		[on('2027-07-01T08:00:00.000Z')],
		{ endsOn: 'meetings_after' }
	],
	['one that ends after its last meeting', sub, [on('2027-06-30T20:00:00.000Z')], {}],
	['one whose later meeting is called off', sub, [on('2027-07-01T08:00:00.000Z', { cancelled: true })], {}]
])('%s', (_what, circle, meetings, problems) => {
	expect(circleProblems(circle, ALL, meetings)).toEqual(problems);
});

it.each<[string, string | undefined, Meeting]>([
	['on its last day, in Berlin', undefined, on('2027-06-30T21:59:00.000Z')],
	['the minute after', 'circle_over', on('2027-06-30T22:00:00.000Z')],
	[
		'of two circles',
		undefined,
		on('2026-12-02T08:00:00.000Z', { circle: north.id, otherCircles: [south.id] })
	],
	[
		'also of one that is over',
		'circle_over',
		on('2027-12-02T08:00:00.000Z', { circle: north.id, otherCircles: [sub.id] })
	],
	[
		'also of another network’s circle',
		'circle_elsewhere',
		on('2026-12-02T08:00:00.000Z', { otherCircles: [foreign.id] })
	],
	[
		'of a circle that is not there',
		'circle_elsewhere',
		on('2026-12-02T08:00:00.000Z', { circle: idOf('gone') })
	]
])('a meeting %s: %s', (_when, problem, meeting) => {
	expect(meetingProblem(meeting, ALL)).toBe(problem);
});

it('of a circle that was withdrawn there is none', () => {
	const gone = { ...sub, publication: 'withdrawn' } as const;
	expect(meetingProblem(on('2026-12-02T08:00:00.000Z'), [gone])).toBe('circle_withdrawn');
});

it('a circle without an end is never over', () => {
	expect(isOver(north, '2099-01-01T00:00:00.000Z')).toBe(false);
});
