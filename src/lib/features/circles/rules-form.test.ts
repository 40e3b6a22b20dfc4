import { expect, it } from 'vitest';
import { nextVersion } from '$lib/domain/meeting/procedure';
import { readRules, type TypedRules, typedRules } from './rules-form';

const begun = nextVersion([], '2026-12-01', '2026-11-30');

it('what nobody touched is the template, as the first version', () => {
	expect(readRules(typedRules(begun), 1, '')).toEqual({ fields: begun });
});

it.each<[string, Partial<TypedRules>, string[]]>([
	['no day', { validFrom: '' }, ['validFrom']],
	['a day before the version that holds', { validFrom: '2025-12-01' }, ['validFrom']],
	['a word for a number', { meetingsPerYear: 'vier' }, ['meetingsPerYear']],
	['no length', { minutes: ' ' }, ['minutes']],
	['two years’ notice', { caseDays: '730' }, ['caseDays']],
	['a review before it begins', { reviewOn: '2026-12-01' }, ['reviewOn']],
	['no review', { reviewOn: '' }, []],
	['a point without a name', { points: [{ kind: 'other', title: ' ', minutes: 10 }] }, ['points']],
	['half a minute', { points: [{ kind: 'other', title: 'Punkt', minutes: 0.5 }] }, ['points']]
])('with %s', (_what, changes, problems) => {
	const read = readRules({ ...typedRules(begun), ...changes }, 2, '2026-01-01');
	expect(Object.keys('problems' in read ? read.problems : {})).toEqual(problems);
});
