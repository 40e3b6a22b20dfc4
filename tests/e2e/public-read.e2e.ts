// A network that everybody may read: the office says so, and its list stands on somebody else's website.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { regionId, REGIONS } from '../../scripts/demo/places';
import { API } from '../../src/lib/protocol/api';
import { violations } from './axe';
import { cutOff } from './cut-off';
import { expect, test } from './fixtures';

const NETWORK = 'Rhein-Kreis Neuss';
const ID = regionId(REGIONS.find(({ name }) => name === NETWORK)!);

/** A page of somebody else, at an address of its own. */
async function website(body: string): Promise<{ url: string; close: () => void }> {
	const server = createServer((_request, response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8').end(`<h1>Der Kreis</h1>${body}`);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

test('the office makes its network public, and its list stands on another website, which the app itself does not', async ({
	page,
	context,
	signIn,
	baseURL
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle');
	await page.getByRole('link', { name: 'Öffentliche Auskunft' }).click();
	const card = page.getByRole('region', { name: NETWORK });
	await expect(card.getByText('Nicht öffentlich', { exact: true })).toBeVisible();
	const pushed = context.waitForEvent('response', (one) => one.url().endsWith(API.push) && one.ok());
	await card.getByRole('button', { name: 'Öffentlich machen' }).click();
	await pushed;
	await expect(card.getByText('Öffentlich', { exact: true })).toBeVisible();
	const frame = await card.getByRole('group', { name: 'Für Ihre Webseite' }).locator('code').innerText();

	await test.step('on the website somebody looks for a place', async () => {
		const there = await website(`${frame}<iframe src="${baseURL}/akut" title="App"></iframe>`);
		const other = await context.newPage();
		await other.goto(there.url);
		const list = other.frameLocator(`iframe[title="Einrichtungen im Netzwerk ${NETWORK}"]`);
		await expect(list.getByRole('heading', { level: 1 })).toHaveText(`Einrichtungen im Netzwerk ${NETWORK}`);
		await list.getByLabel('Ort oder Postleitzahl').fill('jüchen');
		await list.getByRole('button', { name: 'Suchen' }).click();
		await expect(list.getByRole('heading', { name: 'Zuständig für Jüchen' })).toBeVisible();
		await expect(list.getByRole('link', { name: 'Notruf 112' })).toHaveAttribute('href', 'tel:112');
		// The app beside it was refused by the browser.
		await expect
			.poll(() => other.frames().map((one) => one.url()))
			.toContain('chrome-error://chromewebdata/');
		await other.close();
		there.close();
	});

	await test.step('by itself it is the same page, where the app is installed too, and nothing is wrong with it', async () => {
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
		await page.goto(`/einbetten/${ID}`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Einrichtungen im Netzwerk ${NETWORK}`);
		expect(await violations(page)).toEqual([]);
		// Of the app's own frame it has nothing: 110 and 112 stand in the page.
		expect((await cutOff(page)).filter((fault) => !fault.includes('the way to help'))).toEqual([]);
	});
});
