/**
 * `GET /api/desk/history?table=offers&id=…`: who changed what of an entry, for the office that keeps it. Of an entry that is common to
 * all networks another office's people are not named.
 */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';
import { recordId } from '../domain/id';
import { TABLES } from '../domain/tables';

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
	/** The kind of mutation by which it was changed. */
	way: z.string()
});
export type EntryChange = z.infer<typeof entryChange>;

/** Newest first. */
export const entryHistory = z.object({ changes: z.array(entryChange) });
export type EntryHistory = z.infer<typeof entryHistory>;
