/**
 * How a sheet is laid out: which rows are titles, headers, groups and remarks, which are entries, and under which columns and
 * headings each of them stands. A sheet may hold several tables, one below the other, each with a header of its own.
 */
import type { ColumnCorrections } from '../../domain/directory/list-file';
import { doubts } from '../../text/list-doubts';
import { columnWords } from '../../text/list-columns';
import { basesOfAdvised } from '../cells/bases';
import { columnLetter, type Row, type Sheet } from '../file/sheet';
import { guessColumns, readColumns } from './columns';
import { corrected, isSaid, isSaidInVain } from './corrected';
import { contextOf, NO_CONTEXT, withText, type Context } from './context';
import { firstIdentity, goesOn } from './goes-on';
import { isHeading, readHeading, type Role } from './header-words';
import { isFooter, kindOfLone, rowText, textsOf } from './lone-text';
import { toTable, type Layout, type Table } from './table';

/** "1.", "IV", "a)". */
const NUMBERING = /^(?:\d{1,3}|[IVX]{1,4}|[A-Za-z])[.)]?$/;
const NUMBERED = /^(?:\d{1,3}|[IVX]{1,4}|[A-Za-z])[.)]?(?: · |\s(?=\p{Lu}))/u;
/** Rows of one header at most. */
const HEADER_ROWS = 4;
/** Rows below a header by which is judged what it leaves open. */
const LOOKED_AT = 200;
/** Without a header a sheet is a list where one of its columns is clearly one of these. */
const REACHES: readonly Role[] = ['phone', 'email', 'contact', 'address', 'postalCode'];

interface State {
	table?: Table;
	/** The table's header as it is written. */
	heading: string;
	/** Of the table's title, and of the heading above the row. */
	own: Context;
	context: Context;
	titles: string[];
	/** A heading has come: what stood above it is not carried on. */
	cut: boolean;
	corrections: ColumnCorrections;
	layout: Layout;
}

export function layOut(sheet: Sheet, corrections: ColumnCorrections = {}): Layout | undefined {
	const { rows } = sheet;
	const state: State = {
		heading: '',
		own: NO_CONTEXT,
		context: NO_CONTEXT,
		titles: [sheet.name],
		cut: true,
		corrections,
		layout: { blocks: [], tables: [] }
	};
	if (!rows.some((row) => isHeader(row, false))) {
		const columns = corrected(guessColumns(rows), sheet, corrections);
		const isSure = columns.some(({ role }) => REACHES.includes(role));
		if (isSaidInVain(columns) || (!isSure && !isSaid(columns))) return undefined;
		begin(state, toTable(columns, rows, sheet, true));
	}
	for (let at = 0; at < rows.length;) at += take(rows, at, state, sheet);
	return state.layout;
}

/** A sheet in which nothing is recognised: its columns, for somebody who knows what they hold. */
export function bareTable(sheet: Sheet): Table {
	return toTable(guessColumns(sheet.rows), sheet.rows, sheet, true);
}

/** Takes the row, or the rows of a header, that begin at `at`; answers how many. */
function take(rows: readonly Row[], at: number, state: State, sheet: Sheet): number {
	const row = rows[at] as Row;
	if (isHeader(row, state.table !== undefined)) return takeHeader(rows, at, state, sheet);
	const texts = textsOf(row);
	if (
		!state.table ||
		(state.table.guessed &&
			!isSaid(state.table.columns) &&
			state.layout.blocks.every(({ kind }) => kind === 'skip') &&
			texts.length < 2)
	) {
		state.titles.push(rowText(row));
		skip(row, state);
	} else if (texts.length <= 3 && isFooter(texts.find((text) => !/^\d+$/.test(text)) ?? '')) skip(row, state);
	else if (isLone(row) && !isSaidAlone(state.table)) takeLone(rows, at, state);
	else takeEntry(row, state);
	return 1;
}

const skip = (row: Row, { layout }: State, ...said: string[]) =>
	layout.blocks.push({ kind: 'skip', row, doubts: said });

function begin(state: State, table: Table): void {
	state.table = table;
	state.layout.tables.push(table);
	state.own = contextOf(state.titles);
	state.context = state.own;
	state.titles = [];
	state.cut = true;
}

/** Whether a row holds headings: two at least, most of its cells, and nothing that only entries hold. */
function isHeader(row: Row, isLater: boolean): boolean {
	const texts = textsOf(row);
	if (texts.length < 2 || texts.some((text) => /@|\d{5}/.test(text))) return false;
	const headings = texts.filter((text) => isHeading(text));
	const roles = new Set(headings.flatMap((text) => readHeading(text).roles));
	if (roles.size < 2 || headings.length < 2) return false;
	// The first one may have many headings that nobody knows; a later one must not be an entry.
	if (!isLater) return roles.size > 2 || headings.length >= texts.length * 0.5;
	return headings.length >= texts.length * 0.8;
}

