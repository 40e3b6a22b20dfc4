import { describe, expect, it } from 'vitest';
import { instantOf, isoOf } from './instant';

const AT = Date.UTC(2026, 10, 29, 15, 57, 34, 123);

describe('a stored instant', () => {
	it.each([
		['as everything is written today', '2026-11-29T15:57:34.123Z'],
		['as a phone of 0.1 has it from its server', '2026-11-29 15:57:34.123Z']
	])('is read %s', (_, stored) => {
		expect(instantOf(stored)).toBe(AT);
		expect(isoOf(stored)).toBe('2026-11-29T15:57:34.123Z');
	});

	it('is no instant where nothing is stored', () => {
		expect(instantOf('')).toBeNaN();
		expect(isoOf('')).toBe('');
	});
});
