// Whether the directory has come to the phone: the one thing browser tests and measurements wait for.
import type { Page } from '@playwright/test';

const PAUSE_MS = 20;
/** For a pull that hangs, not for a slow one. */
const PATIENCE_MS = 120_000;

/** Waits until a pull has been committed. Playwright's waitForFunction takes a promise for a yes, hence the loop. */
export async function waitForDirectory(page: Page): Promise<void> {
	const until = Date.now() + PATIENCE_MS;
	while (!(await page.evaluate(hasDirectory, PAUSE_MS))) {
		if (Date.now() > until) throw new Error('The directory did not come.');
	}
}

/**
 * Runs in the page, without named functions: tsx marks those with a helper that a page does not have. Never opens a
 * database that is not there yet, that would make an empty one; says no after a pause.
 */
async function hasDirectory(pause: number): Promise<boolean> {
	const name = 'schutznetz-directory';
	const databases = await indexedDB.databases();
	const found =
		databases.some((one) => one.name === name) &&
		(await new Promise<boolean>((resolve) => {
			const opening = indexedDB.open(name);
			opening.onerror = () => resolve(false);
			opening.onsuccess = () => {
				const database = opening.result;
				if (!database.objectStoreNames.contains('state')) {
					database.close();
					return resolve(false);
				}
				const reading = database.transaction('state').objectStore('state').count();
				reading.onerror = () => resolve(false);
				reading.onsuccess = () => resolve(reading.result > 0);
				reading.transaction!.oncomplete = () => database.close();
			};
		}));
	if (!found) await new Promise((resolve) => setTimeout(resolve, pause));
	return found;
}
