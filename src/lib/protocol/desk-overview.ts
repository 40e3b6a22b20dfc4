/**
 * `GET /api/desk/overview`: what waits in the networks, for the coordination office. Where a request belongs and how long it
 * waits, by which somebody can be called; never its id, its receipt or a sealed text.
 */
import * as z from 'zod/mini';
import { instant, optionalInstant } from '../domain/fields';
import { optionalRecordId, recordId } from '../domain/id';
import { urgency } from '../domain/vocabulary';
import { warning } from './warnings';

export const waitingRequest = z.object({
	/** A running number in this answer, the next time perhaps another one. */
	number: z.int(),
	youthOffice: recordId,
	/** Whose turn it is; empty for the free pool. */
	expert: optionalRecordId,
	accepted: z.boolean(),
	urgency,
	submittedAt: instant,
	/** Empty while no answer is awaited. */
	dueAt: optionalInstant,
	state: z.enum(['stranded', 'overdue', 'waiting', 'answered']),
	/** Sealed to the coordination office too. */
	forDesk: z.boolean()
});
export type WaitingRequest = z.infer<typeof waitingRequest>;

/** What is left of a deleted request. */
export const deletion = z.object({
	at: instant,
	/** Empty when the network is not there any more. */
	region: optionalRecordId,
	reason: z.enum(['closed', 'open']),
	ageDays: z.int()
});
export type Deletion = z.infer<typeof deletion>;

export const deskOverview = z.object({
	serverTime: instant,
	counts: z.object({
		stranded: z.int(),
		overdue: z.int(),
		waiting: z.int(),
		answered: z.int(),
		closed: z.int()
	}),
	/** Open ones, the most urgent first. */
	requests: z.array(waitingRequest),
	/** What the office is warned of, the latest first. */
	warnings: z.array(warning),
	/** Networks that a single account can coordinate: when it fails, nobody can. A server of before does not say. */
	alone: z.optional(z.array(recordId)),
	/** Offers that somebody misses, and that wait for the office. A server of before does not say. */
	offerGaps: z.optional(z.int()),
	/** Newest first. */
	deletions: z.array(deletion)
});
export type DeskOverview = z.infer<typeof deskOverview>;
