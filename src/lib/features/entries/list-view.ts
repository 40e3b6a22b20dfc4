/** The list of a table's entries: which of them, and in which order. Pure. */
import { freshness } from '../../domain/directory/freshness';
import { fold } from '../../domain/place/fold';
import type { Row } from '../../domain/tables';
import { asksForOverdue } from '../../editing/entry-addresses';
import type { EntryName } from '../../editing/entry-names';
import type { DirectoryTable } from '../../editing/forms/field';

/** Views of a list that an office works through. */
export const VIEWS = ['all', 'unchecked', 'draft', 'withdrawn'] as const;
export type View = (typeof VIEWS)[number];

export const VIEW_WORDS: Readonly<Record<View, string>> = {
	all: 'Alle',
	unchecked: 'Prüfung überfällig',
	draft: 'Entwürfe',
	withdrawn: 'Zurückgezogen'
};

type DirectoryEntry = Row<DirectoryTable>;
export interface Listed extends EntryName {
	row: DirectoryEntry;
	overdue: boolean;
}

/** The view that an address asks for. */
export function viewOf(query: URLSearchParams): View {
	return asksForOverdue(query) ? 'unchecked' : 'all';
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
