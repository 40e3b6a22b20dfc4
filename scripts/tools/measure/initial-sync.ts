// The app's initial sync against the least that any app would do with the same rows: one compressed fetch and Dexie's
// bulkPut. Both in the same browser, turn by turn; medians. With it, the longest task of the page's main thread.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { TABLES, tables } from '../../../src/lib/domain/tables';
import { API } from '../../../src/lib/protocol/api';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../../src/lib/protocol/version';
import { waitForDirectory } from '../../../tests/support/has-directory';
import { median, type Figure } from './table';

const RUNS = 7;
const RATIO = 1.4;
/** Chromium reports tasks from this length on; none reported means that none was longer. */
const LONG_TASK_MS = 50;

interface BulkDatabase {
	version(number: number): { stores(stores: Record<string, string>): void };
	open(): Promise<unknown>;
	table(name: string): { bulkPut(rows: unknown[]): Promise<unknown> };
	transaction(mode: 'rw', tables: string[], act: () => Promise<unknown>): Promise<unknown>;
}
declare const Dexie: new (name: string) => BulkDatabase;

export async function measureInitialSync(browser: Browser, url: string, size: number): Promise<Figure[]> {
	const app: number[] = [];
	const least: number[] = [];
	let longest = 0;
	for (let run = 0; run < RUNS; run++) {
		least.push(await leastPossible(browser, url));
		const { took, longestTask } = await appSync(browser, url);
		app.push(took);
		longest = Math.max(longest, longestTask);
	}
	const ratio = median(app) / median(least);
	return [
		{
			what: `initial sync of ${size.toLocaleString('en')} records against fetch + bulkPut of the same rows`,
			wanted: `≤ ${RATIO} ×`,
			measured: `${ratio.toFixed(2)} × (${Math.round(median(app))} ms against ${Math.round(median(least))} ms)`,
			met: ratio <= RATIO
		},
		{
			what: 'longest main-thread task during it',
			wanted: `≤ ${LONG_TASK_MS} ms`,
			measured: longest === 0 ? `none over ${LONG_TASK_MS} ms` : `${Math.round(longest)} ms`,
			met: longest <= LONG_TASK_MS
		}
	];
}

/** From the start of the snapshot's request until the copy is committed. */
async function appSync(browser: Browser, url: string): Promise<{ took: number; longestTask: number }> {
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const page = await context.newPage();
	let from = Number.NaN;
	// The worker's requests are told without their timing: the moment they are seen has to do.
	context.on('request', (request) => {
		if (new URL(request.url()).pathname === API.snapshot) from = Date.now();
	});
	await page.addInitScript(() => {
		const tasks: { start: number; duration: number }[] = [];
		Object.assign(window, { longTasks: tasks });
		new PerformanceObserver((list) => {
			for (const { startTime, duration } of list.getEntries())
				tasks.push({ start: performance.timeOrigin + startTime, duration });
		}).observe({ type: 'longtask', buffered: true });
	});
	await page.goto(url);
	await waitForDirectory(page);
	const until = await page.evaluate(() => Date.now());
	const tasks = await page.evaluate(
		() => (window as unknown as { longTasks: { start: number; duration: number }[] }).longTasks
	);
	await context.close();
	const during = tasks.filter(({ start, duration }) => start + duration > from && start < until);
	return { took: until - from, longestTask: Math.max(0, ...during.map(({ duration }) => duration)) };
}

async function leastPossible(browser: Browser, url: string): Promise<number> {
	const context = await browser.newContext({ bypassCSP: true });
	const page = await context.newPage();
	await page.route('**/empty', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
	);
	await page.goto(`${url}/empty`);
	await page.addScriptTag({ content: readFileSync('node_modules/dexie/dist/dexie.min.js', 'utf8') });
	const stores = Object.fromEntries(TABLES.map((table) => [table, tables[table].index.replaceAll('&', '')]));
	const headers = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION) };
	const took = await bulkPut(page, { stores, headers, path: API.snapshot });
	await context.close();
	return took;
}

function bulkPut(
	page: Page,
	given: { stores: Record<string, string>; headers: Record<string, string>; path: string }
): Promise<number> {
	return page.evaluate(async ({ stores, headers, path }) => {
		const database = new Dexie('least');
		database.version(1).stores(stores);
		await database.open();
		const started = performance.now();
		const answer = (await (await fetch(path, { headers })).json()) as { puts: Record<string, unknown[]> };
		const puts = Object.entries(answer.puts);
		await database.transaction(
			'rw',
			puts.map(([table]) => table),
			() => Promise.all(puts.map(([table, rows]) => database.table(table).bulkPut(rows)))
		);
		return performance.now() - started;
	}, given);
}
