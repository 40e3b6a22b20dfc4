/**
 * A document on the shelf of a network, for its members: Leitfaden, Meldebogen, Geschäftsordnung. A row is one version, and its file
 * lies with the server (/api/documents); what is in the file is fixed with it (`size`, `sha256`), a new one is a new version.
 * Which of them holds on a day, is documents-today.ts.
 */
import * as z from 'zod/mini';
import { day, instant, line, optionalDay } from '../fields';
import { optionalRecordId, recordId } from '../id';
import { publication } from '../vocabulary';

export const DOCUMENT_KINDS = ['guide', 'form', 'rules', 'agreement', 'flyer', 'other'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
/** By what is in the file, whatever its name said. */
export const DOCUMENT_FORMATS = ['pdf', 'docx', 'odt', 'xlsx', 'png', 'jpeg'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export const document = z.object({
	id: recordId,
	updated: instant,
	publication,
	region: recordId,
	/** Laid out at this meeting (Infotisch): for who sees that, and for nobody else; empty: on the shelf, for all members. */
	meeting: optionalRecordId,
	/** What is one document through all of its versions: the id of the first. */
	series: recordId,
	/** Counts on from 1. */
	version: z.int().check(z.minimum(1)),
	title: line,
	kind: z.enum(DOCUMENT_KINDS),
	/** The first day on which this version holds. */
	validFrom: day,
	/** When somebody is to look whether it still holds. */
	reviewAt: optionalDay,
	format: z.enum(DOCUMENT_FORMATS),
	size: z.int().check(z.minimum(1)),
	sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/))
});
export type Document = z.infer<typeof document>;
