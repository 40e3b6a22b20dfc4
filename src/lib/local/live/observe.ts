/** A query that is run again whenever what it read has changed: Dexie's live query, once it is known where the rows lie. */
import { liveQuery } from 'dexie';
import { whenGoingOn } from '../device/let-go';
import { storageMode } from '../device/storage-mode';

export interface Observer<T> {
	next: (result: T) => void;
	error: (reason: unknown) => void;
}

/** Runs `query` now and after every change of what it read, until the answer is called; anew when the page was frozen. */
export function observe<T>(query: () => T | Promise<T>, observer: Observer<T>): () => void {
	let ended = false;
	let end = () => {};
	void storageMode().then(() => {
		if (ended) return;
		let subscription = liveQuery(query).subscribe(observer);
		const forget = whenGoingOn(() => {
			subscription.unsubscribe();
			subscription = liveQuery(query).subscribe(observer);
		});
		end = () => {
			forget();
			subscription.unsubscribe();
		};
	});
	return () => {
		ended = true;
		end();
	};
}
