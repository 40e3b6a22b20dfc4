// What a network, a browser or a hostile entry does to the app, in a real browser: nothing looks sent that is not, nothing
// is lost, nothing runs. The service worker stays out, so that the tests stand between the app and the server.
import type { Page, Route } from '@playwright/test';
import { DEMO_EXPERT } from '../../scripts/demo/experts';
import { ask, fillForm, openForm, send } from './ask';
import { expect, test } from './fixtures';
import { synced, visit } from './pages';

test.use({ serviceWorkers: 'block' });

const step = (page: Page) => page.locator('li[aria-current="step"]');
const LOGIN_PAGE = '<!doctype html><title>WLAN</title><h1>Willkommen im Gäste-WLAN</h1>';

/** Each answer to a push that must not count as "sent". */
const ANSWERS: [name: string, answer: (route: Route) => Promise<void>][] = [
	[
		'a captive portal with status 200',
		(route) => route.fulfill({ status: 200, contentType: 'text/html', body: LOGIN_PAGE })
	],
	[
		'JSON of another shape',
		(route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"ok":true}' })
	],
	[
		'a body that breaks off',
		(route) => route.fulfill({ status: 200, contentType: 'application/json', body: '{"v":1,"resu' })
	],
	[
		'a broken gateway',
		(route) => route.fulfill({ status: 502, contentType: 'text/html', body: 'Bad Gateway' })
	]
];

test('what is no answer of the server is never "übertragen", and the request goes out afterwards', async ({
	page
}) => {
	await synced(page);
	for (const [name, answer] of ANSWERS)
		await test.step(name, async () => {
			await page.route('**/api/push', answer);
			const refused = page.waitForResponse('**/api/push');
			await ask(page, 'Was tun?');
			await refused;
			await expect(page.getByText('Noch nicht gesendet')).toBeVisible();
			await expect(step(page)).toContainText('Wartet auf Netz');

			await page.unroute('**/api/push');
			await page.goto('/mehr/abgleich');
			await page.getByRole('button', { name: 'Jetzt abgleichen' }).click();
			await expect(page.getByText('nichts', { exact: true })).toBeVisible();
		});
});

test('an answer lost after the commit does not send the request twice', async ({ page }) => {
	await synced(page);
	const results: unknown[] = [];
	await page.route('**/api/push', async (route) => {
		const response = await route.fetch();
		// "Do more work first" is no answer that a request could be found by: it goes through.
		if (response.ok()) results.push(await response.json());
		if (response.ok() && results.length === 1) await route.abort('connectionreset');
		else await route.fulfill({ response });
	});
	await ask(page, 'Kommt das doppelt an?');
	await expect.poll(() => results.length).toBeGreaterThan(0);
	await page.goto('/mehr/abgleich');
	await page.getByRole('button', { name: 'Jetzt abgleichen' }).click();
	await expect.poll(() => results.length).toBeGreaterThan(1);
	const outcome = (answer: unknown) => (answer as { results: unknown[] }).results;
	expect(outcome(results[1]), 'the server repeats its first word').toEqual(outcome(results[0]));
	await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('two tabs send what waits once', async ({ context, page }) => {
	await synced(page);
	const arrived: string[] = [];
	context.on('response', (response) => {
		// After many requests the server asks for more work first (429) and takes nothing.
		if (!response.url().endsWith('/api/push') || !response.ok()) return;
		const body = response.request().postDataJSON() as { mutations: { id: string }[] };
		arrived.push(...body.mutations.map(({ id }) => id));
	});
	await context.route('**/api/push', (route) => route.abort('internetdisconnected'));
	await ask(page, 'Aus einem von zwei Fenstern');
	await expect(step(page)).toContainText('Wartet auf Netz');
	const second = await context.newPage();
	const tabs = [page, second];
	for (const tab of tabs) await tab.goto('/mehr/abgleich');

	await context.unroute('**/api/push');
	await Promise.all(tabs.map((tab) => tab.getByRole('button', { name: 'Jetzt abgleichen' }).click()));
	for (const tab of tabs) await expect(tab.getByText('nichts', { exact: true })).toBeVisible();
	expect(arrived).toHaveLength(1);
});

test('what one tab queues rings in the other, which sends it', async ({ context, page }) => {
	await synced(await context.newPage());
	await synced(page);
	// The queue is everybody's, the way out of this tab is cut.
	await page.route('**/api/push', (route) => route.abort('internetdisconnected'));
	await ask(page, 'Aus dem Fenster ohne Netz');
	await expect(step(page)).toContainText('Übertragen');
});

test('a full phone says so and keeps the text in the form', async ({ page }) => {
	await synced(page);
	await openForm(page);
	await fillForm(page, 'Der Speicher ist voll');
	await page.evaluate(() => {
		const refuse = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
		IDBObjectStore.prototype.add = refuse;
		IDBObjectStore.prototype.put = refuse;
	});
	await page.getByRole('button', { name: 'Jetzt senden' }).click();
	await expect(
		page
			.getByRole('alert')
			.or(page.getByRole('status'))
			.filter({ hasText: /Speicher/ })
			.first()
	).toBeVisible();
	await expect(page).toHaveURL(/\/anfrage\?/);
	await expect(page.getByText('Der Speicher ist voll', { exact: true })).toBeVisible();
});

test('a browser without storage works online and says that nothing is kept', async ({ page }) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('blocked', 'SecurityError');
		};
	});
	await page.goto('/kontakte');
	await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
	await expect(
		page
			.getByRole('status')
			.filter({ hasText: /speicher/i })
			.first()
	).toBeVisible();

	await test.step('an answer that is lost is no refusal: the request is found by its code', async () => {
		await page.getByRole('link', { name: 'Anfrage', exact: true }).first().click();
		await page.getByRole('button', { name: 'Nein, ich brauche Rat' }).click();
		await page.getByRole('button', { name: 'Hebamme / Familienhebamme' }).click();
		await page.getByRole('combobox', { name: 'Ort oder Postleitzahl' }).fill('Ratzeburg');
		await page.getByRole('option', { name: 'Ratzeburg' }).first().click();
		await fillForm(page, 'Die Antwort ging verloren');
		await page.route('**/api/push', async (route) => {
			const response = await route.fetch();
			// What is lost is the answer that took it, not the one that asks for more work first.
			if (response.ok()) await route.abort();
			else await route.fulfill({ response });
		});
		await page.getByRole('button', { name: 'Jetzt senden' }).click();
		const notice = page.getByRole('alert').filter({ hasText: 'Vermutlich ist die Anfrage angekommen' });
		await expect(notice).toBeVisible();
		const code = (await notice.locator('.code').textContent()) ?? '';
		await page.unroute('**/api/push');
		await notice.getByRole('link', { name: 'Anfrage ansehen' }).click();
		await page.getByRole('textbox', { name: /Code/ }).fill(code);
		await page.getByRole('button', { name: 'Anfrage ansehen' }).click();
		await expect(page.locator('li[aria-current="step"]')).toContainText('Übertragen');
	});
});

