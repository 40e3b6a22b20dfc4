/** What a member asks of the server about her circle's topics and ballots: to propose one, and what her seat says. */
import * as z from 'zod/mini';
import { line, paragraph } from '../../domain/fields';
import { optionalRecordId, recordId } from '../../domain/id';
import { choices } from '../../domain/meeting/ballot';

export const ballotBodies = {
	/** `id` is made on the phone, so that what is tried twice stays one. Without a seat it is the office's. */
	'topic.propose': z.object({
		id: recordId,
		circle: recordId,
		seat: optionalRecordId,
		title: line,
		words: paragraph
	}),
	/** `id` is the ballot's. What is said last counts; of topics nothing at all takes the vote back. */
	'ballot.vote': z.object({ id: recordId, seat: recordId, choices })
};
