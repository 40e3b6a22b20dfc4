/**
 * A network as one file for another installation. Guarantees: for its own office alone; two locks, as PocketBase gives what the office
 * may read and of that stays what is the network's; all of it from one moment. Everything that the office keeps stands in it, drafts
 * and its own notes too: it is for the office, and nothing to be handed to partners.
 */
import type { Caller } from '../../domain/access/caller';
import { fileStem } from '../../domain/directory/vcard';
import { type AnyRow, type Table } from '../../domain/tables';
import { berlinDay } from '../../domain/time/berlin';
import type { ArchiveFile } from '../../protocol/desk-archive';
import { version } from '../../../../package.json';
import { AppError } from '../errors';
import { isSame, type Store } from '../sync/store';
import { keptOf } from './lines';
import { rowsOfNetwork } from './references';
import { ARCHIVED, type ArchivedTable, type ArchiveRows, forEachTable } from './what-goes';
import { writeArchive } from './write';

type Reader = Pick<Store, 'allRows' | 'feed'>;

/** So often in a row nobody writes while it is read. */
const TRIES = 5;

/** Throws `forbidden` for another office's network. */
export async function handOutArchive(
	store: Reader,
	caller: Caller,
	network: string,
	at: Date
): Promise<ArchiveFile> {
	if (!caller.networks.includes(network)) throw new AppError('forbidden');
	const rows = rowsOfNetwork(network, await rowsOfOneMoment(store, caller));
	const [region] = rows.regions;
	if (!region) throw new AppError('not_found');
	const name = String(region.name);
	const bytes = writeArchive({ id: network, name }, rows, version);
	return {
		name: `archiv-${fileStem(name) || 'netzwerk'}-${berlinDay(at)}.zip`,
		type: 'application/zip',
		content: Buffer.from(bytes).toString('base64')
	};
}

/** Table after table: what somebody writes in between would stand in one and be missing in another. */
async function rowsOfOneMoment(store: Reader, caller: Caller): Promise<ArchiveRows> {
	for (let attempt = 0; attempt < TRIES; attempt += 1) {
		const before = await store.feed();
		const read = new Map<Table, AnyRow[]>();
		for (const table of ARCHIVED) read.set(table, await store.allRows(table, caller));
		if (isSame(before, await store.feed()))
			return forEachTable((table) => (read.get(table) ?? []).map((row) => fitting(table, row)));
	}
	throw new AppError('unavailable', { retryAfter: 5 });
}

function fitting(table: ArchivedTable, row: AnyRow): AnyRow {
	const kept = keptOf(table, row);
	// A phone leaves such a row out; an archive without it would not be whole.
	if (!kept) throw new Error(`a row of ${table} does not fit its schema: ${row.id}`);
	return kept;
}
