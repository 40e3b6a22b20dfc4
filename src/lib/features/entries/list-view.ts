/** The list of a table's entries: which of them, in which order, and where it stands. Pure. */
import { freshness } from '../../domain/directory/freshness';
import { fold } from '../../domain/place/fold';
import type { Row } from '../../domain/tables';
import type { EntryName } from './entry-names';
import { DIRECTORY_TABLES, type DirectoryTable, type EntryTable } from './forms/field';
import { entryForm, tableAt } from './forms/forms';

/** Views of a list that an office works through. */
export const VIEWS = ['all', 'unchecked', 'draft', 'withdrawn'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_WORDS: Readonly<Record<View, string>> = {
	all: 'Alle',
	unchecked: 'Prüfung überfällig',
	draft: 'Entwürfe',
	withdrawn: 'Zurückgezogen'
};

/** In the address of a list of overdue entries. */
const OVERDUE = 'ueberfaellig';
/** In the address of a new entry: the institution that it is made for. */
export const ABOUT = 'einrichtung';

type DirectoryEntry = Row<DirectoryTable>;
export interface Listed extends EntryName {
	row: DirectoryEntry;
	overdue: boolean;
}

/** The address of a table's list, and of one entry of it. */
export function listAddress(table: EntryTable): `/stelle/eintraege?art=${string}` | '/stelle/vereinbarung' {
	return table === 'memberships' ? '/stelle/vereinbarung' : directoryAddress(table);
}
function directoryAddress(table: DirectoryTable): `/stelle/eintraege?art=${string}` {
	return `/stelle/eintraege?art=${entryForm(table).path}`;
}
export function entryAddress(table: EntryTable, id: string): `/stelle/eintraege/${string}/${string}` {
	return `/stelle/eintraege/${entryForm(table).path}/${id}`;
}

/** The entries of a table that nobody has checked for too long. */
export function overdueAddress(table: DirectoryTable): `/stelle/eintraege?art=${string}` {
	return `${directoryAddress(table)}&stand=${OVERDUE}`;
}

export function newAddress(table: EntryTable): `/stelle/eintraege/${string}/neu` {
	return `/stelle/eintraege/${entryForm(table).path}/neu`;
}
/** The same, begun for an institution of the directory. */
export function newAddressFor(
	table: EntryTable,
	organisation: string
): `/stelle/eintraege/${string}/neu?${string}` {
	return `${newAddress(table)}?${ABOUT}=${organisation}`;
}

export function mergeAddress(
	table: EntryTable,
	id: string,
	other: string
): `/stelle/eintraege/${string}/${string}/mit/${string}` {
	return `/stelle/eintraege/${entryForm(table).path}/${id}/mit/${other}`;
}

export function tableOf(query: URLSearchParams): DirectoryTable {
	const asked = tableAt(query.get('art') ?? undefined);
	return DIRECTORY_TABLES.find((table) => table === asked) ?? DIRECTORY_TABLES[0];
}

/** The view that an address asks for. */
export function viewOf(query: URLSearchParams): View {
	return query.get('stand') === OVERDUE ? 'unchecked' : 'all';
}

/** The entries that fit, by name; `months` is how long a check of one counts. */
export function listed(
	rows: readonly DirectoryEntry[],
	named: (row: DirectoryEntry) => EntryName,
	{ view, text, at, months }: { view: View; text: string; at: Date; months: (row: DirectoryEntry) => number }
): Listed[] {
	const words = fold(text).split(/\s+/).filter(Boolean);
	return rows
		.map((row) => ({ row, ...named(row), overdue: freshness(row, at, months(row)).overdue }))
		.filter((one) => isIn(view, one))
		.filter(({ row, title, detail }) => {
			const said = fold([title, detail, ...reachOf(row)].join(' '));
			return words.every((word) => said.includes(word));
		})
		.sort((a, b) => a.title.localeCompare(b.title, 'de') || a.detail.localeCompare(b.detail, 'de'));
}

function isIn(view: View, { row, overdue }: Listed): boolean {
	const { publication } = row;
	if (view === 'unchecked') return overdue && publication === 'published';
	return view === 'all' ? publication !== 'withdrawn' : publication === view;
}

/** By number and mail somebody is found too; a number however it is written. */
function reachOf(row: DirectoryEntry): string[] {
	const { phone = '', mobile = '', email = '' } = row as Partial<Record<string, string>>;
	return [phone, mobile, email, ...[phone, mobile].map((number) => number.replace(/\D/g, ''))];
}
