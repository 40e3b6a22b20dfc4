// Whether the directory has come to the phone: the one thing browser tests and measurements wait for.

/** Runs in the page. Never opens a database that is not there yet: that would make an empty one. */
export async function hasDirectory(): Promise<boolean> {
	const name = 'schutznetz-directory';
	const databases = await indexedDB.databases();
	if (!databases.some((one) => one.name === name)) return false;
	return new Promise((resolve) => {
		const opening = indexedDB.open(name);
		opening.onerror = () => resolve(false);
		opening.onsuccess = () => {
			const database = opening.result;
			const done = (answer: boolean) => {
				database.close();
				resolve(answer);
			};
			if (!database.objectStoreNames.contains('state')) return done(false);
			const reading = database.transaction('state').objectStore('state').count();
			reading.onerror = () => done(false);
			reading.onsuccess = () => done(reading.result > 0);
		};
	});
}
