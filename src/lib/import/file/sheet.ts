/**
 * A sheet as the rest of the room sees it, wherever it comes from: rows of cells with their text. What the file knows and the
 * text does not say (a number, a date, a merge, a formula without a value) stands beside it.
 */
import { LIST_LIMITS } from '../../domain/list-limits';

export interface Cell {
	text: string;
	/** Stored as a number: a leading zero is lost. */
	numeric?: boolean;
	/** Stored as a day: perhaps Excel made it of something else. */
	day?: boolean;
	/** The text stands in the first cell of a merge, above or to the left of this one. */
	merged?: 'down' | 'across';
	/** A formula whose value the file does not hold, or whose value is an error. */
	formula?: 'no-value' | 'error';
	/** Longer than anything that is read. */
	cut?: boolean;
}

export interface Row {
	/** As Excel counts, from 1. */
	number: number;
	cells: Cell[];
	hidden?: boolean;
	/** Quotes stand where none may: the cells may be cut wrongly. */
	strayQuotes?: boolean;
	/** Not as many cells as nearly all rows have: one was lost or slipped in. */
	ragged?: { cells: number; usual: number };
}

export interface Sheet {
	/** Empty for a CSV file. */
	name: string;
	/** Rows that hold something. */
	rows: Row[];
	hiddenColumns: ReadonlySet<number>;
}

export const EMPTY: Cell = { text: '' };

/** One blank for each run of blanks, none at the ends of lines, no lines that are empty; controls gone. */
export function tidy(text: string): string {
	return text
		.normalize('NFC')
		.replace(/\r\n?|\u2028|\u2029/g, '\n')
		.replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
		.replace(/[^\P{Cc}\n]|[\u00a0\u2007\u202f]/gu, (found) => (/[\u0080-\u009f]/.test(found) ? found : ' '))
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{2,}/g, '\n')
		.trim();
}

/** A cell with this text, cut where it is longer than any cell of a list. */
export function textCell(text: string): Cell {
	return text.length > LIST_LIMITS.cell ? { text: text.slice(0, LIST_LIMITS.cell), cut: true } : { text };
}

/** The letter over a column: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
	const rest = index % 26;
	const letter = String.fromCharCode(65 + rest);
	return index < 26 ? letter : columnLetter((index - rest) / 26 - 1) + letter;
}
