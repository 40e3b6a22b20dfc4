/**
 * A notice → a mail, by SMTP or, in the demo, into a folder. Guarantees: the text is the kind's sentence, the site's
 * address (with the link that a kind promises) and a footer, the same for everybody; nothing is taken from anywhere else but the numbers of
 * list-mail.ts. A repeated mail carries the same
 * Message-ID, so that most mailboxes show it once. Whether and when to send is deliver.ts.
 */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';
import {
	ALWAYS_MAILED,
	LINK_FOOTER,
	MAIL_FOOTER,
	NO_ANSWER,
	type NoticeKind,
	NOTICES,
	type NoticeText,
	REVIEW_FOOTER,
	SECURITY_FOOTER
} from '../../protocol/notice-kinds';
import type { ListChanges } from '../../domain/directory/mailed-lists';
import type { MailSettings } from '../env';
import { LISTS_FOOTER, LISTS_MAIL, listsText } from './list-mail';
import {
	ENTRY_LINK_FOOTER,
	ENTRY_LINK_MAIL,
	ERASED_FOOTER,
	ERASED_MAIL,
	isReplyKind,
	PLANNER_FOOTER,
	PLANNER_MAIL,
	REPLIES,
	REPLY_FOOTER,
	type ReplyKind
} from './replies';

const TIMEOUT_MS = 10_000;

export interface OutgoingMail {
	/** Record id of the notice, or of what is replied to. */
	id: string;
	to: string;
	kind: NoticeKind | ReplyKind | 'entryLink' | 'erased' | 'lists' | 'planner' | 'minutes';
	/** What follows the site's address: the link that the kind promises, or the entry that it is about. */
	path?: string;
	/** Of the lists of a network: the numbers that their mail names. */
	lists?: readonly ListChanges[];
	/** Of published minutes: they and invitations alone carry text. */
	letter?: Letter;
}

/** A mail with words of its own. */
export interface Letter {
	subject: string;
	text: string;
	file: { name: string; content: Buffer };
}

export interface MailTransport {
	kind: 'smtp' | 'folder';
	/** Resolves when the server (or the disk) has taken it; throws an error with a `code`. */
	send(mail: OutgoingMail, at: Date): Promise<void>;
}

/** Undefined when no way to send is set up. `origin` is the address people use. */
export function mailTransport(settings: MailSettings, origin: string): MailTransport | undefined {
	const { from, smtpUrl, folder } = settings;
	if (smtpUrl !== '') {
		const transport = createTransport({
			connectionTimeout: TIMEOUT_MS,
			greetingTimeout: TIMEOUT_MS,
			socketTimeout: TIMEOUT_MS,
			// A password must not go over the wire in the open; `?requireTLS=false` in the address is for a relay nearby.
			requireTLS: !isLoopback(smtpUrl),
			url: smtpUrl
		});
		return {
			kind: 'smtp',
			send: async (mail, at) => void (await transport.sendMail(messageOf(mail, { from, origin, at })))
		};
	}
	if (folder === '') return undefined;
	const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
	return {
		kind: 'folder',
		send: async (mail, at) => {
			const { message } = await transport.sendMail(messageOf(mail, { from, origin, at }));
			if (!Buffer.isBuffer(message)) throw new Error('a buffer was asked for');
			await mkdir(folder, { recursive: true });
			// Under its name only when it is whole; the same notice again is the same file.
			const file = join(folder, `${mail.id}.eml`);
			await writeFile(`${file}.new`, message);
			await rename(`${file}.new`, file);
		}
	};
}

function messageOf(
	{ id, to, kind, path = '', lists = [], letter }: OutgoingMail,
	{ from, origin, at }: { from: string; origin: string; at: Date }
): SendMailOptions {
	const { subject, sentence } = letter ? { ...letter, sentence: letter.text } : wordsOf(kind);
	const said = kind === 'lists' ? listsText(lists, origin, path) : `${sentence}\n\n${origin}${path}`;
	const file = letter && { filename: letter.file.name, content: letter.file.content };
	return {
		from: { name: 'Schutznetz', address: from },
		to: { name: '', address: to },
		subject,
		text: `${said}\n\n${footerOf(kind, path)}\n`,
		...(file && { attachments: [{ ...file, contentType: 'application/pdf' }] }),
		date: at,
		messageId: `<${id}@${new URL(origin).hostname}>`,
		textEncoding: 'base64',
		// No answers from machines: nobody reads this mailbox.
		headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
		disableFileAccess: true,
		disableUrlAccess: true
	};
}

function wordsOf(kind: OutgoingMail['kind']): Pick<NoticeText, 'subject' | 'sentence'> {
	if (kind === 'lists') return LISTS_MAIL;
	if (kind === 'planner') return PLANNER_MAIL;
	if (kind === 'entryLink') return ENTRY_LINK_MAIL;
	if (kind === 'erased') return ERASED_MAIL;
	if (kind === 'minutes') throw new Error('minutes come with a letter');
	return isReplyKind(kind) ? REPLIES[kind] : NOTICES[kind];
}

function footerOf(kind: OutgoingMail['kind'], path: string): string {
	if (kind === 'lists') return LISTS_FOOTER;
	if (kind === 'planner') return PLANNER_FOOTER;
	if (kind === 'entryLink') return ENTRY_LINK_FOOTER;
	if (kind === 'erased') return ERASED_FOOTER;
	if (kind === 'minutes') return NO_ANSWER;
	if (isReplyKind(kind)) return REPLY_FOOTER;
	const { footer }: NoticeText = NOTICES[kind];
	if (footer) return REVIEW_FOOTER;
	if (path !== '') return LINK_FOOTER;
	return ALWAYS_MAILED.includes(kind) ? SECURITY_FOOTER : MAIL_FOOTER;
}

function isLoopback(url: string): boolean {
	return /^(127\.0\.0\.1|localhost|\[::1\])$/.test(new URL(url).hostname);
}
