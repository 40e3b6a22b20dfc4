/** What may be asked of the server about an entry that somebody else keeps: to say what is wrong, and to decide on what was said. */
import * as z from 'zod/mini';
import type { ProposalAbout, ProposalTable } from '../../domain/directory/proposal';
import { PROPOSAL_WORD } from '../../domain/directory/proposing';
import { ENTRY_KINDS } from '../../domain/directory/search-query';
import { email, paragraph } from '../../domain/fields';
import { recordId } from '../../domain/id';
import { LIMITS } from '../../domain/limits';

const fieldName = z.string().check(z.maxLength(LIMITS.fieldName));
const word = paragraph.check(z.maxLength(PROPOSAL_WORD));

const TABLES = [...ENTRY_KINDS, 'contacts'] as const satisfies readonly ProposalTable[];
const ABOUT = ['fields', 'gone', 'other', 'new'] as const satisfies readonly ProposalAbout[];

/** Checked by its fields' schemas when the server decides; what a guest may leave on the disk, here. */
export const proposed = z
	.record(fieldName, z.object({ from: z.optional(z.unknown()), to: z.optional(z.unknown()) }))
	.check(z.refine((changes) => JSON.stringify(changes).length <= 4 * LIMITS.paragraph));

/** As in `record.save`, and none where nothing of the entry changes. */
const decided = z
	.record(fieldName, z.object({ from: z.optional(z.unknown()), to: z.unknown() }))
	.check(z.refine((changes) => Object.keys(changes).length <= LIMITS.fieldsPerChange));

export const proposalBodies = {
	/** `id` is made on the phone, so that what is tried twice stays one. */
	'proposal.make': z.object({
		id: recordId,
		table: z.enum(TABLES),
		record: recordId,
		about: z.enum(ABOUT),
		/** Of a new entry, which belongs nowhere yet: whose office decides. */
		network: z.optional(recordId),
		changes: proposed,
		word,
		replyTo: email
	}),
	'proposal.decide': z.object({
		id: recordId,
		outcome: z.enum(['accepted', 'declined']),
		changes: decided,
		answer: word
	})
};
