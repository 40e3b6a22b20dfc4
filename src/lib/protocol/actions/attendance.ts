/** What a member, her deputy or the office says to an invitation, and that somebody is there. `id` is the row of seat and meeting. */
import * as z from 'zod/mini';
import { instant } from '../../domain/fields';
import { recordId } from '../../domain/id';
import { ANSWERS, WAYS } from '../../domain/meeting/attendance';

const answer = z.enum(ANSWERS);

export const attendanceBodies = {
	/** `as`: whose word it is; an office says it in her name. `seen`: what stood there when it was said. '' takes it back. */
	'attendance.answer': z.object({
		id: recordId,
		as: z.enum(['member', 'deputy']),
		seen: answer,
		answer,
		way: z.enum(WAYS)
	}),
	/** `said`: when, by the phone. */
	'attendance.checkIn': z.object({ id: recordId, said: instant })
};
