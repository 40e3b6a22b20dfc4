/**
 * The keys this device has sealed to, by fingerprint and holder: trust on first use. Another one for the same holder is a
 * change that the person must see before anything is sealed to it (consultation/readers/compare-readers.ts). Public
 * information and the device's own, so that it outlives a logout. Not here: what the change means, and fingerprints.
 */
import type { PromiseExtended } from 'dexie';
import { deviceDb, type DeviceDb } from './device-db';

const KEY = 'knownKeys';

/** Fingerprints by holder: an expert's id, or `desk` for the coordination office. */
export type KeysByHolder = Readonly<Record<string, readonly string[]>>;

export function knownKeys(db: DeviceDb = deviceDb): PromiseExtended<KeysByHolder> {
	return db.settings.get(KEY).then((row) => (row?.value as KeysByHolder | undefined) ?? {});
}

/** Takes `keys` as those of their holders from now on; other holders' stay as they are. */
export async function rememberKeys(keys: KeysByHolder, db: DeviceDb = deviceDb): Promise<void> {
	await db.transaction('rw', db.settings, async () => {
		await db.settings.put({ key: KEY, value: { ...(await knownKeys(db)), ...keys } });
	});
}
