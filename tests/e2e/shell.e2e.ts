// The frame around every page: what is there without network, how a new version arrives, how the keyboard goes through
// it. That no page breaks the policy or asks another origin is in privacy.e2e.ts.
import type { Page } from '@playwright/test';
import { startVersionedServer, type VersionedServer } from '../support/new-version';
import { expect, test } from './fixtures';

/** Opens a page once and waits until the next visit needs no network. */
async function visitUntilReady(page: Page, address = '/'): Promise<void> {
	await page.goto(address);
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
		if (navigator.serviceWorker.controller) return;
		await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
	});
}

test.describe('without network', () => {
	test('a deep link opens from a cold start', async ({ context, page, baseURL }) => {
		await visitUntilReady(page);
		await page.close();
		await context.setOffline(true);
		for (const path of [
			'/akut',
			'/kontakte?q=ratzeburg',
			'/zustaendigkeit',
			'/anfrage/status',
			'/mehr/hilfe'
		]) {
			const fresh = await context.newPage();
			await fresh.goto(`${baseURL}${path}`);
			await expect(fresh.locator('main h1'), path).toBeVisible();
			await expect(fresh.getByRole('banner').getByRole('link', { name: 'Akute Gefahr' })).toBeVisible();
			await fresh.close();
		}
	});

	test('the emergency numbers can be dialled and the screen says how old the rest is', async ({
		context,
		page
	}) => {
		await visitUntilReady(page);
		await expect(page.locator('main')).toBeVisible();
		await context.setOffline(true);
		await expect(page.getByText(/^Kein Netz\./)).toBeVisible();
		await page.getByRole('banner').getByRole('link', { name: 'Akute Gefahr' }).click();
		await expect(page.locator('a[href="tel:110"]')).toBeVisible();
		await expect(page.locator('a[href="tel:112"]')).toBeVisible();
	});

	test('an unknown address says so in German', async ({ context, page, baseURL }) => {
		await visitUntilReady(page);
		await context.setOffline(true);
		await page.goto(`${baseURL}/gibt-es-nicht`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht');
	});
});

test.describe('a new version', () => {
	let server: VersionedServer;
	test.beforeEach(async ({ baseURL }) => {
		server = await startVersionedServer(baseURL ?? '');
	});
	test.afterEach(() => server.close());

	const prompt = (page: Page) => page.getByRole('button', { name: 'Neu laden' });
	async function publish(page: Page): Promise<void> {
		server.publish();
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
		await expect(prompt(page)).toBeVisible();
	}
	async function accept(page: Page): Promise<void> {
		const loadedAgain = page.waitForEvent('load');
		await prompt(page).click();
		await loadedAgain;
		await expect(page.locator('main h1')).toBeVisible();
	}

	test('waits for a tap, then takes over', async ({ page }) => {
		await visitUntilReady(page, server.url);
		await expect(prompt(page)).toHaveCount(0);
		await publish(page);
		await accept(page);
		await expect(prompt(page)).toHaveCount(0);
		const waiting = await page.evaluate(
			async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null
		);
		expect(waiting).toBe(false);
	});

	test('never takes a draft with it', async ({ page }) => {
		await visitUntilReady(page, `${server.url}/anfrage`);
		await publish(page);
		await page.getByRole('button', { name: 'Nein, ich brauche Rat' }).click();
		await page.getByRole('button', { name: 'Hebamme / Familienhebamme' }).click();
		const chosen = page.getByText('Sie fragen als').locator('..');
		await expect(chosen).toContainText('Hebamme');
		await accept(page);
		await expect(chosen).toContainText('Hebamme');
	});

	test('that does not take over is not waited for without end', async ({ page }) => {
		// As a browser whose old version has not finished yet: what the new one is told leads to nothing.
		await page.addInitScript(() => {
			ServiceWorker.prototype.postMessage = () => {};
		});
		await visitUntilReady(page, server.url);
		await publish(page);
		await accept(page);
		await expect(prompt(page)).toBeEnabled();
	});

	test('taken over in one tab is offered to the other, which is not torn away', async ({ context, page }) => {
		await visitUntilReady(page, `${server.url}/anfrage`);
		const other = await context.newPage();
		await other.goto(server.url);
		await publish(other);
		await page.getByRole('button', { name: 'Nein, ich brauche Rat' }).click();
		await accept(other);
		await expect(page.getByRole('group', { name: 'Ihr Beruf oder Ihre Aufgabe' })).toBeVisible();
		await expect(prompt(page)).toBeVisible();
	});
});

test.describe('the keyboard', () => {
	test.use({ phone: 'kept' });

	test('meets the skip link, the danger button and the five tabs in this order', async ({ page }) => {
		await page.goto('/');
		await expect(page.locator('main h1')).toBeVisible();
		const expected = [
			'Zum Inhalt springen',
			'Schutznetz',
			'Akute Gefahr',
			'Start',
			'Kontakte',
			'Termine',
			'Anfrage',
			'Mehr'
		];
		for (const name of expected) {
			await page.keyboard.press('Tab');
			await expect(page.locator(':focus')).toHaveText(name);
		}
	});

	test('jumps over the tabs', async ({ page }) => {
		await page.goto('/mehr');
		await expect(page.locator('main h1')).toBeVisible();
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await expect(page.locator('main')).toBeFocused();
	});

	test('stands at the title of the page it went to, which is also announced', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('navigation').getByRole('link', { name: 'Mehr' }).press('Enter');
		await expect(page.locator('main h1')).toBeFocused();
		await expect(page).toHaveTitle('Mehr · Schutznetz');
		await expect(page.locator('#svelte-announcer')).toHaveText('Mehr · Schutznetz');
	});
});

test('the manifest names files that are there and opens pages that are there', async ({ page, request }) => {
	await page.goto('/');
	const address = await page.locator('link[rel=manifest]').getAttribute('href');
	const manifest = await (await request.get(address ?? '')).json();
	expect(manifest).toMatchObject({ id: '/', lang: 'de', start_url: '/', scope: '/', display: 'standalone' });
	const shortcuts: { url: string; icons: { src: string }[] }[] = manifest.shortcuts;
	expect(shortcuts.map(({ url }) => url)).toEqual(['/akut', '/zustaendigkeit', '/anfrage', '/termine']);
	const pictures: { src: string; type: string }[] = [
		...manifest.icons,
		...(manifest.screenshots ?? []),
		...shortcuts.flatMap(({ icons }) => icons)
	];
	for (const { src, type } of pictures) {
		const answer = await request.get(src);
		expect(answer.status(), src).toBe(200);
		expect(answer.headers()['content-type'], src).toContain(type);
	}
});
