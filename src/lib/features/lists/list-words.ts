/** What the page says of a list that can be handed out. Pure. */
import type { HandedList, ListFormat } from '../../domain/directory/handed-list';
import type { ListState } from '../../protocol/desk-lists';
import { count, formatPlainDay } from '../../text/format';

/** What a list is for, in one sentence. */
export const LIST_PURPOSES: Record<HandedList, string> = {
	annex1: 'Wer in welcher Einrichtung anzusprechen ist, nach Gruppen.',
	annex2: 'Wer bei der Einschätzung einer Gefährdung berät, nach Rechtsgrundlagen.',
	agreement:
		'Der Text mit Ihrem Netzwerk, den Jugendämtern und allen, die beigetreten sind, zum Unterschreiben. Prüfen Sie ihn vorher mit Ihrer Rechtsstelle.',
	register: 'Wer wann beigetreten ist und gekündigt hat, und wo das Papier liegt. Nur für Ihre Stelle.',
	addresses: 'Alle Ansprechpersonen und Fachkräfte, je Angabe eine Spalte, für Serienbriefe.',
	labels: 'Bögen mit 3 × 8 Etiketten zu 70 × 37 mm. Beim Drucken „Tatsächliche Größe“ wählen.',
	mails: 'Alle E-Mail-Adressen in einer Zeile, zum Einfügen ins Feld „Bcc“.',
	cards: 'Je Person und Einrichtung eine Karte (vCard), alle in einem Archiv.'
};

const COUNTED: Record<HandedList, readonly [one: string, many: string]> = {
	annex1: ['Einrichtung', 'Einrichtungen'],
	annex2: ['Fachkraft', 'Fachkräfte'],
	agreement: ['Netzwerkpartner', 'Netzwerkpartner'],
	register: ['Beitritt', 'Beitritte'],
	addresses: ['Eintrag', 'Einträge'],
	labels: ['Etikett', 'Etiketten'],
	mails: ['Adresse', 'Adressen'],
	cards: ['Karte', 'Karten']
};

export const FORMAT_WORDS: Record<ListFormat, string> = {
	pdf: 'PDF',
	xlsx: 'Excel (.xlsx)',
	csv: 'CSV',
	txt: 'Text',
	zip: 'ZIP-Archiv'
};

/** "42 Einrichtungen". */
export const entriesWords = ({ list, entries }: ListState) => count(entries, ...COUNTED[list]);

/** Whether the partners have what stands in it now. */
export function versionWords({ version, day, changed }: ListState): string {
	if (version === 0) return 'Noch nicht ausgegeben.';
	const last = `Version ${version} vom ${formatPlainDay(day)}`;
	return changed
		? `Seit ${last} hat sich etwas geändert. Was Sie jetzt ausgeben, wird Version ${version + 1}.`
		: `${last} ist noch aktuell.`;
}
