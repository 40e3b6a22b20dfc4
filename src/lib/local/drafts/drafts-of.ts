/** Several drafts that belong together, by how their keys begin: the paragraphs that somebody writes of one paper. Only reads. */
import { deviceDb, type DeviceDb } from '../device/device-db';
import { visibleOwners } from '../device/local-session';
import { unseal } from '../vault/vault';
import { isExpired } from './expiry';

/** By the rest of their keys, as they lie there; what cannot be read any more is not there. */
export async function draftsOf<T>(beginning: string, db: DeviceDb = deviceDb): Promise<Map<string, T>> {
	const owners = await visibleOwners(db);
	const rows = await db.drafts.where('owner').anyOf(owners).toArray();
	const keys = new Map((await db.keys.bulkGet(owners)).map((row) => [row?.owner, row?.key]));
	const found = new Map<string, T>();
	for (const row of rows) {
		const key = row.id.slice(row.owner.length + 1);
		if (!key.startsWith(beginning) || isExpired(row)) continue;
		const text = await unseal(keys.get(row.owner), `draft/${row.id}`, row.sealed);
		if (text !== undefined) found.set(key.slice(beginning.length), JSON.parse(text) as T);
	}
	return found;
}
