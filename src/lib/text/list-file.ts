/** Why a list cannot be read in, and what to do about it. */
import type { ListFileProblem } from '../domain/directory/list-file';
import { LIMITS } from '../domain/limits';
import { LIST_LIMITS } from '../domain/list-limits';

const MEGABYTE = 1024 * 1024;
const counted = (count: number) => count.toLocaleString('de-DE');

const SENTENCES: Record<ListFileProblem, string> = {
	empty: 'Die Datei ist leer. Bitte wählen Sie die Datei mit Ihrer Liste.',
	too_large: `Die Datei ist zu groß (mehr als ${LIMITS.listBytes / MEGABYTE} MB). Bitte entfernen Sie Bilder oder teilen Sie die Liste.`,
	too_many_rows: `Die Liste hat zu viele Zeilen (mehr als ${counted(LIST_LIMITS.rows)}). Bitte teilen Sie sie, oder entfernen Sie, was nicht dazugehört.`,
	too_many_columns: `Die Liste hat zu viele Spalten (mehr als ${LIST_LIMITS.columns}). Bitte entfernen Sie, was nicht dazugehört.`,
	too_many_sheets: `Die Datei hat zu viele Tabellenblätter (mehr als ${LIST_LIMITS.sheets}). Bitte speichern Sie die Liste für sich.`,
	inflates_too_far:
		'Die Datei würde beim Entpacken ungewöhnlich groß und wird deshalb nicht gelesen. Bitte speichern Sie die Liste neu, am besten ohne Bilder.',
	encrypted:
		'Die Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie in Excel ohne Kennwort (Datei › Informationen › Arbeitsmappe schützen).',
	old_excel: 'Das ist eine Datei im alten Excel-Format (.xls). Bitte speichern Sie sie in Excel als „.xlsx“.',
	other_zip:
		'Das ist keine Excel-Datei (.xlsx). Bitte speichern Sie die Liste als „.xlsx“ oder als CSV-Datei.',
	binary_workbook:
		'Das ist eine Excel-Datei im Binärformat (.xlsb). Bitte speichern Sie sie in Excel als „.xlsx“.',
	broken_workbook:
		'Die Excel-Datei ist beschädigt und lässt sich nicht lesen. Bitte öffnen und speichern Sie sie in Excel neu.',
	web_page:
		'Das ist eine Webseite oder XML-Datei und keine Tabelle. Bitte öffnen Sie sie in Excel und speichern Sie sie als „.xlsx“.',
	not_a_list:
		'Das ist keine lesbare Liste. Bitte speichern Sie sie als „.xlsx“ oder als CSV-Datei (UTF-8 oder „Trennzeichen-getrennt“).',
	open_quote: 'Ein Anführungszeichen wird nicht geschlossen. Bitte ergänzen oder entfernen Sie es.',
	no_columns:
		'Es wurde keine Kopfzeile gefunden und auch am Inhalt nicht erkannt, was in welcher Spalte steht. Bitte ergänzen Sie eine Zeile mit Überschriften wie „Einrichtung“, „Ansprechpartner/in“, „Anschrift“, „Telefon“ und „E-Mail“.'
};

/** The server has given up on it. */
export const LIST_TOO_HARD =
	'Der Server hat diese Datei nicht in angemessener Zeit lesen können. Bitte speichern Sie die Liste neu, ohne Bilder und Formatvorlagen, oder teilen Sie sie.';

/** The server has met a fault of its own, several times. */
export const LIST_FAILED =
	'Der Server ist beim Lesen dieser Liste mehrmals auf einen eigenen Fehler gestoßen und hat es aufgegeben; übernommen ist nichts. Bitte sagen Sie es der Person, die den Server betreut.';

/** The sentence for a file that is not read; with the row where it is known. */
export function listFileSentence(problem: ListFileProblem, row?: number): string {
	return row === undefined ? SENTENCES[problem] : `Zeile ${row}: ${SENTENCES[problem]}`;
}
