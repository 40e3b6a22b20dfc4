import { describe, expect, it } from 'vitest';
import { endWords, lateWords, leftWords } from './clock-words';

describe('what the clock says', () => {
	it.each([
		[0, 'genau nach Plan'],
		[1, '1 Minute später als geplant'],
		[-12, '12 Minuten früher als geplant']
	])('%i minutes late', (late, expected) => {
		expect(lateWords(late)).toBe(expected);
	});

	it.each([
		[12, 'noch 12 Minuten'],
		[0, 'die Zeit ist gerade um'],
		[-1, 'seit 1 Minute über der Zeit']
	])('%i minutes left', (left, expected) => {
		expect(leftWords(left)).toBe(expected);
	});

	it('when it ends, and by how much that is later than everybody was told', () => {
		const endsAt = new Date('2026-12-02T12:10:00Z');
		expect(endWords({ state: 'running', endsAt, beyond: 0 })).toBe('Ende voraussichtlich um 13:10 Uhr.');
		expect(endWords({ state: 'running', endsAt, beyond: 10 })).toBe(
			'Ende voraussichtlich um 13:10 Uhr, 10 Minuten später als angekündigt.'
		);
		expect(endWords({ state: 'done', endsAt, beyond: 10 })).toBe('Beendet um 13:10 Uhr.');
	});
});
