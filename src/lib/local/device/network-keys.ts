/**
 * What this device keeps about a network's signing key and the log of keys: the pinned keys, and the head of the log as it
 * was last seen. Public information and the device's own, so that it outlives a logout. Judged in
 * lib/trust.
 */
import type { PromiseExtended } from 'dexie';
import type { LogHead } from '../../domain/access/certificate';
import { deviceDb, type DeviceDb } from './device-db';

const PINS = 'networkKeys';
const HEAD = 'keyLogHead';

export interface Pin {
	publicKey: string;
	/** Since when, by the server's time. */
	since: string;
	/** `contact` the first one this device saw · `sheet` compared with the office's printed sheet · `accepted` by the person after a change. */
	by: 'contact' | 'sheet' | 'accepted';
}
/** By network. */
export type Pins = Readonly<Record<string, Pin>>;

/** The head, and the time of the entry it stands for: an honest "restored" is later. */
export type SeenHead = LogHead & { at: string };

export function readPins(db: DeviceDb = deviceDb): PromiseExtended<Pins> {
	return db.settings.get(PINS).then((row) => (row?.value as Pins | undefined) ?? {});
}

/** Other networks' pins stay. */
export async function pin(network: string, key: Pin, db: DeviceDb = deviceDb): Promise<void> {
	await db.transaction('rw', db.settings, async () => {
		await db.settings.put({ key: PINS, value: { ...(await readPins(db)), [network]: key } });
	});
}

/** Pins only what has no pin yet, in one step: another tab may be as fast. */
export async function pinFirst(keys: Pins, db: DeviceDb = deviceDb): Promise<void> {
	await db.transaction('rw', db.settings, async () => {
		await db.settings.put({ key: PINS, value: { ...keys, ...(await readPins(db)) } });
	});
}

export function readSeenHead(db: DeviceDb = deviceDb): PromiseExtended<SeenHead | undefined> {
	return db.settings.get(HEAD).then((row) => row?.value as SeenHead | undefined);
}

/** Only in the place of `seen`, from which it was followed: what another tab has followed further meanwhile is not put back. */
export async function rememberHead(
	head: SeenHead,
	seen: SeenHead | undefined,
	db: DeviceDb = deviceDb
): Promise<void> {
	await db.transaction('rw', db.settings, async () => {
		const present = await readSeenHead(db);
		if (present?.position !== seen?.position || present?.hash !== seen?.hash) return;
		await db.settings.put({ key: HEAD, value: head });
	});
}
