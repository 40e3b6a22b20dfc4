import { base64urlnopad } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64url, toBase64url } from './base64url';

/** What comes of `read`, or that it refuses. */
function outcome(read: () => Uint8Array): number[] | 'refused' {
	try {
		return [...read()];
	} catch {
		return 'refused';
	}
}

describe('base64url', () => {
	it('writes and reads any bytes, as the library of codes does', () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				const text = toBase64url(bytes);
				expect(text).toBe(base64urlnopad.encode(new Uint8Array(bytes)));
				expect([...fromBase64url(text)]).toEqual([...bytes]);
			})
		);
	});

	it('refuses every text that the library refuses', () => {
		const sign = fc.constantFrom(...'ABQgwxyz019-_+/= \n.ä');
		fc.assert(
			fc.property(fc.string({ unit: sign, maxLength: 9 }), (text) => {
				expect(outcome(() => fromBase64url(text))).toEqual(outcome(() => base64urlnopad.decode(text)));
			}),
			{ numRuns: 2000 }
		);
	});

	it.each([
		['a blank', 'AA A'],
		['the padding', 'AA=='],
		['the other alphabet', '+/+/'],
		['bits behind the last byte', 'AB'],
		['one sign alone', 'A']
	])('does not read %s', (_, text) => {
		expect(() => fromBase64url(text)).toThrow();
	});
});
