/**
 * What of imports goes by itself. Thirty days after its end the rows and the file's name, which hold what persons are called; of a
 * list that nobody has written, everything. What was begun and does not come to its end for so long (nobody may go on with it any
 * more, or the server cannot) ends where it stands: nothing is written in anybody's name who did not say so. From then on it is
 * one that can be taken back for thirty days, like any other.
 */
import { LIMITS } from '../../domain/limits';
import { deleteRows } from '../pocketbase/import-plans';
import { countRows } from '../pocketbase/import-rows';
import {
	deleteImport,
	importById,
	importsBefore,
	type StoredImport,
	updateImport
} from '../pocketbase/imports';
import { endUndoing, endWriting, type SettleOptions } from './settle';
import type { Uploads } from './uploads';

const DAY_MS = 86_400_000;

export interface TidyOptions extends SettleOptions {
	uploads: Uploads;
}

export async function tidyImports(options: TidyOptions, at: Date): Promise<void> {
	const { clients, uploads } = options;
	await uploads.forgetUnknown(async (id) => (await importById(clients, id)) !== undefined, at);
	const limit = new Date(at.getTime() - LIMITS.importDays * DAY_MS);
	for (const one of await importsBefore(clients, limit)) await end(options, one, at);
}

async function end(options: TidyOptions, one: StoredImport, at: Date): Promise<void> {
	const { clients, uploads } = options;
	const { id, state } = one;
	await uploads.forget(id);
	if (state === 'written' || state === 'undone') {
		await deleteRows(clients, id);
		await updateImport(clients, id, { kept: false, columns: [], name: '' });
	} else if (state === 'writing' || state === 'undoing') await endWhereItStands(options, one, at);
	else await dropImport(options, id);
}

/** One that was being written or taken back: from now on it is one that has come to its end. */
export async function endWhereItStands(options: TidyOptions, one: StoredImport, at: Date): Promise<void> {
	const { clients, uploads } = options;
	const isWriting = one.state === 'writing';
	await uploads.forget(one.id);
	await (isWriting ? endWriting(options, one) : endUndoing(options, one));
	const counts = await countRows(clients, one.id);
	const ended = { state: isWriting ? 'written' : 'undone', done: one.total, endedAt: at, counts } as const;
	await updateImport(clients, one.id, ended);
}

/** An import of which nothing is written, with all that it has. Broken off it is one that cannot be read any more. */
export async function dropImport({ clients, uploads }: TidyOptions, id: string): Promise<void> {
	await updateImport(clients, id, { state: 'reading', done: 0, total: 0 });
	await uploads.forget(id);
	await deleteRows(clients, id);
	await deleteImport(clients, id);
}
