/**
 * Whether this browser lets the app keep anything. Where it does not (some private modes, storage switched off), the
 * databases are replaced by memory for this visit: the app then works online only, and every screen says so.
 */
import { deviceDb } from './device-db';
import { directoryDb } from '../copy/directory-db';

export type StorageMode = 'stored' | 'blocked';

let mode: Promise<StorageMode> | undefined;
const listeners = new Set<() => void>();

/** Asked once, by opening the small database. Await it before the first use of a database. */
export function storageMode(): Promise<StorageMode> {
	mode ??= deviceDb.open().then(() => 'stored', replaceByMemory);
	return mode;
}

/** Runs `listener` after writes of a visit without storage; the answer ends that. */
export function onMemoryChange(listener: () => void): () => void {
	listeners.add(listener);
	return () => listeners.delete(listener);
}

async function replaceByMemory(): Promise<StorageMode> {
	const { keepInMemory } = await import('./memory-db');
	let planned = false;
	// A pull writes table after table: one round of reading for all of them.
	const changed = () => {
		if (planned) return;
		planned = true;
		setTimeout(() => {
			planned = false;
			for (const listener of listeners) listener();
		});
	};
	for (const db of [deviceDb, directoryDb]) keepInMemory(db, changed);
	return 'blocked';
}
