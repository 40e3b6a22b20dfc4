/** Favourites: marks on directory entries, kept on this phone and never sent. */
import { deviceDb, type DeviceDb } from './device-db';
import { currentOwner, visibleOwners } from './local-session';

export interface Favourite {
	kind: string;
	id: string;
}

export async function favourites(db: DeviceDb = deviceDb): Promise<Favourite[]> {
	const rows = await db.favourites
		.where('owner')
		.anyOf(await visibleOwners(db))
		.toArray();
	const unique = new Map(rows.map(({ kind, id }) => [`${kind}/${id}`, { kind, id }]));
	return [...unique.values()];
}

export async function isFavourite(kind: string, id: string, db: DeviceDb = deviceDb): Promise<boolean> {
	const keys = await keysOf(kind, id, db);
	return (await db.favourites.bulkGet(keys)).some((row) => row !== undefined);
}

/** Sets or removes the mark; answers whether it is set now. */
export async function toggleFavourite(kind: string, id: string, db: DeviceDb = deviceDb): Promise<boolean> {
	return db.transaction('rw', db.favourites, db.settings, async () => {
		if (await isFavourite(kind, id, db)) {
			await db.favourites.bulkDelete(await keysOf(kind, id, db));
			return false;
		}
		await db.favourites.put({ owner: await currentOwner(db), kind, id });
		return true;
	});
}

async function keysOf(kind: string, id: string, db: DeviceDb): Promise<[string, string, string][]> {
	return (await visibleOwners(db)).map((owner) => [owner, kind, id]);
}
