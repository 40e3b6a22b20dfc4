/**
 * A list as German Excel reads it: UTF-8 with BOM, semicolons, CRLF. Every cell stands in quotes, so that nobody who guesses the
 * separator takes a comma within for one. What would be a formula gets an apostrophe, so do digits that begin with a zero, which Excel
 * would drop, and a text that begins like what was guarded so: import/file/csv.ts takes exactly one away again.
 */
import type { Stamp } from '../domain/directory/handed-list';
import type { ListContent } from './content';
import { gridOf } from './grid';

const BOM = '\uFEFF';
/** Excel takes the wide forms for signs, too. */
const NEEDS_GUARD = /^(?:'*[=+\-@＝＋－＠]|'+\d|0\d*$)/u;

export function writeCsv(content: ListContent, stamp: Stamp): string {
	return csvOf(gridOf(content, stamp).rows);
}

/** Any rows of texts. */
export function csvOf(rows: readonly (readonly string[])[]): string {
	return BOM + rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('');
}

function cell(text: string): string {
	const guarded = NEEDS_GUARD.test(text) ? `'${text}` : text;
	return `"${guarded.replaceAll('"', '""')}"`;
}
