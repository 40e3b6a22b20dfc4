/**
 * What a network has learnt from closed cases (§ 7, kind 4 of the rules of procedure: "die … Erfahrungen werden abstrahiert"), written by
 * its office for its members: what happened in general terms, what was learnt, for whom. Never a case: nobody is to be recognised in it.
 * Networks share them with each other as a file (lesson-file.ts).
 */
import * as z from 'zod/mini';
import { instant, line, paragraph } from '../fields';
import { recordId } from '../id';
import { publication } from '../vocabulary';

export const lesson = z.object({
	id: recordId,
	updated: instant,
	publication,
	region: recordId,
	title: line,
	/** In general terms. */
	happened: paragraph,
	learnt: paragraph,
	/** Whom it concerns: "Kitas, ASD". */
	forWhom: line,
	/** The name of the network that it comes from; empty of its own. */
	source: line,
	/** Its id there: of another installation, and of no row here. */
	origin: z.string().check(z.regex(/^([a-z0-9]{15})?$/))
});
export type Lesson = z.infer<typeof lesson>;
