/**
 * What this device knows of a sealed matter: whom the person was told of as a reader and agreed to, and what stood in it
 * when it was first opened here. A matter is one request to its asker; to whoever answers it is all that is addressed to
 * the same expert or pool. By owner, gone with her at logout; forgotten after a time in which no request lives on.
 * Not here: whose key is which, whoever is told (known-keys.ts), and what a difference means (consultation/readers/).
 */
import type { PromiseExtended } from 'dexie';
import { now } from '../live/clock';
import { deviceDb, GUEST_OWNER, type DeviceDb, type SettingRow } from './device-db';
import { currentOwner } from './local-session';

export interface KnownMatter {
	/** An expert's id each, or the coordination office. Undefined: nobody was told of yet. */
	readers?: readonly string[];
	/** Hash of what was opened first (consultation/first-content.ts). */
	content?: string;
}
type Stored = KnownMatter & { at: number };

const PREFIX = 'matter:';
const KEPT_MS = 400 * 24 * 60 * 60_000;
const keyOf = (owner: string, matter: string): string => `${PREFIX}${owner}/${matter}`;

/** Of whoever is in front of the device; what was known without an account holds for her too, since she was there. */
export function knownMatter(matter: string, db: DeviceDb = deviceDb): PromiseExtended<KnownMatter> {
	return currentOwner(db)
		.then((owner) => db.settings.bulkGet([keyOf(GUEST_OWNER, matter), keyOf(owner, matter)]))
		.then((rows) => Object.assign({}, ...rows.map((row) => row?.value as Stored | undefined)) as KnownMatter);
}

/** Adds to what is known: readers to those before, the content only where none is known. */
export async function rememberMatter(
	matter: string,
	{ readers = [], content }: KnownMatter,
	db: DeviceDb = deviceDb
): Promise<void> {
	const owner = await currentOwner(db);
	await db.transaction('rw', db.settings, async () => {
		const before = await knownMatter(matter, db);
		const value: Stored = {
			at: now().getTime(),
			readers: [...new Set([...(before.readers ?? []), ...readers])],
			...((before.content ?? content) !== undefined && { content: before.content ?? content })
		};
		await db.settings.put({ key: keyOf(owner, matter), value });
		const isOld = (row: SettingRow) => (row.value as Stored).at < value.at - KEPT_MS;
		await db.settings.where('key').startsWith(PREFIX).and(isOld).delete();
	});
}

/** All that is known for an owner; the wipe takes it along. */
export async function forgetMatters(owner: string, db: DeviceDb): Promise<void> {
	await db.settings.where('key').startsWith(keyOf(owner, '')).delete();
}
