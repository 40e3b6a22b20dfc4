/**
 * Server time on the phone: the device's clock plus the offset learned from the server's last answer, kept over
 * restarts. Rules and screens take `now` from here alone, so a clock that is two years off changes nothing.
 */
import { deviceDb, type DeviceDb } from '../device/device-db';
import { observe } from './observe';

const KEY = 'clockOffset';
/** Below this the difference is the network's, not the clock's: writing it would only wake every reader. */
const NOISE = 2_000;

let offset = 0;

/** The server's time, as well as this phone knows it; `by` another offset, for who reads it live. */
export function now(by = offset): Date {
	return new Date(Date.now() + by);
}

let started: Promise<void> | undefined;

/** Loads the offset and follows what other tabs and the worker learn, once. Resolves when the first value is there. */
export function startClock(): Promise<void> {
	started ??= new Promise((resolve) => {
		observe(() => readOffset(), {
			next: (value) => {
				offset = value;
				resolve();
			},
			error: () => resolve()
		});
	});
	return started;
}

/** The offset that this phone has learned, in ms. */
export async function readOffset(db: DeviceDb = deviceDb): Promise<number> {
	const value = (await db.settings.get(KEY))?.value;
	return typeof value === 'number' ? value : 0;
}

/** Learns from an answer: the server wrote `serverTime` about midway between sending and receiving (device time, ms). */
export async function learnOffset(
	serverTime: string,
	sent: number,
	received: number,
	db: DeviceDb = deviceDb
): Promise<void> {
	const measured = Date.parse(serverTime) - (sent + received) / 2;
	if (Number.isNaN(measured) || Math.abs(measured - (await readOffset(db))) < NOISE) return;
	await db.settings.put({ key: KEY, value: Math.round(measured) });
	if (db === deviceDb) offset = Math.round(measured);
}
