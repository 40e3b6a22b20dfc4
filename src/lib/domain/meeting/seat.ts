/**
 * A seat in a circle (§ 3 of the rules of procedure): it belongs to an institution or a profession, which names one person for it and
 * who stands in for her. Who has an account under the address that stands here is known by the database alone: an office names
 * people, not accounts, and whoever is invited later has her seat.
 */
import * as z from 'zod/mini';
import { day, email, instant, line, optionalDay, paragraph } from '../fields';
import { optionalRecordId, recordId } from '../id';
import { publication } from '../vocabulary';

/** The one that an institution or profession has, a second one that the members have agreed to, one of somebody in training. */
export const SEAT_KINDS = ['regular', 'second', 'trainee'] as const;
export type SeatKind = (typeof SEAT_KINDS)[number];

export const seat = z.object({
	id: recordId,
	updated: instant,
	/** `withdrawn`: given up, or over (`until`). */
	publication,
	circle: recordId,
	/** In the directory; empty where the seat is a profession's, or the institution is not there. */
	organisation: optionalRecordId,
	/** Whose seat it is, in the words of the circle: "ASD Nord", "Hebammen". */
	name: line,
	kind: z.enum(SEAT_KINDS),
	/** Of a second seat: when the members agreed to it, and where that is written down. */
	consentOn: optionalDay,
	consentPaper: line,
	/** The person who comes. */
	member: line,
	/** Addresses are the office's alone. */
	email: z.optional(email),
	/** Who stands in for her. */
	deputy: line,
	deputyEmail: z.optional(email),
	since: day,
	/** The last day, where it is known. */
	until: optionalDay,
	/** Accounts under these addresses, as the database knows them; nobody else writes them. */
	account: z.optional(optionalRecordId),
	deputyAccount: z.optional(optionalRecordId),
	/** For the coordination office alone. */
	note: z.optional(paragraph)
});
export type Seat = z.infer<typeof seat>;

/** What the database writes of a seat, and nobody who keeps it. */
export const WRITTEN_BY_DATABASE = ['account', 'deputyAccount'] as const;
