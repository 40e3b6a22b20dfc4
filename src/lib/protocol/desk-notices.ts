/** `GET /api/desk/notices`: whether notices get through, for the coordination office. Never who is told of what. */
import * as z from 'zod/mini';
import { instant, optionalInstant } from '../domain/fields';
import { NOTICE_CHANNELS } from './notice-kinds';

/** A mail of the demo's folder, as it would have been sent. */
export const demoMail = z.object({ at: instant, to: z.string(), subject: z.string(), text: z.string() });
export type DemoMail = z.infer<typeof demoMail>;

export const deskNotices = z.object({
	/** `folder` is the demo: nothing leaves the machine. */
	mailServer: z.enum(['smtp', 'folder', 'none']),
	push: z.boolean(),
	counts: z.object({ waiting: z.int(), sent: z.int(), failed: z.int(), dropped: z.int() }),
	/** Since when the oldest notice waits; empty when none does. */
	waitingSince: optionalInstant,
	/** The latest failure among what waits or was given up; null when there is none. */
	lastError: z.nullable(z.object({ channel: z.enum(NOTICE_CHANNELS), code: z.string(), at: instant })),
	/** Newest first; empty unless the demo keeps mails in a folder. */
	mails: z.array(demoMail)
});
export type DeskNotices = z.infer<typeof deskNotices>;

/** `POST`: sends a notice of the kind `mailTest` to the person who asks. */
export const deskNoticesBody = z.object({ test: z.literal(true) });
