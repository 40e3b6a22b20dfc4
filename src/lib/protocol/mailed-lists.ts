/**
 * Lists that go to all partners of a network by mail: what the office chooses and sees of it, and the page that a mail opens. What
 * the link carries stands behind its `#`, as that of all links here (links.ts).
 */
import * as z from 'zod/mini';
import { MAILED_LISTS, type MailedList, RHYTHMS } from '../domain/directory/mailed-lists';
import { day, instant, optionalDay } from '../domain/fields';
import { recordId } from '../domain/id';
import { handedOut } from './desk-lists';
import { linkToken } from './links';

/** The page that a mail opens. */
export const MAILED_LISTS_PAGE = '/listen';
/** By which the page's address names the list that a line of the mail is about. */
export const LIST_PARAMETER = 'liste';
export const LIST_SLUGS: Readonly<Record<MailedList, string>> = { annex1: 'anlage-1', annex2: 'anlage-2' };

const listChanges = z.object({
	list: z.enum(MAILED_LISTS),
	entries: z.int(),
	first: z.boolean(),
	added: z.int(),
	changed: z.int(),
	gone: z.int()
});

const mailedRound = z.object({
	day,
	cause: z.enum(['rhythm', 'tap']),
	sent: z.int(),
	/** Not sent yet; `retried` of them were refused at least once. */
	waiting: z.int(),
	retried: z.int(),
	/** Whom it did not reach, by the names of the institutions, and the code of why. */
	failed: z.array(z.object({ names: z.array(z.string()), why: z.string() }))
});
export type MailedRound = z.infer<typeof mailedRound>;

export const deskMailedLists = z.object({
	serverTime: instant,
	/** Whether there is a mail server at all. */
	mailServer: z.boolean(),
	networks: z.array(
		z.object({
			id: recordId,
			name: z.string(),
			rhythm: z.enum(RHYTHMS),
			/** The day of the next round by itself. */
			next: optionalDay,
			/** A round was begun today: there is no second one. */
			today: z.boolean(),
			/** One for each address, with the institutions for which it stands. */
			receivers: z.array(z.object({ address: z.string(), names: z.array(z.string()) })),
			/** Institutions without an address. */
			without: z.array(z.string()),
			/** The newest first. */
			rounds: z.array(mailedRound)
		})
	)
});
export type DeskMailedLists = z.infer<typeof deskMailedLists>;
export type NetworkMails = DeskMailedLists['networks'][number];

export const chooseRhythmBody = z.object({ network: recordId, rhythm: z.enum(RHYTHMS) });
export const mailListsBody = z.object({ network: recordId });

export const openListsBody = z.object({ token: linkToken });
export const openListsAnswer = z.object({
	network: z.string(),
	/** Of the round. */
	day,
	/** The last day on which the link is good. */
	until: day,
	lists: z.array(listChanges),
	/** Who answers questions. */
	office: z.nullable(z.object({ name: z.string(), phone: z.string(), email: z.string() }))
});
export type OpenedLists = z.infer<typeof openListsAnswer>;

export const takeListBody = z.object({ token: linkToken, list: z.enum(MAILED_LISTS) });
export const takeListAnswer = handedOut;
