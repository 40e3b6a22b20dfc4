import { expect, it } from 'vitest';
import { unlockDelay } from './unlock-delay';

const MINUTE = 60_000;

it.each([
	[0, 0],
	[1, 0],
	[3, 0],
	[4, MINUTE / 2],
	[5, MINUTE],
	[6, 2 * MINUTE],
	[7, 5 * MINUTE],
	[8, 15 * MINUTE],
	[9, 60 * MINUTE],
	[10, 60 * MINUTE],
	[19, 60 * MINUTE],
	[20, 'recoveryOnly'],
	[1_000, 'recoveryOnly']
])('after %i wrong passphrases: %s', (wrongTries, delay) => {
	expect(unlockDelay(wrongTries)).toBe(delay);
});
