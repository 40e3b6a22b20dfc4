/** The list of a table's entries: which of them, in which order, and where it stands. Pure. */
import { freshness } from '../../domain/directory/freshness';
import { fold } from '../../domain/place/fold';
import type { EntryName } from './entry-names';
import type { AnyEntry, EntryTable } from './forms/field';
import { ENTRY_TABLES } from './forms/field';
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

export interface Listed extends EntryName {
	row: AnyEntry;
	overdue: boolean;
}

/** The address of a table's list, and of one entry of it. */
export function listAddress(table: EntryTable): `/stelle/eintraege?art=${string}` {
	return `/stelle/eintraege?art=${entryForm(table).path}`;
}
export function entryAddress(table: EntryTable, id: string): `/stelle/eintraege/${string}/${string}` {
	return `/stelle/eintraege/${entryForm(table).path}/${id}`;
}

/** The entries of a table that nobody has checked for too long. */
export function overdueAddress(table: EntryTable): `/stelle/eintraege?art=${string}` {
	return `${listAddress(table)}&stand=${OVERDUE}`;
}

export function newAddress(table: EntryTable): `/stelle/eintraege/${string}/neu` {
	return `/stelle/eintraege/${entryForm(table).path}/neu`;
}

export function mergeAddress(
	table: EntryTable,
	id: string,
	other: string
): `/stelle/eintraege/${string}/${string}/mit/${string}` {
	return `/stelle/eintraege/${entryForm(table).path}/${id}/mit/${other}`;
}

export function tableOf(query: URLSearchParams): EntryTable {
	return tableAt(query.get('art') ?? undefined) ?? ENTRY_TABLES[0];
}

/** The view that an address asks for. */
export function viewOf(query: URLSearchParams): View {
	return query.get('stand') === OVERDUE ? 'unchecked' : 'all';
}

/** The entries that fit, by name. */
export function listed(
	rows: readonly AnyEntry[],
	named: (row: AnyEntry) => EntryName,
	{ view, text, at }: { view: View; text: string; at: Date }
): Listed[] {
	const words = fold(text).split(/\s+/).filter(Boolean);
	return rows
		.map((row) => ({ row, ...named(row), overdue: freshness(row, at).overdue }))
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
function reachOf(row: AnyEntry): string[] {
	const { phone = '', mobile = '', email = '' } = row as Partial<Record<string, string>>;
	return [phone, mobile, email, ...[phone, mobile].map((number) => number.replace(/\D/g, ''))];
}
