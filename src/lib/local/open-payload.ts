/** Contents of requests are sealed while they lie on the phone: sync seals them on arrival, a screen opens one. */
import { currentOwner } from './owner';
import { deviceDb, type DeviceDb } from './device-db';
import type { StoredRequest } from './directory-db';
import { findKey, unseal } from './vault';

/** Binds the content to its request. */
export const payloadLabel = (id: string): string => `payload/${id}`;

/** The payload of a request; undefined when it has none for this person or cannot be opened. */
export async function openPayload(
	row: Pick<StoredRequest, 'id' | 'sealed'>,
	db: DeviceDb = deviceDb
): Promise<string | undefined> {
	if (!row.sealed) return undefined;
	return unseal(await findKey(await currentOwner(db), db), payloadLabel(row.id), row.sealed);
}
