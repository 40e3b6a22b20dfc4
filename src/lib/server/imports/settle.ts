/**
 * Ends what an import was in the middle of, where it stands, so that it can be taken back, dropped or forgotten. Entries are never
 * half written, a chunk is one transaction; but the server may have ended between a chunk and the mark that it is done, and
 * whoever goes by the marks alone would forget what that chunk has written.
 */
import { countNext, type Direction, nextRows } from '../pocketbase/import-rows';
import type { PocketBaseClients } from '../pocketbase/client';
import { markRows, type StoredImport, type StoredRow } from '../pocketbase/imports';
import type { Store } from '../sync/store';
import { type Chunk, chunkOf, LOOKED_AT } from './chunk';
import { WHOLE } from './undo';

export interface SettleOptions {
	clients: PocketBaseClients;
	store: Pick<Store, 'recorded'>;
}

type Marks = Partial<StoredRow>;

/** Done as far as it has come: what is not written yet is left out. */
export async function endWriting(options: SettleOptions, { id }: Pick<StoredImport, 'id'>): Promise<void> {
	await markLast(options, id, 'write', () => ({ outcome: 'written' }));
	await markAll(options, id, 'write', { leftOut: true });
}

/** Taken back as far as it has come: what is still there stays, and is listed. */
export async function endUndoing(options: SettleOptions, { id }: Pick<StoredImport, 'id'>): Promise<void> {
	await markLast(options, id, 'undo', ({ spared }) => ({
		outcome: (spared ?? []).length > 0 ? 'spared' : 'undone'
	}));
	await markAll(options, id, 'undo', { outcome: 'spared', spared: [WHOLE] });
}

/** Whether nothing of it stands in the directory. */
export async function isUntouched(
	options: SettleOptions,
	{ id, state, kept }: Pick<StoredImport, 'id' | 'state' | 'kept'>
): Promise<boolean> {
	if (state !== 'writing' && state !== 'written') return ['reading', 'ready', 'refused'].includes(state);
	if (!kept || (await countNext(options.clients, id, 'undo')) > 0) return false;
	return (await unmarkedChunk(options, id, 'write')) === undefined;
}

/** The chunk that was written without its rows saying so, where there is one. */
export async function unmarkedChunk(
	{ clients, store }: SettleOptions,
	id: string,
	direction: Direction
): Promise<Chunk | undefined> {
	const rows = await nextRows(clients, id, direction, LOOKED_AT);
	if (rows.length === 0) return undefined;
	// Whether it was taken group by group, nobody knows any more.
	for (const careful of [false, true]) {
		const chunk = chunkOf(id, direction, rows, careful);
		if (await store.recorded(chunk.key)) return chunk;
	}
	return undefined;
}

async function markLast(
	options: SettleOptions,
	id: string,
	direction: Direction,
	marksOf: (row: StoredRow) => Marks
): Promise<void> {
	const chunk = await unmarkedChunk(options, id, direction);
	if (!chunk) return;
	await markRows(options.clients, id, new Map(chunk.rows.map((row) => [row.id, marksOf(row)])));
}

/** Everything that would come next. */
async function markAll(
	{ clients }: SettleOptions,
	id: string,
	direction: Direction,
	marks: Marks
): Promise<void> {
	for (;;) {
		const rows = await nextRows(clients, id, direction, LOOKED_AT);
		if (rows.length === 0) return;
		await markRows(clients, id, new Map(rows.map((row) => [row.id, marks])));
	}
}
