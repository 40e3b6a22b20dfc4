/**
 * What is missing and what nobody has checked for too long, of an office's own networks, from what its phone holds: with what was
 * made and changed here and waits for the network, so that what was done leaves the list at once.
 */
import { findGaps, type Gaps } from '../../domain/directory/gaps';
import { freshness } from '../../domain/directory/freshness';
import { checkMonths } from '../../editing/check-months';
import { readEntries } from '../../editing/entries-here';
import { DIRECTORY_TABLES, type DirectoryTable } from '../../editing/forms/field';
import { isOwn, ownNetworks } from '../../editing/own-networks';
import { directoryCopy } from '../../local/copy/directory-copy';

export interface Overdue {
	table: DirectoryTable;
	/** How many of its published entries. */
	entries: number;
}

export interface Missing {
	gaps: Gaps;
	overdue: Overdue[];
}

/** How many entries of each table are overdue for review; tables without one are left out. */
export async function readOverdue(at: Date): Promise<Overdue[]> {
	const [own, months, ...tables] = await Promise.all([
		ownNetworks(),
		checkMonths(),
		...DIRECTORY_TABLES.map(async (table) => ({ table, rows: await readEntries(table) }))
	]);
	return tables
		.map(({ table, rows }) => ({
			table,
			entries: rows.filter(
				(row) =>
					row.publication === 'published' &&
					isOwn(table, row, own) &&
					freshness(row, at, months(table, row)).overdue
			).length
		}))
		.filter(({ entries }) => entries > 0);
}

export async function readMissing(at: Date): Promise<Missing> {
	const [
		{ networks },
		overdue,
		regions,
		municipalities,
		responsibilities,
		youthOffices,
		legalBases,
		organisations,
		contacts,
		experts,
		publicKeys
	] = await Promise.all([
		ownNetworks(),
		readOverdue(at),
		directoryCopy.readAll('regions'),
		readEntries('municipalities'),
		readEntries('responsibilities'),
		readEntries('youthOffices'),
		readEntries('legalBases'),
		readEntries('organisations'),
		readEntries('contacts'),
		readEntries('experts'),
		directoryCopy.readAll('publicKeys')
	]);
	const facts = {
		...{ regions, municipalities, responsibilities, youthOffices, legalBases },
		...{ organisations, contacts, experts, publicKeys }
	};
	return { gaps: findGaps(facts, networks, at), overdue };
}
