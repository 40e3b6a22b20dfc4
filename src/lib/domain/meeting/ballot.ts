/**
 * What a circle's seats are asked: which topic is next (§ 6 d of the rules of procedure), or which dates a planned meeting may have. A
 * vote is what a seat has said last; nobody but its voter receives it, the server counts (tally.ts). Closed, a ballot stays closed:
 * it carries what came of it, and its votes are gone.
 */
import * as z from 'zod/mini';
import { instant, line, list, optionalInstant } from '../fields';
import { optionalRecordId, recordId } from '../id';
import { MAJORITIES } from './procedure';

export const BALLOT_KINDS = ['topics', 'dates'] as const;
export type BallotKind = (typeof BALLOT_KINDS)[number];
/** Of a topic only the first is said; of a date: she comes, she could come, she cannot. */
export const VOTE_WORDS = ['yes', 'maybe', 'no'] as const;
export type VoteWord = (typeof VOTE_WORDS)[number];

export const BALLOT_LIMITS = { leastDates: 2, dates: 8, leastTopics: 2, topics: 40 } as const;

const ballotOption = z.object({
	/** The topic's; of a date its own. */
	id: recordId,
	title: line,
	/** Of a date. */
	startsAt: optionalInstant,
	endsAt: optionalInstant
});
export type BallotOption = z.infer<typeof ballotOption>;

const counted = z.int().check(z.minimum(0), z.maximum(100_000));
const optionTally = z.object({ option: recordId, yes: counted, maybe: counted, no: counted });
export type OptionTally = z.infer<typeof optionTally>;

export const ballot = z.object({
	id: recordId,
	updated: instant,
	region: recordId,
	circle: recordId,
	/** Of dates the meeting that gets one; of topics the one in which it is voted, where that is so: its deputies vote. */
	meeting: optionalRecordId,
	kind: z.enum(BALLOT_KINDS),
	options: z.array(ballotOption).check(z.maxLength(BALLOT_LIMITS.topics)),
	state: z.enum(['open', 'closed']),
	/** As the rules of procedure said it when it was opened: nobody changes how it is counted on the way. */
	majority: z.enum(MAJORITIES),
	openedAt: instant,
	closedAt: optionalInstant,
	/** Seats that there were when it was closed, and how many of them had voted. */
	seats: counted,
	given: counted,
	outcome: z.array(optionTally).check(z.maxLength(BALLOT_LIMITS.topics)),
	/** What has the majority, or the date that was taken; none where no topic has it. */
	chosen: list(recordId),
	/** How often anything was said until it was counted: by this the database knows that nothing came in between. */
	heard: z.int().check(z.minimum(0))
});
export type Ballot = z.infer<typeof ballot>;

const choice = z.object({ option: recordId, word: z.enum(VOTE_WORDS) });
export const choices = z.array(choice).check(z.maxLength(BALLOT_LIMITS.topics));
export type Choices = z.infer<typeof choices>;

/** One row for each ballot and seat. */
export const vote = z.object({
	id: recordId,
	updated: instant,
	region: recordId,
	ballot: recordId,
	seat: recordId,
	/** The account that has said it: the member of the seat, or the deputy whom she has sent. */
	voter: recordId,
	choices,
	/** Counts what was said, from 1. */
	turn: z.int().check(z.minimum(1))
});
export type Vote = z.infer<typeof vote>;

/** Whether this is an answer to that ballot: one topic or none; of dates each once. */
export function fitsBallot(said: Choices, { kind, options }: Pick<Ballot, 'kind' | 'options'>): boolean {
	const named = said.map(({ option }) => option);
	if (new Set(named).size < named.length) return false;
	if (!named.every((id) => options.some((option) => option.id === id))) return false;
	return kind === 'dates' || (said.length <= 1 && said.every(({ word }) => word === 'yes'));
}
