import { describe, expect, it } from 'vitest';
import { meetingRow } from '$tests/support/directory-rows';
import { checkedIn, checkInTimeOf, presumedOf } from './check-in';
import type { Meeting } from './meeting';

const meeting = (changes: Partial<Meeting> = {}) =>
	meetingRow('spring', { stage: 'fixed', selfCheckIn: true, ...changes });
const at = (time: string) => new Date(`2026-12-02T${time}.000Z`);

describe('„Ich bin da“', () => {
	it.each([
		['half an hour before', meeting(), '07:30:00', 'open'],
		['earlier', meeting(), '07:29:59', 'early'],
		['in between', meeting(), '10:00:00', 'open'],
		['at its end', meeting(), '12:00:00', 'open'],
		['after it', meeting(), '12:00:01', 'over'],
		['where it is not switched on', meeting({ selfCheckIn: false }), '10:00:00', 'notSwitchedOn'],
		['where it is called off', meeting({ cancelled: true }), '10:00:00', 'cancelled'],
		['where nobody was invited', meeting({ stage: 'planned' }), '10:00:00', 'notInvited']
	] as const)('%s', (_what, one, time, expected) => expect(checkInTimeOf(one, at(time))).toBe(expected));

	const arriving = (said: string, arrives: string, changes: Partial<Meeting> = {}, before = '') => {
		const to = checkedIn({ checkedInAt: before }, meeting(changes), {
			said: at(said),
			at: new Date(arrives)
		});
		return typeof to === 'string' ? to : to.checkedInAt;
	};

	it('said in a cellar counts from then, when it arrives the next day', () => {
		expect(arriving('10:00:00', '2026-12-03T09:00:00.000Z')).toBe('2026-12-02T10:00:00.000Z');
	});
	it('once the minutes are out, no more', () => {
		expect(arriving('10:00:00', '2026-12-03T09:00:00.000Z', { stage: 'recorded' })).toBe('over');
	});
	it('by a clock that is ahead says nothing of the future', () => {
		expect(arriving('10:00:00', '2026-12-02T08:00:00.000Z')).toBe('2026-12-02T08:00:00.000Z');
		expect(arriving('10:00:00', '2026-12-02T06:00:00.000Z')).toBe('early');
	});
	it('said twice is said once', () => {
		expect(arriving('10:00:00', '2026-12-02T10:01:00.000Z', {}, '2026-12-02T09:00:00.000Z')).toBe(
			'2026-12-02T09:00:00.000Z'
		);
	});
});

it.each([
	['nothing said', {}, 'absent'],
	['said yes', { answer: 'yes' }, 'present'],
	['said no', { answer: 'no' }, 'excused'],
	['the deputy came', { answer: 'deputy', deputyAnswer: 'yes' }, 'present'],
	['the deputy could not', { answer: 'deputy', deputyAnswer: 'no' }, 'excused'],
	['said no, and was there', { answer: 'no', checkedInAt: '2026-12-02T09:00:00.000Z' }, 'present'],
	['as the office has it', { answer: 'yes', attended: 'absent' }, 'absent']
] as const)('the minutes begin with who was there: %s', (_what, changes, expected) => {
	const row = { attended: '', checkedInAt: '', answer: '', deputyAnswer: '', ...changes } as const;
	expect(presumedOf(row)).toBe(expected);
});
