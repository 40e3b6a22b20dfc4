// What it costs to learn that nothing has changed.
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from '@playwright/test';
import { API } from '../../../src/lib/protocol/api';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../../src/lib/protocol/version';
import { waitForDirectory } from '../../../tests/support/has-directory';
import type { Figure } from './table';

const BYTES = 500;
/** Longer than an app takes to ask, shorter than its slow timer. */
const WATCHED_MS = 3_000;

export async function measureEmptyDelta(browser: Browser, url: string): Promise<Figure[]> {
	const bytes = await bodyBytes(url);
	const requests = await requestsOf(browser, url);
	return [
		{
			what: 'empty delta',
			wanted: `1 request, ≤ ${BYTES} bytes of body`,
			measured: `${requests} request${requests === 1 ? '' : 's'}, ${bytes} bytes`,
			met: requests === 1 && bytes <= BYTES
		}
	];
}

async function bodyBytes(url: string): Promise<number> {
	const get = async (path: string) => {
		const headers = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), 'accept-encoding': 'identity' };
		return (await fetch(url + path, { headers })).text();
	};
	const cursorOf = (body: string) => encodeURIComponent((JSON.parse(body) as { cursor: string }).cursor);
	const first = await get(`${API.sync}?cursor=${cursorOf(await get(API.snapshot))}`);
	return Buffer.byteLength(await get(`${API.sync}?cursor=${cursorOf(first)}`));
}

/** How often the app asks when the network comes back and nothing is new. */
async function requestsOf(browser: Browser, url: string): Promise<number> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(url);
	await waitForDirectory(page);
	await wait(WATCHED_MS);
	let count = 0;
	context.on('request', (request) => {
		if (new URL(request.url()).pathname.startsWith(API.sync)) count += 1;
	});
	await page.evaluate(() => dispatchEvent(new Event('online')));
	await wait(WATCHED_MS);
	await context.close();
	return count;
}
