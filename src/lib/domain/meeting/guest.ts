/**
 * A guest for one meeting (§ 3 of the rules of procedure): a member announces her, the office says yes or no. She has no seat and no
 * account; who sits at the table that day sees by whom it is joined.
 */
import * as z from 'zod/mini';
import { instant, line, optionalInstant, paragraph } from '../fields';
import { optionalRecordId, recordId } from '../id';

/** Told to the office; it agrees, or it does not; she does not come after all. */
export const GUEST_STATES = ['announced', 'approved', 'declined', 'cancelled'] as const;
export type GuestState = (typeof GUEST_STATES)[number];

export const guest = z.object({
	id: recordId,
	updated: instant,
	region: recordId,
	meeting: recordId,
	name: line,
	/** Institution or profession. */
	from: line,
	state: z.enum(GUEST_STATES),
	announcedAt: instant,
	decidedAt: optionalInstant,
	/** What she comes for: between who announces her and the office, as is all below. */
	why: z.optional(paragraph),
	/** The account that announced her; empty where it is gone. */
	announcedBy: z.optional(optionalRecordId),
	/** What the office says to it. */
	answer: z.optional(line)
});
export type Guest = z.infer<typeof guest>;

/** Guests that one account may have waiting for one meeting. */
export const GUESTS_OF_ONE = 5;
/** Days after a meeting on which its guests are forgotten: the minutes say who was there. */
export const GUEST_DAYS = 90;
