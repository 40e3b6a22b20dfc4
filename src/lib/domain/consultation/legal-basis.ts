/**
 * Legal bases of a consultation (model cooperation agreement, no. 5.3; § 4 KKG, §§ 8a, 8b SGB VIII), as data: a Land can
 * add its own.
 */
import * as z from 'zod/mini';
import { line, list, optionalDay, paragraph, sharedFields } from '../fields';
import { profession } from '../vocabulary';

export const legalBasis = z.object({
	...sharedFields,
	/** Short and stable, e.g. "kkg4"; experts refer to it. */
	code: line,
	/** As it is cited, e.g. "§ 4 Abs. 2 KKG". */
	citation: line,
	title: line,
	/** Professions it is the usual basis for, in this Land or all. */
	professions: list(profession),
	/** Länder it holds in; empty means everywhere. */
	lands: list(line),
	/** One sentence: what may be shared with the expert. */
	mayShare: paragraph,
	/** One sentence: what stays out of it, whatever the basis allows. */
	mayNotShare: paragraph,
	/**
	 * What the assistant asks somebody who does not know her basis; "yes" ends in this one. Empty: it holds for whoever
	 * said "no" to the others (propose-legal-basis.ts).
	 */
	question: paragraph,
	/** What to know first, e.g. that a provider's own InsoFa comes first. */
	advice: paragraph,
	source: line,
	sourceDate: optionalDay,
	rank: z.int()
});
export type LegalBasis = z.infer<typeof legalBasis>;
