/**
 * An account is suspended, mostly because somebody leaves: what hangs on it, for the office to see before, and what shall become
 * of it, said in one step. Of requests there are numbers alone.
 */
import * as z from 'zod/mini';
import { list, optionalDay } from '../domain/fields';
import { optionalRecordId, recordId } from '../domain/id';

/**
 * Who has an open request after her. `deputy` whoever stands in for her · `pool` the others of its area · `addressee` whom it was
 * addressed to, since she stood in · `nobody` nobody else can read it: it stays as it is, office and asker are told.
 */
export const TAKERS = ['deputy', 'pool', 'addressee', 'nobody'] as const;
export type Taker = (typeof TAKERS)[number];

export const accountTiesQuery = z.object({ id: recordId });
export const accountTies = z.object({
	/** Of an expert, what her entry in the directory is. */
	entry: z.nullable(z.object({ id: recordId, published: z.boolean() })),
	/** Open ones that she has accepted, or that are addressed to her, by who has them then. */
	requests: z.object({ deputy: z.int(), pool: z.int(), addressee: z.int(), nobody: z.int() }),
	/** For whom she stands in. */
	standsInFor: z.array(recordId),
	/** Others can seal to her. */
	key: z.boolean()
});
export type AccountTies = z.infer<typeof accountTies>;

/** `stays` as it is · `absent` away until that day, or until further notice · `withdrawn` no longer in the directory. */
export const ENTRY_FATES = ['absent', 'withdrawn', 'stays'] as const;
export type EntryFate = (typeof ENTRY_FATES)[number];

export const departure = z.object({
	entry: z.enum(ENTRY_FATES),
	/** The last day of her absence, empty until further notice. */
	until: optionalDay,
	/** Who stands in for an expert from now on, nobody where empty; who is not named keeps her. */
	deputies: list(z.object({ expert: recordId, deputy: optionalRecordId }))
});
export type Departure = z.infer<typeof departure>;

/** By an app that does not ask. */
export const NOTHING_ASKED: Departure = { entry: 'stays', until: '', deputies: [] };
