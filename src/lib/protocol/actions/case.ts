/** What may be asked of the server about a case for a meeting. */
import * as z from 'zod/mini';
import { line } from '../../domain/fields';
import { recordId } from '../../domain/id';
import { caseDraft } from '../../domain/meeting/case';

const about = z.object({ id: recordId });

export const caseBodies = {
	/** By a member, or by the office in the name of a seat. Network, submitter and state are the server's to say. */
	'case.register': caseDraft,
	/** By the office, on one that came late. */
	'case.decide': z.object({ id: recordId, outcome: z.enum(['accepted', 'declined']), answer: line }),
	/** By the submitter: what was said went back to the family (§ 7, 2). */
	'case.returned': about,
	/** By the submitter, or by the office for whoever registered by telephone or mail. */
	'case.withdraw': about
};
