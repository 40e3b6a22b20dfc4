/** What each column of a table holds: by its heading, where that is missing by its content; and what was guessed is said. */
import { columnLetter, type Row } from '../file/sheet';
import { basesIn, speaksOfExperts } from '../cells/bases';
import { isOrganisationLike, isWholePerson } from '../cells/name-words';
import { byContent } from './content';
import { readHeading, type Role } from './header-words';

export interface Column {
	index: number;
	letter: string;
	heading: string;
	role: Role;
	/** A person's column that is about experts. */
	expert?: boolean;
	/** "Nachname, Vorname". */
	lastFirst?: boolean;
	/** "Telefon/Fax": the second number of a cell without words is the fax. */
	faxSecond?: boolean;
	/** A column that is ticked for these bases. */
	bases?: string[];
	/** A second column of people: "Leitung", "Vertretung". */
	functionOfAll?: string;
	/** By content, without a heading. */
	guessed?: boolean;
	/** As somebody has said. */
	corrected?: boolean;
}

/** Reads the headings of one or several rows; `below` are the rows that follow, for what headings leave open. */
export function readColumns(header: readonly Row[], below: readonly Row[]): Column[] {
	const width = Math.max(...header.map(({ cells }) => cells.length));
	const columns = Array.from({ length: width }, (_, index) =>
		toColumn(index, headingOf(header, index), valuesOf(below, index))
	);
	return settle(columns, below);
}

/** Without a header: by content alone. */
export function guessColumns(rows: readonly Row[]): Column[] {
	const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
	const roles = byContent(rows, width);
	return roles.map((role, index) => ({
		index,
		letter: columnLetter(index),
		heading: '',
		role,
		guessed: true
	}));
}

/** The texts over a column from top to bottom, and those of them that stand over it alone. */
function headingOf(header: readonly Row[], index: number): { all: string; own: string } {
	const [all, own]: [string[], string[]] = [[], []];
	header.forEach((_, at) => {
		const { text, spans } = levelOf(header, at, index);
		if (text === '' || all.at(-1) === text) return;
		all.push(text);
		if (!spans) own.push(text);
	});
	const joined = (texts: string[]) => texts.join(' ').replace(/\s+/g, ' ');
	return { all: joined(all), own: joined(own) };
}

/** One row of the header over a column; in a CSV file nothing but the blanks to its right say that a heading spans several. */
function levelOf(header: readonly Row[], at: number, index: number): { text: string; spans: boolean } {
	const cells = header[at]?.cells ?? [];
	const textOf = (column: number) => cells[column]?.text ?? '';
	const hasBelow = (column: number) =>
		header.slice(at + 1).some((row) => (row.cells[column]?.text ?? '') !== '');
	let left = index;
	while (left > 0 && (textOf(left) === '' || cells[left]?.merged === 'across')) left -= 1;
	const right = cells[left + 1];
	const spans =
		right?.merged === 'across' || (hasBelow(left) && textOf(left + 1) === '' && hasBelow(left + 1));
	if (left !== index && !(spans && (hasBelow(index) || cells[index]?.merged === 'across')))
		return { text: '', spans };
	return { text: textOf(left), spans };
}

const valuesOf = (rows: readonly Row[], index: number) =>
	rows.map(({ cells }) => cells[index]?.text ?? '').filter((text) => text !== '');

function toColumn(index: number, heading: { all: string; own: string }, values: readonly string[]): Column {
	const column: Column = { index, letter: columnLetter(index), heading: heading.all, role: 'ignored' };
	const roles = rolesOf(heading);
	const has = (role: Role) => roles.includes(role);
	if (roles.length === 0) return column;
	const reach = (['phone', 'fax', 'email'] as const).filter(has);
	if (reach.length > 1) column.role = reach.includes('email') ? 'contact' : 'phone';
	else column.role = single(roles);
	column.faxSecond = has('phone') && has('fax') && roles.indexOf('phone') < roles.indexOf('fax');
	if (speaksOfExperts(heading.all) && column.role === 'person') column.expert = true;
	if (has('firstName') && (has('lastName') || /\bname\b/i.test(heading.own))) {
		column.role = 'person';
		column.lastFirst = roles.indexOf('firstName') > 0;
	}
	if (column.role === 'basis' || column.expert) column.bases = basesIn(heading.all);
	if (column.role === 'contact' && reach.length === 0 && isFilledWithPeople(values)) column.role = 'person';
	return column;
}

/** "Funktion" under "Ansprechperson" is a function, "Name" under "Einrichtung" an organisation. */
function rolesOf({ all, own }: { all: string; own: string }): Role[] {
	const roles = readHeading(own === '' ? all : own).roles;
	return roles.length === 0 || (roles.length === 1 && roles[0] === 'person') ? readHeading(all).roles : roles;
}

