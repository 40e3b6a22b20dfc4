// The app's databases on the device, from outside the app.
import type { Page } from '@playwright/test';

/** Writes to one of the app's databases what a history would have left there; the app reads it when it opens. */
export async function writeRow(
	page: Page,
	database: string,
	store: string,
	row: object | 'nothing'
): Promise<void> {
	await page.evaluate(
		([database, store, row]) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open(database);
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const transaction = opening.result.transaction(store, 'readwrite');
					if (row === 'nothing') transaction.objectStore(store).clear();
					else transaction.objectStore(store).put(row);
					transaction.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		[database, store, row] as const
	);
}

/** Changes fields of every row of a store; answers with their ids. */
export function changeRows(page: Page, database: string, store: string, fields: object): Promise<string[]> {
	return page.evaluate(
		([database, store, fields]) =>
			new Promise<string[]>((resolve, reject) => {
				const opening = indexedDB.open(database);
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const transaction = opening.result.transaction(store, 'readwrite');
					const rows = transaction.objectStore(store);
					const reading = rows.getAll();
					reading.onsuccess = () => {
						for (const row of reading.result as object[]) rows.put({ ...row, ...fields });
					};
					transaction.oncomplete = () => {
						opening.result.close();
						resolve((reading.result as { id: string }[]).map(({ id }) => id));
					};
				};
			}),
		[database, store, fields] as const
	);
}
