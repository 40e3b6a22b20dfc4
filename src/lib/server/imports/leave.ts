/**
 * What the office leaves out of a plan, takes after all, or knows to be there already. An institution that is left out takes along
 * what cannot be without it, and what is taken brings its institution.
 */
import type { ImportChange } from '../../protocol/imports';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import { countRows, rowOfImport, rowsBy, rowsOfPart } from '../pocketbase/import-rows';
import { markRows, type StoredCounts, type StoredRow } from '../pocketbase/imports';

export type Leaving = Extract<ImportChange, { to: 'leave' | 'leavePart' | 'decide' }>;

/** Rows of one transaction. */
const AT_ONCE = 200;
const WRITABLE: readonly StoredRow['verdict'][] = ['new', 'changed', 'duplicate'];

/** Answers how the plan stands afterwards. */
export async function leave(clients: PocketBaseClients, id: string, change: Leaving): Promise<StoredCounts> {
	if (change.to === 'decide') await decide(clients, id, change.row, change.as);
	else {
		const named =
			change.to === 'leave'
				? [await rowOf(clients, id, change.row)]
				: await rowsOfPart(clients, id, change.part);
		const rows = named.filter(({ verdict }) => WRITABLE.includes(verdict));
		const tied = change.out ? await hangingOn(clients, id, rows) : await bringingAlong(clients, id, rows);
		await mark(clients, id, [...rows, ...tied], { leftOut: change.out });
	}
	return countRows(clients, id);
}

/** What may be there is the entry `as`, or, where that is empty, another one that is new. */
async function decide(clients: PocketBaseClients, id: string, row: string, as: string): Promise<void> {
	const one = await rowOf(clients, id, row);
	const isKnown = as === '' || one.twins.some((twin) => twin.id === as);
	const mayBeThere = one.verdict === 'duplicate' || (one.verdict === 'new' && one.twins.length > 0);
	if (!mayBeThere || !isKnown) throw new AppError('bad_request');
	await mark(clients, id, [one], { as, leftOut: false });
	// Her house, where she is new, and what waited for this house.
	await mark(clients, id, await bringingAlong(clients, id, [{ ...one, as }]), { leftOut: false });
}

async function rowOf(clients: PocketBaseClients, id: string, row: string): Promise<StoredRow> {
	const one = await rowOfImport(clients, id, row);
	if (!one) throw new AppError('not_found');
	return one;
}

/** What cannot be written without these. */
async function hangingOn(
	clients: PocketBaseClients,
	id: string,
	rows: readonly StoredRow[]
): Promise<StoredRow[]> {
	const houses = rows.filter(({ table }) => table === 'organisations').map(({ record }) => record);
	return (await rowsBy(clients, id, 'needs', houses)).filter(({ as }) => as === '');
}

/** The houses without which these cannot be written, and what waits for these houses and nothing else. */
async function bringingAlong(
	clients: PocketBaseClients,
	id: string,
	rows: readonly StoredRow[]
): Promise<StoredRow[]> {
	const needed = rows.filter(({ needs, as }) => needs !== '' && as === '').map(({ needs }) => needs);
	const houses = await rowsBy(clients, id, 'record', [...new Set(needed)]);
	const hanging = await hangingOn(clients, id, rows);
	return [...houses, ...hanging.filter(({ verdict }) => verdict !== 'duplicate')];
}

async function mark(
	clients: PocketBaseClients,
	id: string,
	rows: readonly StoredRow[],
	fields: Partial<StoredRow>
): Promise<void> {
	const ids = [...new Set(rows.map((row) => row.id))];
	for (let at = 0; at < ids.length; at += AT_ONCE)
		await markRows(clients, id, new Map(ids.slice(at, at + AT_ONCE).map((one) => [one, fields])));
}
