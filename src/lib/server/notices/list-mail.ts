/**
 * The mail with which partners get the lists of their network: what has changed since the last one, in numbers, and for each list a
 * link. Guarantees: besides its fixed sentences it says numbers alone; who stands in the lists is on the page, not in a mailbox.
 */
import type { ListChanges, MailedList } from '../../domain/directory/mailed-lists';
import { listsSaid } from '../../export/mailed-lists';
import { LIST_PARAMETER, LIST_SLUGS } from '../../protocol/mailed-lists';
import { NO_ANSWER } from '../../protocol/mail-footers';

export const LISTS_MAIL = {
	subject: 'Schutznetz: Die Listen Ihres Netzwerks',
	sentence:
		'Ihre Koordinierungsstelle gibt allen Partnern die aktuellen Listen Ihres Kinderschutz-Netzwerks. Jeder Link öffnet eine Seite, von der Sie die Liste als PDF laden.'
};
export const LISTS_FOOTER = `${NO_ANSWER}\nGeben Sie die Links nicht weiter: In den Listen stehen Angaben, die nur für die Partner sind. Die Links gelten bis zur nächsten Nachricht dieser Art, höchstens 90 Tage.`;

/** `path`: the page with what opens it. */
export function listsText(changes: readonly ListChanges[], origin: string, path: string): string {
	const linkTo = (list: MailedList) => `${origin}${pathTo(list, path)}`;
	return [LISTS_MAIL.sentence, ...listsSaid(changes, linkTo)].join('\n\n');
}

/** The list is named before the `#`: it is nobody's secret, and the page begins with it. */
function pathTo(list: MailedList, path: string): string {
	return path.replace('#', `?${LIST_PARAMETER}=${LIST_SLUGS[list]}#`);
}
