/**
 * What an office asks about ballots. `GET /api/desk/ballots`: of those that are open, how many seats have voted; of dates also what each
 * seat has said, since the office plans by it. `PUT`: opens one, closes it. What came of it reaches everybody with the ballot itself.
 */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';
import { optionalRecordId, recordId } from '../domain/id';
import { BALLOT_LIMITS, choices } from '../domain/meeting/ballot';

/** Of a circle its topics, of a meeting its dates: one of them is named. */
export const ballotsQuery = z.object({ circle: optionalRecordId, meeting: optionalRecordId });
export type BallotsQuery = z.infer<typeof ballotsQuery>;

export const deskBallots = z.object({
	ballots: z.array(
		z.object({
			id: recordId,
			seats: z.int(),
			given: z.int(),
			/** Of dates: every seat by name, with what it has said; of topics nobody is named. */
			answers: z.array(z.object({ seat: z.string(), choices }))
		})
	)
});
export type DeskBallots = z.infer<typeof deskBallots>;
export type DeskBallot = DeskBallots['ballots'][number];

const date = z.object({ id: recordId, startsAt: instant, endsAt: instant });
/** `id` is made by whoever opens it: what is tried twice stays one. */
const openTopics = z.object({
	to: z.literal('openTopics'),
	id: recordId,
	circle: recordId,
	/** In which it is voted, where that is so. */
	meeting: optionalRecordId,
	topics: z.array(recordId).check(z.minLength(BALLOT_LIMITS.leastTopics), z.maxLength(BALLOT_LIMITS.topics))
});
const openDates = z.object({
	to: z.literal('openDates'),
	id: recordId,
	meeting: recordId,
	dates: z.array(date).check(z.minLength(BALLOT_LIMITS.leastDates), z.maxLength(BALLOT_LIMITS.dates))
});
/** `date`: which of the dates is taken; empty for topics, and where a poll ends without one. */
const closing = z.object({ to: z.literal('close'), id: recordId, date: optionalRecordId });
export const changeBallotBody = z.discriminatedUnion('to', [openTopics, openDates, closing]);
export type ChangeBallot = z.infer<typeof changeBallotBody>;
export type OpenTopics = z.infer<typeof openTopics>;
export type OpenDates = z.infer<typeof openDates>;
export type CloseBallot = z.infer<typeof closing>;
/** What was asked for is so. */
export const ballotChanged = z.object({ done: z.literal(true) });
