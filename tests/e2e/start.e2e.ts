// Start: inviting on the first visit, then the three contacts that matter at "Mein Ort", also without network.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { synced } from './pages';

const CALL = /^tel:\+?\d+$/;
const OFFICE = 'Jugendamt des Kreises Herzogtum Lauenburg';

async function setPlace(page: Page, typed: string, name: RegExp, profession: string) {
	await page.getByRole('button', { name: /Meinen Ort festlegen|Ort ändern/ }).click();
	const dialog = page.getByRole('dialog', { name: 'Mein Ort' });
	await dialog.getByRole('combobox', { name: 'Ort oder Postleitzahl' }).fill(typed);
	await dialog.getByRole('option', { name }).click();
	await dialog.getByLabel(/Ihr Beruf/).selectOption(profession);
	await dialog.getByRole('button', { name: 'Speichern' }).click();
	await expect(dialog).toBeHidden();
}

test('the first visit invites: search, ways on, my place, next meeting, how fresh', async ({ page }) => {
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Wo arbeiten Sie?' })).toBeVisible();
	const content = page.getByRole('main');
	await expect(content.getByRole('link', { name: 'Zuständigkeit' })).toBeVisible();
	await expect(content.getByRole('link', { name: 'Anfrage' })).toBeVisible();
	await expect(page.getByRole('region', { name: 'Nächstes Treffen' }).getByRole('listitem')).toBeVisible();
	await expect(page.getByRole('link', { name: /^Verzeichnis geladen/ })).toBeVisible();
});

for (const width of [360, 1280])
	test(`the app says its name at ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 740 });
		await page.goto('/');
		const name = page.getByRole('banner').getByText('Schutznetz');
		expect((await name.boundingBox())?.width).toBeGreaterThan(48);
	});

test('the search goes on in the directory', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('searchbox', { name: 'Verzeichnis durchsuchen' }).fill('Erziehungsberatung Mölln');
	await page.getByRole('searchbox', { name: 'Verzeichnis durchsuchen' }).press('Enter');
	await expect(page).toHaveURL(/\/kontakte\?q=Erziehungsberatung(\+|%20)M%C3%B6lln/);
});

test('my place: three numbers that matter there, kept on the phone, never sent, forgotten on request', async ({
	page
}) => {
	const sent: string[] = [];
	page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
	await synced(page);
	await setPlace(page, '23898 wentorf', /^Wentorf \(Amt Sandesneben\)/, 'midwife');
	const mine = page.getByRole('region', { name: 'Für Wentorf (Amt Sandesneben)' });
	const calls = mine.getByRole('listitem').getByRole('link');
	await expect(calls).toHaveCount(3);
	for (const call of await calls.all()) await expect(call).toHaveAttribute('href', CALL);
	await expect(calls.nth(0)).toContainText(OFFICE);
	await expect(calls.nth(1)).toContainText('InsoFa');
	await expect(calls.nth(2)).toContainText('Koordinierungsstelle');

	await page.reload();
	await expect(calls).toHaveCount(3);
	await page.goto('/akut');
	await expect(page.getByRole('link', { name: new RegExp(OFFICE) })).toBeVisible();
	expect(sent.filter((request) => request.includes('01053130'))).toEqual([]);

	await page.goto('/');
	await page.getByRole('button', { name: 'Ort ändern' }).click();
	await page.getByRole('button', { name: 'Ort vergessen' }).click();
	await expect(page.getByRole('heading', { name: 'Wo arbeiten Sie?' })).toBeVisible();
});

test('saving without a place asks for one', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('button', { name: 'Meinen Ort festlegen' }).click();
	await page.getByRole('button', { name: 'Speichern' }).click();
	await expect(page.getByText('Bitte wählen Sie einen Ort aus der Liste.')).toBeVisible();
});

test('before anything was loaded Start still leads on', async ({ page }) => {
	await page.route('**/api/**', (route) => route.abort());
	await page.goto('/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wen suchen Sie?');
	await expect(page.getByText('Die Notrufnummern sind trotzdem da.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Meinen Ort festlegen' })).toBeVisible();
});
