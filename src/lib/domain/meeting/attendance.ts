/**
 * A seat at a meeting: what its member answers to the invitation, whom she sends, and who was there (§ 3 of the rules of procedure).
 * There is one row for each seat and meeting; the database keeps whose it is as the seat says it.
 */
import * as z from 'zod/mini';
import { instant, optionalInstant } from '../fields';
import { optionalRecordId, recordId } from '../id';

/** Not yet; she comes; she does not; her deputy is asked to come. */
export const ANSWERS = ['', 'yes', 'no', 'deputy'] as const;
export type Answer = (typeof ANSWERS)[number];
/** Room and line are two pools. */
export const WAYS = ['room', 'online'] as const;
/** Of whoever sat there, as the minutes have it; '' until then. */
export const ATTENDED = ['', 'present', 'excused', 'absent'] as const;

export const attendance = z.object({
	id: recordId,
	updated: instant,
	region: recordId,
	meeting: recordId,
	seat: recordId,
	answer: z.enum(ANSWERS),
	/** Of the deputy who is asked: not yet, she comes, she does not. */
	deputyAnswer: z.enum(['', 'yes', 'no']),
	way: z.enum(WAYS),
	answeredAt: optionalInstant,
	/** When she said herself that she is there. */
	checkedInAt: optionalInstant,
	attended: z.enum(ATTENDED),
	/** The accounts of the seat, as the database knows them; nobody else writes them. */
	account: z.optional(optionalRecordId),
	deputyAccount: z.optional(optionalRecordId)
});
export type Attendance = z.infer<typeof attendance>;
