/**
 * A list that a network keeps (Anlage 1, Anlage 2, a mailing list) as it is to be read in: what can be wrong with the file
 * itself, and what one of its rows says. The words of the problems are in text/list-file.ts.
 */
export const LIST_FILE_PROBLEMS = [
	'empty',
	'too_large',
	'too_many_rows',
	'too_many_columns',
	'too_many_sheets',
	'inflates_too_far',
	'encrypted',
	'old_excel',
	'other_zip',
	'binary_workbook',
	'broken_workbook',
	'web_page',
	'not_a_list',
	'open_quote',
	'no_columns'
] as const;
export type ListFileProblem = (typeof LIST_FILE_PROBLEMS)[number];

export const LIST_KINDS = ['organisation', 'contact', 'expert', 'offer', 'skip'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** What a column of a list holds. */
export const LIST_COLUMNS = [
	'organisation',
	'person',
	'firstName',
	'lastName',
	'salutation',
	'title',
	'function',
	'address',
	'street',
	'houseNumber',
	'postalCode',
	'place',
	'areaCode',
	'phone',
	'fax',
	'email',
	'contact',
	'basis',
	'offer',
	'ignored'
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];
/** Those that say whom a row is about. */
export const NAMING_COLUMNS: readonly ListColumn[] = ['organisation', 'person', 'lastName', 'offer'];

/** A table of a list and how its columns were understood. */
export interface UnderstoodTable {
	/** The words of its header, without one how many columns it has: by that the same list is known again next year. */
	source: string;
	/** `example`: what one of its cells says, where no heading says what the column is. */
	columns: { letter: string; heading: string; role: ListColumn; example?: string | undefined }[];
}
/** What an office knows better: by source, what the columns with these letters hold. */
export type ColumnCorrections = Readonly<Record<string, Readonly<Record<string, ListColumn>>>>;

/** One line of the preview: what a row, or a block of rows, says. Texts are empty where it says nothing. */
export interface ListEntry {
	/** The row of its sheet, counted from 1 as Excel does; of a block the first. */
	row: number;
	kind: ListKind;
	/** The person; the organisation or offer itself where the row is about that; the text of what is skipped. */
	name: string;
	function: string;
	/** The organisation a person or an offer belongs to; of an organisation its own name. */
	organisation: string;
	street: string;
	postalCode: string;
	place: string;
	/** In the international form, "+494541888000". */
	phones: string[];
	fax: string;
	emails: string[];
	/** Codes of legal bases (domain/consultation/legal-basis.ts). */
	legalBases: string[];
	/** What is not certain or could not be read, each a German sentence that names row and column. */
	problems: string[];
}
