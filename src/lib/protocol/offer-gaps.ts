/**
 * Offers that are missing: written down by members and offices, forwarded to planners, answered by them on a page that a mailed link
 * opens. What the link carries stands behind its `#`, as that of all links here (links.ts).
 */
import * as z from 'zod/mini';
import { OFFER_GAP_STATES, OFFER_GAP_WORD, PLANNER_ANSWERS } from '../domain/directory/offer-gap';
import { ags, email, instant, line, list, optionalInstant } from '../domain/fields';
import { recordId } from '../domain/id';
import { OFFER_KINDS } from '../domain/vocabulary';
import { linkToken } from './links';

/** The page of a planner. */
export const PLANNER_PAGE = '/planung';

const NO_CONTROL = /^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u;
const word = z.string().check(z.maxLength(OFFER_GAP_WORD), z.regex(NO_CONTROL));
const given = <T extends typeof word>(text: T) => text.check(z.regex(/\S/));
/** Empty: of no kind that has a name. */
const kind = z.union([z.enum(OFFER_KINDS), z.literal('')]);

const offerGap = z.object({
	id: recordId,
	network: recordId,
	kind,
	/** Municipalities; empty is the whole network. */
	areas: list(ags),
	/** Who lacks what, in one or two sentences. */
	text: z.string(),
	/** By the account that asks. */
	own: z.boolean(),
	state: z.enum(OFFER_GAP_STATES),
	createdAt: instant,
	/** Name and function of whom it went to; empty while it is open. */
	planner: z.string(),
	/** How often it was forwarded: with the next time goes which one was seen. */
	forwards: z.int(),
	forwardedAt: optionalInstant,
	/** What she answered; empty for none. */
	outcome: z.union([z.enum(PLANNER_ANSWERS), z.literal('')]),
	until: z.string(),
	/** Why, by the planner, or by the office that has closed it. */
	word: z.string(),
	endedAt: optionalInstant
});
export type OfferGap = z.infer<typeof offerGap>;

const planner = z.object({
	id: recordId,
	network: recordId,
	name: z.string(),
	function: z.string(),
	email: z.string()
});
export type Planner = z.infer<typeof planner>;

export const offerGapsAnswer = z.object({
	/** For which the account may write one down. */
	networks: z.array(recordId),
	/** Her own; of the office all of its networks'. The newest first. */
	gaps: z.array(offerGap),
	/** For the office alone. */
	planners: z.array(planner)
});
export type OfferGaps = z.infer<typeof offerGapsAnswer>;

export const offerGapsBody = z.discriminatedUnion('to', [
	z.object({
		to: z.literal('propose'),
		/** What is sent twice stays one. */
		id: recordId,
		network: recordId,
		kind,
		areas: list(ags),
		text: given(word)
	}),
	z.object({ to: z.literal('forward'), id: recordId, planner: recordId, seen: z.int() }),
	z.object({ to: z.literal('close'), id: recordId, word: given(word) }),
	z.object({
		to: z.literal('addPlanner'),
		id: recordId,
		network: recordId,
		name: line.check(z.regex(/\S/)),
		function: line,
		email: email.check(z.regex(/@/))
	}),
	z.object({ to: z.literal('removePlanner'), id: recordId })
]);
export type OfferGapsBody = z.infer<typeof offerGapsBody>;

export const lookAtGapBody = z.object({ token: linkToken });
export const lookAtGapAnswer = z.object({
	/** Whose network it is, by name. */
	network: z.string(),
	planner: z.string(),
	kind,
	/** Municipalities by name. */
	areas: z.array(z.string()),
	text: z.string(),
	office: z.nullable(z.object({ name: z.string(), phone: z.string(), email: z.string() }))
});
export type GapForPlanner = z.infer<typeof lookAtGapAnswer>;

export const answerGapBody = z.object({
	token: linkToken,
	outcome: z.enum(PLANNER_ANSWERS),
	until: line,
	word
});
export const answerGapAnswer = z.object({});
