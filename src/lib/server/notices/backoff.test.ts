import { describe, expect, it } from 'vitest';
import { GIVE_UP_MS, waitAfter } from './backoff';

describe('a notice that did not get through', () => {
	it.each([
		[1, 1],
		[2, 2],
		[3, 5],
		[4, 15],
		[5, 30],
		[6, 60],
		[7, 60],
		[500, 60]
	])('waits after try %i for %i minutes', (attempts, minutes) => {
		expect(waitAfter(attempts)).toBe(minutes * 60_000);
	});

	it('is given up after three days, not before a mail server was repaired on a Monday', () => {
		expect(GIVE_UP_MS).toBe(72 * 3_600_000);
	});
});