/** Of several things that a heading names the one that its cells are read as. */
function single(roles: readonly Role[]): Role {
	const places = roles.filter((role) =>
		['street', 'postalCode', 'place', 'address', 'houseNumber'].includes(role)
	);
	const precise = places.filter((role) => role !== 'address');
	if (precise.includes('street') && precise.every((role) => role === 'street' || role === 'houseNumber'))
		return 'street';
	if (precise.length === 1 && !roles.includes('person')) return precise[0] ?? 'address';
	if (precise.length > 1) return 'address';
	const order: Role[] = ['email', 'fax', 'phone', 'firstName', 'lastName', 'salutation', 'areaCode'];
	// "Ansprechpartner, Telefon": people, whose numbers stand beside them.
	const sure = roles[0] === 'person' ? undefined : order.find((role) => roles.includes(role));
	if (sure) return sure;
	if (roles.includes('offer') && !roles.includes('organisation')) return 'offer';
	// "Name der Einrichtung" is an organisation, "Ansprechpartner der Einrichtung" and "Ansprechpartner, Funktion" a person.
	if (roles.includes('organisation') && roles[0] !== 'person') return 'organisation';
	if (roles.includes('person')) return roles.includes('basis') && roles[0] === 'basis' ? 'basis' : 'person';
	return places[0] ?? roles[0] ?? 'ignored';
}

const isFilledWithPeople = (values: readonly string[]) =>
	values.length > 0 &&
	values.filter((value) => isWholePerson(value.split(/[\n(,]/)[0] ?? '')).length > values.length / 2;

/** What one heading alone cannot say. */
function settle(columns: Column[], below: readonly Row[]): Column[] {
	const of = (role: Role) => columns.filter((column) => column.role === role);
	const firstName = of('firstName')[0];
	if (firstName) {
		// "Name" beside "Vorname" is the surname.
		const beside = of('person').find(({ heading, expert }) => /\bname\b/i.test(heading) || expert);
		if (beside && of('lastName').length === 0) beside.role = 'lastName';
	}
	settleNames(columns, below);
	settleExperts(columns, below);
	settleDoubles(columns);
	for (const column of of('person').slice(1))
		column.functionOfAll = /leit|vertret/i.test(column.heading) ? column.heading : '';
	return fillUnnamed(columns, below);
}

/** "Name" alone: of organisations or of people, as its cells say. */
function settleNames(columns: Column[], below: readonly Row[]): void {
	const named = columns.filter(
		(column) => column.role === 'person' && /^(?:name|bezeichnung)\W*$/i.test(column.heading)
	);
	if (columns.some(({ role }) => role === 'organisation')) return;
	for (const column of named) {
		const values = valuesOf(below, column.index);
		if (values.filter((value) => isOrganisationLike(value)).length > values.length / 2)
			column.role = 'organisation';
	}
}

/** "InsoFa" beside a column of names is no name: a tick, a basis. */
function settleExperts(columns: Column[], below: readonly Row[]): void {
	const names = columns.filter(({ role }) => role === 'person' || role === 'lastName');
	for (const column of names.filter(({ expert }) => expert)) {
		const values = valuesOf(below, column.index);
		const people = values.filter((value) => isWholePerson(value.split(/[\n(,]/)[0] ?? '')).length;
		if (names.length > 1 && people * 2 <= values.length) column.role = 'basis';
	}
}

const ONCE: readonly Role[] = ['organisation', 'address', 'street', 'postalCode', 'place', 'houseNumber'];

/** Of two columns for the same the first counts; an institution before the body that runs it. */
function settleDoubles(columns: Column[]): void {
	for (const role of ONCE) {
		const same = columns.filter((column) => column.role === role);
		const kept =
			same.find(({ heading }) => !/^(?:träger|verband|arbeitgeber|anstellungsträger)/i.test(heading)) ??
			same[0];
		for (const column of same) if (column !== kept) column.role = 'ignored';
	}
}

/** Kinds that a column shows by its content alone. */
const SURE: ReadonlySet<Role> = new Set(['email', 'phone', 'postalCode']);

/** Columns that have content and no heading, where the content says clearly what it is and nothing else does. */
function fillUnnamed(columns: Column[], below: readonly Row[]): Column[] {
	const unnamed = columns.filter(({ heading }) => heading === '');
	const roles = unnamed.length > 0 ? byContent(below, columns.length) : [];
	for (const column of unnamed) {
		const role = roles[column.index];
		const isMissing = role === 'organisation' && !columns.some((one) => one.role === 'organisation');
		if (role && (SURE.has(role) || isMissing)) Object.assign(column, { role, guessed: true });
	}
	return columns;
}
