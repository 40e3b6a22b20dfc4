/** The shelf of documents: a version goes to the server as it is, with what is said of it; its row then comes with every pull. */
import * as z from 'zod/mini';
import { DOCUMENT_KINDS } from '../domain/directory/document';
import { DOCUMENT_PROBLEMS } from '../domain/directory/document-file';
import { day, line, optionalDay } from '../domain/fields';
import { optionalRecordId, recordId } from '../domain/id';

export const documentQuery = z.object({
	network: recordId,
	/** At which it lies out; empty, as apps from before say nothing of it: on the shelf. */
	meeting: z._default(optionalRecordId, ''),
	/** Of this version. Sent twice under one id it is one. */
	id: recordId,
	/** The document that it is a version of; empty: a new one. */
	series: optionalRecordId,
	title: line.check(z.minLength(1)),
	kind: z.enum(DOCUMENT_KINDS),
	validFrom: day,
	reviewAt: optionalDay
});
export type DocumentQuery = z.infer<typeof documentQuery>;

/** Null once it is on the shelf. */
export const documentAnswer = z.object({ problem: z.nullable(z.enum(DOCUMENT_PROBLEMS)) });
