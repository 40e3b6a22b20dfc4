/** A query that is run again whenever what it read has changed: Dexie's live query, or its likeness without storage. */
import { liveQuery } from 'dexie';
import { onMemoryChange, storageMode } from '../device/storage-mode';

export interface Observer<T> {
	next: (result: T) => void;
	error: (reason: unknown) => void;
}

/** Runs `query` now and after every change of what it read, until the answer is called. */
export function observe<T>(query: () => T | Promise<T>, observer: Observer<T>): () => void {
	let ended = false;
	let end = () => {};
	void storageMode().then((mode) => {
		if (ended) return;
		if (mode === 'stored') {
			const subscription = liveQuery(query).subscribe(observer);
			end = () => subscription.unsubscribe();
		} else end = observeMemory(query, observer);
	});
	return () => {
		ended = true;
		end();
	};
}

/** Nobody notes what a query read in memory: every change runs every query, a visit without storage is short. */
function observeMemory<T>(query: () => T | Promise<T>, observer: Observer<T>): () => void {
	let latest = 0;
	const run = () => {
		const turn = (latest += 1);
		const tell = <V>(say: (value: V) => void) => {
			return (value: V) => void (turn === latest && say(value));
		};
		Promise.resolve().then(query).then(tell(observer.next), tell(observer.error));
	};
	run();
	const stop = onMemoryChange(run);
	return () => {
		latest += 1;
		stop();
	};
}
