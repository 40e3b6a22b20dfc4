/** What a sheet is found to be: tables with their columns, and blocks that are entries of them or are skipped. */
import type { Row, Sheet } from '../file/sheet';
import type { Column } from './columns';
import type { Context } from './context';

export interface Table {
	columns: Column[];
	/** Columns that stand apart: filled here and there, without a heading. */
	stray: ReadonlySet<number>;
	/** Not read, and no sign of a row that is shifted. */
	hidden: ReadonlySet<number>;
	guessed: boolean;
}

/** One row, or several that belong together; with what is not certain about where they stand. */
export type Block =
	| { kind: 'skip'; row: Row; doubts: string[] }
	| { kind: 'entry'; rows: Row[]; table: Table; context: Context; endsCarrying: boolean; doubts: string[] };

export interface Layout {
	blocks: Block[];
	tables: Table[];
	/** Its tables are of the room's own making. */
	isOfCards?: boolean;
}

/** A column that few rows fill, and nobody named, is a sign of rows that are shifted. */
const FEW = 0.3;

export function toTable(columns: Column[], rows: readonly Row[], sheet: Sheet, guessed: boolean): Table {
	const shown = columns.filter(({ index }) => !sheet.hiddenColumns.has(index));
	const filled = (index: number) => rows.filter(({ cells }) => (cells[index]?.text ?? '') !== '').length;
	const stray = shown
		.filter(
			({ heading, role, index }) => heading === '' && role === 'ignored' && filled(index) < rows.length * FEW
		)
		.map(({ index }) => index);
	return { columns: shown, stray: new Set(stray), hidden: sheet.hiddenColumns, guessed };
}
