import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NETWORK_DEFAULTS } from '../../../domain/place/network-settings';
import { nextWorkingMoment, workCalendar } from '../../../domain/time/work-calendar';
import { awaited, closed, deletionAt, reminderAt } from './clocks';

const START = new Date('2026-03-28T09:00:00Z');
const USUAL = workCalendar(undefined);
const DAY = 86_400_000;
const days = (count: number) => new Date(START.getTime() + count * DAY);
const iso = (count: number) => days(count).toISOString();
const open = {
	submittedAt: iso(0),
	seenAt: '',
	acceptedAt: '',
	waitingSince: iso(0),
	closedAt: '',
	deleteAt: iso(90)
};

describe('the reminder', () => {
	it('comes at half of the working time, whatever the network gives, and never when nobody is there', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 336 }), (answerHours) => {
				const clocks = awaited({ ...NETWORK_DEFAULTS, answerHours }, 'thisWeek', START);
				const half = reminderAt(clocks, USUAL)!;
				expect(half.getTime()).toBeLessThanOrEqual(Date.parse(clocks.dueAt));
				expect(nextWorkingMoment(USUAL, half)).toEqual(half);
			})
		);
	});

	it('does not come while nothing is awaited', () => {
		expect(reminderAt({ waitingSince: '', dueAt: '' }, USUAL)).toBeUndefined();
	});
});

describe('the day of deletion', () => {
	it.each<
		[string, Partial<typeof open> & { thread?: { at: string }[] }, Partial<typeof NETWORK_DEFAULTS>, number]
	>([
		['unchanged periods', {}, {}, 90],
		['a shorter period for open ones', {}, { openDays: 30 }, 30],
		['a longer one: as it was told', {}, { openDays: 365 }, 90],
		[
			'counts from the last step',
			{ seenAt: iso(5), acceptedAt: iso(8), deleteAt: iso(95) },
			{ openDays: 30 },
			38
		],
		[
			'and from the last message',
			{ thread: [{ at: iso(3) }, { at: iso(20) }], deleteAt: iso(110) },
			{ openDays: 30 },
			50
		],
		['closed: by its own period', { closedAt: iso(10), deleteAt: iso(40) }, { openDays: 1 }, 40],
		['a shorter period for closed ones', { closedAt: iso(10), deleteAt: iso(40) }, { closedDays: 7 }, 17],
		['a longer one: as it was told', { closedAt: iso(10), deleteAt: iso(40) }, { closedDays: 60 }, 40]
	])('%s', (_, facts, settings, expected) => {
		expect(deletionAt({ ...open, ...facts }, { ...NETWORK_DEFAULTS, ...settings })).toEqual(days(expected));
	});

	it('is what the decision wrote as long as nobody changes the settings', () => {
		const closing = closed(undefined, days(10));
		expect(deletionAt({ ...open, closedAt: iso(10), ...closing }, undefined)).toEqual(days(40));
	});
});
