import { describe, expect, it } from 'vitest';
import { circleRow, idOf, meetingRow } from '$tests/support/directory-rows';
import { faultsOf, momentOf, warningsOf } from './meeting-check';
import type { Meeting } from './meeting';
import { stepsOf } from './stages';

const NOW = new Date('2026-11-20T09:00:00Z');
const NORTH = circleRow('north', { region: idOf('region') });
const SUB = circleRow('sub', { region: idOf('region'), kind: 'subgroup', endsOn: '2026-12-01' });
const meeting = (changes: Partial<Meeting> = {}) => meetingRow('meeting', { circle: NORTH.id, ...changes });
const faults = (changes: Partial<Meeting>) =>
	faultsOf(meeting(changes), [NORTH, SUB], NOW).map(({ code }) => code);

describe('what a meeting cannot be', () => {
	it.each<[string, Partial<Meeting>, string[]]>([
		['nothing is wrong', {}, []],
		['in the past', { startsAt: '2026-11-20T08:59:00.000Z' }, ['past', 'tooLong']],
		['over before it begins', { endsAt: '2026-12-02T07:59:00.000Z' }, ['endBeforeStart']],
		['over as it begins', { endsAt: '2026-12-02T08:00:00.000Z' }, ['endBeforeStart']],
		['longer than a day', { endsAt: '2026-12-03T08:01:00.000Z' }, ['tooLong']],
		['of a circle that has ended by then', { circle: SUB.id }, ['circleEnded']],
		['of one, too, that has ended by then', { otherCircles: [SUB.id] }, ['circleEnded']],
		[
			'of a circle on its last day',
			{ circle: SUB.id, startsAt: '2026-12-01T08:00:00.000Z', endsAt: '2026-12-01T12:00:00.000Z' },
			[]
		],
		['of a circle that is not there', { circle: idOf('nobody') }, ['circleGone']],
		['answered after it', { answerBy: '2026-12-03' }, ['answerAfter']],
		['with cases after it', { caseBy: '2026-12-03' }, ['casesAfter']]
	])('%s', (_name, changes, expected) => {
		expect(faults(changes)).toEqual(expected);
	});
});

describe('what an office should know', () => {
	const other = (changes: Partial<Meeting> = {}) =>
		meetingRow('other', {
			circle: NORTH.id,
			startsAt: '2026-12-02T11:59:00.000Z',
			endsAt: '2026-12-02T15:00:00.000Z',
			...changes
		});
	const warned = (one: Partial<Meeting>, others: Meeting[] = [], caseDay = '2026-11-20') =>
		warningsOf(meeting(one), others, caseDay, NOW).map(({ code }) => code);

	it.each<[string, Partial<Meeting>, Meeting[], string[]]>([
		['alone', {}, [], []],
		['another meeting of the circle at the same time', {}, [other()], ['overlaps']],
		['one that begins as it ends', {}, [other({ startsAt: '2026-12-02T12:00:00.000Z' })], []],
		['one that is called off', {}, [other({ cancelled: true })], []],
		['one of another circle', {}, [other({ circle: SUB.id })], []],
		[
			'one of another circle that is its, too',
			{ otherCircles: [SUB.id] },
			[other({ circle: SUB.id })],
			['overlaps']
		],
		[
			'one that is its circle’s, too',
			{},
			[other({ circle: SUB.id, otherCircles: [NORTH.id] })],
			['overlaps']
		],
		['itself', {}, [meeting()], []],
		[
			'an agenda that is too long',
			{ points: [{ kind: 'other', title: 'Alles', minutes: 241 }] },
			[],
			['agendaOver']
		]
	])('%s', (_name, one, others, expected) => {
		expect(warned(one, others)).toEqual(expected);
	});

	it('that nobody can register a case any more', () => {
		expect(warned({}, [], '2026-11-19')).toEqual(['casesOver']);
	});
});

describe('a moment that was typed', () => {
	it.each([
		['no day', '', '09:00'],
		['no time', '2026-12-02', ''],
		['a day that is none', '2026-13-40', '09:00'],
		['an hour that is none', '2026-12-02', '24:30']
	])('%s is none', (_name, day, time) => {
		expect(momentOf(day, time)).toBeUndefined();
	});
});

describe('the steps of its life', () => {
	const steps = (changes: Partial<Meeting>, now: string) =>
		stepsOf(meeting(changes), new Date(now)).map(({ to, back }) => (back ? `back to ${to}` : to));
	const [BEFORE, DURING, AFTER] = ['2026-12-01T08:00:00Z', '2026-12-02T09:00:00Z', '2026-12-02T13:00:00Z'];

	it.each<[string, Partial<Meeting>, string, string[]]>([
		['planned', {}, BEFORE, ['invited']],
		['planned, it took place all the same', {}, AFTER, ['held']],
		['invited', { stage: 'invited' }, BEFORE, ['fixed']],
		['invited, it has begun', { stage: 'invited' }, DURING, ['held']],
		['the agenda is fixed', { stage: 'fixed' }, BEFORE, ['back to invited']],
		['the agenda is fixed, it has begun', { stage: 'fixed' }, DURING, ['held']],
		['held', { stage: 'held' }, AFTER, ['archived']],
		['recorded', { stage: 'recorded' }, AFTER, ['archived']],
		['archived', { stage: 'archived' }, AFTER, []],
		['called off', { stage: 'invited', cancelled: true }, BEFORE, []],
		['called off, its day has passed', { stage: 'invited', cancelled: true }, AFTER, ['archived']]
	])('%s', (_name, changes, now, expected) => {
		expect(steps(changes, now)).toEqual(expected);
	});
});
