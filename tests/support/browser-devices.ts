/** Devices of people: browsers with the app of a running server, signed in as they do, and what they keep at rest. */
import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { findStoryBrowser } from '../../scripts/tools/chromium';
import { type CallerName, emailOf, PASSWORD } from './small-network';

export function startBrowser(): Promise<Browser> {
	return chromium.launch({
		executablePath: findStoryBrowser(),
		args: ['--no-sandbox', '--disable-dev-shm-usage']
	});
}

/** A device of its own, on which `name` has signed in and the copy is complete. */
export async function deviceOf(browser: Browser, url: string, name: CallerName): Promise<BrowserContext> {
	const context = await browser.newContext({ baseURL: url, locale: 'de-DE' });
	const page = await context.newPage();
	await page.goto('/anmelden');
	await page.getByLabel('E-Mail-Adresse').fill(emailOf(name));
	await page.locator('input[name="password"]').fill(PASSWORD);
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await page.waitForURL((address) => !address.pathname.startsWith('/anmelden'));
	await page.waitForFunction(async () => {
		const read = (name: string, store: string) =>
			new Promise<unknown[]>((resolve) => {
				const opening = indexedDB.open(name);
				opening.onsuccess = () => {
					const all = opening.result.transaction(store).objectStore(store).getAll();
					all.onsuccess = () => resolve(all.result);
				};
			});
		const [state] = (await read('schutznetz-directory', 'state')) as { complete?: boolean; scope?: string }[];
		return state?.complete === true && state.scope !== 'guest';
	});
	return context;
}

/** All of IndexedDB, the caches, and the storages, as one text. */
export async function atRest(context: BrowserContext): Promise<string> {
	const page = context.pages()[0]!;
	return page.evaluate(async () => {
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(new Error(request.error?.message));
			});
		const latin = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
		const plain = (_: string, value: unknown) =>
			value instanceof ArrayBuffer
				? latin(new Uint8Array(value))
				: value instanceof Uint8Array
					? latin(value)
					: value;
		const parts: string[] = [JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })];
		for (const { name } of await indexedDB.databases()) {
			const db = await done(indexedDB.open(name ?? ''));
			for (const store of db.objectStoreNames) {
				const rows: unknown = await done(db.transaction(store).objectStore(store).getAll());
				parts.push(JSON.stringify([name, store, rows], plain));
			}
		}
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const response = await cache.match(request);
				parts.push(request.url, (await response?.text()) ?? '');
			}
		}
		return parts.join('\n');
	});
}
