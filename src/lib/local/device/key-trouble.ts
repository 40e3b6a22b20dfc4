/**
 * Whether something about the network's keys is to be said on every page, as lib/trust found it last: kept so that the
 * first page need not load what finds it.
 */
import type { PromiseExtended } from 'dexie';
import { deviceDb, type DeviceDb } from './device-db';

const KEY = 'keyTrouble';

/** `log` the history of keys is another one · `networkKey` a network's key has changed. */
export type KeyTrouble = 'log' | 'networkKey';

export function readKeyTrouble(db: DeviceDb = deviceDb): PromiseExtended<KeyTrouble | undefined> {
	return db.settings.get(KEY).then((row) => row?.value as KeyTrouble | undefined);
}

export async function noteKeyTrouble(
	trouble: KeyTrouble | undefined,
	db: DeviceDb = deviceDb
): Promise<void> {
	if ((await readKeyTrouble(db)) === trouble) return;
	if (trouble === undefined) await db.settings.delete(KEY);
	else await db.settings.put({ key: KEY, value: trouble });
}
