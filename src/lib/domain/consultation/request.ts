/**
 * The consultation request: routing, status and clocks in the open, every word of content sealed (sealing/) to those who
 * may read it. Server, database and sync carry the sealed texts as opaque strings of limited length; only
 * consultation/envelope.ts opens them.
 */
import * as z from 'zod/mini';
import { instant, line, optionalInstant } from '../fields';
import { fingerprint } from '../access/key';
import { LIMITS } from '../limits';
import { optionalRecordId, recordId } from '../id';
import { requestStatus } from './request-status';
import { sealedPayload } from './sealed-payload';
import { urgency } from '../vocabulary';

/** SHA-256 in lower-case hex of the receipt's lookup key (receipt.ts). */
export const receiptHash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Whose keys the content is sealed to, by fingerprint: the server sees who can read, and when nobody can any more. */
export const recipients = z.array(fingerprint).check(z.minLength(1), z.maxLength(LIMITS.recipients));

/** What the phone submits: everything the server needs for routing, and the sealed content. */
export const requestDraft = z.object({
	id: recordId,
	youthOffice: recordId,
	/** The chosen expert; empty means the free pool ("nächste freie Fachkraft") of that youth office's area. */
	expert: optionalRecordId,
	legalBasis: line,
	urgency,
	receipt: receiptHash,
	payload: sealedPayload,
	recipients,
	/** Sealed to the coordination office too, by the network's setting. */
	forDesk: z.boolean()
});
export type RequestDraft = z.infer<typeof requestDraft>;

/** Who wrote a message. */
export const MESSAGE_SENDERS = ['asker', 'expert'] as const;
export const messageSender = z.enum(MESSAGE_SENDERS);
export type MessageSender = z.infer<typeof messageSender>;

/** One message of the thread; what it says, and of which kind it is, is sealed. */
export const message = z.object({ id: recordId, from: messageSender, at: instant, payload: sealedPayload });
export type Message = z.infer<typeof message>;

/** The stored record. What a caller may not see is left out before it leaves the server (request-readers.ts). */
export const request = z.object({
	...requestDraft.shape,
	receipt: z.optional(receiptHash),
	payload: z.optional(sealedPayload),
	thread: z.optional(z.array(message).check(z.maxLength(LIMITS.messages))),
	updated: instant,
	/** The asker's account, empty for guests. */
	author: z.optional(z.string()),
	status: requestStatus,
	/** Counts hand-overs: each begins a new round from `submitted`. */
	round: z.int().check(z.minimum(0), z.maximum(999)),
	/** The expert who accepted, empty before. */
	acceptedBy: optionalRecordId,
	submittedAt: instant,
	seenAt: optionalInstant,
	acceptedAt: optionalInstant,
	/** The first answer. */
	answeredAt: optionalInstant,
	closedAt: optionalInstant,
	/** Empty while open; the asker closes by withdrawing. */
	closedBy: z.enum(['', ...MESSAGE_SENDERS]),
	/** Until when an answer is expected; empty while none is. */
	dueAt: optionalInstant,
	/** When the clock of `dueAt` began. */
	waitingSince: optionalInstant,
	/** When the expert was reminded, at half time. */
	remindedAt: optionalInstant,
	/** When deputy and coordination office were told that the time is over. */
	overdueAt: optionalInstant,
	/** When the server found that nobody who may answer can read it any more. */
	strandedAt: optionalInstant,
	/** When it will be deleted. */
	deleteAt: instant
});
export type Request = z.infer<typeof request>;
