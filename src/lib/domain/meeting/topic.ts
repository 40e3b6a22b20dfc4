/**
 * A topic that a circle may work on (§ 6 b and d of the rules of procedure): a member proposes it for her seat, or the office for
 * somebody without an account. Its members vote on topics by a ballot (ballot.ts); what of it came, the state says.
 */
import * as z from 'zod/mini';
import { instant, line, paragraph } from '../fields';
import { optionalRecordId, recordId } from '../id';
import { publication } from '../vocabulary';

/**
 * Proposed and not voted on yet, or offered anew; chosen by the circle, and to be planned; put by for another time; it was worked on.
 */
export const TOPIC_STATES = ['open', 'chosen', 'backlog', 'done'] as const;
export type TopicState = (typeof TOPIC_STATES)[number];

export const topic = z.object({
	id: recordId,
	updated: instant,
	publication,
	circle: recordId,
	title: line,
	/** Why, or what about it. */
	words: paragraph,
	/** Whose member has proposed it; empty: the office. */
	seat: optionalRecordId,
	state: z.enum(TOPIC_STATES),
	/** The meeting that it is planned for. */
	meeting: optionalRecordId
});
export type Topic = z.infer<typeof topic>;

/** What a proposal begins with. */
export const NEW_TOPIC = {
	publication: 'published',
	state: 'open',
	meeting: ''
} as const satisfies Partial<Topic>;
