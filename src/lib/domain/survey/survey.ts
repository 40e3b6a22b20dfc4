/**
 * What an office asks the members of its network: which trainings they need, and once a year whether the cooperation works. What is asked,
 * and what an answer is made of; how answers are counted is tally.ts. Pure.
 */
import * as z from 'zod/mini';
import { line } from '../fields';
import { recordId } from '../id';
import { addDays } from '../time/berlin';

export const SURVEY_KINDS = ['training', 'cooperation'] as const;
export const surveyKind = z.enum(SURVEY_KINDS);
export type SurveyKind = (typeof SURVEY_KINDS)[number];

/** What the rules of procedure and the agreement ask of a cooperation: each is agreed to on a scale. */
export const STATEMENTS = ['reachable', 'knowsWhom', 'heard', 'passedOn', 'meetings', 'helpsWork'] as const;
export type Statement = (typeof STATEMENTS)[number];
/** From "not at all" to "fully". */
export const SCALE = [1, 2, 3, 4, 5] as const;
export type Mark = (typeof SCALE)[number];

/** How soon somebody needs a training. */
export const NEED_TIMES = ['soon', 'thisYear', 'later'] as const;
export const needTime = z.enum(NEED_TIMES);
export type NeedTime = (typeof NEED_TIMES)[number];

export const SURVEY_LIMITS = {
	topics: 8,
	/** Surveys of one network that are open at the same time. */
	open: 5,
	/** From the day on which it opens. */
	days: 180,
	/** After its end; then it goes with all that was answered. */
	years: 3
} as const;

/** The id is that of the meeting that comes of it once it is planned: so it is planned once, by whoever, and nothing has to be kept in step. */
export const surveyTopic = z.object({ id: recordId, title: line.check(z.regex(/\S/)) });
export type SurveyTopic = z.infer<typeof surveyTopic>;
export const surveyTopics = z.array(surveyTopic).check(z.maxLength(SURVEY_LIMITS.topics));

const mark = z.union(SCALE.map((value) => z.literal(value)));
const trainingAnswer = z.object({
	kind: z.literal('training'),
	needs: z.array(z.object({ topic: recordId, time: needTime })).check(z.maxLength(SURVEY_LIMITS.topics)),
	/** What else is needed. */
	line
});
const cooperationAnswer = z.object({
	kind: z.literal('cooperation'),
	marks: z.object({
		reachable: mark,
		knowsWhom: mark,
		heard: mark,
		passedOn: mark,
		meetings: mark,
		helpsWork: mark
	} satisfies Record<Statement, typeof mark>),
	/** What should be different. */
	line
});
export const surveyAnswer = z.discriminatedUnion('kind', [trainingAnswer, cooperationAnswer]);
export type SurveyAnswer = z.infer<typeof surveyAnswer>;

export interface Survey {
	id: string;
	network: string;
	kind: SurveyKind;
	/** Of a training survey; the other one is called the same everywhere. */
	title: string;
	topics: readonly SurveyTopic[];
	/** Days in Berlin. `until` is the last one on which it is answered. */
	opensOn: string;
	until: string;
	/** Empty while it is open. */
	closedOn: string;
	year: number;
}

export function isOpen({ until, closedOn }: Pick<Survey, 'until' | 'closedOn'>, today: string): boolean {
	return closedOn === '' && today <= until;
}

/** Whether it may be opened so on `today`. */
export function mayBegin(
	{ kind, title, topics, until }: Pick<Survey, 'kind' | 'title' | 'topics' | 'until'>,
	today: string
): boolean {
	const fits = until >= today && until <= addDays(today, SURVEY_LIMITS.days);
	if (kind === 'cooperation') return fits && title === '' && topics.length === 0;
	const different = new Set(topics.map(({ id }) => id)).size === topics.length;
	return fits && title.trim() !== '' && topics.length > 0 && different;
}

/** Whether the yearly question should be asked: not this year yet, and not within the twelve months before. */
export function isDue(earlier: readonly Pick<Survey, 'kind' | 'opensOn' | 'year'>[], today: string): boolean {
	return !earlier.some(
		({ kind, opensOn, year }) =>
			kind === 'cooperation' && (`${year}` === today.slice(0, 4) || opensOn > addDays(today, -365))
	);
}

/** What is asked in it, and how many answers each has to choose from. */
export function itemsOf({
	kind,
	topics
}: Pick<Survey, 'kind' | 'topics'>): { id: string; choices: number }[] {
	if (kind === 'training') return topics.map(({ id }) => ({ id, choices: NEED_TIMES.length }));
	return STATEMENTS.map((id) => ({ id, choices: SCALE.length }));
}

/** Whether it is an answer to this survey: about its own topics, each once. */
export function fitsSurvey(answer: SurveyAnswer, { kind, topics }: Pick<Survey, 'kind' | 'topics'>): boolean {
	if (answer.kind !== kind) return false;
	if (answer.kind === 'cooperation') return true;
	const asked = answer.needs.map(({ topic }) => topic);
	return (
		new Set(asked).size === asked.length && asked.every((topic) => topics.some(({ id }) => id === topic))
	);
}
