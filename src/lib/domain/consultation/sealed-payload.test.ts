import { describe, expect, it } from 'vitest';
import { LIMITS } from '../limits';
import { sealedPayload } from './sealed-payload';

const START = 'YWdlLWVuY3J5cHRpb24ub3JnL3Yx';
const accepted = (text: string) => sealedPayload.safeParse(text).success;

describe('a sealed payload from outside', () => {
	it('begins with the header line of an age file', () => {
		expect(atob(START)).toBe('age-encryption.org/v1');
	});

	it.each([
		['whole groups', `${START}AAAAAAAA`],
		['one sign of padding', `${START}AAAAAAA=`],
		['two signs of padding', `${START}AAAAAA==`],
		['as long as the limit', START.padEnd(LIMITS.payload, 'A')]
	])('%s', (_, text) => {
		expect(accepted(text)).toBe(true);
	});

	it.each([
		['nothing', ''],
		['plain JSON', '{"format":1,"question":"Wo?"}'],
		['another version of age', `${START.replace(/x$/, 'y')}AAAA`],
		['the header alone', START],
		['words', `${START}Wo ist das Kind`],
		['a line break', `${START}AAAA\n`],
		['two lines', `${START}AAAA\nAAAA`],
		['the URL alphabet', `${START}AA-_`],
		['padding in the middle', `${START}AA==AAAA`],
		['beyond the limit', START.padEnd(LIMITS.payload + 4, 'A')]
	])('not: %s', (_, text) => {
		expect(accepted(text)).toBe(false);
	});
});
