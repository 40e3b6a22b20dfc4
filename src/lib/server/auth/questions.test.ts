import { beforeEach, describe, expect, it } from 'vitest';
import { blockOf } from '../client-address';
import { Questions } from './questions';

const GOOD_MS = 60_000;
let at: Date;
let questions: Questions<string>;
beforeEach(() => {
	at = new Date('2026-03-02T08:00:00Z');
	questions = new Questions(() => at, GOOD_MS);
});
const askFrom = (address: string) => questions.ask('something', blockOf(address));
const isOpen = (word: string) => questions.answer(word, () => true) === 'something';
const flood = (times: number, addressOf: (n: number) => string) =>
	Array.from({ length: times }, (_, n) => askFrom(addressOf(n)));
/** Of the 65,536 networks of one customer. */
const ofOneBlock = (n: number) => `2001:db8:bad:${(n % 65_536).toString(16)}::1`;

describe('questions that anybody may ask for', () => {
	it('stay open while one block of addresses asks for very many', () => {
		const hers = askFrom('203.0.113.7');
		flood(20_000, ofOneBlock);
		expect(isOpen(hers)).toBe(true);
	});

	it('can be asked for, and answered, while the flood goes on', () => {
		flood(20_000, ofOneBlock);
		const hers = askFrom('2001:db8:900d::1');
		flood(5_000, ofOneBlock);
		expect(isOpen(hers)).toBe(true);
	});

	it('stay open where many blocks ask for very many: whoever has most of them loses one', () => {
		const hers = askFrom('203.0.113.7');
		flood(40_000, (n) => `2001:db8:${(n % 40).toString(16)}::1`);
		expect(isOpen(hers)).toBe(true);
	});

	it('are for each block the latest thousand', () => {
		const [first, second, ...others] = flood(1_001, ofOneBlock);
		expect([isOpen(first!), isOpen(second!), isOpen(others.at(-1)!)]).toEqual([false, true, true]);
	});

	it('are ten thousand at most, whoever asks', () => {
		const all = flood(10_001, (n) => `2001:db8:${n.toString(16)}::1`);
		expect(all.filter(isOpen)).toHaveLength(10_000);
	});

	it('use up no share when they are answered, or over', () => {
		for (const word of flood(600, ofOneBlock)) expect(isOpen(word)).toBe(true);
		const kept = flood(700, ofOneBlock);
		flood(300, ofOneBlock);
		expect(isOpen(kept[0]!)).toBe(true);
		at = new Date(at.getTime() + GOOD_MS);
		const [next] = flood(1_000, ofOneBlock);
		expect(isOpen(next!)).toBe(true);
		expect(isOpen(kept[1]!)).toBe(false);
	});
});
