// Everything under "Mehr": how fresh, what waits, what lies on this phone, how to install, what the law says.
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';
import { ask } from './ask';

test('what waits is counted, and sent by a tap once the network is back', async ({ page, context }) => {
	await synced(page);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await goOffline(page);
	await ask(page, 'Was kann ich der Familie anbieten?');
	await page.goto('/mehr');
	await expect(page.getByText('1 wartet auf Netz')).toBeVisible();
	await page.getByRole('link', { name: 'Abgleich' }).click();
	await expect(page.getByText('1 Eingabe', { exact: true })).toBeVisible();
	await context.setOffline(false);
	await page.getByRole('button', { name: 'Jetzt abgleichen' }).click();
	await expect(page.getByText('nichts', { exact: true })).toBeVisible();
});

test.describe('what the server refuses', () => {
	// Requests that pass a service worker cannot be answered by the test.
	test.use({ serviceWorkers: 'block' });

	test.beforeEach(async ({ page }) => {
		await synced(page);
		await page.route('**/api/push', async (route) => {
			const { mutations } = route.request().postDataJSON() as { mutations: { id: string }[] };
			const results = mutations.map(({ id }) => ({ id, outcome: 'rejected', code: 'expert_unavailable' }));
			await route.fulfill({ json: { v: PROTOCOL_VERSION, serverTime: new Date().toISOString(), results } });
		});
		await ask(page, 'Wie dringend ist das?');
		await page.goto('/mehr/abgleich');
		await expect(page.getByText('Diese Fachkraft nimmt zurzeit keine Anfragen an.')).toBeVisible();
	});

	test('is sent again on request', async ({ page }) => {
		await page.unroute('**/api/push');
		await page.getByRole('button', { name: 'Noch einmal senden' }).click();
		await expect(page.getByRole('heading', { name: 'Nicht angenommen' })).toBeHidden();
		await page.goto('/anfrage/status');
		await expect(page.getByText('Übertragen').first()).toBeVisible();
	});

	test('is discarded only after a question, and keeping is the default', async ({ page }) => {
		await page.getByRole('button', { name: 'Verwerfen' }).click();
		await expect(page.getByRole('button', { name: 'Behalten' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(page.getByText('Diese Fachkraft nimmt zurzeit keine Anfragen an.')).toBeVisible();
		await page.getByRole('button', { name: 'Verwerfen' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Verwerfen' }).click();
		await expect(page.getByRole('heading', { name: 'Nicht angenommen' })).toBeHidden();
	});
});

test('the storage page counts what lies here and takes all of it away', async ({ page }) => {
	await synced(page);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await goOffline(page);
	await ask(page, 'Wen beziehe ich ein?');
	await page.goto('/mehr/speicher');
	const row = (title: string) => page.locator('dl > div', { hasText: title }).locator('dd');
	await expect(row('Einträge des Verzeichnisses')).toHaveText(/^[1-9]\d\d+$/);
	await expect(row('Anfrage-Codes')).toHaveText('1');
	await expect(row('Noch nicht übertragen')).toHaveText('1');
	await page.getByRole('button', { name: 'Alle Daten löschen' }).click();
	await expect(page.getByRole('dialog')).toContainText('1 nicht übertragene Anfrage');
	await expect(page.getByRole('button', { name: 'Nichts löschen' })).toBeFocused();
	await page.getByRole('button', { name: 'Alles löschen' }).click();
	await expect(page).toHaveURL((url) => url.pathname === '/');
	await page.goto('/mehr/speicher');
	for (const title of ['Einträge des Verzeichnisses', 'Anfrage-Codes', 'Noch nicht übertragen']) {
		await expect(row(title)).toHaveText('0');
	}
});

test.describe('installing', () => {
	test('uses the dialog that the browser offers', async ({ page }) => {
		await page.goto('/mehr/installieren');
		await expect(page.getByRole('heading', { name: /Computer|Android/ })).toBeVisible();
		await page.evaluate(() => {
			const offer = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
				prompt: async () => {
					document.title = 'opened';
					return { outcome: 'accepted' };
				}
			});
			dispatchEvent(offer);
		});
		await page.getByRole('button', { name: 'Jetzt installieren' }).click();
		await expect(page).toHaveTitle('opened');
		await page.evaluate(() => dispatchEvent(new Event('appinstalled')));
		await expect(page.getByText('Installiert.')).toBeVisible();
	});

	test('shows the steps of Safari on an iPhone', async ({ browser, baseURL }) => {
		const userAgent =
			'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1';
		const context = await browser.newContext({ baseURL, userAgent });
		const page = await context.newPage();
		await page.goto('/mehr/installieren');
		await expect(page.getByText('Wählen Sie „Zum Home-Bildschirm“')).toBeVisible();
		await context.close();
	});
});

test.describe('what only reads', () => {
	test.use({ phone: 'kept' });

	test('every row leads to its page and back', async ({ page }) => {
		await page.goto('/mehr');
		const rows = [
			'Dokumentation',
			'Abgleich',
			'Speicher',
			'Installieren',
			'Hilfe',
			'Impressum',
			'Datenschutz',
			'Barrierefreiheit',
			'Lizenzen'
		];
		for (const title of rows) {
			await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
			await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
			await expect(page).toHaveTitle(`${title} · Schutznetz`);
			await page.getByRole('main').getByRole('link', { name: 'Mehr', exact: true }).click();
			await expect(page.getByRole('heading', { level: 1, name: 'Mehr' })).toBeVisible();
		}
	});

	test('what the operator has not filled in is marked as such', async ({ page }) => {
		await page.goto('/mehr/impressum');
		await expect(page.getByText('Angaben des Betreibers')).toBeVisible();
		await expect(page.locator('mark').first()).toContainText('[Name des Betreibers');
	});

	test('data and software are credited', async ({ page }) => {
		await page.goto('/mehr/lizenzen');
		for (const text of [
			'dl-de/by-2-0',
			'© OpenStreetMap-Mitwirkende',
			'Copyright (c) 2014-2017 David Fahlander'
		]) {
			await expect(page.getByText(text).first()).toBeVisible();
		}
		await page.getByText('MIT', { exact: true }).click();
		// MIT-0 begins with the same words, and stays closed.
		await expect(
			page.getByText(/^Permission is hereby granted, free of charge/).filter({ visible: true })
		).toHaveCount(1);
	});
});
