/**
 * Files that somebody keeps on the phone to open them without a network: sealed with her key of the vault, in a database of their
 * own. Without the library that the other databases have, as the service worker reads here too.
 * Guarantees: a file is there whole or not at all; it is given out only while its row lies in a copy that is hers; with her key
 * (logout, "Gerät verloren") it is unreadable, whatever the storage engine has not overwritten yet.
 */
import type { Sealed } from '../vault/sealed';
import { FILES_DATABASE } from './files-name';
import { inStore, type Store } from './raw-db';
import { sealBytes, unsealBytes } from './sealed-bytes';

/** How the others' databases are called, and what is read of them here; a test beside this file says that it is so. */
const COPY = 'schutznetz-directory';
const DEVICE = 'schutznetz-device';
/** The table whose files these are. */
const TABLE = 'documents';

const FILES: Store = { database: FILES_DATABASE, store: 'files' };
/** With the first file comes the database. */
const MADE: Store = { ...FILES, make: (db) => void db.createObjectStore('files', { keyPath: 'id' }) };

interface FileRow {
	/** The record's. */
	id: string;
	owner: string;
	name: string;
	type: string;
	sealed: Sealed;
}

export interface KeptFile {
	name: string;
	type: string;
	bytes: ArrayBuffer;
}

const labelOf = (id: string) => `file:${id}`;

/** Throws what the storage throws; then nothing of it is kept. */
export async function keepFile(
	id: string,
	{ name, type, bytes }: KeptFile,
	{ owner, key }: { owner: string; key: CryptoKey }
): Promise<void> {
	const row: FileRow = { id, owner, name, type, sealed: await sealBytes(key, labelOf(id), bytes) };
	await inStore(MADE, 'readwrite', (files) => files.put(row));
}

export async function forgetFile(id: string): Promise<void> {
	await inStore(FILES, 'readwrite', (files) => files.delete(id));
}

/** Ids of the records whose file lies here. */
export async function keptFileIds(): Promise<string[]> {
	return ((await inStore(FILES, 'readonly', (files) => files.getAllKeys())) ?? []) as string[];
}

/** Undefined where it is not kept here, or is not to be seen (any more) by whom the phone belongs to. */
export async function readKeptFile(id: string): Promise<KeptFile | undefined> {
	const row = await inStore<FileRow | undefined>(FILES, 'readonly', (files) => files.get(id));
	if (!row || !(await isHers(row))) return undefined;
	const held = await inStore<{ key: CryptoKey } | undefined>(
		{ database: DEVICE, store: 'keys' },
		'readonly',
		(keys) => keys.get(row.owner)
	);
	const bytes = await unsealBytes(held?.key, labelOf(id), row.sealed);
	return bytes && { name: row.name, type: row.type, bytes };
}

/** Takes away what is not hers any more: its row was dropped, or the phone belongs to somebody else. Half a copy says nothing yet. */
export async function tidyKeptFiles(): Promise<void> {
	const ids = await keptFileIds();
	if (ids.length === 0) return;
	const state = await copyState();
	if (!state?.complete) return;
	const shown =
		(await inStore({ database: COPY, store: TABLE }, 'readonly', (rows) => rows.getAllKeys())) ?? [];
	// Between the two looks a copy may have begun anew, and then these are not the rows that the first one spoke of.
	if ((await copyState())?.stamp !== state.stamp) return;
	for (const id of ids) {
		const row = await inStore<FileRow | undefined>(FILES, 'readonly', (files) => files.get(id));
		if (row && (row.owner !== state.owner || !shown.includes(id))) await forgetFile(id);
	}
}

/** Whether somebody has signed out on this phone whose session the server has not ended yet. Where nothing can be kept, nothing is. */
export async function logoutWaits(): Promise<boolean> {
	const session: Store = { database: DEVICE, store: 'settings' };
	return inStore<{ value: { logoutPending?: boolean } } | undefined>(session, 'readonly', (settings) =>
		settings.get('session')
	).then(
		(row) => row?.value.logoutPending === true,
		() => false
	);
}

async function isHers({ id, owner }: FileRow): Promise<boolean> {
	const row = await inStore<unknown>({ database: COPY, store: TABLE }, 'readonly', (rows) => rows.get(id));
	return row !== undefined && (await copyState())?.owner === owner;
}

function copyState(): Promise<{ owner: string; complete: boolean; stamp: string } | undefined> {
	return inStore({ database: COPY, store: 'state' }, 'readonly', (state) => state.get('state'));
}
