import { describe, expect, it } from 'vitest';
import type { Finding, FindingKind, FindingLevel } from '../../src/lib/deidentify/finding';
import type { Mark, MarkKind } from './read-texts';
import { falseFlags, isFound, recallOf } from './score';

const finding = (start: number, end: number, kind: FindingKind, level: FindingLevel): Finding => ({
	start,
	end,
	kind,
	level,
	suggestion: ''
});
const mark = (kind: MarkKind): Mark => ({ start: 10, end: 20, kind, text: 'x'.repeat(10) });

describe('isFound', () => {
	it.each<[string, MarkKind, Finding, boolean]>([
		['the same words', 'name', finding(10, 20, 'name', 'hint'), true],
		['half of it', 'name', finding(15, 30, 'name', 'hint'), true],
		['less than half', 'name', finding(16, 30, 'name', 'hint'), false],
		['beside it', 'name', finding(20, 30, 'name', 'hint'), false],
		['a name found as a facility', 'name', finding(10, 20, 'facility', 'hint'), true],
		['a date found as a birth date', 'date', finding(10, 20, 'birthDate', 'must'), true],
		['a number found as another number', 'phone', finding(10, 20, 'taxId', 'must'), false],
		['an identifier found as a hint', 'phone', finding(10, 20, 'name', 'hint'), false]
	])('%s', (_name, kind, found, wanted) => expect(isFound(mark(kind), [found])).toBe(wanted));
});

describe('recallOf and falseFlags', () => {
	const text = {
		id: 'x',
		text: 'aaaa bbbb',
		marks: [{ start: 5, end: 9, kind: 'name' as const, text: 'bbbb' }]
	};

	it('counts a mark by its kind and its group, and tells what was missed', () => {
		const missed: string[] = [];
		const none = recallOf(
			[text],
			() => [],
			(_, { text: words }) => missed.push(words)
		);
		expect(none.get('names')).toEqual({ found: 0, of: 1 });
		expect(missed).toEqual(['bbbb']);
		expect(recallOf([text], () => [finding(5, 9, 'name', 'hint')]).get('name')).toEqual({ found: 1, of: 1 });
	});

	it('counts every finding in a plain text as false', () => {
		const flags = falseFlags([text], () => [finding(0, 4, 'name', 'hint')]);
		expect(flags).toEqual({ flags: 1, words: 2, per100: 50 });
	});
});
