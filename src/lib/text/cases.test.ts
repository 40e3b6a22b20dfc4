import { describe, expect, it } from 'vitest';
import { CASE_KINDS } from '../domain/meeting/case';
import { CASE_KIND_WORDS, deadlineWords, leavingSentence } from './cases';

// The end of Wednesday, the 18th of November 2026, in Berlin.
const deadline = new Date('2026-11-18T23:00:00Z');

describe('the countdown to the deadline of cases', () => {
	it.each([
		['2026-11-04T10:00:00Z', 'Noch 14 Tage: bis Mittwoch, 18. November 2026, 24 Uhr.'],
		// In Berlin the 17th has just begun, in UTC it is still the 16th.
		['2026-11-16T23:30:00Z', 'Noch 1 Tag: bis Mittwoch, 18. November 2026, 24 Uhr.'],
		['2026-11-17T22:59:59Z', 'Noch 1 Tag: bis Mittwoch, 18. November 2026, 24 Uhr.'],
		['2026-11-17T23:00:00Z', 'Noch 24 Stunden: bis heute, 24 Uhr.'],
		['2026-11-18T22:00:00Z', 'Noch 1 Stunde: bis heute, 24 Uhr.'],
		['2026-11-18T22:59:10Z', 'Noch 1 Minute: bis heute, 24 Uhr.']
	])('at %s: %s', (now, says) => {
		expect(deadlineWords(deadline, new Date(now))).toEqual({ over: false, says });
	});

	it('says how it goes on when it is over', () => {
		const { over, says } = deadlineWords(deadline, deadline);
		expect(over).toBe(true);
		expect(says).toContain('seit Mittwoch, 18. November 2026, 24 Uhr, vorbei');
		expect(says).toContain('Sie können trotzdem fragen');
	});

	it.each([
		// The last day of summer time has 25 hours, the first one 23.
		['2026-10-25T23:00:00Z', '2026-10-24T22:00:00Z', 'Noch 25 Stunden: bis heute, 24 Uhr.'],
		['2027-03-28T22:00:00Z', '2027-03-27T23:00:00Z', 'Noch 23 Stunden: bis heute, 24 Uhr.']
	])('counts real hours on the day on which the clock is changed: %s', (end, now, says) => {
		expect(deadlineWords(new Date(end), new Date(now)).says).toBe(says);
	});
});

describe('the words of cases', () => {
	it.each(CASE_KINDS)('say the rule of %s in one sentence (§ 7)', (kind) => {
		expect(CASE_KIND_WORDS[kind].rule.match(/[.!?](\s|$)/g)).toHaveLength(1);
	});

	it('say who leaves', () => {
		expect(leavingSentence([])).toBe('Niemand muss den Raum verlassen.');
		expect(leavingSentence(['court'])).toBe('Den Raum verlässt: Familiengericht.');
		expect(leavingSentence(['kripo', 'police', 'court'])).toBe(
			'Den Raum verlassen: Kriminalpolizei, Schutzpolizei und Familiengericht.'
		);
	});
});
