import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgendaPoint } from './agenda';
import { TEMPLATE } from './procedure';
import { pointByPlan, putOffOf, type Running, runningOf, type Tap } from './running';

const START = '2026-12-02T08:00:00.000Z';
const MEETING = { startsAt: START, endsAt: '2026-12-02T12:00:00.000Z', points: TEMPLATE.points };
/** Minutes after the beginning. */
const at = (minutes: number) => new Date(Date.parse(START) + minutes * 60_000);
const iso = (minutes: number) => at(minutes).toISOString();
const next = (minutes: number): Tap => ({ what: 'next', at: iso(minutes) });
const minute = (moment: Date) => Math.round((moment.getTime() - Date.parse(START)) / 60_000);
const said = ({ state, current, left, late, endsAt, beyond }: Running) => [
	...[state, current, left, late, minute(endsAt), beyond]
];

describe('the clock that runs along in a meeting', () => {
	it.each<[string, Tap[], number, ReturnType<typeof said>]>([
		['before it begins', [], -10, ['before', -1, 0, 0, 240, 0]],
		['it should have begun', [], 10, ['before', -1, 0, 10, 250, 10]],
		['it begins in time', [next(0)], 0, ['running', 0, 30, 0, 240, 0]],
		['ten minutes late', [next(10)], 25, ['running', 0, 15, 10, 250, 10]],
		['a point takes longer', [next(0)], 40, ['running', 0, -10, 10, 250, 10]],
		['the next began late', [next(0), next(40)], 50, ['running', 1, 65, 10, 250, 10]],
		['the first was short', [next(0), next(20)], 20, ['running', 1, 75, -10, 230, 0]],
		[
			'what comes is shortened',
			[next(0), next(40), { what: 'minutes', at: iso(41), point: 6, minutes: 60 }],
			50,
			['running', 1, 65, 10, 235, 0]
		],
		[
			'what comes is put off',
			[next(0), next(40), { what: 'later', at: iso(41), point: 4 }],
			50,
			['running', 1, 65, 10, 235, 0]
		],
		[
			'it is put off while it is its turn',
			[next(0), { what: 'later', at: iso(5), point: 0 }],
			5,
			['running', 1, 75, -25, 215, 0]
		],
		[
			'a tap too early is taken back',
			[next(0), next(5), { what: 'back', at: iso(6) }],
			6,
			['running', 0, 24, 0, 240, 0]
		],
		['the end', [next(0), { what: 'end', at: iso(200) }], 230, ['done', -1, 0, -40, 200, 0]]
	])('%s', (_name, taps, now, expected) => {
		expect(said(runningOf(MEETING, taps, at(now)))).toEqual(expected);
	});

	it('says of each point when it began, or will', () => {
		const { points } = runningOf(MEETING, [next(10), next(50)], at(60));
		expect(
			points.map(({ state, startsAt, plannedAt }) => [state, minute(plannedAt), minute(startsAt)])
		).toEqual([
			['done', 0, 10],
			['now', 30, 50],
			['coming', 105, 125],
			['coming', 120, 140],
			['coming', 135, 155],
			['coming', 150, 170],
			['coming', 165, 185]
		]);
	});

	it('what did not come up is named, for a later meeting', () => {
		const taps: Tap[] = [
			next(0),
			{ what: 'later', at: iso(1), point: 3 },
			next(30),
			{ what: 'end', at: iso(200) }
		];
		expect(putOffOf(MEETING.points, taps).map(({ kind }) => kind)).toEqual([
			'break',
			'results',
			'planning',
			'break',
			'cases'
		]);
		expect(putOffOf(MEETING.points, [])).toEqual([]);
	});

	it('without taps the agenda alone says where it should be', () => {
		expect([-1, 0, 29, 30, 239, 240].map((minutes) => pointByPlan(MEETING, at(minutes)))).toEqual([
			...[-1, 0, 0, 1, 6, -1]
		]);
	});
});