function takeHeader(rows: readonly Row[], at: number, state: State, sheet: Sheet): number {
	const header = [rows[at] as Row];
	for (
		let next = rows[at + header.length];
		next && belongsToHeader(next, header);
		next = rows[at + header.length]
	)
		header.push(next);
	const heading = header.map((row) => rowText(row)).join('\n');
	if (state.table && heading === state.heading) {
		// On every page of a printed list.
		if (state.titles.length > 0) begin(state, state.table);
		for (const row of header) skip(row, state);
		return header.length;
	}
	state.heading = heading;
	const below = rows.slice(at + header.length);
	const columns = corrected(readColumns(header, below.slice(0, LOOKED_AT)), sheet, state.corrections);
	const table = toTable(columns, below, sheet, false);
	begin(state, table);
	header.forEach((row, index) => skip(row, state, ...(index === 0 ? columnDoubts(table, row, sheet) : [])));
	return header.length;
}

function belongsToHeader(row: Row, header: readonly Row[]): boolean {
	const above = header.at(-1) as Row;
	if (row.number !== above.number + 1 || header.length >= HEADER_ROWS) return false;
	const texts = textsOf(row);
	const repeats = rowText(row) === rowText(above);
	return !repeats && texts.length > 1 && texts.every((text) => isHeading(text));
}

function columnDoubts({ columns, stray }: Table, header: Row, { hiddenColumns, rows }: Sheet): string[] {
	const isFilled = (index: number) => rows.some(({ cells }) => (cells[index]?.text ?? '') !== '');
	const hidden = [...hiddenColumns]
		.filter(isFilled)
		.map((index) => doubts.hiddenColumn(columnLetter(index), header.cells[index]?.text ?? ''));
	const unknown = columns
		.filter(
			({ role, heading, index }) =>
				role === 'ignored' &&
				isFilled(index) &&
				!stray.has(index) &&
				!readHeading(heading).roles.includes('ignored')
		)
		.map(({ letter, heading }) => doubts.unknownColumn(letter, heading));
	const guessed = columns
		.filter((column) => column.guessed)
		.map(({ letter, role }) => doubts.guessedColumn(letter, columnWords[role]));
	return [...hidden, ...unknown, ...guessed];
}

/** A list of nothing but names. */
const isSaidAlone = ({ columns }: Table) => columns.length === 1 && isSaid(columns);

/** One text, but for a number before it. */
function isLone({ cells }: Row): boolean {
	const said = cells.filter(
		({ text, merged }) => text !== '' && merged !== 'across' && !NUMBERING.test(text)
	);
	return said.length === 1;
}

/** A text alone: a heading in most cases; a name, where nothing but its organisation is known. */
function takeLone(rows: readonly Row[], at: number, state: State): void {
	const row = rows[at] as Row;
	const text = rowText(row).replace(NUMBERED, '');
	const kind = state.own.expert && basesOfAdvised(text).length > 0 ? 'basis' : kindOfLone(row, text);
	const { table } = state;
	const column = row.cells.findIndex((cell) => cell.text !== '' && !NUMBERING.test(cell.text));
	const isInFirst = column <= firstIdentity(table?.columns ?? []);
	if (kind === 'footer') return void skip(row, state);
	if (!isInFirst || /@|\d{5}/.test(text)) return takeEntry(row, state);
	if (kind === 'name' || (kind === 'unknown' && carriesOn(rows[at + 1], column, row.number)))
		return takeEntry(
			row,
			state,
			...(carriesOn(rows[at + 1], column, row.number) ? [] : [doubts.nameAlone()])
		);
	state.cut = true;
	if (kind === 'basis' || kind === 'title') state.titles.push(text);
	if (kind === 'basis') state.context = withText(state.own.expert ? state.own : NO_CONTEXT, text);
	else if (kind === 'group' || kind === 'title') state.context = state.own;
	else state.context = { ...state.context, goesOn: state.context.bases !== state.own.bases };
	skip(row, state, ...(kind === 'unknown' ? [doubts.textAlone()] : []));
}

/** Whether the next row leaves the first column empty, so that it belongs to what stands there now. */
const carriesOn = (next: Row | undefined, column: number, above: number) =>
	next?.number === above + 1 && textsOf(next).length > 1 && (next.cells[column]?.text ?? '') === '';

function takeEntry(row: Row, state: State, ...said: string[]): void {
	const table = state.table as Table;
	const own = row.cells.filter(
		({ text, merged, formula }) => (text !== '' || formula) && merged === undefined
	);
	// The lower rows of merged cells say nothing of their own.
	if (own.length === 0) return;
	const before = state.layout.blocks.at(-1);
	const isNext = before?.kind === 'entry' && before.rows.at(-1)?.number === row.number - 1;
	if (isNext && goesOn(row, before.rows, table.columns)) {
		before.rows.push(row);
		before.doubts.push(doubts.goesOn(row.number));
	} else {
		state.layout.blocks.push({
			kind: 'entry',
			rows: [row],
			table,
			context: state.context,
			endsCarrying: state.cut,
			doubts: said
		});
		state.cut = false;
	}
	state.titles = [];
}
