/**
 * What somebody says is wrong in an entry, or should be otherwise: for the offices of the networks that the entry belongs to, and
 * nobody else. It changes nothing by itself; an office decides, and its word closes it.
 */
import * as z from 'zod/mini';
import { email, instant, line, list, paragraph } from '../fields';
import { recordId } from '../id';
import type { EntryKind } from './search-query';

/** Entries that can be named: those with a page of their own, and the people on an institution's. */
export type ProposalTable = EntryKind | 'contacts';
/**
 * `fields` those of `changes` · `gone` nobody is there any more · `other` what the word says · `new` an entry that is not there yet,
 * by whoever it would be about: `record` is the id that it would have
 */
export type ProposalAbout = 'fields' | 'gone' | 'other' | 'new';

/** By the name of the field. */
type Said = Record<string, { from?: unknown; to?: unknown }>;

/** One of a closed list, which the database and whoever makes the row keep to: a phone takes also what a newer one says. */
type One<Word extends string> = z.ZodMiniType<Word, Word>;

export const proposal = z.object({
	id: recordId,
	updated: instant,
	/** Whose offices decide. */
	networks: list(recordId),
	table: line as unknown as One<ProposalTable>,
	record: recordId,
	about: line as unknown as One<ProposalAbout>,
	/** By field: `from` as it stood there, `to` where somebody knew it. */
	changes: z.looseObject({}) as unknown as z.ZodMiniType<Said, Said>,
	word: paragraph,
	/** `partner`: whose entry it is. */
	from: line as unknown as One<'guest' | 'member' | 'partner'>,
	/** Always empty: where she wants to hear what came of it is the server's alone, and gone as soon as she has. */
	replyTo: email,
	/** Whether she does. */
	wantsReply: z._default(z.boolean(), false),
	state: line as unknown as One<'open' | 'accepted' | 'partly' | 'declined'>,
	/** A word of the office, for itself. */
	answer: paragraph,
	createdAt: instant
});
export type Proposal = z.infer<typeof proposal>;
