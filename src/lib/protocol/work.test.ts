import { describe, expect, it } from 'vitest';
import { bitsFor, zeroBits } from './work';

describe('the zero bits of a hash', () => {
	it.each([
		[[0xff, 0], 0],
		[[0x7f], 1],
		[[0x01], 7],
		[[0, 0x80], 8],
		[[0, 0, 0x10], 19],
		[[0, 0], 16]
	])('%j: %i', (bytes, bits) => {
		expect(zeroBits(new Uint8Array(bytes))).toBe(bits);
	});
});

describe('several requests at once', () => {
	it.each([
		[1, 14],
		[2, 15],
		[3, 16],
		[20, 19]
	])('%i cost %i bits', (requests, bits) => {
		expect(bitsFor(14, requests)).toBe(bits);
	});
});
