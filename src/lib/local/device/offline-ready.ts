/**
 * Since when this phone can be opened without network: the app is in the cache and a directory was pulled once.
 * Kept in the settings; the composition root writes it, "Mehr" reads it. Deliberately no promise about freshness:
 * that is `lastSuccess` of status.ts.
 */
import { now } from '../live/clock';
import { deviceDb, type DeviceDb } from './device-db';

const KEY = 'offlineReadySince';

/** Server time; undefined while the phone is not ready. Read it with live(). */
export async function offlineReadySince(db: DeviceDb = deviceDb): Promise<string | undefined> {
	const value = (await db.settings.get(KEY))?.value;
	return typeof value === 'string' ? value : undefined;
}

/** Writes it down the first time. */
export async function markOfflineReady(db: DeviceDb = deviceDb): Promise<void> {
	await db.transaction('rw', db.settings, async () => {
		if (await offlineReadySince(db)) return;
		await db.settings.put({ key: KEY, value: now().toISOString() });
	});
}
