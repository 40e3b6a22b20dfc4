import { describe, expect, it } from 'vitest';
import { NETWORK_DEFAULTS } from '../place/network-settings';
import type { Urgency } from '../vocabulary';
import { answerDue, answerPromise, lateFrom } from './answer-time';

const NETWORK = { ...NETWORK_DEFAULTS, land: 'SH' } as const;
const SUNDAY = '2026-11-29T15:03+01:00';
const MONDAY = '2026-11-30T09:00+01:00';
const berlin = (moment: Date) =>
	moment.toLocaleString('de-DE', { timeZone: 'Europe/Berlin', dateStyle: 'short', timeStyle: 'short' });

describe('an answer is expected', () => {
	it.each<[at: string, urgency: Urgency, hours: number, due: string]>([
		[MONDAY, 'today', 48, '30.11.26, 16:00'],
		[MONDAY, 'within48h', 48, '02.12.26, 09:00'],
		[MONDAY, 'within48h', 120, '02.12.26, 09:00'],
		[MONDAY, 'thisWeek', 96, '04.12.26, 09:00'],
		// The network's own word is never passed.
		[MONDAY, 'today', 4, '30.11.26, 13:00'],
		[SUNDAY, 'today', 48, '30.11.26, 16:00'],
		[SUNDAY, 'within48h', 48, '02.12.26, 08:00'],
		['2026-11-27T15:30+01:00', 'today', 48, '30.11.26, 16:00']
	])('asked %s, %s, with %i hours: %s', (at, urgency, answerHours, due) => {
		expect(berlin(answerDue({ ...NETWORK, answerHours }, urgency, new Date(at)))).toBe(due);
	});
});

describe('an answer is late', () => {
	it.each<[string, due: string, from: string]>([
		['from its deadline on', '2026-11-27T10:00+01:00', '27.11.26, 10:00'],
		['from the end of a day on, where that was promised', '2026-11-27T16:00+01:00', '27.11.26, 16:00'],
		['from the beginning of a day on', '2026-11-30T08:00+01:00', '30.11.26, 08:00'],
		['not on a Sunday: from Monday on', SUNDAY, '30.11.26, 08:00'],
		['not at night: from the morning on', '2026-11-27T23:00+01:00', '30.11.26, 08:00'],
		['not on a holiday', '2026-12-25T10:00+01:00', '28.12.26, 08:00']
	])('%s', (_name, due, from) => expect(berlin(lateFrom(NETWORK, new Date(due)))).toBe(from));

	it('on a Sunday where somebody is there', () => {
		const hours = { always: true, slots: [], closedOnHolidays: false };
		expect(lateFrom({ ...NETWORK, workHours: hours }, new Date(SUNDAY))).toEqual(new Date(SUNDAY));
	});
});

describe('before sending', () => {
	it('says on a Sunday that nobody is there before Monday', () => {
		const { from, until, tooLate } = answerPromise(NETWORK, 'today', new Date(SUNDAY));
		expect([berlin(from!), until, tooLate]).toEqual(['30.11.26, 08:00', undefined, true]);
	});

	it('says on a working day until when somebody is there', () => {
		const { from, until, tooLate } = answerPromise(NETWORK, 'today', new Date(MONDAY));
		expect([from, berlin(until!), tooLate]).toEqual([undefined, '30.11.26, 16:00', false]);
	});

	it('does not promise today what is asked in its last hour', () => {
		expect(answerPromise(NETWORK, 'today', new Date('2026-11-30T15:30+01:00')).tooLate).toBe(true);
	});
});
