// What the system does to a page that nobody looks at: it freezes it where it stands, or ends it. Nothing that such a page
// holds may stop another one. In WebKit and Firefox, whose back/forward cache does the same: tests/engines.
import type { BrowserContext, Page } from '@playwright/test';
import { withoutDataWorker } from '../support/without-data-worker';
import { expect, test } from './fixtures';

test.use({ serviceWorkers: 'block' });

/** With the data worker, and where a browser has none: the same service in the page. */
const PLACES = [
	['in its worker', async () => {}],
	['in the page itself', withoutDataWorker]
] as const;

/** Opens a page and stops it between the question for the directory and the answer: in the middle of a sync. */
async function openInTheMiddleOfASync(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	const asked = page.waitForRequest('**/api/sync/snapshot');
	await page.route('**/api/sync/snapshot', () => {});
	await page.goto('/kontakte');
	await asked;
	return page;
}

const entries = (page: Page) => page.getByRole('main').getByRole('listitem');

async function setState(page: Page, state: 'frozen' | 'active'): Promise<void> {
	const browser = await page.context().newCDPSession(page);
	await browser.send('Page.setWebLifecycleState', { state });
	await browser.detach();
}

for (const [where, prepare] of PLACES)
	test(`a page frozen in the middle of a sync ${where} stops no other, and goes on when it is looked at again`, async ({
		context
	}) => {
		await prepare(context);
		const frozen = await openInTheMiddleOfASync(context);
		await setState(frozen, 'frozen');
		const living = await context.newPage();
		await living.goto('/kontakte');
		await expect(entries(living).first()).toBeVisible();

		await frozen.unroute('**/api/sync/snapshot');
		await setState(frozen, 'active');
		await expect(entries(frozen).first()).toBeVisible();
	});

test('a page that is ended in the middle of a sync stops no other', async ({ context }) => {
	const ended = await openInTheMiddleOfASync(context);
	const living = await context.newPage();
	await living.goto('/kontakte');
	const browser = await context.newCDPSession(ended);
	browser.send('Page.crash').catch(() => undefined);
	await expect(entries(living).first()).toBeVisible();
});
