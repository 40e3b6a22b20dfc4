import { expect, it } from 'vitest';
import { nextIndex } from './combo';

it.each([
	['ArrowDown', -1, 3, 0],
	['ArrowDown', 2, 3, 0],
	['ArrowUp', -1, 3, 2],
	['ArrowUp', 0, 3, 2],
	['ArrowUp', 2, 3, 1],
	['ArrowDown', -1, 0, -1],
	['Tab', 1, 3, 1]
])('%s from %d of %d leads to %d', (key, active, count, next) => {
	expect(nextIndex(key, active, count)).toBe(next);
});
