/**
 * Notices of an office to circles of its networks: `GET /api/desk/announcements` what was sent and to whom it can go; `POST` shows a
 * notice as it would be mailed, with the count of its receivers; `PUT` sends it; `DELETE` takes it from the phones. What a link in a mail
 * carries stands behind its `#` (links.ts), and a mailbox's own button posts to an address of its own (RFC 8058).
 */
import * as z from 'zod/mini';
import { instant, line, paragraph } from '../domain/fields';
import { recordId } from '../domain/id';
import { ANNOUNCEMENT_KINDS } from '../domain/meeting/announcement';
import { linkToken } from './links';

/** The page of all that were sent to her. */
export const ANNOUNCEMENTS_PAGE = '/hinweise';
/** The page that a mail opens. */
export const UNSUBSCRIBE_PAGE = '/abmelden';
/** With the token behind it. */
export const ONE_CLICK_PATH = '/api/announcements/off';

const spoken = { kind: z.enum(ANNOUNCEMENT_KINDS), title: line, text: paragraph };
const addressed = { network: recordId, circles: z.array(recordId).check(z.minLength(1), z.maxLength(50)) };
const filled = (field: typeof line) => field.check(z.trim(), z.minLength(1));

export const draftBody = z.object({
	...{ ...addressed, kind: spoken.kind },
	title: filled(line),
	text: filled(paragraph)
});
export type AnnouncementDraft = z.infer<typeof draftBody>;
/** `id` is made by whoever writes it: what is tried twice stays one. */
export const sendBody = z.extend(draftBody, { id: recordId });
export const withdrawBody = z.object({ id: recordId });

export const previewAnswer = z.object({
	/** Addresses that get a mail. */
	receivers: z.int(),
	/** That want none. */
	off: z.int(),
	/** Seats without an address. */
	without: z.array(z.string()),
	subject: z.string(),
	text: z.string()
});
export type AnnouncementPreview = z.infer<typeof previewAnswer>;

const sent = z.object({
	id: recordId,
	...spoken,
	circles: z.array(recordId),
	sentAt: instant,
	withdrawn: z.boolean(),
	/** Of its mails; none where there was no mail server. */
	reached: z.int(),
	waiting: z.int(),
	failed: z.array(z.object({ names: z.array(z.string()), why: z.string() }))
});
export type SentAnnouncement = z.infer<typeof sent>;

export const deskAnnouncements = z.object({
	serverTime: instant,
	mailServer: z.boolean(),
	networks: z.array(
		z.object({
			id: recordId,
			name: z.string(),
			circles: z.array(z.object({ id: recordId, name: z.string() })),
			/** The newest first. */
			sent: z.array(sent)
		})
	)
});
export type DeskAnnouncements = z.infer<typeof deskAnnouncements>;
export type AnnouncementsOfNetwork = DeskAnnouncements['networks'][number];

export const lookChoiceBody = z.object({ token: linkToken });
export const chooseMailsBody = z.object({ token: linkToken, wanted: z.boolean() });
export const mailChoice = z.object({
	/** Its name. */
	network: z.string(),
	wanted: z.boolean()
});
export type MailChoice = z.infer<typeof mailChoice>;
