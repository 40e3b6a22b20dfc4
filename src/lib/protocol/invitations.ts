/**
 * `POST /api/invitations/look` and `/answer`: the page that a mailed link opens, for a member or her deputy without an account; looking
 * changes nothing. `GET /api/desk/invitations`: when whom an office has reminded; `POST`: it reminds, once a day at most.
 */
import * as z from 'zod/mini';
import { day, instant } from '../domain/fields';
import { recordId } from '../domain/id';
import { ANSWERS, WAYS } from '../domain/meeting/attendance';
import { agenda } from '../domain/meeting/agenda';
import { linkToken } from './links';

/** Where the link leads; what it carries stands behind a `#`. */
export const INVITATION_PAGE = '/einladung';

const said = { answer: z.enum(ANSWERS), way: z.enum(WAYS) };

export const invitationBody = z.object({ token: linkToken });
export const invitationAnswerBody = z.object({ token: linkToken, seen: z.enum(ANSWERS), ...said });
export const invitation = z.object({
	who: z.enum(['member', 'deputy']),
	name: z.string(),
	/** Whose seat it is, in the words of the circle. */
	seat: z.string(),
	/** Who would stand in; empty where nobody is named, or it is her own page. */
	deputy: z.string(),
	/** Her word: what the member or, where it is hers, the deputy has said. */
	...said,
	deputyAnswer: z.enum(['', 'yes', 'no']),
	time: z.enum(['open', 'notInvited', 'cancelled', 'begun', 'notAsked']),
	/** Why what she has just said was not taken; empty where it was. */
	refused: z.string(),
	meeting: z.object({
		title: z.string(),
		circle: z.string(),
		startsAt: instant,
		endsAt: instant,
		venue: z.string(),
		address: z.object({ street: z.string(), postalCode: z.string(), place: z.string() }),
		access: z.string(),
		points: agenda,
		mayJoinByLine: z.boolean()
	})
});
export type Invitation = z.infer<typeof invitation>;

export const remindersQuery = z.object({ meeting: recordId });
/** Whoever of these still has to answer: of a deputy, she is the one who is asked. */
export const remindBody = z.object({
	meeting: recordId,
	attendances: z.array(recordId).check(z.minLength(1), z.maxLength(500))
});
export const reminders = z.object({
	/** So many are written to now. */
	reminded: z.int(),
	/** The rows whose person was reminded, with the day. */
	rows: z.array(z.object({ attendance: recordId, on: day }))
});
export type Reminders = z.infer<typeof reminders>;
