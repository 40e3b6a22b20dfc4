import { expect, it } from 'vitest';
import { isCallable } from './callable';

it.each([
	['040 66969 123', true],
	['04541 888-0', true],
	['+49 (0)40 66969 123', true],
	['+49 171 3920012', true],
	['0049 30 23125 010', true],
	['01713920012', true],
	['+45 33 12 34 56', true],
	['12', false],
	['110', false],
	['112', false],
	['0112', false],
	['116 117', false],
	['0800 111 0550', false],
	['66969 123', false],
	['0000000000', false],
	['0401111111111111', false],
	['04 1', false],
	['', false]
])('%s: %s', (phone, callable) => {
	expect(isCallable(phone)).toBe(callable);
});
