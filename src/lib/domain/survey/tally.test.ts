import { describe, expect, it } from 'vitest';
import { type Profession, PROFESSIONS } from '../vocabulary';
import { type Mark, type NeedTime, STATEMENTS, type Statement } from './survey';
import { addAnswer, atLeast, meanOf, NOTHING_COUNTED, resultOf, type Said, type Tally } from './tally';

const [A, B] = ['topica000000000', 'topicb000000000'];
const training = {
	kind: 'training',
	topics: [
		{ id: A, title: 'A' },
		{ id: B, title: 'B' }
	]
} as const;
const yearly = { kind: 'cooperation', topics: [] } as const;

const needs = (profession: Profession, topic: string, time: NeedTime, line = ''): Said => ({
	profession,
	answer: { kind: 'training', needs: [{ topic, time }], line }
});
const marked = (profession: Profession, mark: Mark): Said => ({
	profession,
	answer: {
		kind: 'cooperation',
		marks: Object.fromEntries(STATEMENTS.map((one) => [one, mark])) as Record<Statement, Mark>,
		line: ''
	}
});
const counted = (said: readonly Said[], survey: typeof training | typeof yearly = training) =>
	said.reduce<Tally>((tally, one) => addAnswer(tally, survey, one), NOTHING_COUNTED);
const some = (profession: Profession, n: number) =>
	Array.from({ length: n }, () => needs(profession, A, 'soon'));

function permutations<T>(all: readonly T[]): T[][] {
	if (all.length < 2) return [[...all]];
	return all.flatMap((one, at) =>
		permutations(all.filter((_, other) => other !== at)).map((rest) => [one, ...rest])
	);
}

describe('counting', () => {
	it('adds one to the counters of the profession, and to nothing else', () => {
		const before = counted([needs('midwife', A, 'later')]);
		expect(counted([needs('midwife', A, 'later'), needs('midwife', B, 'soon', ' Kinder  ')])).toEqual({
			answers: 2,
			counts: { midwife: { n: 2, items: { [A]: [0, 0, 1], [B]: [1, 0, 0] } } },
			lines: ['Kinder']
		});
		expect(before.answers).toBe(1);
		expect(counted([marked('teacher', 5)], yearly).counts.teacher?.items.heard).toEqual([0, 0, 0, 0, 1]);
	});

	it('keeps the same, to the byte, in whatever order the same answers came', () => {
		const said = [
			needs('teacher', A, 'soon', 'Zuletzt'),
			needs('doctor', B, 'later'),
			needs('midwife', A, 'thisYear', 'Anfang'),
			needs('teacher', B, 'soon', 'Mitte')
		];
		const kept = permutations(said).map((order) => JSON.stringify(counted(order)));
		expect(kept).toHaveLength(24);
		expect(new Set(kept).size).toBe(1);
	});
});

describe('what is shown', () => {
	it('is nothing of fewer than five answers, not even their lines', () => {
		expect(
			resultOf(counted([...some('midwife', 3), needs('doctor', A, 'soon', 'Eine Zeile')]))
		).toBeUndefined();
		expect(resultOf(counted(some('midwife', 5)))).toMatchObject({ all: { n: 5 }, othersHidden: false });
	});

	it('has the groups of five and more; the others are in all alone, and are not named', () => {
		const result = resultOf(
			counted([...some('midwife', 9), ...some('teacher', 6), ...some('doctor', 3), ...some('daycare', 2)])
		);
		expect(result?.groups.map(({ profession, n }) => [profession, n])).toEqual([
			['midwife', 9],
			['teacher', 6]
		]);
		expect(result?.othersHidden).toBe(true);
		expect(result?.all).toEqual({ n: 20, items: { [A]: [20, 0, 0], [B]: [0, 0, 0] } });
		expect(JSON.stringify(result)).not.toMatch(/doctor|daycare/);
	});

	it('lets nobody take the rest for one small group, whatever the groups are', () => {
		const sizes = [0, 1, 3, 4, 5, 6, 9];
		for (const a of sizes)
			for (const b of sizes)
				for (const c of sizes) {
					const [first, second, third] = PROFESSIONS;
					const result = resultOf(counted([...some(first, a), ...some(second, b), ...some(third, c)]));
					if (!result) continue;
					const rest = result.all.n - result.groups.reduce((sum, { n }) => sum + n, 0);
					expect(rest === 0 || rest >= 5, `${a} ${b} ${c}`).toBe(true);
					const hidden = [a, b, c].filter((n) => n > 0).length - result.groups.length;
					expect(hidden, `${a} ${b} ${c}`).not.toBe(1);
				}
	});

	it('says in steps of five how many have answered', () => {
		expect([0, 4, 5, 9, 10].map(atLeast)).toEqual([0, 0, 5, 5, 10]);
	});

	it('has the mean of what was chosen', () => {
		expect(meanOf([1, 0, 0, 0, 1])).toBe(3);
		expect(meanOf([0, 0, 0, 0, 0])).toBeUndefined();
	});
});
