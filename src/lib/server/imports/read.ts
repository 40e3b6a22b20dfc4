/**
 * Reads a list that was sent and puts its plan into the database. Ended by `signal` it leaves the import as one that is to be read:
 * the next run begins anew.
 */
import type { Caller } from '../../domain/access/caller';
import type { PocketBaseClients } from '../pocketbase/client';
import { replaceRows } from '../pocketbase/import-plans';
import { countRows } from '../pocketbase/import-rows';
import { sourcesOf } from '../pocketbase/import-sources';
import { type StoredImport, updateImport } from '../pocketbase/imports';
import type { Store } from '../sync/store';
import { directoryOf } from './directory';
import { planInThread } from './plan-in-thread';
import type { Uploads } from './uploads';

export interface ReadOptions {
	clients: PocketBaseClients;
	store: Pick<Store, 'allRows'>;
	uploads: Uploads;
	now: () => Date;
}
type Refusal = NonNullable<StoredImport['refusal']>;

/** `callerOf`: as whom the directory is read with which it is compared. */
export async function readImport(
	options: ReadOptions,
	one: StoredImport,
	callerOf: () => Promise<Caller>,
	signal: AbortSignal
): Promise<void> {
	const { clients, store, uploads, now } = options;
	const { id } = one;
	const bytes = await uploads.read(id);
	// A data folder that was put back without it.
	if (!bytes) return refuseImport(options, id, { code: 'empty', row: 0 });
	const plannedAt = now();
	const directory = await directoryOf(store, await callerOf(), one.network);
	const corrections = await sourcesOf(clients, one.network);
	const answer = await planInThread({ id, bytes, directory, corrections }, signal);
	if (!answer) return;
	if ('refusal' in answer) return refuseImport(options, id, answer.refusal, answer.columns);
	const { rows, columns } = answer;
	await updateImport(clients, id, { done: 0, total: rows.length });
	await replaceRows(clients, id, rows, { onRows: (done) => updateImport(clients, id, { done }), signal });
	if (signal.aborted) return;
	const counts = await countRows(clients, id);
	await updateImport(clients, id, { state: 'ready', plannedAt, columns, counts });
}

/** With `columns` the file stays: somebody may say what they hold. */
export async function refuseImport(
	{ clients, uploads }: Pick<ReadOptions, 'clients' | 'uploads'>,
	id: string,
	refusal: Refusal,
	columns: StoredImport['columns'] = []
): Promise<void> {
	await updateImport(clients, id, { state: 'refused', refusal, columns });
	if (columns.length === 0) await uploads.forget(id);
}
