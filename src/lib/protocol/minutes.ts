/** Minutes where only the server can act: publishing, to whom they go, passing them on. Writing goes by the queue (actions/minutes.ts). */
import * as z from 'zod/mini';
import { email, instant, line, paragraph } from '../domain/fields';
import { recordId } from '../domain/id';
import { edition } from '../domain/meeting/minutes';

/** On a list for information. */
const person = z.object({ name: line, email: email.check(z.minLength(3)) });
export type InformedPerson = z.infer<typeof person>;
export const INFORMED_MOST = 100;

export const minutesQuery = z.object({ meeting: recordId });

export const publishBody = z.object({
	meeting: recordId,
	/** The version that whoever publishes has before her. */
	edition,
	/** What a correction corrects. */
	note: paragraph
});
export const PUBLISH_PROBLEMS = [
	'',
	/** It has not begun yet, or does not take place. */
	'early',
	'cancelled',
	/** Nothing is written. */
	'empty',
	/** A correction says what it corrects. */
	'note',
	/** Somebody else has published it, or has written, since it was looked at. */
	'published',
	'changed'
] as const;
export type PublishProblem = (typeof PUBLISH_PROBLEMS)[number];
export const publishAnswer = z.object({ problem: z.enum(PUBLISH_PROBLEMS) });

export const informedBody = z.object({
	meeting: recordId,
	circle: recordId,
	people: z.array(person).check(z.maxLength(INFORMED_MOST))
});

export const passOnBody = z.object({ minutes: recordId, person });
export const PASS_ON_PROBLEMS = ['', 'already', 'no_mail', 'often'] as const;
export type PassOnProblem = (typeof PASS_ON_PROBLEMS)[number];
export const passOnAnswer = z.object({ problem: z.enum(PASS_ON_PROBLEMS) });

const mailed = z.object({ name: z.string(), receiver: z.string(), error: z.string() });
/** What the office is told of the minutes of one meeting. */
export const deskMinutes = z.object({
	serverTime: instant,
	mailServer: z.boolean(),
	/** To whom the next version goes. */
	receivers: z.array(
		z.object({ name: z.string(), address: z.string(), cause: z.enum(['member', 'informed']) })
	),
	/** Seats without an address. */
	without: z.array(z.string()),
	/** By the circles of the meeting. */
	informed: z.array(z.object({ circle: recordId, name: z.string(), people: z.array(person) })),
	/** The newest first. */
	versions: z.array(
		z.object({
			id: recordId,
			version: z.int(),
			publishedAt: instant,
			sent: z.int(),
			waiting: z.int(),
			failed: z.array(mailed),
			/** Whom an office has passed it on to. */
			outside: z.array(
				z.object({ name: z.string(), receiver: z.string(), state: z.enum(['waiting', 'sent', 'failed']) })
			)
		})
	)
});
export type DeskMinutes = z.infer<typeof deskMinutes>;
