/**
 * `GET /api/desk/history?table=offers&id=…`: who changed what of an entry, for the office that keeps it. Of an entry that is common to
 * all networks another office's people are not named.
 */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';
import { recordId } from '../domain/id';
import { TABLES } from '../domain/tables';
import type { MutationKind } from './mutation';

/**
 * By which an entry changes and leaves a line here: kinds of mutation, a list that was brought in (imports) or taken back, and the tap
 * behind a mailed link. What is not named here writes no history (server/actions/history.ts), and each has its words
 * (features/entries/history-view.ts).
 */
export type HistoryWay =
	| KindWithHistory<'record.save' | 'record.create' | 'network.set'>
	| KindWithHistory<'expert.state' | 'proposal.decide' | 'proposal.make'>
	| KindWithHistory<'paragraph.change' | 'question.follow'>
	| ('import.write' | 'import.undo' | 'review.confirm');
type KindWithHistory<K extends MutationKind> = K;

export const historyQuery = z.object({ table: z.enum(TABLES), id: recordId });

export const entryChange = z.object({
	id: recordId,
	at: instant,
	/** The name of the account; empty where that is another office's, or is gone. */
	who: z.string(),
	/** `id` where the entry was made. */
	field: z.string(),
	before: z.unknown(),
	after: z.unknown(),
	/** A `HistoryWay`; an app from before may meet one that it does not know. */
	way: z.string()
});
export type EntryChange = z.infer<typeof entryChange>;

/** Newest first. */
export const entryHistory = z.object({ changes: z.array(entryChange) });
export type EntryHistory = z.infer<typeof entryHistory>;
