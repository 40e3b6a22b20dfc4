/**
 * The consultation request: routing and status in the open, the content as one opaque `payload`.
 * Server, database and sync treat the payload as a string of limited length and never look inside; only
 * features/requests writes and reads it. That is the narrow door through which sealing will come.
 */
import * as z from 'zod/mini';
import { instant, line, list, optionalInstant, payload, phone } from './fields';
import { LIMITS } from './limits';
import { optionalRecordId, recordId } from './id';
import { ageGroup, channel, concern, estimate, profession, urgency } from './vocabulary';

/** In this order; a request never goes back. */
export const REQUEST_STATUSES = ['submitted', 'seen', 'accepted', 'closed'] as const;
export const requestStatus = z.enum(REQUEST_STATUSES);
export type RequestStatus = z.infer<typeof requestStatus>;

/** SHA-256 in lower-case hex of the receipt's lookup key (receipt.ts). */
export const receiptHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** What the phone submits: everything the server needs for routing, and the payload. */
export const requestDraft = z.object({
	id: recordId,
	youthOffice: recordId,
	/** The chosen expert; empty means the free pool ("nächste freie Fachkraft") of that youth office's area. */
	expert: optionalRecordId,
	legalBasis: line,
	urgency,
	receipt: receiptHash,
	payload
});
export type RequestDraft = z.infer<typeof requestDraft>;

/** The stored record. What a caller may not see is left out before it leaves the server (visibility.ts). */
export const request = z.object({
	...requestDraft.shape,
	receipt: z.optional(receiptHash),
	payload: z.optional(payload),
	updated: instant,
	/** The asker's account, empty for guests. */
	author: z.optional(z.string()),
	status: requestStatus,
	/** The expert who accepted, empty before. */
	acceptedBy: optionalRecordId,
	submittedAt: instant,
	seenAt: optionalInstant,
	acceptedAt: optionalInstant,
	closedAt: optionalInstant
});
export type Request = z.infer<typeof request>;

/** What is inside a payload. Never names, birth dates, addresses, schools or file numbers. */
export const requestContent = z.object({
	format: z.literal(1),
	profession,
	ageGroup,
	children: z.optional(z.int().check(z.minimum(1), z.maximum(20))),
	concerns: list(concern).check(z.minLength(1)),
	estimate: z.optional(estimate),
	done: z.optional(z.string().check(z.maxLength(LIMITS.question))),
	question: z.string().check(z.minLength(1), z.maxLength(LIMITS.question)),
	contact: z.object({
		channel,
		phone,
		email: line,
		time: line,
		voicemail: z.boolean()
	})
});
export type RequestContent = z.infer<typeof requestContent>;
