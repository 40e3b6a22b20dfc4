/**
 * The cells of an entry by what their columns hold. What stands for something else is settled here: "s. o." is what stands
 * above, "-" is nothing, a formula without a value and letters that were damaged on the way are said.
 */
import { doubts, placed } from '../../text/list-doubts';
import { readContact } from '../cells/contact';
import { isAsAbove, isNothing } from '../cells/name-words';
import { isGarbled } from '../file/decode';
import type { Cell, Row } from '../file/sheet';
import type { Column } from '../layout/columns';
import type { Role } from '../layout/header-words';
import type { Block } from '../layout/table';

export type EntryBlock = Extract<Block, { kind: 'entry' }>;

export interface Value {
	text: string;
	cell: Cell;
	column: Column;
	row: number;
}

export interface Fields {
	/** The columns of a role that say something, from left to right. */
	of: (...roles: Role[]) => Value[];
	/** Whether the table has a column for one of these, filled or not. */
	has: (...roles: Role[]) => boolean;
	/** Notes what is not certain about a cell, or about the whole row. */
	say: (where: Value | undefined, doubt: string) => void;
	/** Notes that a cell holds what belongs into another column; several of them mean a row that is shifted. */
	sayMisplaced: (where: Value, doubt: string) => void;
	problems: string[];
	misplaced: number;
}

/** What stood in each column of the rows above, for "s. o.". */
export type Above = Map<number, { text: string; row: number }>;

export function readFields(block: EntryBlock, sheet: string, above: Above): Fields {
	const row = block.rows[0]?.number ?? 0;
	const values: Value[] = [];
	const fields: Fields = {
		of: (...roles) => values.filter(({ column }) => roles.includes(column.role)),
		has: (...roles) => block.table.columns.some(({ role }) => roles.includes(role)),
		say: (where, doubt) => {
			const at = where && { column: where.column.letter, heading: where.column.heading };
			const problem = placed({ sheet, row: where?.row ?? row, ...at }, doubt);
			if (!fields.problems.includes(problem)) fields.problems.push(problem);
		},
		sayMisplaced: (where, doubt) => {
			fields.misplaced += 1;
			fields.say(where, doubt);
		},
		problems: [],
		misplaced: 0
	};
	for (const doubt of block.doubts) fields.say(undefined, doubt);
	for (const column of block.table.columns) {
		if (column.role === 'ignored') {
			sayIgnored(valueOf(block.rows, column), fields);
			continue;
		}
		const value = valueOf(block.rows, column);
		const settled = value && settle(value, fields, above);
		if (!settled) continue;
		values.push(settled);
		above.set(column.index, { text: settled.text, row });
	}
	sayStrays(block, fields);
	return fields;
}

function valueOf(rows: readonly Row[], column: Column): Value | undefined {
	const cells = rows
		.map(({ cells, number }) => ({ cell: cells[column.index], row: number }))
		.filter(
			({ cell }, index) => cell && cell.merged !== 'across' && (index === 0 || cell.merged === undefined)
		)
		.filter(({ cell }) => cell?.text !== '' || cell?.formula !== undefined);
	const [first] = cells;
	if (!first?.cell) return undefined;
	const texts = cells.map(({ cell }) => cell?.text ?? '').filter((text) => text !== '');
	return { text: texts.join('\n'), cell: first.cell, column, row: first.row };
}

const NEVER_DAYS: ReadonlySet<Role> = new Set([
	'phone',
	'fax',
	'contact',
	'postalCode',
	'areaCode',
	'houseNumber',
	'street',
	'address',
	'place',
	'email'
]);

/** The value as it is meant; undefined where it says nothing. */
function settle(value: Value, fields: Fields, above: Above): Value | undefined {
	const { text, cell, column } = value;
	if (cell.formula === 'no-value') fields.say(value, doubts.noValue());
	if (cell.formula === 'error') fields.say(value, doubts.errorValue(text));
	if (cell.formula !== undefined || text === '') return undefined;
	if (cell.day && NEVER_DAYS.has(column.role)) {
		fields.say(value, doubts.becameDay(text));
		return undefined;
	}
	if (cell.cut) fields.say(value, doubts.tooLong(text));
	if (isGarbled(text)) fields.say(value, doubts.garbled(text));
	if (isAsAbove(text)) return asAbove(value, fields, above);
	// Who is not named is said by the reader of people.
	return isNothing(text) && column.role !== 'person' ? undefined : value;
}

function asAbove(value: Value, fields: Fields, above: Above): Value | undefined {
	const found = above.get(value.column.index);
	if (!found) {
		fields.say(value, doubts.nothingAbove(value.text));
		return undefined;
	}
	fields.say(value, doubts.asAbove(value.text, found.row, found.text));
	return { ...value, text: found.text, cell: { text: found.text } };
}

/** A column that is not read may get what belongs into its neighbour. */
function sayIgnored(value: Value | undefined, fields: Fields): void {
	if (!value || value.column.heading === '') return;
	const { text, column } = value;
	const { phones, emails } = readContact(text, { allNumbers: false });
	const isNumbered = /^(?:lfd|laufende|nr|pos|id|#)/i.test(column.heading);
	if (phones.length + emails.length > 0 || (isNumbered && /\p{L}{3}/u.test(text)))
		fields.say(value, doubts.wrongColumn(text));
}

/** Cells beside the table, and in columns that hold nothing elsewhere. */
function sayStrays({ rows, table }: EntryBlock, fields: Fields): void {
	const last = Math.max(...table.columns.map(({ index }) => index));
	for (const { cells, hidden, strayQuotes, ragged } of rows) {
		const beyond = cells.find(
			({ text, merged }, index) =>
				text !== '' && !merged && !table.hidden.has(index) && (index > last || table.stray.has(index))
		);
		if (beyond) fields.say(undefined, doubts.beyond(beyond.text));
		if (ragged) fields.say(undefined, doubts.ragged(ragged.cells, ragged.usual));
		if (hidden) fields.say(undefined, doubts.hiddenRow());
		if (strayQuotes) fields.say(undefined, doubts.strayQuotes());
	}
}
