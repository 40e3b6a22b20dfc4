import { expect, it } from 'vitest';
import { takesPart } from './takes-part';

const spring = { id: 'spring', circle: 'north', otherCircles: ['south'] };
const seat = (circle: string, change = {}) => ({
	circle,
	account: 'mia',
	publication: 'published' as const,
	...change
});
const sent = {
	meeting: 'spring',
	answer: 'deputy' as const,
	deputyAnswer: '' as const,
	deputyAccount: 'mia'
};

it.each([
	['who sits in its circle', [seat('north')], [], true],
	['who sits in another that meets', [seat('south')], [], true],
	['nobody of a third', [seat('west')], [], false],
	['nobody whose seat was given up', [seat('north', { publication: 'withdrawn' })], [], false],
	['nobody by another’s seat', [seat('north', { account: 'max' })], [], false],
	['a deputy who is sent', [], [sent], true],
	['no deputy who is sent elsewhere', [], [{ ...sent, meeting: 'autumn' }], false],
	['no deputy who has said no', [], [{ ...sent, deputyAnswer: 'no' as const }], false],
	['no deputy who is not asked', [], [{ ...sent, answer: 'yes' as const }], false]
])('%s', (_what, seats, attendances, expected) => {
	expect(takesPart('mia', spring, seats, attendances)).toBe(expected);
	expect(takesPart('', spring, seats, attendances)).toBe(false);
});
