/** "Mein Ort": municipality and profession, kept on this phone and never sent. */
import type { Profession } from '../../domain/vocabulary';
import { deviceDb, type DeviceDb } from './device-db';
import { currentOwner, visibleOwners } from './local-session';

export interface MyPlace {
	ags: string;
	profession: Profession | '';
}

const keyOf = (owner: string): string => `myPlace:${owner}`;

/** The place that was chosen; undefined when none was. */
export async function myPlace(db: DeviceDb = deviceDb): Promise<MyPlace | undefined> {
	for (const owner of await visibleOwners(db)) {
		const row = await db.settings.get(keyOf(owner));
		if (row) return row.value as MyPlace;
	}
	return undefined;
}

export async function setMyPlace(place: MyPlace, db: DeviceDb = deviceDb): Promise<void> {
	await db.settings.put({ key: keyOf(await currentOwner(db)), value: { ...place } });
}

export async function clearMyPlace(db: DeviceDb = deviceDb): Promise<void> {
	await db.settings.bulkDelete((await visibleOwners(db)).map(keyOf));
}
