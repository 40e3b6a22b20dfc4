/**
 * Counting a survey: an answer adds one to a few counters of its profession, and its line to the others; it is never kept as such.
 * Guarantees: what is kept is the same in whatever order the same answers came (fixed keys, sorted lines), so that it does not tell who was
 * first; what is shown has no group under five, and no hidden one follows from what is shown (consultation/counting.ts). Pure.
 */
import { SMALLEST_GROUP, suppress } from '../consultation/counting';
import { type Profession, PROFESSIONS } from '../vocabulary';
import { itemsOf, NEED_TIMES, type Survey, type SurveyAnswer } from './survey';

/** How often each choice of an item was taken, by the item. */
export type ItemCounts = Readonly<Record<string, readonly number[]>>;
export interface GroupTally {
	n: number;
	items: ItemCounts;
}
export interface Tally {
	answers: number;
	counts: Readonly<Partial<Record<Profession, GroupTally>>>;
	lines: readonly string[];
}
export const NOTHING_COUNTED: Tally = { answers: 0, counts: {}, lines: [] };

export interface Said {
	profession: Profession;
	answer: SurveyAnswer;
}

/** `tally` with one more answer. */
export function addAnswer(
	tally: Tally,
	survey: Pick<Survey, 'kind' | 'topics'>,
	{ profession, answer }: Said
): Tally {
	const chosen = choicesIn(answer);
	const before = tally.counts[profession];
	const items = itemsOf(survey).map(({ id, choices }) => {
		const counts = before?.items[id] ?? Array.from({ length: choices }, () => 0);
		return [id, counts.map((n, at) => (chosen.get(id) === at ? n + 1 : n))] as const;
	});
	const group = { n: (before?.n ?? 0) + 1, items: Object.fromEntries(items) };
	const next = { ...tally.counts, [profession]: group };
	const said = answer.line.trim();
	return {
		answers: tally.answers + 1,
		counts: Object.fromEntries(PROFESSIONS.flatMap((one) => (next[one] ? [[one, next[one]]] : []))),
		lines: said === '' ? tally.lines : [...tally.lines, said].sort()
	};
}

/** Which choice was taken of each item, counted from 0. */
function choicesIn(answer: SurveyAnswer): Map<string, number> {
	if (answer.kind === 'training')
		return new Map(answer.needs.map(({ topic, time }) => [topic, NEED_TIMES.indexOf(time)]));
	return new Map(Object.entries(answer.marks).map(([statement, mark]) => [statement, mark - 1]));
}

export interface ShownGroup extends GroupTally {
	profession: Profession;
}
export interface SurveyResult {
	all: GroupTally;
	groups: ShownGroup[];
	/** Whether there are others, which stand in `all` alone. */
	othersHidden: boolean;
	/** In the order of the alphabet: in that of their arrival they would tell more. */
	lines: string[];
}

/** What may be shown of it; undefined where that is nothing. A profession that is hidden is not even named: one who has it may be the only one. */
export function resultOf(tally: Tally): SurveyResult | undefined {
	if (tally.answers < SMALLEST_GROUP) return undefined;
	const counted = PROFESSIONS.flatMap((profession) => {
		const group = tally.counts[profession];
		return group ? [{ profession, ...group }] : [];
	});
	const shown = new Set(
		suppress(new Map(counted.map(({ profession, n }) => [profession, n])))
			.filter(({ n }) => n !== undefined)
			.map(({ value }) => value)
	);
	const groups = counted.filter(({ profession }) => shown.has(profession));
	return {
		all: { n: tally.answers, items: sumOf(counted) },
		groups,
		othersHidden: groups.length < counted.length,
		lines: [...tally.lines]
	};
}

function sumOf(groups: readonly GroupTally[]): ItemCounts {
	const sums: Record<string, number[]> = {};
	for (const { items } of groups)
		for (const [id, counts] of Object.entries(items))
			sums[id] = counts.map((n, at) => n + (sums[id]?.[at] ?? 0));
	return sums;
}

/** So many have answered at least: in steps, so that nobody who looks again and again sees who was the last. */
export function atLeast(answers: number): number {
	return answers - (answers % SMALLEST_GROUP);
}

/** From 1; undefined where nobody has chosen. */
export function meanOf(counts: readonly number[]): number | undefined {
	const all = counts.reduce((sum, n) => sum + n, 0);
	if (all === 0) return undefined;
	return counts.reduce((sum, n, at) => sum + n * (at + 1), 0) / all;
}