test('where a browser keeps nothing, the form knows what the address says, and nothing is called kept', async ({
	page
}) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('blocked', 'SecurityError');
		};
	});
	const kept = page.getByText(/gesichert(?! werden)|bleibt auf diesem gerät|nur auf diesem gerät/i);
	// Place and profession stand in the address: nobody is asked for them again.
	await openForm(page);
	await expect(page.getByText('Der Entwurf kann nicht gesichert werden')).toBeVisible();
	await fillForm(page, 'Nichts davon bleibt');
	const code = await send(page);
	await expect(page.getByText('Schreiben Sie den Code auf, bevor Sie die Seite schließen.')).toBeVisible();
	await expect(kept).toHaveCount(0);

	await test.step('on paper the code stands, and nothing of a device', async () => {
		await page.emulateMedia({ media: 'print' });
		const paper = (await page.locator('body').innerText()).replace(/\s/g, '');
		expect(paper).toContain(code);
		expect(paper).toContain('Ansehen:http');
		expect(paper).not.toMatch(/diesemGerät|behältnichts|Niemand|Nichtsdavonbleibt/);
		await page.emulateMedia({ media: 'screen' });
	});
	await test.step('nor is a sheet, or what is marked', async () => {
		await visit(page, '/dokumentation');
		await page.getByLabel('Abweichende Sicht').fill('keine');
		await expect(page.getByText('Speichern Sie das PDF, bevor Sie diese Seite schließen.')).toBeVisible();
		await expect(kept).toHaveCount(0);
		await visit(page, `/kontakte/experts/${DEMO_EXPERT}`);
		await page.getByRole('button', { name: 'Merken' }).click();
		await expect(page.getByText('Gemerkt, bis Sie die Seite schließen')).toBeVisible();
		await expect(kept).toHaveCount(0);
	});
});

test('an entry that carries HTML is text on the screen', async ({ page }) => {
	const hostile = '<img src=x onerror="document.title=1"> 🙂 "Jugendamt" &amp; Söhne';
	await page.route('**/api/sync/snapshot', async (route) => {
		const response = await route.fetch();
		const body = (await response.json()) as { puts: { helplines: { name: string }[] } };
		for (const helpline of body.puts.helplines) helpline.name = hostile;
		await route.fulfill({ response, json: body });
	});
	await page.goto('/akut');
	await expect(page.getByText(hostile).first()).toBeVisible();
	await expect(page.locator('main img')).toHaveCount(0);
});
