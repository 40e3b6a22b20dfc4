/** What is not certain about a cell or a row of a list, in words; where it stands is put before it (`placed`). */
import { citations } from './legal-bases';

const cut = (text: string) => {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};
const quoted = (text: string) => `„${cut(text)}“`;

export interface Place {
	/** Only where a file has several sheets. */
	sheet: string;
	row: number;
	/** Empty where the whole row is meant. */
	column?: string;
	heading?: string;
}

/** "Zeile 12, Spalte D („Telefon“), Zelle D12: …" */
export function placed({ sheet, row, column, heading }: Place, doubt: string): string {
	const parts = [sheet === '' ? '' : `Blatt ${quoted(sheet)}`, `Zeile ${row}`];
	if (column)
		parts.push(`Spalte ${column}${heading ? ` (${quoted(heading)})` : ''}`, `Zelle ${column}${row}`);
	return `${parts.filter((part) => part !== '').join(', ')}: ${doubt}`;
}

export const doubts = {
	// numbers
	noAreaCode: (text: string) => `${quoted(text)} hat keine Vorwahl und wird nicht übernommen.`,
	oddNumber: (text: string) =>
		`${quoted(text)} ist keine vollständige Telefonnummer und wird nicht übernommen.`,
	lostDigits: (text: string) =>
		`${quoted(text)}: Excel hat die Nummer gerundet. Bitte tragen Sie sie neu ein.`,
	lostZero: (text: string, read: string) =>
		`${quoted(text)} hat keine führende Null; gelesen als ${read}. Bitte prüfen.`,
	directDial: (text: string, read: string) => `Durchwahl ${quoted(text)} gelesen als ${read}. Bitte prüfen.`,
	secondAsFax: (read: string) =>
		`Die zweite Nummer (${read}) steht ohne Wort da; gelesen als Fax. Bitte prüfen.`,
	mobileFax: (read: string) => `${read} ist eine Mobilnummer und steht als Fax da. Bitte prüfen.`,
	moreFax: (read: string) => `Mehr als eine Faxnummer; ${read} wird nicht übernommen.`,
	foreign: (read: string) => `${read} ist eine Nummer aus dem Ausland. Bitte prüfen.`,
	severalNumbers: (byLine: boolean) =>
		byLine
			? 'Nummern und Personen einander der Reihe nach zugeordnet. Bitte prüfen.'
			: 'Welche Nummer zu welcher Person gehört, ist nicht zu erkennen; alle stehen bei allen.',
	// mails
	atInWords: (read: string) => `E-Mail-Adresse gelesen als ${read}. Bitte prüfen.`,
	oddMail: (text: string) =>
		`${quoted(text)} ist keine vollständige E-Mail-Adresse und wird nicht übernommen.`,
	severalMails: () =>
		'Welche E-Mail-Adresse zu welcher Person gehört, ist nicht zu erkennen; sie stehen bei allen.',
	// addresses
	shortPostalCode: (text: string, read: string) =>
		`Die Postleitzahl ${quoted(text)} hat keine führende Null; gelesen als ${read}. Bitte prüfen.`,
	oddPostalCode: (text: string) => `${quoted(text)} ist keine Postleitzahl und wird nicht übernommen.`,
	oddPlace: (text: string) => `${quoted(text)} ist kein Ortsname und wird nicht übernommen.`,
	oddStreet: (text: string) => `${quoted(text)} ist keine Straße und wird nicht übernommen.`,
	oddAddress: (text: string) =>
		`In ${quoted(text)} sind Straße und Ort nicht sicher zu trennen. Bitte prüfen.`,
	notInAddress: (text: string) => `${quoted(text)} gehört nicht zur Anschrift und wird nicht übernommen.`,
	severalAddresses: (text: string) => `Mehr als eine Anschrift; ${quoted(text)} wird nicht übernommen.`,
	// people
	vacant: (text: string) => `${quoted(text)}: keine Person genannt.`,
	noPerson: (text: string) => `In ${quoted(text)} ist keine Person zu erkennen. Bitte prüfen.`,
	nameOrder: (text: string, read: string) => `${quoted(text)} gelesen als „${read}“. Bitte prüfen.`,
	sharedSurname: (text: string, read: string) => `${quoted(text)}: gelesen als „${read}“. Bitte prüfen.`,
	tooManyPeople: (most: number) =>
		`Mehr als ${most} Personen in einer Zeile; die weiteren werden nicht übernommen.`,
	notAName: (text: string) => `${quoted(text)} ist kein Name. Bitte prüfen.`,
	organisationBesideName: (text: string) =>
		`${quoted(text)} steht beim Namen; gelesen als Einrichtung. Bitte prüfen.`,
	oddFunction: (text: string) => `${quoted(text)} ist keine Funktion und wird nicht übernommen.`,
	oddOrganisation: (text: string) => `${quoted(text)} ist kein Name einer Einrichtung. Bitte prüfen.`,
	personAsOrganisation: (text: string) =>
		`${quoted(text)} klingt nach einer Person, nicht nach einer Einrichtung. Bitte prüfen.`,
	// bases
	oddBasis: (text: string) =>
		`Die Rechtsgrundlage ${quoted(text)} ist nicht bekannt und wird nicht übernommen.`,
	onlyParagraph8a: () =>
		'Nur § 8a SGB VIII ist genannt; als insoweit erfahrene Fachkraft gelesen. Bitte prüfen.',
	noBasis: () => 'Nach welcher Rechtsgrundlage diese Fachkraft berät, steht nicht da. Bitte ergänzen.',
	expertWithoutName: () => 'Die insoweit erfahrene Fachkraft ist nicht mit Namen genannt. Bitte prüfen.',
	basisGoesOn: (codes: readonly string[]) =>
		`Die Rechtsgrundlage (${citations(codes)}) steht über einem früheren Abschnitt; weitergeführt. Bitte prüfen.`,
	// cells
	leftOver: (text: string) => `Zusatz ${quoted(text)} wird nicht übernommen.`,
	asAbove: (text: string, row: number, read: string) =>
		`${quoted(text)}: übernommen aus Zeile ${row} (${quoted(read)}). Bitte prüfen.`,
	nothingAbove: (text: string) => `${quoted(text)} verweist auf nichts, das darüber steht.`,
	noValue: () => 'Die Formel hat keinen gespeicherten Wert. Bitte in Excel öffnen und speichern.',
	errorValue: (text: string) => `Die Formel ergibt einen Fehler (${text}).`,
	becameDay: (text: string) => `Excel hat daraus ein Datum gemacht (${text}). Bitte neu eintragen.`,
	garbled: (text: string) =>
		`In ${quoted(text)} sind Umlaute beschädigt (falsche Zeichenkodierung). Bitte neu speichern.`,
	tooLong: (text: string) => `${quoted(text)} ist zu lang und wird gekürzt.`,
	wrongColumn: (text: string) => `${quoted(text)} gehört nicht in diese Spalte. Bitte prüfen.`,
	// rows
	beyond: (text: string) => `${quoted(text)} steht rechts neben der Tabelle. Ist die Zeile verschoben?`,
	shifted: () => 'In dieser Zeile steht mehreres in der falschen Spalte: Sie ist vermutlich verschoben.',
	hiddenRow: () => 'Diese Zeile ist in Excel ausgeblendet. Bitte prüfen, ob sie noch gilt.',
	strayQuotes: () => 'Anführungszeichen stehen mitten im Text; vielleicht sind Zellen falsch getrennt.',
	goesOn: (row: number) => `Zeile ${row} nennt niemanden neu; zu dieser Zeile gerechnet. Bitte prüfen.`,
	nameAlone: () => 'Hier steht nur ein Text: als Einrichtung gelesen. Ist es eine Überschrift?',
	textAlone: () => 'Hier steht nur ein Text: als Überschrift gelesen. Ist es eine Einrichtung?',
	noOrganisation: () => 'Keine Einrichtung genannt. Bitte prüfen.',
	ragged: (cells: number, usual: number) =>
		`Diese Zeile hat ${cells} statt ${usual} Zellen. Ist sie verschoben?`,
	nothingNamed: () => 'Weder Einrichtung noch Person genannt. Bitte prüfen.',
	carriedElsewhere: (name: string, row: number) =>
		`Hier steht keine Einrichtung; übernommen aus Zeile ${row} (${quoted(name)}). Bitte prüfen.`,
	// columns
	hiddenColumn: (letter: string, heading: string) =>
		`Spalte ${letter}${heading ? ` (${quoted(heading)})` : ''} ist ausgeblendet und wird nicht gelesen.`,
	noHeader: () =>
		'Die Liste hat keine Kopfzeile; was in welcher Spalte steht, ist am Inhalt erkannt. Bitte prüfen.',
	columnsAsSaid: (columns: number) =>
		`Die Liste hat keine Kopfzeile; gelesen, wie es für Listen mit ${columns} Spalten gesagt wurde. Bitte prüfen.`,
	guessedColumn: (letter: string, word: string) =>
		`Spalte ${letter} hat keine Überschrift; am Inhalt erkannt: ${word}. Bitte prüfen.`,
	unknownColumn: (letter: string, heading: string) =>
		`Spalte ${letter}${heading ? ` (${quoted(heading)})` : ''} wird nicht übernommen.`,
	secondColumn: (letter: string, heading: string) =>
		`Spalte ${letter} (${quoted(heading)}) steht doppelt da und wird nicht übernommen.`
};
