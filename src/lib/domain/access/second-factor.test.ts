import { describe, expect, it } from 'vitest';
import { ROLES } from '../vocabulary';
import { needsFactor, newSpareCode, readFactorCode } from './second-factor';

describe('a second factor', () => {
	it.each([
		['guest', false],
		['member', false],
		['expert', true],
		['coordination', true]
	] as const)('of a %s is needed: %s', (role, needed) => expect(needsFactor(role)).toBe(needed));

	it('is decided for every role', () => {
		for (const role of ROLES) expect(needsFactor(role)).toBeTypeOf('boolean');
	});
});

describe('what is typed for it', () => {
	it.each([
		['123456', '123456'],
		['123 456', '123456'],
		[' 123-456 ', '123456'],
		['123\u00a0456', '123456']
	])('%j is the code of an app', (typed, code) => expect(readFactorCode(typed)).toEqual({ of: 'app', code }));

	it.each([
		['7K2MQ-9XB4D', '7K2MQ9XB4D'],
		['7k2mq 9xb4d', '7K2MQ9XB4D'],
		['7k2mq9xb4d', '7K2MQ9XB4D'],
		['o1234–il678', '0123411678']
	])('%j is a spare code', (typed, code) => expect(readFactorCode(typed)).toEqual({ of: 'paper', code }));

	it.each(['', '12345', '1234567', '7K2MQ-9XB4', '7K2MQ-9XB4D-1', '7K2MQ-9XBU4', 'zwölf', '１２３４５６'])(
		'%j is neither',
		(typed) => expect(readFactorCode(typed)).toBeUndefined()
	);
});

describe('a spare code', () => {
	it('is written in two groups, and read as it is written', () => {
		const code = newSpareCode();
		expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
		expect(readFactorCode(code)).toEqual({ of: 'paper', code: code.replace('-', '') });
	});

	it('is another one each time', () => {
		expect(new Set(Array.from({ length: 100 }, newSpareCode)).size).toBe(100);
	});
});
