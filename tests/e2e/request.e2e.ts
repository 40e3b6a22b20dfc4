import type { Page } from '@playwright/test';
import { fillForm, openForm, questionField, send, savedAt } from './ask';
import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';

/** The current step on the way of a request. */
const step = (page: Page) => page.locator('li[aria-current="step"]');

test('a guest asks without network; it is sent exactly once, and any phone can follow it by the code', async ({
	page,
	context,
	browser
}) => {
	const submitted = new Set<string>();
	page.on('request', (request) => {
		if (!request.url().endsWith('/api/push')) return;
		const body = request.postDataJSON() as { mutations: { id: string; kind: string }[] };
		for (const { id, kind } of body.mutations) if (kind === 'request.submit') submitted.add(id);
	});
	await synced(page);
	await openForm(page);
	await fillForm(page, 'Wie spreche ich die Sorge an?');
	await goOffline(page);
	const code = await send(page);

	await expect(page.getByText('Noch nicht gesendet')).toBeVisible();
	await expect(page.getByText('Niemand hat sie bisher bekommen.')).toBeVisible();
	await expect(page.getByRole('main').locator('a[href^="tel:"]').first()).toBeVisible();
	await expect(step(page)).toContainText('Wartet auf Netz');

	await context.setOffline(false);
	await expect(step(page)).toContainText('Übertragen');
	expect(submitted.size, 'the double tap made one request of it').toBe(1);

	const other = await (await browser.newContext()).newPage();
	let asked = 0;
	other.on('request', (request) => void (asked += Number(request.url().endsWith('/api/receipts'))));
	await other.goto(new URL('/anfrage/status', page.url()).href);
	await other.getByLabel('Anfrage-Code').fill(code.toLowerCase());
	await other.getByRole('button', { name: 'Anfrage ansehen' }).click();
	await expect(step(other)).toContainText('Übertragen');
	await expect(page.getByText('Auf diesem Gerät ist er gesichert.')).toBeVisible();
	await expect(other.getByText('Auf diesem Gerät ist er nicht gespeichert.')).toBeVisible();
	// It looks again with every minute, not with every answer: that would go on at several a second.
	for (const path of ['/kontakte', '/termine', '/anfrage/status', '/']) {
		await page.goto(path);
		await expect(page.locator('main h1')).toBeVisible();
	}
	expect(asked, 'the first look, one at once, and at most two minutes more').toBeLessThanOrEqual(4);
	await other.context().close();
});

test('a mistyped code is recognised before anything is asked', async ({ page }) => {
	const asked: string[] = [];
	page.on('request', (request) => request.url().includes('/api/receipts') && asked.push(request.url()));
	await page.goto('/anfrage/status');
	await page.getByLabel('Anfrage-Code').fill('7K2M-Q9XB-0000-0000-0000');
	await page.getByRole('button', { name: 'Anfrage ansehen' }).click();
	await expect(page.getByText('Dieser Code stimmt nicht.')).toBeVisible();
	expect(asked).toEqual([]);
});

test('a draft survives the reload, and is gone when it is discarded', async ({ page }) => {
	await synced(page);
	await openForm(page);
	await page.getByRole('radio', { name: 'Nächste freie Fachkraft' }).check();
	await page.getByRole('radio', { name: 'Unter 1 Jahr' }).check();
	await page.getByRole('checkbox', { name: 'Vernachlässigung' }).check();
	await page.getByRole('radio', { name: 'Heute' }).check();
	const before = Date.now();
	await questionField(page).fill('Das Kind nimmt nicht zu.');
	// The note on the screen, and the first save from now on, may still be about what was there before the text; the save
	// after that one is not.
	await expect.poll(() => savedAt(page)).toBeGreaterThan(before);
	const first = await savedAt(page);
	await page.getByRole('checkbox', { name: 'Vernachlässigung' }).uncheck();
	await expect.poll(() => savedAt(page)).toBeGreaterThan(first);
	await expect(page.getByText('Entwurf gerade eben gesichert')).toBeVisible();
	await page.reload();
	await expect(page.getByText('Ihr Entwurf ist wieder da')).toBeVisible();
	await expect(questionField(page)).toHaveValue('Das Kind nimmt nicht zu.');
	await expect(page.getByRole('radio', { name: 'Unter 1 Jahr' })).toBeChecked();

	await page.getByRole('button', { name: 'Entwurf verwerfen' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Verwerfen' }).click();
	await expect(questionField(page)).toHaveCount(0);
	await page.goto('/anfrage');
	await expect(page.getByRole('button', { name: 'Nein, ich brauche Rat' })).toHaveAttribute(
		'aria-pressed',
		'false'
	);
});

test('a draft that is open in two tabs is sent once, and the second tab says so', async ({
	context,
	page
}) => {
	await synced(page);
	await openForm(page);
	await fillForm(page, 'In zwei Fenstern offen.');
	await expect.poll(() => savedAt(page)).toBeGreaterThan(0);
	const second = await context.newPage();
	await second.goto('/anfrage');
	await expect(second.getByRole('heading', { name: 'Bitte prüfen' })).toBeVisible();
	await send(page);
	await expect(step(page)).toContainText('Übertragen');

	await expect(second.getByText('Diese Anfrage ist schon abgeschickt')).toBeVisible();
	await expect(second.getByRole('button', { name: 'Jetzt senden' })).toHaveCount(0);
	await second.getByRole('link', { name: 'Anfrage ansehen' }).click();
	await expect(step(second)).toContainText('Übertragen');
	await expect(second.getByText('nicht angekommen')).toHaveCount(0);
});

test('back leads from the summary to the form; once it is sent, to the page before', async ({ page }) => {
	const summary = page.getByRole('heading', { name: 'Bitte prüfen' });
	await synced(page);
	await page.goto('/mehr');
	await openForm(page);
	const words = 'Wohin führt der Weg zurück?';
	await fillForm(page, words);
	await page.goBack();
	await expect(questionField(page)).toHaveValue(words);
	await expect(summary).toHaveCount(0);
	await page.goForward();
	await expect(summary).toBeVisible();
	await page.getByRole('button', { name: 'Zurück und ändern' }).click();
	await expect(questionField(page)).toHaveValue(words);
	await page.getByRole('button', { name: 'Weiter zur Zusammenfassung' }).click();
	await expect(summary).toBeVisible();

	await page.reload();
	await expect(summary).toBeVisible();
	await page.goBack();
	await expect(questionField(page)).toHaveValue(words);
	await page.getByRole('button', { name: 'Weiter zur Zusammenfassung' }).click();
	await expect(summary).toBeVisible();
	await send(page);
	await page.goBack();
	await expect(page).toHaveURL('/mehr');
});
