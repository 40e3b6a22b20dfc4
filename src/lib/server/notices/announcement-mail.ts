/**
 * The mail of a notice: what the office wrote, as text, and how one gets no more of them. The office is shown this very text before it
 * sends. Guarantees: nothing of it is HTML, whatever was typed; the page that ends such mails opens by the link and does nothing by being
 * opened; for a mailbox's own button (RFC 8058) it is a POST to an address of its own.
 */
import type { Announcement } from '../../domain/meeting/announcement';
import { ANNOUNCEMENTS_PAGE, ONE_CLICK_PATH, UNSUBSCRIBE_PAGE } from '../../protocol/announcements';
import { DUTY_MAILS } from '../../protocol/mail-footers';

export interface AnnouncementMail extends Pick<Announcement, 'title' | 'text'> {
	/** Its name. */
	network: string;
	/** What ends such mails, for this one receiver; empty in a preview. */
	token: string;
}

export function announcementSubject({ title, network }: Pick<AnnouncementMail, 'title' | 'network'>): string {
	return `${network}: ${title}`.replace(/\s+/g, ' ');
}

export function announcementText({ title, text, network, token }: AnnouncementMail, origin: string): string {
	const end = token === '' ? 'Ihr persönlicher Link' : `${origin}${UNSUBSCRIBE_PAGE}#${token}`;
	return [
		title,
		text.trim(),
		'-- ',
		`Ein Hinweis der Koordinierungsstelle, ${network}. Wer ein Konto hat, liest ihn auch in der App: ${origin}${ANNOUNCEMENTS_PAGE}`,
		`Keine Hinweise mehr per E-Mail: ${end}`,
		`${DUTY_MAILS} Dieses Postfach liest niemand.`
	].join('\n\n');
}

/** For the button of a mailbox. */
export function unsubscribeHeaders(token: string, origin: string): Record<string, string> {
	return {
		'List-Unsubscribe': `<${origin}${ONE_CLICK_PATH}/${token}>`,
		'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click'
	};
}
