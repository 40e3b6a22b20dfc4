/**
 * What a row of a plan may hold, as the database takes it (pb_migrations/1700000090_imports.js). What is more is cut, and the row
 * says so; a row that cannot be cut, or that the database refuses all the same, stays in the plan as one that cannot be written.
 * Pure.
 */
import type { PlannedRow } from '../../domain/directory/import-plan';
import type { UnderstoodTable } from '../../domain/directory/list-file';
import { planDoubts } from '../../text/plan-doubts';
import type { Remark } from './wanted';

/** Characters. */
const SHEET = 200;
const TITLE = 500;
const ABOUT = 200;
const PROBLEM = 400;
/** More than anybody reads of one row, or would choose from. */
const PROBLEMS = 40;
const TWINS = 20;
/** Bytes as JSON. */
const FIELDS_BYTES = 60_000;
const CHANGES_BYTES = 120_000;
const TWINS_BYTES = 200_000;
const COLUMNS_BYTES = 400_000;

export function rowsWithinCaps(rows: readonly PlannedRow[]): PlannedRow[] {
	const lost = new Set<string>();
	return rows.map((row) => {
		const fitting = lost.has(row.needs) ? homelessRow(row) : withinCaps(row);
		// What is no entry has no record, and what needs nothing needs none.
		if (fitting.verdict === 'unfit' && fitting.record !== '') lost.add(fitting.record);
		return fitting;
	});
}

function withinCaps(row: PlannedRow): PlannedRow {
	if (weightOf(row.fields) > FIELDS_BYTES || weightOf(row.changes) > CHANGES_BYTES)
		return unwritable(row, planDoubts.tooMuch());
	const twins = fittingTwins(row);
	const shortened = [row.sheet.length > SHEET && 'Blatt', row.title.length > TITLE && 'Name'].filter(
		(part) => part !== false
	);
	const said = [
		...(shortened.length > 0 ? [planDoubts.shortened(shortened)] : []),
		...(twins.length < row.twins.length ? [planDoubts.moreTwins(twins.length, row.twins.length)] : [])
	];
	const problems = fittingProblems([...said, ...row.problems]);
	const doubtful = row.doubtful || said.length > 0;
	return { ...row, ...textsOf(row), twins, problems, doubtful };
}

/** One that the database refuses: it says so, and holds nothing that could be refused again. */
export function refusedRow(row: PlannedRow): PlannedRow {
	return unwritable(row, planDoubts.refused());
}

/** One that cannot be without an institution that cannot be written. */
export function homelessRow(row: PlannedRow): PlannedRow {
	return unwritable(row, planDoubts.houseUnwritable(row.about));
}

function unwritable(row: PlannedRow, why: string): PlannedRow {
	const nothing = { fields: {}, changes: {}, twins: [], needs: '' };
	return { ...row, ...textsOf(row), ...nothing, verdict: 'unfit', problems: [why], doubtful: true };
}

const textsOf = ({ sheet, title, about }: PlannedRow) => ({
	sheet: cut(sheet, SHEET),
	title: cut(title, TITLE),
	about: cut(about, ABOUT)
});

function fittingTwins({ twins }: PlannedRow): PlannedRow['twins'] {
	let fitting = twins.slice(0, TWINS);
	while (weightOf(fitting) > TWINS_BYTES) fitting = fitting.slice(0, -1);
	return fitting;
}

function fittingProblems(problems: readonly string[]): string[] {
	const texts = problems.map((problem) => cut(problem, PROBLEM));
	if (texts.length <= PROBLEMS) return texts;
	return [...texts.slice(0, PROBLEMS - 1), planDoubts.moreProblems(texts.length - PROBLEMS + 1)];
}

export interface ColumnsOfSheet {
	sheet: string;
	tables: UnderstoodTable[];
}

/** As many tables as are kept; whose are not, is said. */
export function columnsWithinCaps(sheets: readonly ColumnsOfSheet[]): {
	columns: ColumnsOfSheet[];
	remarks: Remark[];
} {
	const remarks: Remark[] = [];
	let left = COLUMNS_BYTES;
	const columns = sheets.map(({ sheet, tables }) => {
		const fitting = tables.filter((table) => {
			left -= weightOf(table);
			return left >= 0;
		});
		const named = sheets.length > 1 ? sheet : '';
		if (fitting.length < tables.length)
			remarks.push({ sheet: named, row: 1, title: '', problems: [planDoubts.moreTables(fitting.length)] });
		return { sheet: cut(sheet, SHEET), tables: fitting };
	});
	return { columns, remarks };
}

/** Whole characters: half of one is none. */
function cut(text: string, most: number): string {
	return text.length <= most ? text : `${text.slice(0, most - 1).replace(/\p{Cs}$/u, '')}…`;
}

/** As the database counts: its JSON writes these letters in six bytes. */
function weightOf(value: unknown): number {
	return new TextEncoder().encode(JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, '______')).length;
}
