/**
 * Which public key an account has opened on this device with her own passphrase or code: the proof that it is hers. What
 * the server calls her key is a claim until then. Public, goes with the account at logout. Not here: making the proof (keys/).
 */
import type { PromiseExtended } from 'dexie';
import { deviceDb, type DeviceDb } from './device-db';

/** Where it lies; the wipe of an owner takes it along. */
export const provedKeyOf = (owner: string): string => `provedKey:${owner}`;

/** The key that each account has opened here last, by account. */
export function provedKeys(db: DeviceDb = deviceDb): PromiseExtended<ReadonlyMap<string, string>> {
	return db.settings
		.where('key')
		.startsWith(provedKeyOf(''))
		.toArray(
			(rows) => new Map(rows.map(({ key, value }) => [key.slice(provedKeyOf('').length), `${value}`]))
		);
}

export async function rememberProvedKey(
	owner: string,
	recipient: string,
	db: DeviceDb = deviceDb
): Promise<void> {
	await db.settings.put({ key: provedKeyOf(owner), value: recipient });
}
