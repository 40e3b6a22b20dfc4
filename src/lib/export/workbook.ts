/**
 * A list as an .xlsx: every cell a text, never a number or a formula, and formatted as one, so that it stays a text when somebody
 * edits it. The header stays in sight and is repeated on every printed page.
 */
import { writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx';
import type { Stamp } from '../domain/directory/handed-list';
import { LIST_NAMES, stampLine } from '../text/handed-lists';
import type { ListContent } from './content';
import { gridOf } from './grid';

const TEXT: CellStyle = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } };
const ALONE: CellStyle = { numFmt: '@', font: { bold: true } };
const HEAD: CellStyle = { ...TEXT, font: { bold: true }, border: { bottom: { style: 'thin' } } };
/** Characters; all columns of a list fit on a landscape page. */
const WIDTH = 34;

export async function writeWorkbook(content: ListContent, stamp: Stamp): Promise<Uint8Array> {
	const { rows, header, sections } = gridOf(content, stamp);
	const alone = new Set(header > 0 ? [0, ...sections] : sections);
	const styleOf = (row: number) =>
		row === header ? HEAD : alone.has(row) ? ALONE : row < header ? { numFmt: '@' } : TEXT;
	const cells = new Map<string, Partial<Cell>>();
	rows.forEach((row, at) =>
		row.forEach((value, column) => {
			const style = styleOf(at);
			if (value !== '') cells.set(`${at},${column}`, { value: literal(value), type: 'string', style });
		})
	);
	const made = new Date(`${stamp.day}T00:00:00Z`);
	return writeXlsx({
		sheets: [
			{
				name: LIST_NAMES[content.list],
				rows: rows.map((row) => row.map((text) => (text === '' ? null : literal(text)))),
				cells,
				columns: content.columns.map(() => ({ width: WIDTH })),
				freezePane: { rows: header + 1 },
				pageSetup: {
					paperSize: 'a4',
					orientation: 'landscape',
					fitToPage: true,
					fitToWidth: 1,
					fitToHeight: 0,
					printTitlesRow: `$${header + 1}:$${header + 1}`
				},
				a11y: { summary: content.title, headerRow: header }
			}
		],
		properties: { title: content.title, description: stampLine(stamp), created: made, modified: made }
	});
}

/** Excel reads "_x0041_" as a letter by its number. */
const literal = (text: string) => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
