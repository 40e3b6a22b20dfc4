// Kontakte: found despite typing errors, narrowed by the address, one tap to a voice, and all of it without network.
import type { Page } from '@playwright/test';
import { DEMO_EXPERT } from '../../scripts/demo/experts';
import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';

/** They read what every phone has: one phone serves them all. */
test.use({ phone: 'kept' });

const search = (page: Page) => page.getByRole('searchbox', { name: 'Verzeichnis durchsuchen' });
const rows = (page: Page) => page.getByRole('list', { name: 'Einträge' }).getByRole('listitem');
const links = (page: Page) => rows(page).locator('a[href^="/kontakte/"]');
const counted = (page: Page) =>
	page.getByRole('status').filter({ hasText: /^[\d.]+ (Eintrag|Einträge|Treffer)$/ });

test('finds names however they are spelled, and says how many', async ({ page }) => {
	await page.goto('/kontakte');
	await expect(counted(page)).toContainText('Einträge');
	await search(page).fill('Schmit');
	await expect(links(page).filter({ hasText: 'Schmidt' }).first()).toBeVisible();
	await expect(links(page).filter({ hasText: 'Schmitt' }).first()).toBeVisible();
	await expect(counted(page)).toContainText('Treffer');
	await search(page).fill('ISEF');
	await expect(links(page).first()).toHaveAttribute('href', /experts/);
	await search(page).fill('116111');
	await expect(links(page)).toHaveText(['Kinder- und Jugendtelefon']);
});

test('filters stand in the address and come back with it', async ({ page }) => {
	await page.goto('/kontakte');
	await page.getByRole('checkbox', { name: 'InsoFa' }).check();
	await page.getByRole('button', { name: 'Filter' }).click();
	await page.getByLabel('Sprache').selectOption({ label: 'Türkisch' });
	await page.getByRole('button', { name: /anzeigen$/ }).click();
	await expect(page).toHaveURL(/art=experts&sprache=tr/);
	const before = await counted(page).textContent();
	await page.reload();
	await expect(counted(page)).toHaveText(before ?? '');
	await page.getByRole('button', { name: 'Türkisch entfernen' }).click();
	await expect(page).toHaveURL(/\?art=experts$/);
	await expect(counted(page)).not.toHaveText(before ?? '');
});

test('a place in the filter leaves those who are responsible there', async ({ page }) => {
	await page.goto('/kontakte?art=youthOffices');
	await expect(rows(page)).toHaveCount(13);
	await page.getByRole('button', { name: 'Filter' }).click();
	await page.getByRole('combobox', { name: 'Zuständig für den Ort' }).fill('Langenhagen');
	await page.getByRole('option', { name: 'Langenhagen' }).click();
	await page.getByRole('button', { name: '1 Eintrag anzeigen' }).click();
	await expect(links(page)).toHaveText(['Jugendamt der Stadt Langenhagen']);
});

test('an address with nonsense shows the whole list', async ({ page }) => {
	await page.goto('/kontakte');
	const whole = await counted(page).textContent();
	await page.goto('/kontakte?art=__proto__,x&ags=<script>&thema=constructor&alter=&frei=1&utm_source=x');
	await expect(counted(page)).toHaveText(whole ?? '');
});

test('nothing found: says so and leads back', async ({ page }) => {
	await page.goto('/kontakte?q=qxqxqx');
	await expect(page.getByText('Nichts gefunden')).toBeVisible();
	await page.getByRole('button', { name: 'Suche zurücksetzen' }).click();
	await expect(counted(page)).toContainText('Einträge');
});

test('a row calls in one tap, an entry leads with the call', async ({ page }) => {
	await page.goto('/kontakte?art=helplines&q=Polizei');
	await expect(page.getByRole('link', { name: 'Polizei anrufen' })).toHaveAttribute('href', 'tel:110');
	await links(page).first().click();
	await expect(page.getByRole('heading', { level: 1, name: 'Polizei' })).toBeVisible();
	await expect(page.getByRole('link', { name: /^Polizei 110/ })).toHaveAttribute('href', 'tel:110');
	await page.getByRole('main').getByRole('link', { name: 'Kontakte' }).click();
	await expect(search(page)).toHaveValue('Polizei');
});

