/** The words of the lists that an office hands out: the columns are those of the model cooperation agreement. */
import type { HandedList, Stamp } from '../domain/directory/handed-list';
import { formatShortDay } from './format';

export const LIST_TITLES: Record<HandedList, string> = {
	annex1: 'Anlage 1: Ansprechpartnerinnen und Ansprechpartner der Netzwerkpartner',
	annex2: 'Anlage 2: Insoweit erfahrene Fachkräfte',
	agreement: 'Kooperationsvereinbarung zum Netzwerk Kinderschutz und Frühe Hilfen',
	register: 'Register der Kooperationsvereinbarung',
	addresses: 'Adressliste',
	labels: 'Adressetiketten',
	mails: 'Mailverteiler',
	cards: 'Kontakte fürs Telefon'
};

/** What a list is called where its title would be too long: files, sheets of a workbook. */
export const LIST_NAMES: Record<HandedList, string> = {
	annex1: 'Anlage 1',
	annex2: 'Anlage 2',
	agreement: 'Vereinbarung',
	register: 'Register',
	addresses: 'Adressliste',
	labels: 'Etiketten',
	mails: 'Mailverteiler',
	cards: 'Kontakte'
};

const PARTNERS = 'Für die Partner im Netzwerk, nicht zur Veröffentlichung';
const REACH = 'Telefon, Fax, E-Mail';
export const LIST_COLUMNS_OUT: Record<HandedList, readonly string[]> = {
	annex1: ['Einrichtung/Dienst/Fachstelle', 'Ansprechpartner/in, Funktion', 'Anschrift', REACH],
	annex2: ['Name der insoweit erfahrenen Fachkraft', 'Anschrift', REACH],
	agreement: ['Art', 'Text', 'Träger', 'Beigetreten am'],
	register: [
		'Einrichtung',
		'Träger',
		'Beigetreten am',
		'Vereinbarung liegt',
		'Gekündigt am',
		'Kündigung liegt',
		'Letzter Tag'
	],
	addresses: [
		'Einrichtung',
		'Ansprechpartner/in',
		'Funktion',
		'Straße und Hausnummer',
		'PLZ',
		'Ort',
		'Telefon',
		'Mobil',
		'Fax',
		'E-Mail'
	],
	labels: ['Anschrift'],
	mails: ['E-Mail'],
	cards: ['Datei', 'Karte']
};

/** Experts whose entry names no legal basis that the directory knows. */
export const WITHOUT_BASIS = 'Weitere insoweit erfahrene Fachkräfte';

/** "Gemäß § 4 Abs. 2 KKG: Beratung für Berufsgeheimnisträger". */
export const basisHeading = ({ citation, title }: { citation: string; title: string }) =>
	`Gemäß ${citation}: ${title}`;

export const stampLine = ({ network, day, version }: Stamp) =>
	`${network} · Stand: ${formatShortDay(day)} · Version ${version}`;

/** Of the picture at the head of what is printed, for who does not see it. */
export const armsLabel = (network: string) => `Wappen: ${network}`;

/** What the agreement has beside its text. */
export const AGREEMENT_WORDS = {
	annexes: 'Anlagen',
	signatures: 'Unterschriften',
	partner: 'Träger der Einrichtung, des Dienstes oder der Fachstelle:',
	signHead: ['Für', 'Ort, Datum', 'Unterschrift'],
	partners: 'Wer beigetreten ist',
	partnerHead: ['Netzwerkpartner', 'Träger', 'Beigetreten am']
} as const;

/** On every page that is printed. */
export const AUDIENCE_LINES: Readonly<Record<HandedList, string>> = {
	annex1: PARTNERS,
	annex2: PARTNERS,
	agreement: '',
	register: 'Nur für die Koordinierungsstelle',
	addresses: PARTNERS,
	labels: PARTNERS,
	mails: PARTNERS,
	cards: PARTNERS
};
export const NOBODY_LINE = 'Zurzeit steht niemand in dieser Liste.';
export const PAGE_WORDS = ['Seite', 'von'] as const;
