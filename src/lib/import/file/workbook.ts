/**
 * An .xlsx becomes sheets: every visible one, merged cells filled, numbers and days marked. A formula counts by the value that
 * Excel kept; where it kept none, that is said. Only `hucre` knows how a workbook is written down.
 */
import { readXlsx, type Cell as StoredCell, type CellValue, type Sheet as StoredSheet } from 'hucre/xlsx';
import { LIST_LIMITS } from '../../domain/list-limits';
import { judgeZip } from './inflate-limit';
import { ListRefused } from './refused';
import { columnLetter, EMPTY, textCell, tidy, type Cell, type Row, type Sheet } from './sheet';

/** One row and one column more than may be: what stands there is too many. */
const LOOKED_AT = `A1:${columnLetter(LIST_LIMITS.columns)}${LIST_LIMITS.rows + 1}`;
const MINUTES = 60_000;

export async function readWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Sheet[]> {
	const parts = await judgeZip(bytes);
	if (parts.includes('xl/workbook.bin')) throw new ListRefused('binary_workbook');
	if (!parts.some((name) => /(^|\/)workbook\d*\.xml$/.test(name))) throw new ListRefused('other_zip');
	const { sheets } = await open(bytes);
	const visible = sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden);
	return visible.map(toSheet);
}

async function open(bytes: Uint8Array) {
	let known = 0;
	const isRead = ({ hidden, veryHidden }: { hidden?: boolean; veryHidden?: boolean }) => {
		known += 1;
		if (known > LIST_LIMITS.sheets) throw new ListRefused('too_many_sheets');
		return !hidden && !veryHidden;
	};
	try {
		return await readXlsx(bytes, { sheets: isRead, readStyles: true, range: LOOKED_AT });
	} catch (error) {
		if (error instanceof ListRefused) throw error;
		throw new ListRefused('broken_workbook', undefined, { cause: error });
	}
}

function toSheet(stored: StoredSheet): Sheet {
	const hidden = new Set<number>();
	stored.columns?.forEach((column, index) => column.hidden && hidden.add(index));
	const grid = stored.rows.map((values, row) =>
		values.map((value, column) => toCell(value, stored.cells?.get(`${row},${column}`)))
	);
	fillMerges(grid, stored);
	const rows = grid
		.map((cells, index): Row => ({
			number: index + 1,
			cells,
			...(stored.rowDefs?.get(index)?.hidden ? { hidden: true } : {})
		}))
		.filter(({ cells }) => cells.some((cell) => cell.text !== '' || cell.formula !== undefined));
	if ((rows.at(-1)?.number ?? 0) > LIST_LIMITS.rows) throw new ListRefused('too_many_rows');
	if (rows.some(({ cells }) => (cells[LIST_LIMITS.columns]?.text ?? '') !== ''))
		throw new ListRefused('too_many_columns');
	return { name: tidy(stored.name), rows, hiddenColumns: hidden };
}

function toCell(value: CellValue, details: StoredCell | undefined): Cell {
	if (details?.formula !== undefined && value === null) return { text: '', formula: 'no-value' };
	if (details?.type === 'error') return { text: tidy(String(value ?? '')), formula: 'error' };
	if (value === null) return EMPTY;
	if (value instanceof Date) return { text: dayText(value), day: true };
	if (typeof value === 'number')
		return { text: numberText(value, details?.style?.numFmt ?? ''), numeric: true };
	if (typeof value === 'boolean') return { text: value ? 'ja' : 'nein' };
	const text = tidy(value);
	// "E-Mail schreiben", with the address behind it.
	const linked = /^mailto:([^?]+)/i.exec(details?.hyperlink?.target ?? '')?.[1];
	return textCell(linked !== undefined && !text.includes('@') ? `${text}\n${linked}`.trim() : text);
}

/** As it is shown: with the zeros that a format adds ("00000" for postal codes, "\"0\"0" for numbers), without an exponent. */
function numberText(value: number, format: string): string {
	const plain = Number.isInteger(value) ? BigInt(value).toString() : String(value).replace('.', ',');
	const digits = /^(?:\[[^\]]*\]|"D-"|\\.)*(0+)(?:;|$)/.exec(format)?.[1];
	if (digits !== undefined) return plain.padStart(digits.length, '0');
	return /^(?:\[[^\]]*\])?(?:"0"|\\0)/.test(format) ? `0${plain}` : plain;
}

function dayText(day: Date): string {
	const rounded = new Date(Math.round(day.getTime() / MINUTES) * MINUTES);
	if (Number.isNaN(rounded.getTime())) return '?';
	const [year, month, date] = rounded.toISOString().slice(0, 10).split('-');
	return `${date}.${month}.${year}`;
}

/** Each cell of a merge gets the text of its first, and says where that stands. */
function fillMerges(grid: Cell[][], { merges = [] }: StoredSheet): void {
	for (const { startRow, startCol, endRow, endCol } of merges) {
		const first = grid[startRow]?.[startCol];
		if (!first || first.text === '') continue;
		for (let row = startRow; row <= Math.min(endRow, grid.length - 1); row += 1) {
			const cells = grid[row];
			for (let column = startCol; cells && column <= Math.min(endCol, LIST_LIMITS.columns); column += 1) {
				if (row === startRow && column === startCol) continue;
				while (cells.length <= column) cells.push(EMPTY);
				cells[column] = { ...first, merged: column > startCol ? 'across' : 'down' };
			}
		}
	}
}
