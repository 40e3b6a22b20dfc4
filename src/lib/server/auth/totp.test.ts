import { describe, expect, it } from 'vitest';
import { keyUri, newSecret, stepOf } from './totp';

/** The secret and the codes of RFC 6238, appendix B (SHA-1), cut to six digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('a code of an app', () => {
	it.each([
		[59, '287082', 1],
		[1111111109, '081804', 37037036],
		[1111111111, '050471', 37037037],
		[1234567890, '005924', 41152263],
		[2000000000, '279037', 66666666],
		[20000000000, '353130', 666666666]
	])('of second %i is %s, and of step %i', (second, code, step) =>
		expect(stepOf(SECRET, code, at(second))).toBe(step)
	);

	it.each([
		[-60, undefined],
		[-30, 41152263],
		[0, 41152263],
		[30, 41152263],
		[60, undefined]
	])('is of the same step %i seconds away: %s', (away, step) =>
		expect(stepOf(SECRET, '005924', at(1234567890 + away))).toBe(step)
	);

	it.each(['', '00592', '0059244', '005925', '5924', 'abcdef'])('%j is none', (code) =>
		expect(stepOf(SECRET, code, at(1234567890))).toBeUndefined()
	);
});

describe('a secret', () => {
	it('is 160 random bits in Base32', () => {
		expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
		expect(newSecret()).not.toBe(newSecret());
	});

	it('reaches an app with the name of the product and of the account', () => {
		const uri = new URL(keyUri(SECRET, 'anna+x@example.org'));
		expect([uri.protocol, uri.host]).toEqual(['otpauth:', 'totp']);
		expect(decodeURIComponent(uri.pathname)).toBe('/Schutznetz:anna+x@example.org');
		expect(Object.fromEntries(uri.searchParams)).toMatchObject({ issuer: 'Schutznetz', secret: SECRET });
	});
});
