/**
 * A list as a spreadsheet has it: title, Stand and version, a free row, the header, then sections, each under a row of its own.
 * A list whose columns are for programs (a serial letter) begins with its header.
 */
import type { Stamp } from '../domain/directory/handed-list';
import { stampLine } from '../text/handed-lists';
import { plainText, type ListContent } from './content';

export interface Grid {
	/** All of the same length. */
	rows: string[][];
	/** Where the header stands, and where sections begin, counted from 0. */
	header: number;
	sections: number[];
}

export function gridOf({ list, title, columns, sections }: ListContent, stamp: Stamp): Grid {
	const alone = (text: string) => columns.map((_, index) => (index === 0 ? text : ''));
	const above = list === 'addresses' ? [] : [title, plainText(stampLine(stamp)), ''];
	const rows = [...above.map(alone), [...columns]];
	const header = rows.length - 1;
	const begins: number[] = [];
	for (const section of sections) {
		if (section.title !== '') begins.push(rows.push(alone(section.title)) - 1);
		rows.push(...section.rows.map((row) => [...row]));
	}
	return { rows, header, sections: begins };
}
