import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, berlinDay, berlinInstant, berlinParts } from '../time/berlin';
import { caseDeadline, isLate, lastCaseDay, takesCases } from './case-deadline';

const meeting = { startsAt: '2026-10-15T07:00:00.000Z', caseBy: '', stage: 'invited' } as const;
const rules = (version: number, validFrom: string, caseDays: number) => ({ version, validFrom, caseDays });

describe('the deadline of cases (§ 7: two weeks before, to the end of that day)', () => {
	it.each([
		['by the template', meeting, [], '2026-10-01', '2026-10-01T22:00:00.000Z'],
		['as the rules say', meeting, [rules(1, '2020-01-01', 7)], '2026-10-08', '2026-10-08T22:00:00.000Z'],
		[
			'as the rules say that hold on the day of the meeting',
			meeting,
			[rules(1, '2020-01-01', 7), rules(2, '2026-10-15', 21), rules(3, '2026-10-16', 1)],
			'2026-09-24',
			'2026-09-24T22:00:00.000Z'
		],
		[
			'as the meeting says, whatever the rules do',
			{ ...meeting, caseBy: '2026-10-12' },
			[rules(1, '2020-01-01', 7)],
			'2026-10-12',
			'2026-10-12T22:00:00.000Z'
		],
		// The night of 25 October 2026 has an hour more, that of 28 March 2027 one less.
		[
			'over the end of summer time',
			{ ...meeting, startsAt: '2026-11-08T08:00:00.000Z' },
			[],
			'2026-10-25',
			'2026-10-25T23:00:00.000Z'
		],
		[
			'the day before it',
			{ ...meeting, startsAt: '2026-11-07T08:00:00.000Z' },
			[],
			'2026-10-24',
			'2026-10-24T22:00:00.000Z'
		],
		[
			'over the beginning of it',
			{ ...meeting, startsAt: '2027-04-11T07:00:00.000Z' },
			[],
			'2027-03-28',
			'2027-03-28T22:00:00.000Z'
		],
		[
			'the day before that',
			{ ...meeting, startsAt: '2027-04-10T07:00:00.000Z' },
			[],
			'2027-03-27',
			'2027-03-27T23:00:00.000Z'
		],
		// A meeting late in the evening is another day in UTC.
		[
			'late in the evening',
			{ ...meeting, startsAt: '2026-10-14T22:30:00.000Z' },
			[],
			'2026-10-01',
			'2026-10-01T22:00:00.000Z'
		]
	])('%s', (_what, one, procedures, day, end) => {
		expect(lastCaseDay(one, procedures)).toBe(day);
		expect(caseDeadline(one, procedures).toISOString()).toBe(end);
	});

	it('is midnight in Berlin after so many calendar days, for every meeting from 2026 to 2036', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('2026-01-01'), max: new Date('2036-12-31'), noInvalidDate: true }),
				fc.integer({ min: 0, max: 60 }),
				(at, caseDays) => {
					const one = { ...meeting, startsAt: at.toISOString() };
					const end = caseDeadline(one, [rules(1, '2000-01-01', caseDays)]);
					expect(berlinParts(end).minutes).toBe(0);
					expect(berlinDay(end)).toBe(addDays(berlinDay(at), 1 - caseDays));
					const lastMinute = new Date(end.getTime() - 1);
					expect(berlinDay(lastMinute)).toBe(addDays(berlinDay(at), -caseDays));
				}
			)
		);
	});

	it('makes what comes at its end late, and nothing before', () => {
		const end = berlinInstant('2026-10-01', 24 * 60);
		expect(isLate(meeting, [], new Date(end.getTime() - 1))).toBe(false);
		expect(isLate(meeting, [], end)).toBe(true);
		expect(isLate({ ...meeting, stage: 'fixed' }, [], new Date('2026-01-01'))).toBe(true);
	});
});

describe('a meeting takes cases', () => {
	const open = {
		stage: 'invited',
		cancelled: false,
		publication: 'published',
		endsAt: '2026-10-15T11:00:00.000Z'
	} as const;
	it.each([
		['invited', open, true],
		['planned', { ...open, stage: 'planned' as const }, true],
		['fixed: as a question', { ...open, stage: 'fixed' as const }, true],
		['held', { ...open, stage: 'held' as const }, false],
		['called off', { ...open, cancelled: true }, false],
		['a draft', { ...open, publication: 'draft' as const }, false],
		['over', { ...open, endsAt: '2026-09-01T11:00:00.000Z' }, false]
	])('%s', (_what, one, takes) => {
		expect(takesCases(one, new Date('2026-09-20T10:00:00Z'))).toBe(takes);
	});
});
