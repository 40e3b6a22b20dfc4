/** What of a case is sealed: the question and every answer of its form. The server never sees it; who opens it looks whether it belongs. */
import * as z from 'zod/mini';
import { instant } from '../fields';
import { recordId } from '../id';
import { LIMITS } from '../limits';
import { CASE_KINDS } from './case';

const text = z.string().check(z.maxLength(LIMITS.question));
const needed = z.string().check(z.minLength(1), z.maxLength(LIMITS.question));

/** Whether police in the room is fitting, wanted, or not to be (§ 7). */
export const LAW_ENFORCEMENT = ['fitting', 'wanted', 'no'] as const;
export type LawEnforcement = (typeof LAW_ENFORCEMENT)[number];
/** The family court, for a running case. */
export const COURT = ['wanted', 'no'] as const;
export type Court = (typeof COURT)[number];

export const caseContent = z.object({
	format: z.literal(1),
	/** Repeated inside, so that nobody moves a text to another meeting or calls it another kind. */
	meeting: recordId,
	kind: z.enum(CASE_KINDS),
	question: needed,
	lawEnforcement: z.enum(LAW_ENFORCEMENT),
	/** Of a running case: whether the family court stays. */
	court: z.optional(z.enum(COURT)),
	/** Of a case that the family knows of: it agrees that whoever is wanted there stays. */
	familyAgrees: z.optional(z.boolean()),
	/** A proposal how to speak of it. */
	method: text,
	/** Members who are involved have been told, or nobody is. */
	informed: z.literal(true),
	/** Kind 2: the family has agreed. */
	consent: z.optional(z.literal(true)),
	/** Kind 3: how the data were altered. */
	altered: z.optional(needed),
	/** Of a running case: to bring it here is in the family's interest. */
	interest: z.optional(z.literal(true)),
	/** When it was typed, by the phone: of one that came late it says whether the way was long. */
	writtenAt: instant
});
export type CaseContent = z.infer<typeof caseContent>;
