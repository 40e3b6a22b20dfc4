/**
 * "Stimmt alles noch?": the page that a mailed link opens, for whoever keeps entries, with an account or without. What the link
 * carries stands behind its `#`, as that of all links here (links.ts): opening it does nothing, the tap sends it as a body.
 */
import * as z from 'zod/mini';
import { instant, optionalDay } from '../domain/fields';
import { recordId } from '../domain/id';
import { linkToken } from './links';

/** The page that such a link opens. */
export const REVIEW_PAGE = '/pruefen';

/** The entries that have somebody who keeps them beside the office. */
export const REVIEWED_TABLES = ['experts', 'organisations', 'contacts', 'offers'] as const;
export type ReviewedTable = (typeof REVIEWED_TABLES)[number];

export const reviewBody = z.object({ token: linkToken });

const reviewedEntry = z.object({
	table: z.enum(REVIEWED_TABLES),
	id: recordId,
	/** The state that is shown: the tap says that this one is right. */
	updated: instant,
	name: z.string(),
	/** What stands there: function, numbers, mail, address. */
	lines: z.array(z.string()),
	verifiedAt: optionalDay
});

export const reviewAnswer = z.object({
	entries: z.array(reviewedEntry),
	/** Who changes what she cannot change herself. */
	office: z.nullable(z.object({ name: z.string(), phone: z.string(), email: z.string() }))
});
export type Review = z.infer<typeof reviewAnswer>;

/** With the tap goes what she has seen: what was changed since is not confirmed unseen. */
export const confirmBody = z.object({
	token: linkToken,
	seen: z.array(z.pick(reviewedEntry, { table: true, id: true, updated: true })).check(z.maxLength(200))
});

export const confirmAnswer = z.object({
	/** How many entries count as checked today by this link. */
	entries: z.int(),
	validUntil: optionalDay,
	/** Changed since she saw them, as they stand now: the link is good until she has said that they are right, too. */
	changed: z.array(reviewedEntry)
});
export type Confirmation = z.infer<typeof confirmAnswer>;
