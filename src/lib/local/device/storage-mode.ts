/**
 * Whether this browser lets the app keep anything. Where it does not (some private modes, storage switched off), both
 * databases lie in memory for this visit: the app then works online only, and every screen says so.
 */
import { openCopyAnew } from '../copy/directory-copy';
import { deviceDb, openDeviceAnew } from './device-db';

export type StorageMode = 'stored' | 'blocked';

let mode: Promise<StorageMode> | undefined;

/** Asked once, by opening the small database. Await it before the first use of a database. */
export function storageMode(): Promise<StorageMode> {
	mode ??= deviceDb.open().then(() => 'stored', visitInMemory);
	return mode;
}

async function visitInMemory(): Promise<StorageMode> {
	const { keepInMemory } = await import('./memory-storage');
	keepInMemory();
	openDeviceAnew();
	openCopyAnew();
	return 'blocked';
}