test('an absent expert: the deputy has the big button', async ({ page }) => {
	await page.goto('/kontakte?art=experts');
	const more = page.getByRole('button', { name: /^Mehr anzeigen/ });
	await expect(more).toBeVisible();
	await more.click();
	const absent = rows(page).filter({ hasText: 'abwesend, Vertretung' }).first();
	const name = (await absent.locator('a[href^="/kontakte/"]').textContent()) ?? '';
	await absent.locator('a[href^="/kontakte/"]').click();
	await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	await expect(page.getByRole('link', { name: new RegExp(`Vertretung für ${name}`) })).toBeVisible();
	await expect(page.getByRole('link', { name: 'Anfrage an die Vertretung' })).toBeVisible();
});

test('an entry is saved as a contact from an address with the right type', async ({ page, request }) => {
	await page.goto(`/kontakte/experts/${DEMO_EXPERT}`);
	const name =
		(await page.getByRole('article').getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
	const href = await page.getByRole('link', { name: 'Als Kontakt speichern' }).getAttribute('href');
	const file = await request.get(href ?? '');
	expect(file.headers()['content-type']).toBe('text/vcard; charset=utf-8');
	expect(file.headers()['content-disposition']).toMatch(/^attachment; filename="[a-z0-9-]+\.vcf"$/);
	expect(await file.text()).toContain(`FN:${name}\r\n`);
	expect((await request.get('/api/vcard/experts/aaaaaaaaaaaaaaa')).status()).toBe(404);
	expect((await request.get('/api/vcard/users/aaaaaaaaaaaaaaa')).status()).toBe(404);
});

test('what is marked stays on this phone and is one filter away', async ({ page }) => {
	await page.goto(`/kontakte/experts/${DEMO_EXPERT}`);
	await page.getByRole('button', { name: 'Merken' }).click();
	await expect(page.getByRole('button', { name: 'Gemerkt', pressed: true })).toBeVisible();
	await page.goto('/kontakte?gemerkt=ja');
	await expect(links(page)).toHaveCount(1);
	await expect(links(page).first()).toHaveAttribute('href', new RegExp(DEMO_EXPERT));
});

test('a tap right after typing opens the entry, and the way back leads to the search', async ({ page }) => {
	await page.goto('/kontakte');
	await expect(counted(page)).toContainText('Einträge');
	await search(page).fill('Jugendamt Langenhagen');
	await expect(links(page)).toHaveCount(1);
	// Typed and tapped in one breath: before the address follows what was typed.
	await search(page).evaluate((field: HTMLInputElement) => {
		field.value += ' ';
		field.dispatchEvent(new InputEvent('input', { bubbles: true }));
		document.querySelector<HTMLAnchorElement>('main li a[href*="youthOffices"]')?.click();
	});
	await expect(page.getByRole('heading', { level: 1, name: /Langenhagen/ })).toBeVisible();
	await page.goBack();
	await expect(search(page)).toHaveValue(/Jugendamt Langenhagen/);
	await expect(links(page)).toHaveCount(1);
});

test('an unknown entry is a page, not a crash; an unknown kind is no page', async ({ page, request }) => {
	await page.goto('/kontakte/experts/aaaaaaaaaaaaaaa');
	await expect(page.getByRole('heading', { level: 1, name: 'Eintrag nicht gefunden' })).toBeVisible();
	await page.getByRole('link', { name: 'Zur Liste' }).click();
	await expect(counted(page)).toBeVisible();
	expect((await request.get('/kontakte/users/aaaaaaaaaaaaaaa')).status()).toBe(404);
	await page.goto('/kontakte/users/aaaaaaaaaaaaaaa');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diese Seite gibt es nicht');
});

test('without network the list, the search and an entry are there', async ({ page }) => {
	await synced(page);
	await page.goto('/kontakte');
	await expect(counted(page)).toContainText('Einträge');
	await goOffline(page);
	await page.reload();
	await expect(rows(page).first()).toBeVisible();
	await search(page).fill('Jugendamt Langenhagen');
	await links(page).filter({ hasText: 'Jugendamt der Stadt Langenhagen' }).first().click();
	await expect(page.getByRole('heading', { level: 1, name: /Langenhagen/ })).toBeVisible();
});

test('on a wide screen list and entry stand side by side, with one main heading', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/kontakte?art=youthOffices');
	await links(page).nth(2).click();
	await expect(page.getByRole('article')).toBeVisible();
	await expect(rows(page).nth(2).locator('[aria-current="page"]')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});
