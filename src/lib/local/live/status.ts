/** How in step this phone is with the server. Read it with live(): it follows the queue, every tab and the worker. */
import type { Scope } from '../../domain/access/caller';
import type { Problem } from '../coded-error';
import { deviceDb, type DeviceDb, type StatusRow } from '../device/device-db';
import { directoryCopy, type DirectoryCopy } from '../copy/directory-copy';
import { outboxState } from '../outbox/outbox';
import { storageMode } from '../device/storage-mode';

export interface SyncStatus {
	/** Server time of the last pull that went through. */
	lastSuccess?: string;
	pending: number;
	refused: number;
	offlineSince?: string;
	problem?: Problem;
	/** Whose directory lies on the phone; undefined before the first pull. */
	scope?: Scope;
}

export async function syncStatus(
	db: DeviceDb = deviceDb,
	copy: DirectoryCopy = directoryCopy
): Promise<SyncStatus> {
	const row = await db.status.get('status');
	const { pending, refused } = await outboxState(db);
	const scope = (await copy.readState())?.scope;
	const { lastSuccess, offlineSince } = row ?? {};
	const blocked = db === deviceDb && (await storageMode()) === 'blocked';
	const problem = row?.problem ?? (blocked ? 'storage_blocked' : undefined);
	return { lastSuccess, offlineSince, problem, pending, refused: refused.length, scope };
}

/** Writes some of it; undefined removes. For sync/. */
export async function writeStatus(change: Partial<StatusRow>, db: DeviceDb = deviceDb): Promise<void> {
	await db.transaction('rw', db.status, async () => {
		const row = await db.status.get('status');
		await db.status.put({ ...row, ...change, key: 'status' });
	});
}
