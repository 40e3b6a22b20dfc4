/**
 * The mail with which partners get the lists of their network: what has changed since the last one, in numbers, and for each list a
 * link. Guarantees: besides its fixed sentences it says numbers alone; who stands in the lists is on the page, not in a mailbox.
 */
import { MAILED_LISTS, type MailedList } from '../../domain/directory/mailed-lists';
import { LIST_PARAMETER, type ListChanges } from '../../protocol/mailed-lists';
import { NO_ANSWER } from '../../protocol/notice-kinds';
import { LIST_TITLES } from '../../text/handed-lists';
import { changesWords, isUnchanged, LIST_SLUGS } from '../../text/mailed-lists';

export const LISTS_MAIL = {
	subject: 'Schutznetz: Die Listen Ihres Netzwerks',
	sentence:
		'Ihre Koordinierungsstelle gibt allen Partnern die aktuellen Listen Ihres Kinderschutz-Netzwerks. Jeder Link öffnet eine Seite, von der Sie die Liste als PDF laden.'
};
export const LISTS_UNCHANGED = 'Seit der letzten Nachricht hat sich in den Listen nichts geändert.';
export const LISTS_FOOTER = `${NO_ANSWER}\nGeben Sie die Links nicht weiter: In den Listen stehen Angaben, die nur für die Partner sind. Die Links gelten bis zur nächsten Nachricht dieser Art, höchstens 90 Tage.`;

/** `path`: the page with what opens it. */
export function listsText(changes: readonly ListChanges[], origin: string, path: string): string {
	const lines = MAILED_LISTS.map((list) => {
		const change = changes.find((one) => one.list === list);
		return `${LIST_TITLES[list]}\n${change ? `${changesWords(change)}\n` : ''}${origin}${pathTo(list, path)}`;
	});
	const calm = changes.length > 0 && changes.every(isUnchanged) ? [LISTS_UNCHANGED] : [];
	return [LISTS_MAIL.sentence, ...calm, ...lines].join('\n\n');
}

/** The list is named before the `#`: it is nobody's secret, and the page begins with it. */
function pathTo(list: MailedList, path: string): string {
	return path.replace('#', `?${LIST_PARAMETER}=${LIST_SLUGS[list]}#`);
}
