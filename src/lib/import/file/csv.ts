/**
 * A CSV file becomes a sheet. The separator is the one that cuts most rows into equally many cells; a line break within quotes
 * stays in its cell, so that rows are counted as Excel counts them.
 */
import Papa from 'papaparse';
import { LIST_LIMITS } from '../../domain/list-limits';
import { ListRefused } from './refused';
import { EMPTY, textCell, tidy, type Row, type Sheet } from './sheet';

const SEPARATORS = [';', ',', '\t', '|'] as const;
const LOOKED_AT = 200;
/** Excel's own first line for whoever opens the file: it is no row. */
const SAID = /^sep=(.)\r?\n/i;

export function readCsv(whole: string): Sheet {
	const said = SAID.exec(whole);
	const text = said ? whole.slice(said[0].length) : whole;
	const { data, errors } = Papa.parse<string[]>(text, {
		delimiter: said?.[1] ?? separatorOf(text),
		skipEmptyLines: false,
		preview: LIST_LIMITS.rows + 1
	});
	const open = errors.find(({ code }) => code === 'MissingQuotes');
	if (open) throw new ListRefused('open_quote', (open.row ?? 0) + 1);
	if (data.length > LIST_LIMITS.rows) throw new ListRefused('too_many_rows');
	const stray = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row));
	const usual = usualWidth(data);
	const rows = data
		.map((cells, index): Row => ({
			number: index + 1,
			cells: cells.map((cell) => cellOf(cell)),
			...(stray.has(index) ? { strayQuotes: true } : {}),
			...(usual !== undefined && cells.length !== usual ? { ragged: { cells: cells.length, usual } } : {})
		}))
		.filter(({ cells }) => cells.some(({ text }) => text !== ''));
	if (rows.some(({ cells }) => cells.length > LIST_LIMITS.columns)) throw new ListRefused('too_many_columns');
	return { name: '', rows, hiddenColumns: new Set() };
}

/** So many rows have as many cells as the others, where a program wrote them. */
const NEARLY_ALL = 0.7;

/** How many cells a row has; undefined where rows end as they like, as those that were written by hand. */
function usualWidth(rows: readonly string[][]): number | undefined {
	const filled = rows.filter((cells) => cells.filter((cell) => cell.trim() !== '').length > 1);
	const counts = new Map<number, number>();
	for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1);
	const [width, count] = [...counts].sort(([, one], [, other]) => other - one)[0] ?? [];
	return filled.length > 3 && count !== undefined && count >= filled.length * NEARLY_ALL ? width : undefined;
}

function cellOf(written: string) {
	const text = tidy(written);
	if (text === '') return EMPTY;
	// A program that guards against formulas writes ="0123" or '0123; ours guards what looks guarded once more (export/csv.ts).
	const guarded = /^="(.*)"$/s.exec(text)?.[1] ?? /^'('*[=+@0-9＝＋－＠-].*)$/s.exec(text)?.[1];
	if (guarded !== undefined) return textCell(tidy(guarded));
	if (/^=[A-Z][A-ZÄÖÜ.]*\(/.test(text)) return { text: '', formula: 'no-value' as const };
	return isExcelError(text) ? { text, formula: 'error' as const } : textCell(text);
}

/** What Excel shows where a formula has no value, in German and in English. */
export function isExcelError(text: string): boolean {
	return /^#(?:NV|BEZUG!|WERT!|NAME\?|DIV\/0!|ZAHL!|NULL!|N\/A|REF!|VALUE!|NUM!)$/i.test(text);
}

/** The separator by which most rows have the same number of cells; of two the one that makes more cells. */
export function separatorOf(text: string): string {
	let best: { separator: string; score: number } = { separator: ';', score: 0 };
	for (const separator of SEPARATORS) {
		const { data } = Papa.parse<string[]>(text, { delimiter: separator, preview: LOOKED_AT });
		const score = evenness(data);
		if (score > best.score) best = { separator, score };
	}
	return best.separator;
}

function evenness(rows: readonly string[][]): number {
	const counts = new Map<number, number>();
	for (const cells of rows) {
		if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	}
	let best = 0;
	for (const [cells, count] of counts)
		best = Math.max(best, (count / rows.length) * Math.min(cells, 10) ** 0.5);
	return best;
}
