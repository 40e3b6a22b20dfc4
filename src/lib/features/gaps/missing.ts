/**
 * What is missing and what nobody has checked for too long, of an office's own networks, from what its phone holds: with what was
 * made and changed here and waits for the network, so that what was done leaves the list at once. Each table is read once.
 */
import { findGaps, type Gaps } from '../../domain/directory/gaps';
import { freshness } from '../../domain/directory/freshness';
import { directoryCopy } from '../../local/copy/directory-copy';
import { currentAccount } from '../../local/device/local-session';
import { monthsIn } from '../../editing/check-months';
import { readDirectory } from '../../editing/entries-here';
import { DIRECTORY_TABLES, type DirectoryTable } from '../../editing/forms/field';
import { isOwn, ownIn } from '../../editing/own-networks';

export interface Overdue {
	table: DirectoryTable;
	/** How many of its published entries. */
	entries: number;
}

export interface Missing {
	gaps: Gaps;
	overdue: Overdue[];
}

/** How many entries of an office are overdue for review. */
export async function readOverdueCount(at: Date): Promise<number> {
	return countOverdue(await readHere(), at).reduce((sum, { entries }) => sum + entries, 0);
}

export async function readMissing(at: Date): Promise<Missing> {
	const [here, publicKeys] = await Promise.all([readHere(), directoryCopy.readAll('publicKeys')]);
	const { networks } = ownIn(here);
	return { gaps: findGaps({ ...here, publicKeys }, networks, at), overdue: countOverdue(here, at) };
}

type Here = Awaited<ReturnType<typeof readHere>>;

async function readHere() {
	const [account, regions, directory] = await Promise.all([
		currentAccount(),
		directoryCopy.readAll('regions'),
		readDirectory()
	]);
	return { ...directory, account, regions };
}

/** How many entries of each table are overdue for review; tables without one are left out. */
function countOverdue(here: Here, at: Date): Overdue[] {
	const own = ownIn(here);
	const months = monthsIn(here);
	return DIRECTORY_TABLES.map((table) => {
		let entries = 0;
		for (const row of here[table]) {
			if (row.publication !== 'published' || !isOwn(table, row, own)) continue;
			if (freshness(row, at, months(table, row)).overdue) entries += 1;
		}
		return { table, entries };
	}).filter(({ entries }) => entries > 0);
}
