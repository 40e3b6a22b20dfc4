/**
 * A case that a member brings to a meeting (§ 7 of the rules of procedure of the Kooperationskreise, Kreis Herzogtum Lauenburg). There are
 * two rows of it. `meetingCase`: what members of the meeting may see once the agenda is fixed; its title is neutral and the
 * office's. `caseText`: what was sealed and all that concerns office and submitter alone; it goes when the meeting is over
 * (server/jobs/case-texts.ts), the other stays. They are two because the database cannot hide a field from somebody who reads a row.
 */
import * as z from 'zod/mini';
import { recipients } from '../consultation/request';
import { sealedPayload } from '../consultation/sealed-payload';
import { instant, line, optionalInstant } from '../fields';
import { optionalRecordId, recordId } from '../id';

/**
 * 1 a short closed question · 2 a current case, the family has agreed · 3 a current case without the family's knowledge, altered so that
 * nobody is recognised · 4 a closed case, looked back on.
 */
export const CASE_KINDS = ['short', 'consented', 'altered', 'closed'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

/** Taken in · came after the deadline: a question to the office · the office said no · the submitter took it back. */
export const CASE_STATES = ['registered', 'late', 'declined', 'withdrawn'] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Minutes that a case of this kind may be given: a short question has ten (§ 7, 1). */
export const LONGEST: Readonly<Record<CaseKind, number>> = {
	short: 10,
	consented: 120,
	altered: 120,
	closed: 120
};
const minutes = z.int().check(z.minimum(1), z.maximum(120));

/** Cases of which the family's life goes on: only for these somebody leaves the room. */
export function isRunning(kind: CaseKind): boolean {
	return kind === 'consented' || kind === 'altered';
}

/** What the phone hands over. */
export const caseDraft = z.object({
	id: recordId,
	meeting: recordId,
	kind: z.enum(CASE_KINDS),
	minutes,
	/** In whose name the office enters it, what came by telephone or mail; empty where a member registers it herself. */
	seat: optionalRecordId,
	payload: sealedPayload,
	recipients
});
export type CaseDraft = z.infer<typeof caseDraft>;

export const meetingCase = z.object({
	id: recordId,
	updated: instant,
	region: recordId,
	meeting: recordId,
	/** The submitter's account; of no member's business, and empty where there is none. */
	author: z.optional(optionalRecordId),
	kind: z.enum(CASE_KINDS),
	minutes,
	/** By the office, and without content; empty until it has one. */
	title: line,
	/** In which order they are spoken of, from 1; 0 is not planned. */
	place: z.int().check(z.minimum(0), z.maximum(200)),
	state: z.enum(CASE_STATES),
	/** The agenda is fixed and it has been taken in: the database says so, nobody else. */
	shown: z.boolean()
});
export type MeetingCase = z.infer<typeof meetingCase>;

export const caseText = z.object({
	id: recordId,
	updated: instant,
	case: recordId,
	region: recordId,
	meeting: recordId,
	author: optionalRecordId,
	seat: optionalRecordId,
	payload: sealedPayload,
	recipients,
	registeredAt: instant,
	/** The office's word on one that came late. */
	answer: line,
	decidedAt: optionalInstant,
	/** When the answer went back to the family (§ 7, 2). */
	returnedAt: optionalInstant
});
export type CaseText = z.infer<typeof caseText>;
