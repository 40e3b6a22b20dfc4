/** Until when something about a person is kept by itself, and why some of it stays when she is deleted. */
import type { Fate, Until, Why } from '../../domain/access/kept-of-a-person';
import { MAILED_LISTS_KEPT_YEARS } from '../../domain/directory/mailed-lists';
import { OFFER_GAP_KEPT_YEARS } from '../../domain/directory/offer-gap';
import { count } from '../format';

export const UNTIL_WORDS: Readonly<Record<Until, string>> = {
	account: 'Solange es das Konto gibt.',
	entry: 'Solange der Eintrag gilt; 30 Tage, nachdem er zurückgezogen wurde, wird er gelöscht.',
	session: 'Bis zur Abmeldung, nach 14 Tagen ohne Benutzung, spätestens nach 90 Tagen.',
	link: 'Bis zum genannten Tag gültig; spätestens 30 Tage danach wird es gelöscht.',
	ticket: 'Wenige Minuten.',
	notice: 'Ein halbes Jahr, nachdem sie verschickt ist.',
	mutation: '180 Tage.',
	request: 'Bis zum genannten Tag der Löschung; die Frist legt das Netzwerk fest.',
	bin: '48 Stunden.',
	version: 'Bis zum genannten Tag.',
	log: 'Auf Dauer: An das Protokoll wird nur angehängt.',
	proposal: 'Bis 30 Tage nach der Entscheidung.',
	reply: 'Bis die Antwort verschickt ist, höchstens 90 Tage.',
	review: 'Bis zur nächsten jährlichen Nachfrage.',
	history: 'Solange es den Eintrag gibt; danach bleibt nur, dass etwas geändert wurde.',
	import: '30 Tage nach dem Einlesen; danach bleibt nur, wer wann eine Liste eingelesen hat.',
	act: 'Bis zum Ende des dritten Jahres danach; das Protokoll ändert niemand.',
	gap: `${count(OFFER_GAP_KEPT_YEARS, 'Jahr', 'Jahre')} nach der Antwort; ohne Antwort ebenso lange nach der Meldung.`,
	listMail: `${count(MAILED_LISTS_KEPT_YEARS, 'Jahr', 'Jahre')} nach dem Versand; ein Link in der Mail gilt bis zum genannten Tag.`,
	planner: 'Bis die Koordinierungsstelle sie herausnimmt.',
	other: 'Solange der andere Eintrag so bleibt.'
};

export const WHY_WORDS: Readonly<Record<Why, string>> = {
	elsewhere: 'Es gehört auch zu einem anderen Netzwerk. Darüber entscheidet dessen Koordinierungsstelle mit.',
	sealed:
		'Der Inhalt ist versiegelt und für niemanden lesbar außer für die Beteiligten, die ihn für ihre Beratung brauchen. Er wird am genannten Tag gelöscht.',
	keyLog:
		'An das Protokoll wird nur angehängt, sonst könnte jemand unbemerkt falsche Schlüssel unterschieben. Darin stehen öffentliche Schlüssel, Prüfsummen und Kennungen, kein Name.',
	accountable:
		'Wer etwas geändert oder eingelesen hat, muss nachvollziehbar bleiben. Es bleibt die Kennung eines Kontos, das es nicht mehr gibt, ohne Namen.',
	register:
		'Beitritt und Kündigung sind nach der Vereinbarung schriftlich. Der Eintrag bleibt so lange wie das unterschriebene Papier.',
	imprint: 'Das Impressum ist Pflicht. Tragen Sie dort zuerst jemand anderen ein.',
	freeText:
		'Der Name oder die Adresse steht im Text eines anderen Eintrags. Bitte lesen Sie nach und ändern Sie den Text dort selbst.',
	named:
		'Ein anderer Eintrag mit gleichem Namen oder gleicher Adresse. Meint er dieselbe Person, suchen Sie ihn hier eigens.',
	import:
		'Die Liste wird noch bearbeitet. Brechen Sie das Einlesen ab oder schließen Sie es ab; danach gehen diese Angaben spätestens nach 30 Tagen.',
	empty: 'Darin steht nichts mehr über die Person, nur dass es den Vorgang gab.'
};

export const FATE_WORDS: Readonly<Record<Fate, string>> = {
	deleted: 'wird gelöscht',
	emptied: 'Angaben werden geleert',
	stays: 'bleibt'
};
