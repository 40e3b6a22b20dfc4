/**
 * A visit without storage: IndexedDB in memory, for every database that is made from now on. Nothing survives the page.
 * Loaded only where a browser keeps nothing (storage-mode.ts); docs/decisions/012-storage-in-memory.md says what it costs.
 */
import { Dexie } from 'dexie';
import { IDBKeyRange, indexedDB } from 'fake-indexeddb';

export function keepInMemory(): void {
	// Each row is a task of its own. By timers, which browsers hold back, a first pull would take minutes.
	globalThis.setImmediate ??= taskByMessage() as typeof setImmediate;
	Object.assign(Dexie.dependencies, { indexedDB, IDBKeyRange });
}

/** The next task, without the delay of a timer. */
function taskByMessage(): (task: () => void) => void {
	const tasks: (() => void)[] = [];
	const { port1, port2 } = new MessageChannel();
	port1.onmessage = () => tasks.shift()?.();
	return (task) => {
		tasks.push(task);
		port2.postMessage(undefined);
	};
}
