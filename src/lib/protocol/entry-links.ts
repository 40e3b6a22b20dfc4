/**
 * A link to exactly one entry, mailed by an office to the entry's own address: whoever it is about changes it without an account. What
 * the link carries stands behind its `#`, as that of all links here (links.ts): opening it does nothing, what she sends counts, once.
 */
import * as z from 'zod/mini';
import { recordId } from '../domain/id';
import { proposed } from './actions/proposal';
import { linkToken } from './links';
import { REVIEWED_TABLES } from './reviews';

/** The page that such a link opens. */
export const ENTRY_LINK_PAGE = '/eintrag';
export const ENTRY_LINK_DAYS = 7;

/** The entries that have somebody beside the office, and an address of their own. */
export const LINKED_TABLES = REVIEWED_TABLES;
export type LinkedTable = (typeof LINKED_TABLES)[number];

export const mailBody = z.object({ table: z.enum(LINKED_TABLES), id: recordId });
/** Handed to the mail server. */
export const mailAnswer = z.object({ to: z.string() });

export const lookBody = z.object({ token: linkToken });
export const lookAnswer = z.object({
	table: z.enum(LINKED_TABLES),
	/** The entry as members see it. */
	row: z.looseObject({ id: recordId }),
	/** Its networks trust their partners: what she sends may hold at once. */
	trusted: z.boolean()
});
export type LinkedEntry = z.infer<typeof lookAnswer>;

export const sayBody = z.object({ token: linkToken, changes: proposed });
/** `saved`: it holds at once · `proposed`: her office decides. */
export const sayAnswer = z.object({ outcome: z.enum(['saved', 'proposed']) });