const points = fc.array(
	fc.record({
		kind: fc.constant('other' as const),
		title: fc.constant('Punkt'),
		minutes: fc.integer({ min: 0, max: 120 })
	}),
	{ minLength: 1, maxLength: 8 }
);
const taps = fc.array(
	fc.oneof(
		fc.record({ what: fc.constant('next' as const), minutes: fc.integer({ min: -60, max: 400 }) }),
		fc.record({
			what: fc.constantFrom('back' as const, 'end' as const),
			minutes: fc.integer({ min: 0, max: 400 })
		}),
		fc.record({
			what: fc.constantFrom('later' as const, 'again' as const),
			minutes: fc.integer({ min: 0, max: 400 }),
			point: fc.nat(9)
		}),
		fc.record({
			what: fc.constant('minutes' as const),
			minutes: fc.integer({ min: 0, max: 400 }),
			point: fc.nat(9),
			length: fc.integer({ min: 0, max: 100 })
		})
	),
	{ maxLength: 14 }
);
const meetingOf = (agenda: readonly AgendaPoint[]) => ({ ...MEETING, points: agenda });
const read = (drawn: { what: Tap['what']; minutes: number; point?: number; length?: number }[]): Tap[] =>
	drawn.map(
		({ what, minutes, point, length }) => ({ what, at: iso(minutes), point, minutes: length }) as Tap
	);

describe('whatever is tapped, in whichever order', () => {
	it('points follow one another without a gap, one at most is being had, and the last one ends the meeting', () => {
		fc.assert(
			fc.property(points, taps, fc.integer({ min: -60, max: 500 }), (agenda, drawn, now) => {
				const running = runningOf(meetingOf(agenda), read(drawn), at(now));
				expect(running.points).toHaveLength(agenda.length);
				for (const [index, point] of running.points.entries()) {
					expect(point.endsAt.getTime()).toBeGreaterThanOrEqual(point.startsAt.getTime());
					const before = running.points[index - 1];
					if (before && running.state !== 'done') expect(point.startsAt).toEqual(before.endsAt);
				}
				const now_ = running.points.filter(({ state }) => state === 'now');
				expect(now_.length).toBe(running.current >= 0 ? 1 : 0);
				if (running.current >= 0) expect(running.points[running.current]?.state).toBe('now');
				if (running.state !== 'done') expect(running.endsAt).toEqual(running.points.at(-1)?.endsAt);
			})
		);
	});

	it('it never ends before now while it runs, and time that passes never makes it end earlier', () => {
		fc.assert(
			fc.property(points, taps, fc.integer({ min: 0, max: 500 }), fc.nat(90), (agenda, drawn, now, more) => {
				const [one, then] = [now, now + more].map((when) =>
					runningOf(meetingOf(agenda), read(drawn), at(when))
				);
				if (one!.state === 'running') expect(one!.endsAt.getTime()).toBeGreaterThanOrEqual(at(now).getTime());
				expect(then!.endsAt.getTime()).toBeGreaterThanOrEqual(one!.endsAt.getTime());
				expect(then!.late).toBeGreaterThanOrEqual(one!.late);
			})
		);
	});

	it('a point that is still to come ends the meeting earlier by exactly what it is shortened', () => {
		fc.assert(
			fc.property(
				points,
				fc.nat(7),
				fc.integer({ min: 0, max: 200 }),
				fc.nat(60),
				(agenda, place, now, less) => {
					const point = 1 + (place % Math.max(1, agenda.length - 1));
					const whole = agenda[point]?.minutes;
					fc.pre(whole !== undefined);
					const by = Math.min(less, whole);
					const [plain, short] = [
						[],
						[{ what: 'minutes', at: iso(0), point, minutes: whole - by } as const]
					].map((more) => runningOf(meetingOf(agenda), [next(0), ...more], at(now)));
					expect(minute(plain!.endsAt) - minute(short!.endsAt)).toBe(by);
					expect(short!.late).toBe(plain!.late);
				}
			)
		);
	});
});
