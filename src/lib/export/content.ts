/**
 * What a list holds, whatever file it becomes: texts in columns, in sections. Guarantees: each text is one that a cell of any
 * file can hold, so that what is read back is what was written; sections without rows are left out.
 */
import type { HandedList } from '../domain/directory/handed-list';
import { LIST_COLUMNS_OUT, LIST_TITLES } from '../text/handed-lists';

export interface Section {
	title: string;
	/** As many texts as there are columns; lines within one are parted by "\n". */
	rows: readonly (readonly string[])[];
}

export interface ListContent {
	list: HandedList;
	title: string;
	columns: readonly string[];
	sections: readonly Section[];
	/** Of how many institutions or people: one may stand in several sections. */
	entries: number;
}

export function contentOf(list: HandedList, sections: readonly Section[], entries: number): ListContent {
	const filled = sections.filter(({ rows }) => rows.length > 0);
	return {
		list,
		title: LIST_TITLES[list],
		columns: LIST_COLUMNS_OUT[list],
		sections: filled.map(({ title, rows }) => ({
			title: plainText(title),
			rows: rows.map((row) => row.map(plainText))
		})),
		entries
	};
}

/** Composed letters, one kind of line break, no tabs, nothing that is not seen, nothing at the ends, and no character that XML has no place for. */
export function plainText(text: string): string {
	return text
		.normalize('NFC')
		.replace(/\r\n?|\u2028|\u2029/g, '\n')
		.replace(/\t/g, ' ')
		.replace(/[\u200B-\u200D\u2060\uFEFF\u00AD\uFFFE\uFFFF]/g, '')
		.trim();
}
