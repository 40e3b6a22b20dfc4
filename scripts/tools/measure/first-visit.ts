// What a first visit to Start costs: compressed JavaScript and CSS of page and worker, and requests to anywhere else.
import type { Browser, Request } from '@playwright/test';
import { waitForDirectory } from '../../../tests/support/has-directory';
import type { Figure } from './table';

const BUDGET_KB = 110;

export async function measureFirstVisit(browser: Browser, url: string): Promise<Figure[]> {
	// The service worker fetches the rest of the app later: it has its own line.
	const context = await browser.newContext({ serviceWorkers: 'block' });
	const requests: Request[] = [];
	context.on('requestfinished', (request) => requests.push(request));
	const page = await context.newPage();
	await page.goto(url, { waitUntil: 'load' });
	await waitForDirectory(page);
	const bytes = new Map<string, number>();
	for (const request of requests) {
		if (!/\.(js|css)$/.test(new URL(request.url()).pathname)) continue;
		const { responseBodySize } = await request.sizes();
		bytes.set(request.url(), Math.max(responseBodySize, bytes.get(request.url()) ?? 0));
	}
	await context.close();
	const kilobytes = [...bytes.values()].reduce((sum, size) => sum + size, 0) / 1024;
	const foreign = requests.filter(
		(request) => request.url().startsWith('http') && new URL(request.url()).origin !== url
	);
	return [
		{
			what: 'compressed JS + CSS of the first visit to Start, worker included',
			wanted: `≤ ${BUDGET_KB} KB`,
			measured: `${kilobytes.toFixed(1)} KB in ${bytes.size} files`,
			met: kilobytes <= BUDGET_KB
		},
		{
			what: 'requests to another origin',
			wanted: '0',
			measured: String(foreign.length),
			met: foreign.length === 0
		}
	];
}
