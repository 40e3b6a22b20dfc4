/**
 * What this device knows of a sealed matter: who the person has been told reads it, with which keys, and what stood in it
 * when it was first opened here. A matter is one request to its asker; to whoever answers it is all that is addressed to
 * the same expert or pool. By owner, gone with her at logout; forgotten after a time in which no request lives on.
 * Not here: keys by holder, whoever is told (known-keys.ts), and what a difference means (consultation/readers/).
 */
import type { PromiseExtended } from 'dexie';
import { now } from '../live/clock';
import { deviceDb, type DeviceDb } from './device-db';
import type { KeysByHolder } from './known-keys';
import { currentOwner } from './owner';

export interface KnownMatter {
	/** Undefined: nobody was told of yet. */
	readers?: KeysByHolder;
	/** Hash of what was opened first (consultation/first-content.ts). */
	content?: string;
}
type Stored = KnownMatter & { at: number };

const PREFIX = 'matter:';
const KEPT_MS = 400 * 24 * 60 * 60_000;
export const mattersOf = (owner: string): string => `${PREFIX}${owner}/`;

/** Of the person in front of the device, by the matter's name. One read, for the live query around it. */
export function knownMatters(db: DeviceDb = deviceDb): PromiseExtended<ReadonlyMap<string, KnownMatter>> {
	return currentOwner(db).then((owner) =>
		db.settings
			.where('key')
			.startsWith(mattersOf(owner))
			.toArray(
				(rows) => new Map(rows.map(({ key, value }) => [key.slice(mattersOf(owner).length), value as Stored]))
			)
	);
}

/** Adds to what is known: readers to those told of before, the content only where none is known. */
export async function rememberMatter(
	matter: string,
	{ readers, content }: KnownMatter,
	db: DeviceDb = deviceDb
): Promise<void> {
	const owner = await currentOwner(db);
	await db.transaction('rw', db.settings, async () => {
		const key = mattersOf(owner) + matter;
		const before = (await db.settings.get(key))?.value as Stored | undefined;
		const at = now().getTime();
		const value: Stored = { ...before, at };
		if (readers) value.readers = { ...before?.readers, ...readers };
		if (content !== undefined && before?.content === undefined) value.content = content;
		await db.settings.put({ key, value });
		await db.settings
			.where('key')
			.startsWith(PREFIX)
			.and(({ value }) => (value as Stored).at < at - KEPT_MS)
			.delete();
	});
}
