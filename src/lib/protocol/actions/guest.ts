/** What may be asked of the server about a guest of a meeting: to announce her, to take that back, and the office's word. */
import * as z from 'zod/mini';
import { line, paragraph } from '../../domain/fields';
import { recordId } from '../../domain/id';

export const guestBodies = {
	/** `id` is made on the phone, so that what is tried twice stays one. */
	'guest.announce': z.object({ id: recordId, meeting: recordId, name: line, from: line, why: paragraph }),
	'guest.cancel': z.object({ id: recordId }),
	'guest.decide': z.object({ id: recordId, outcome: z.enum(['approved', 'declined']), answer: line })
};
