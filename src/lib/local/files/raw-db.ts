/**
 * IndexedDB without a library, one step at a time: for the service worker, which is to stay small. Guarantees: a connection lasts as
 * long as its step and gives way at once, so that nobody's deletion waits for it; a database that is not there is not made, unless
 * `make` says how; what is answered as written is on the disk.
 */

export interface Store {
	database: string;
	store: string;
	/** Makes the store of a database that has none yet. */
	make?: (database: IDBDatabase) => void;
}

/** What `work` asks of the store; undefined where the database or the store is not there. */
export async function inStore<T>(
	{ database, store, make }: Store,
	mode: 'readonly' | 'readwrite',
	work: (store: IDBObjectStore) => IDBRequest<T>
): Promise<T | undefined> {
	const db = await open(database, make);
	if (!db) return undefined;
	try {
		if (!db.objectStoreNames.contains(store)) return undefined;
		const transaction = db.transaction(store, mode);
		const request = work(transaction.objectStore(store));
		await ended(transaction);
		return request.result;
	} finally {
		db.close();
	}
}

function open(name: string, make: Store['make']): Promise<IDBDatabase | undefined> {
	return new Promise((resolve, reject) => {
		// Without a number it opens whichever version is there.
		const opening = indexedDB.open(name, make && 1);
		let missing = false;
		opening.onupgradeneeded = () => {
			missing = !make;
			if (make) make(opening.result);
			else opening.transaction?.abort();
		};
		opening.onsuccess = () => {
			const db = opening.result;
			db.onversionchange = () => db.close();
			resolve(db);
		};
		opening.onerror = (event) => {
			event.preventDefault();
			if (missing) resolve(undefined);
			else reject(opening.error ?? new Error('not opened'));
		};
	});
}

function ended(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		// By a full disk it ends without any request at fault.
		transaction.onabort = () => reject(transaction.error ?? new DOMException('given up', 'AbortError'));
	});
}
