/**
 * Counting for the yearly report, without content: each consultation adds one to a few separate counters (so many
 * midwives, so many for § 4 KKG, …), never a row of its own, so that no counter leads back to a request. Groups under
 * five are not shown; where one hidden number would follow from the others, a second one is hidden with it.
 * What this does not hold against: whoever notes the numbers of a running year day by day sees what came in between.
 */
import * as z from 'zod/mini';
import { line, list } from '../fields';
import { recordId } from '../id';
import { ageGroup, concern, profession } from '../vocabulary';

export const CONSULTATION_WAYS = ['phone', 'written', 'video', 'inPerson'] as const;
export const consultationWay = z.enum(CONSULTATION_WAYS);
export type ConsultationWay = (typeof CONSULTATION_WAYS)[number];

/** How long the first answer took. */
export const ANSWER_TIMES = ['within4h', 'within24h', 'within48h', 'later', 'atOnce'] as const;
export const answerTime = z.enum(ANSWER_TIMES);
export type AnswerTime = (typeof ANSWER_TIMES)[number];

/** What the expert confirms at closing, or enters for a consultation by phone. No request is named in it. */
export const countEntry = z.object({
	id: recordId,
	/** Random: the hash that the server keeps of every mutation must not be guessable from the few values below. */
	salt: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
	region: recordId,
	profession,
	legalBasis: line,
	ageGroup,
	concerns: list(concern).check(z.minLength(1)),
	way: consultationWay,
	answered: answerTime
});
export type CountEntry = z.infer<typeof countEntry>;

/** The dimensions of the report; `total` counts consultations themselves. */
export const DIMENSIONS = [
	'total',
	'profession',
	'legalBasis',
	'ageGroup',
	'concern',
	'way',
	'answered'
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export interface Counter {
	year: number;
	region: string;
	dimension: Dimension;
	value: string;
}

/** The counters that one consultation adds one to. */
export function countersOf(entry: CountEntry, year: number): Counter[] {
	const values: [Dimension, string][] = [
		['total', 'all'],
		['profession', entry.profession],
		['legalBasis', entry.legalBasis],
		['ageGroup', entry.ageGroup],
		...[...new Set(entry.concerns)].map((one): [Dimension, string] => ['concern', one]),
		['way', entry.way],
		['answered', entry.answered]
	];
	return values.map(([dimension, value]) => ({ year, region: entry.region, dimension, value }));
}

/** In which class an answer after so many hours falls. */
export function answerTimeOf(hours: number): AnswerTime {
	if (hours <= 4) return 'within4h';
	if (hours <= 24) return 'within24h';
	return hours <= 48 ? 'within48h' : 'later';
}

/** The smallest group a report shows. */
export const SMALLEST_GROUP = 5;

/** `n` is undefined where it is suppressed. */
export interface Reported {
	value: string;
	n: number | undefined;
}

/**
 * The numbers of one dimension as they may be shown, the hidden ones last and in no order that tells their size. Hides 1 to
 * 4, and further ones, the smallest first and those of one size together, until nobody who knows the total and this rule can say what
 * a hidden one is: of two that differ, each may be the other, and the report is the same.
 */
export function suppress(counts: ReadonlyMap<string, number>): Reported[] {
	const some = [...counts].filter(([, n]) => n > 0).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
	let least = SMALLEST_GROUP;
	const hiddenNow = () => some.filter(([, n]) => n < least);
	while (hiddenNow().length < some.length && canBeTold(hiddenNow().map(([, n]) => n)))
		least = Math.min(...some.map(([, n]) => n).filter((n) => n >= least)) + 1;
	const hidden = hiddenNow().map(([value]) => value);
	return [
		...some.slice(0, some.length - hidden.length).map(([value, n]) => ({ value, n })),
		...hidden.sort().map((value) => ({ value, n: undefined }))
	];
}

/** A number as it was counted, without where and when. */
type CountedValue = Pick<Counter, 'dimension' | 'value'> & { n: number };

/**
 * The numbers of one network and year as they may be shown: those of small groups hidden. A dimension of which all would be hidden is
 * left out: as many groups as there were consultations would say that each of them is one, and behind a hidden total the groups
 * would say how large it is.
 */
export function shownCounts(counted: readonly CountedValue[]): { dimension: Dimension; rows: Reported[] }[] {
	return DIMENSIONS.map((dimension) => {
		const own = counted.filter((one) => one.dimension === dimension);
		return { dimension, rows: suppress(new Map(own.map(({ value, n }) => [value, n]))) };
	}).filter(
		({ dimension, rows }) =>
			rows.some(({ n }) => n !== undefined) || (dimension === 'total' && rows.length > 0)
	);
}

/** Whether who knows their sum knows what they are: one alone, all alike, or together a small group themselves. */
function canBeTold(hidden: readonly number[]): boolean {
	if (hidden.length === 0) return false;
	const sum = hidden.reduce((all, n) => all + n, 0);
	return hidden.every((n) => n === hidden[0]) || sum < SMALLEST_GROUP;
}
