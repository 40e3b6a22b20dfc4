import { describe, expect, it } from 'vitest';
import { addDays, isoWeekdayOf } from '../time/berlin';
import type { Absence } from './directory';
import { awayBetween, awayChoices, awayUntil, backAgain } from './own-state';
import { absenceOn } from './reachability';

/** A Wednesday. */
const TODAY = '2026-12-02';
const OVER: Absence = { from: '2026-11-01', until: '2026-11-15' };
const NOW: Absence = { from: '2026-11-30', until: '2026-12-20' };
const OPEN: Absence = { from: '2026-11-30', until: '' };
const SINCE_EVER: Absence = { from: '', until: '2026-12-05' };
const PLANNED: Absence = { from: '2026-12-24', until: '2027-01-03' };

describe('away', () => {
	it.each<[string, Absence[], string, Absence[]]>([
		['for the first time', [], '2026-12-04', [{ from: TODAY, until: '2026-12-04' }]],
		['until further notice', [], '', [{ from: TODAY, until: '' }]],
		['for shorter than was said before', [NOW], '2026-12-03', [{ from: TODAY, until: '2026-12-03' }]],
		['instead of until further notice', [OPEN], '2026-12-03', [{ from: TODAY, until: '2026-12-03' }]],
		['what is over goes', [OVER, SINCE_EVER], '2026-12-03', [{ from: TODAY, until: '2026-12-03' }]],
		['what is planned stays', [PLANNED], TODAY, [{ from: TODAY, until: TODAY }, PLANNED]]
	])('%s', (_what, before, until, after) => {
		expect(awayUntil(before, TODAY, until)).toEqual(after);
	});

	it('holds from today to its last day, and ends by itself', () => {
		const absences = awayUntil([NOW], TODAY, '2026-12-04');
		const days = [0, 2, 3].map((count) => absenceOn(absences, addDays(TODAY, count)) !== undefined);
		expect(days).toEqual([true, true, false]);
	});

	it.each<[string, Absence[], Absence[]]>([
		['before its time', [NOW], []],
		['after "until further notice"', [OPEN], []],
		['of whatever has begun', [OVER, NOW, SINCE_EVER], []],
		['and what is planned stays', [NOW, PLANNED], [PLANNED]]
	])('is taken back %s', (_what, before, after) => {
		expect(backAgain(before, TODAY)).toEqual(after);
		expect(absenceOn(backAgain(before, TODAY), TODAY)).toBeUndefined();
	});
});

describe('planned', () => {
	const EASTER: Absence = { from: '2027-03-26', until: '2027-04-05' };
	it.each<[string, Absence[], Absence, Absence[]]>([
		['beside what holds now, in order', [EASTER, NOW, OVER], PLANNED, [NOW, PLANNED, EASTER]],
		[
			'from today on it is said like any other',
			[NOW],
			{ from: TODAY, until: '' },
			[{ from: TODAY, until: '' }]
		],
		['from before, too', [], { from: '2026-11-30', until: TODAY }, [{ from: TODAY, until: TODAY }]]
	])('%s', (_what, before, absence, after) => {
		expect(awayBetween(before, TODAY, absence)).toEqual(after);
	});
});

it('says once what is said twice', () => {
	const holidays = { from: '2026-12-24', until: '2027-01-03' };
	expect(awayBetween(awayBetween([], TODAY, holidays), TODAY, holidays)).toEqual([holidays]);
});

describe('what somebody says most', () => {
	const names = (today: string) => awayChoices(today).map(({ name, until }) => `${name} ${until.slice(5)}`);
	it.each([
		[
			'on a Wednesday',
			TODAY,
			['today 12-02', 'tomorrow 12-03', 'friday 12-04', 'week 12-08', 'twoWeeks 12-15']
		],
		[
			'on a Thursday Friday is tomorrow',
			'2026-12-03',
			['today 12-03', 'tomorrow 12-04', 'week 12-09', 'twoWeeks 12-16']
		],
		[
			'on a Friday it is today',
			'2026-12-04',
			['today 12-04', 'tomorrow 12-05', 'week 12-10', 'twoWeeks 12-17']
		],
		[
			'on a Saturday it ends the week',
			'2026-12-05',
			['today 12-05', 'tomorrow 12-06', 'friday 12-11', 'twoWeeks 12-18']
		],
		[
			'over the turn of the year',
			'2026-12-29',
			['today 12-29', 'tomorrow 12-30', 'friday 01-01', 'week 01-04', 'twoWeeks 01-11']
		],
		[
			'over the end of a February',
			'2027-02-27',
			['today 02-27', 'tomorrow 02-28', 'friday 03-05', 'twoWeeks 03-12']
		]
	])('%s', (_when, today, expected) => {
		expect(names(today)).toEqual(expected);
	});

	it('names no day twice, the nearest first, and Friday for a Friday, whatever the day', () => {
		for (let count = 0; count < 366; count++) {
			const choices = awayChoices(addDays(TODAY, count));
			const days = choices.map(({ until }) => until);
			expect(days).toEqual([...new Set(days)].sort());
			for (const { name, until } of choices) if (name === 'friday') expect(isoWeekdayOf(until)).toBe(5);
		}
	});
});
