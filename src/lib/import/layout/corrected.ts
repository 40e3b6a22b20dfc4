/**
 * Columns as somebody has corrected them, for a list that is known by the words of its header. One without a header is known by how
 * many columns it has; what somebody has said of such a list holds for the next one that has as many, and that is said of it.
 */
import {
	type ColumnCorrections,
	NAMING_COLUMNS,
	type UnderstoodTable
} from '../../domain/directory/list-file';
import type { Sheet } from '../file/sheet';
import type { Column } from './columns';
import type { Table } from './table';

const LONGEST = 2_000;
/** Characters of a heading, and of a cell, by which somebody knows a column again. */
const SHOWN = 100;
const EXAMPLE = 60;

const hasHeading = (columns: readonly Column[]) => columns.some(({ heading }) => heading !== '');

/** The headings from left to right of what is read: a hidden column is none of the list. */
function sourceOf(columns: readonly Column[]): string {
	const words = columns.map(({ heading }) => heading).join(' | ');
	return hasHeading(columns) ? words.slice(0, LONGEST) : `${columns.length}`;
}

/** What was only guessed of a column is not guessed any more once somebody has said it. */
export function corrected(
	columns: Column[],
	{ hiddenColumns }: Pick<Sheet, 'hiddenColumns'>,
	corrections: ColumnCorrections
): Column[] {
	const shown = columns.filter(({ index }) => !hiddenColumns.has(index));
	const roles = corrections[sourceOf(shown)];
	if (!roles) return columns;
	return columns.map((column): Column => {
		const { index, letter, heading } = column;
		const role = roles[letter];
		if (role === undefined) return column;
		const isSame = role === column.role;
		return isSame
			? { ...column, guessed: false, corrected: true }
			: { index, letter, heading, role, corrected: true };
	});
}

const namesSomebody = (columns: readonly Column[]) =>
	columns.some(({ role }) => NAMING_COLUMNS.includes(role));
const isTouched = (columns: readonly Column[]) => columns.some(({ corrected }) => corrected === true);

/** Whether somebody has said of a list without a header what is in its columns. */
export const isSaid = (columns: readonly Column[]) =>
	!hasHeading(columns) && isTouched(columns) && namesSomebody(columns);

/** Said, but nothing by which a row would be about anybody. */
export const isSaidInVain = (columns: readonly Column[]) => isTouched(columns) && !namesSomebody(columns);

/** Of columns without a heading all are shown, each with one of its cells. */
export function understood(
	{ columns }: Pick<Table, 'columns'>,
	{ rows }: Pick<Sheet, 'rows'>
): UnderstoodTable {
	const isBare = !hasHeading(columns);
	const exampleOf = (index: number) => {
		const cell = rows.map(({ cells }) => cells[index]?.text ?? '').find((text) => text !== '') ?? '';
		return short(cell.replace(/\s+/g, ' '), EXAMPLE);
	};
	return {
		source: sourceOf(columns),
		columns: columns
			.filter(({ heading, role, corrected }) => isBare || heading !== '' || role !== 'ignored' || corrected)
			.map(({ index, letter, heading, role }) => ({
				...{ letter, heading: short(heading, SHOWN), role },
				...(isBare && { example: exampleOf(index) })
			}))
	};
}

const short = (text: string, most: number) =>
	text.length > most ? `${text.slice(0, most - 1).replace(/\p{Cs}$/u, '')}…` : text;
