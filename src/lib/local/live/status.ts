/** How in step this phone is with the server. Read it with live(): it follows the queue, every tab and the worker. */
import type { Scope } from '../../domain/access/caller';
import type { Problem } from '../coded-error';
import { deviceDb, type DeviceDb, type StatusRow } from '../device/device-db';
import { directoryCopy, type DirectoryCopy } from '../copy/directory-copy';
import { outboxState } from '../outbox/outbox-state';
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

/** The last try did not reach the server: the browser had no network, something stood in between, or it was away. */
const UNREACHED: ReadonlySet<Problem> = new Set(['offline', 'captive_portal', 'unavailable']);

/** Whether the phone is without a connection, as far as its last try shows. */
export function unreached(status: Pick<SyncStatus, 'problem'> | undefined): boolean {
	return status?.problem !== undefined && UNREACHED.has(status.problem);
}

/**
 * What an earlier page met on its way says nothing about this one's: until its own first try it claims no trouble. Since
 * when there was none stays known.
 */
export async function forgetUnreached(db: DeviceDb = deviceDb): Promise<void> {
	const row = await db.status.get('status');
	// Where the server asked to wait there will be no try for a while: then its word still stands.
	if (unreached(row) && row?.notBefore === undefined) await writeStatus({ problem: undefined }, db);
}

/** Writes some of it; undefined removes. For sync/. */
export async function writeStatus(change: Partial<StatusRow>, db: DeviceDb = deviceDb): Promise<void> {
	await db.transaction('rw', db.status, async () => {
		const row = await db.status.get('status');
		await db.status.put({ ...row, ...change, key: 'status' });
	});
}
