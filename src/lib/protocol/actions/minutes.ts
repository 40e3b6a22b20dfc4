/** What may be asked of the server about minutes: to write a paragraph, to change one, to follow a question, to send something in for them. */
import * as z from 'zod/mini';
import { line, paragraph } from '../../domain/fields';
import { optionalRecordId, recordId } from '../../domain/id';
import {
	CONTRIBUTION_KINDS,
	contributionText,
	edition,
	MINUTE_SECTIONS,
	rank
} from '../../domain/meeting/minutes';
import { recordChanges } from './record';

export const minutesBodies = {
	/** `id` is made on the phone, so that what is tried twice stays one. `edition`: the version that its writer believes to write for. */
	'paragraph.write': z.object({
		id: recordId,
		meeting: recordId,
		edition,
		section: z.enum(MINUTE_SECTIONS),
		point: line,
		rank,
		text: paragraph,
		owner: line,
		/** What a member has sent in, where it is taken from there. */
		source: optionalRecordId
	}),
	/** By from and to: a word that somebody else has written meanwhile is not overwritten unseen. */
	'paragraph.change': z.object({ id: recordId, edition, changes: recordChanges }),
	/** Of an open question: who takes care of it, and what has become of it. Also when the minutes are out. */
	'question.follow': z.object({ id: recordId, changes: recordChanges }),
	'contribution.make': z.object({
		id: recordId,
		meeting: recordId,
		kind: z.enum(CONTRIBUTION_KINDS),
		text: contributionText
	})
};
