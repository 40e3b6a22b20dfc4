/** What an archive says of itself, in a file of its own that stands first. */
import * as z from 'zod/mini';
import { recordId } from '../../domain/id';
import type { ArchivedTable } from './what-goes';

export const MANIFEST = 'archive.json';
export const FORMAT = 'schutznetz-network';
/** Raised when files or manifest have another form; how the rows look, `tables` says (TABLES_VERSION). */
export const FORMAT_VERSION = 1;

/** As much as every version of it says, the later ones too. */
export const manifestHead = z.object({ format: z.literal(FORMAT), version: z.int(), tables: z.int() });

export const manifest = z.object({
	...manifestHead.shape,
	/** The version of the app that made it: for people. */
	app: z.string().check(z.regex(/^[\w.+-]{1,40}$/)),
	network: z.object({ id: recordId, name: z.string() }),
	files: z.array(
		z.object({
			name: z.string(),
			rows: z.int(),
			sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/))
		})
	)
});
export type Manifest = z.infer<typeof manifest>;

/** One row a line. */
export const fileOf = (table: ArchivedTable) => `${table}.jsonl`;
