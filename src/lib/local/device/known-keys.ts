/**
 * The keys this device has sealed to, by fingerprint and holder: trust on first use. The first is remembered in silence;
 * another one for the same holder is a change that the person must see before anything is sealed to it. Public
 * information and the device's own, so that it outlives a logout. Not here: what the change means, and fingerprints.
 */
import type { PromiseExtended } from 'dexie';
import { deviceDb, type DeviceDb } from './device-db';

const KEY = 'knownKeys';

/** Fingerprints by holder: an expert's id, or the id of the coordination office's key record. */
export type KeysByHolder = Readonly<Record<string, readonly string[]>>;

export interface ChangedKey {
	holder: string;
	was: readonly string[];
	/** Only what is new. */
	is: readonly string[];
}

export function knownKeys(db: DeviceDb = deviceDb): PromiseExtended<KeysByHolder> {
	return db.settings.get(KEY).then((row) => (row?.value as KeysByHolder | undefined) ?? {});
}

/** Takes `keys` as those of their holders from now on; other holders' stay as they are. */
export async function rememberKeys(keys: KeysByHolder, db: DeviceDb = deviceDb): Promise<void> {
	await db.transaction('rw', db.settings, async () => {
		await db.settings.put({ key: KEY, value: { ...(await knownKeys(db)), ...keys } });
	});
}

/** Holders that are known and have a key now that is not; a holder seen for the first time is no change. */
export function changedKeys(known: KeysByHolder, current: KeysByHolder): ChangedKey[] {
	return Object.entries(current).flatMap(([holder, fingerprints]) => {
		const was = known[holder] ?? [];
		const is = fingerprints.filter((fingerprint) => !was.includes(fingerprint));
		return was.length > 0 && is.length > 0 ? [{ holder, was, is }] : [];
	});
}
