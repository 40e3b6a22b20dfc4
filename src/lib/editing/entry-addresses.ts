/** Where the office finds an entry and the list it stands in, and what such an address asks for. Pure. */
import { DIRECTORY_TABLES, type DirectoryTable, type EntryTable } from './forms/field';
import { entryForm, tableAt } from './forms/forms';

/** In the address of a list of overdue entries. */
const OVERDUE = 'ueberfaellig';
/** In the address of a new entry: the institution that it is made for, of a seat the circle. */
const ABOUT = { seats: 'kreis', others: 'einrichtung' } as const;

export function aboutIn(table: EntryTable | undefined, query: URLSearchParams): string {
	return query.get(nameOfAbout(table)) ?? '';
}
function nameOfAbout(table: EntryTable | undefined): string {
	return table === 'seats' ? ABOUT.seats : ABOUT.others;
}

/** The address of a table's list, and of one entry of it. */
export function listAddress(
	table: EntryTable
): `/stelle/eintraege?art=${string}` | '/stelle/vereinbarung' | '/stelle/kreise' {
	if (table === 'memberships') return '/stelle/vereinbarung';
	return table === 'circles' || table === 'seats' ? '/stelle/kreise' : directoryAddress(table);
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
/** The same, begun for an institution of the directory, or for a circle. */
export function newAddressFor(table: EntryTable, about: string): `/stelle/eintraege/${string}/neu?${string}` {
	return `${newAddress(table)}?${nameOfAbout(table)}=${about}`;
}

export function mergeAddress(
	table: EntryTable,
	id: string,
	other: string
): `/stelle/eintraege/${string}/${string}/mit/${string}` {
	return `/stelle/eintraege/${entryForm(table).path}/${id}/mit/${other}`;
}

/** The table whose list an address asks for. */
export function tableOf(query: URLSearchParams): DirectoryTable {
	const asked = tableAt(query.get('art') ?? undefined);
	return DIRECTORY_TABLES.find((table) => table === asked) ?? DIRECTORY_TABLES[0];
}

/** Of that list, only what nobody has checked for too long. */
export function asksForOverdue(query: URLSearchParams): boolean {
	return query.get('stand') === OVERDUE;
}
