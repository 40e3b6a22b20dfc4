/** Kooperationskreise and their meetings (§§ 6, 9, 10 of their rules of procedure, Kreis Herzogtum Lauenburg). */
import * as z from 'zod/mini';
import { address, instant, line, paragraph, sharedFields } from '../fields';
import { recordId } from '../id';

export const circle = z.object({
	...sharedFields,
	name: line,
	region: recordId,
	description: paragraph
});
export type Circle = z.infer<typeof circle>;

export const meeting = z.object({
	...sharedFields,
	circle: recordId,
	title: line,
	startsAt: instant,
	endsAt: instant,
	venue: line,
	address,
	/** Room, entrance, dial-in: for members. */
	access: z.optional(paragraph),
	agenda: paragraph,
	cancelled: z.boolean(),
	/** iCalendar SEQUENCE (RFC 5545 3.8.7.4): grows with every change that matters to a calendar. */
	sequence: z.int().check(z.minimum(0))
});
export type Meeting = z.infer<typeof meeting>;
