import { describe, expect, it } from 'vitest';
import type { Absence, Expert } from './directory';
import { deputiesOf, standsInFor } from './deputies';

const AT = new Date('2026-11-20T10:00:00Z');
const AWAY: Absence[] = [{ from: '2026-11-01', until: '' }];
const one = (
	id: string,
	deputy = '',
	absences: Absence[] = [],
	publication: Expert['publication'] = 'published'
) => ({
	id,
	deputy,
	absences,
	publication
});

describe('who stands in', () => {
	it.each<[string, ReturnType<typeof one>[], string[]]>([
		['nobody without a deputy', [one('a')], []],
		['the deputy', [one('a', 'b'), one('b', 'c'), one('c')], ['b']],
		['the deputy of an absent deputy too', [one('a', 'b'), one('b', 'c', AWAY), one('c')], ['b', 'c']],
		['nobody twice in a circle', [one('a', 'b'), one('b', 'a', AWAY)], ['b']],
		[
			'nobody twice in a circle of three',
			[one('a', 'b'), one('b', 'c', AWAY), one('c', 'b', AWAY)],
			['b', 'c']
		],
		['nobody whom the directory does not know', [one('a', 'gone')], []],
		['nobody who has left', [one('a', 'b'), one('b', 'c', AWAY, 'withdrawn'), one('c')], []],
		['the deputy of one who has left', [one('a', 'b', [], 'withdrawn'), one('b')], ['b']],
		[
			'at most three',
			[one('a', 'b'), one('b', 'c', AWAY), one('c', 'd', AWAY), one('d', 'e', AWAY), one('e')],
			['b', 'c', 'd']
		]
	])('%s', (_what, experts, expected) => {
		const find = (id: string) => experts.find((expert) => expert.id === id);
		expect(deputiesOf(experts[0]!, find, AT).map(({ id }) => id)).toEqual(expected);
		const all = experts.map(({ id }) => id);
		expect(all.filter((id) => standsInFor(id, experts, AT).includes('a'))).toEqual(expected);
	});
});
