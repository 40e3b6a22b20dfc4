/**
 * "Stimmt alles noch?": the page that a mailed link opens, for whoever keeps entries, with an account or without. What the link
 * carries stands behind its `#`, as that of all links here (links.ts): opening it does nothing, the tap sends it as a body.
 */
import * as z from 'zod/mini';
import { optionalDay } from '../domain/fields';
import { recordId } from '../domain/id';
import { linkToken } from './links';

/** The page that such a link opens. */
export const REVIEW_PAGE = '/pruefen';

/** The entries that have somebody who keeps them beside the office. */
export const REVIEWED_TABLES = ['experts', 'organisations', 'contacts', 'offers'] as const;
export type ReviewedTable = (typeof REVIEWED_TABLES)[number];

export const reviewBody = z.object({ token: linkToken });

export const reviewAnswer = z.object({
	entries: z.array(
		z.object({
			table: z.enum(REVIEWED_TABLES),
			id: recordId,
			name: z.string(),
			/** What stands there: function, numbers, mail, address. */
			lines: z.array(z.string()),
			verifiedAt: optionalDay
		})
	),
	/** Who changes what she cannot change herself. */
	office: z.nullable(z.object({ name: z.string(), phone: z.string(), email: z.string() }))
});
export type Review = z.infer<typeof reviewAnswer>;

export const confirmAnswer = z.object({
	/** How many entries count as checked today. */
	entries: z.int(),
	validUntil: optionalDay
});
