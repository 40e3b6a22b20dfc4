/** What an office learns of whom a meeting's mails have reached. */
import * as z from 'zod/mini';
import { instant } from '../domain/fields';
import { recordId } from '../domain/id';
import { TOLD_KINDS } from '../domain/meeting/told';

export const toldQuery = z.object({ id: recordId });

export const deskTold = z.object({
	serverTime: instant,
	/** Whether there is a mail server at all. */
	mailServer: z.boolean(),
	/** Who is told of it, by name; once for each address. */
	receivers: z.array(z.object({ name: z.string(), address: z.string() })),
	/** Seats whose member has no address. */
	without: z.array(z.string()),
	/** What was said last, where anything was. */
	last: z.nullable(
		z.object({
			kind: z.enum(TOLD_KINDS),
			at: instant,
			sent: z.int(),
			/** Not sent yet; `retried` of them were refused at least once. */
			waiting: z.int(),
			retried: z.int(),
			/** Whom it did not reach, and the code of why. */
			failed: z.array(z.object({ name: z.string(), address: z.string(), why: z.string() }))
		})
	)
});
export type DeskTold = z.infer<typeof deskTold>;
