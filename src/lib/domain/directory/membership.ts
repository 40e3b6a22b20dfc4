/**
 * The register of a network's cooperation agreement: who has joined it and who has given notice, when, and where the paper lies (model
 * agreement, no. 7: joining is by signature, changes and notice are in writing). For the offices of the network alone.
 * The name stands as it was signed: an institution may be called otherwise later, or go from the directory. Who signed is not
 * kept, the paper says it. The agreement names no period of notice: the last day is what the office enters.
 */
import * as z from 'zod/mini';
import { day, instant, line, optionalDay } from '../fields';
import { optionalRecordId, recordId } from '../id';
import { publication } from '../vocabulary';

export const membership = z.object({
	id: recordId,
	updated: instant,
	/** `withdrawn`: entered by mistake. Who has left stays, with her last day. */
	publication,
	region: recordId,
	name: line,
	/** The body that signed for the institution, where that is another. */
	carrier: line,
	/** In the directory, where it is there. */
	organisation: optionalRecordId,
	joinedAt: day,
	/** Where the signed agreement is filed. */
	joinedPaper: line,
	noticeAt: optionalDay,
	/** Where the letter of notice is filed. */
	noticePaper: line,
	/** The last day on which the agreement binds her; empty means no end is known. */
	until: optionalDay
});
export type Membership = z.infer<typeof membership>;
