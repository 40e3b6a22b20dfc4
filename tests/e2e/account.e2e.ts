// Logging in and out on a phone that others use too.
import type { Page } from '@playwright/test';
import { LIMITS } from '../../src/lib/domain/limits';
import { API } from '../../src/lib/protocol/api';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { ACCOUNTS, expect, test } from './fixtures';
import { cutOff } from './cut-off';
import { goOffline, synced } from './pages';
import { ask, fillFields, openForm } from './ask';

const QUESTION = 'Wie spreche ich die Mutter darauf an?';

async function fillLogin(page: Page, email: string, password: string): Promise<void> {
	await page.getByLabel('E-Mail-Adresse').fill(email);
	await page.locator('input[name="password"]').fill(password);
	await page.getByRole('button', { name: 'Anmelden' }).click();
}

test('a wrong password gets a sentence, the right one leads back to where the person came from', async ({
	page,
	password
}) => {
	await page.goto('/konto');
	await page.getByRole('link', { name: 'Anmelden' }).click();
	await fillLogin(page, ACCOUNTS.member, 'falsch');
	await expect(page.getByRole('alert')).toContainText('E-Mail-Adresse oder Passwort stimmt nicht.');
	await expect(page.locator('input[name="password"]')).toBeFocused();
	await page.locator('input[name="password"]').fill(password);
	await page.getByRole('button', { name: 'Anmelden' }).click();
	await expect(page).toHaveURL(/\/konto$/);
	await expect(page.getByText(ACCOUNTS.member).first()).toBeVisible();
});

test('the way back never leaves the app', async ({ page, password }) => {
	await page.goto('/anmelden?zurueck=//boese.example/konto');
	await fillLogin(page, ACCOUNTS.member, password);
	await expect(page).toHaveURL((url) => url.pathname === '/' && url.hostname === 'localhost');
});

test('the password can be shown, and managers know the fields', async ({ page }) => {
	await page.goto('/anmelden');
	const password = page.locator('input[name="password"]');
	await expect(password).toHaveAttribute('autocomplete', 'current-password');
	await expect(page.getByLabel('E-Mail-Adresse')).toHaveAttribute('autocomplete', 'username');
	await page.getByLabel('Passwort anzeigen').check();
	await expect(password).toHaveAttribute('type', 'text');
});

test.describe('when the server or the network refuses', () => {
	// Requests that pass a service worker cannot be answered by the test.
	test.use({ serviceWorkers: 'block' });

	test('too many attempts: the sentence says how long to wait', async ({ page }) => {
		await page.route('**/api/session/login', (route) =>
			route.fulfill({
				status: 429,
				headers: { 'retry-after': '290' },
				json: { error: { code: 'too_many_requests' } }
			})
		);
		await page.goto('/anmelden');
		await fillLogin(page, ACCOUNTS.member, 'geraten');
		await expect(page.getByRole('alert')).toContainText('Bitte warten Sie 5 Minuten');
	});

	test('no network: says so before and after trying', async ({ page }) => {
		await synced(page);
		await page.getByRole('link', { name: 'Mehr' }).click();
		await page.getByRole('link', { name: 'Anmelden' }).click();
		// Without a service worker the page itself comes over the network: it has to be there first.
		await expect(page.getByRole('heading', { name: 'Anmelden', level: 1 })).toBeVisible();
		await page.context().setOffline(true);
		await expect(page.getByText('Zum Anmelden brauchen Sie eine Verbindung.')).toBeVisible();
		await fillLogin(page, ACCOUNTS.member, 'egal');
		await expect(page.getByRole('alert')).toContainText('Keine Verbindung.');
	});
});

test('what a guest has written is mentioned at the login and stays', async ({ page, context, password }) => {
	await synced(page);
	await openForm(page);
	await fillFields(page, QUESTION);
	await page.getByRole('button', { name: 'Weiter zur Zusammenfassung' }).click();
	await goOffline(page);
	await page.getByRole('button', { name: 'Jetzt senden' }).click();
	await expect(page).toHaveURL(/\/anfrage\/status\//);
	await page.getByRole('link', { name: 'Mehr' }).first().click();
	await page.getByRole('link', { name: 'Anmelden' }).click();
	await expect(page.getByText('1 Anfrage wartet auf Netz')).toBeVisible();
	await context.setOffline(false);
	await fillLogin(page, ACCOUNTS.midwife, password);
	await page.goto('/anfrage/status');
	await expect(page.getByText('Übertragen').first()).toBeVisible();
});

test('an account sees its devices and signs the other one out', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	// Other stories sign in with the account at the same time: this device is known by its name.
	const other = await browser.newContext({ baseURL, userAgent: 'Mozilla/5.0 (iPad) Safari/605' });
	const phone = await other.newPage();
	await signIn(phone, 'coordination');
	await signIn(page, 'coordination');
	await page.goto('/konto');
	await expect(page.getByText('Dieses Gerät')).toHaveCount(1);
	const rows = page.getByRole('list', { name: 'Angemeldete Geräte' }).getByRole('listitem');
	await expect(rows.first()).toContainText('Dieses Gerät');
	const others = rows.filter({ hasText: 'Safari auf iPad' });
	await expect(others).toHaveCount(1);
	expect(await cutOff(page), 'with another device in the list').toEqual([]);
	await others.getByRole('button', { name: /abmelden/ }).click();
	await expect(others).toHaveCount(0);
	await phone.goto('/konto');
	await expect(phone.getByText('Sie sind nicht angemeldet')).toBeVisible();
	await other.close();
});

test('people change their own password: other devices are signed out, and only the new one opens the account', async ({
	page,
	browser,
	baseURL,
	password,
	signIn
}) => {
	const renewed = 'Ein ganzer neuer Satz für die Schule';
	const other = await browser.newContext({ baseURL });
	const phone = await other.newPage();
	await signIn(phone, 'school');
	await signIn(page, 'school');
	await page.goto('/konto');
	const change = async (current: string, next: string, again = next) => {
		await page.getByLabel('Bisheriges Passwort').fill(current);
		await page.getByLabel('Neues Passwort', { exact: true }).fill(next);
		await page.getByLabel('Neues Passwort noch einmal').fill(again);
		await page.getByRole('button', { name: 'Passwort ändern' }).click();
	};

	await test.step('what cannot be stands at its field, which has the focus', async () => {
		await change('nicht das bisherige', renewed);
		await expect(page.getByText('Das ist nicht Ihr bisheriges Passwort.')).toBeVisible();
		await expect(page.getByLabel('Bisheriges Passwort')).toBeFocused();
		await change(password, 'kurz');
		await expect(
			page.getByText(`Mindestens ${LIMITS.passwordLength} Zeichen.`, { exact: true })
		).toBeVisible();
		await expect(page.getByLabel('Neues Passwort', { exact: true })).toBeFocused();
		await change(password, 'Schutznetz2026');
		await expect(page.getByText('Dieses Passwort wird als eines der ersten ausprobiert')).toBeVisible();
		await expect(page.getByLabel('Neues Passwort', { exact: true })).toBeFocused();
		await expect(page.getByLabel('Neues Passwort', { exact: true })).toHaveValue('Schutznetz2026');
		await change(password, renewed, 'ein anderer Satz');
		await expect(page.getByText('Die beiden neuen Passwörter sind verschieden.')).toBeVisible();
		await expect(page.getByLabel('Neues Passwort noch einmal')).toBeFocused();
	});

	await test.step('the new one holds', async () => {
		await change(password, renewed);
		await expect(page.getByText('Ihr Passwort ist geändert.')).toBeVisible();
		await expect(page.getByLabel('Bisheriges Passwort')).toHaveValue('');
		await page.reload();
		await expect(page.getByText(ACCOUNTS.school).first()).toBeVisible();
		await phone.goto('/konto');
		await expect(phone.getByText('Sie sind nicht angemeldet')).toBeVisible();
		await phone.getByRole('link', { name: 'Anmelden' }).click();
		await fillLogin(phone, ACCOUNTS.school, password);
		await expect(phone.getByRole('alert')).toContainText('E-Mail-Adresse oder Passwort stimmt nicht.');
		await phone.locator('input[name="password"]').fill(renewed);
		await phone.getByRole('button', { name: 'Anmelden' }).click();
		await expect(phone.getByText(ACCOUNTS.school).first()).toBeVisible();
	});
	await other.close();
});

test('logging out counts what is unsent, keeps it by default, and wipes on request, without network', async ({
	page,
	context,
	signIn
}) => {
	await signIn(page, 'member');
	await synced(page);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await goOffline(page);
	await ask(page, QUESTION);
	await page.goto('/konto');
	await page.getByRole('button', { name: 'Abmelden', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('1 Anfrage ist noch nicht übertragen und geht verloren.');
	await expect(dialog.getByRole('button', { name: 'Angemeldet bleiben' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(dialog).toBeHidden();
	await expect(page.getByText(ACCOUNTS.member).first()).toBeVisible();

	await page.getByRole('button', { name: 'Abmelden', exact: true }).click();
	await dialog.getByRole('button', { name: 'Abmelden und verwerfen' }).click();
	await expect(page).toHaveURL((url) => url.pathname === '/');
	await page.goto('/anfrage/status');
	await expect(page.getByText(/wartet/i)).toHaveCount(0);

	await context.setOffline(false);
	await page.goto('/konto');
	await expect(page.getByText('Sie sind nicht angemeldet')).toBeVisible();
	const session = () =>
		page.request.get(API.session, { headers: { [PROTOCOL_HEADER]: `${PROTOCOL_VERSION}` } });
	await expect.poll(async () => (await (await session()).json()).account).toBeNull();
});

test('another account on the same phone sees and sends nothing of the first', async ({
	page,
	context,
	signIn
}) => {
	await signIn(page, 'member');
	await synced(page);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await goOffline(page);
	await ask(page, QUESTION);
	await openForm(page);
	await fillFields(page, 'Noch ein Entwurf');
	// Her session ends on the server while her items wait here: the worst case for a shared phone.
	await context.clearCookies();
	const sent: number[] = [];
	context.on('response', (response) => {
		if (response.url().endsWith(API.push)) sent.push(response.status());
	});
	await context.setOffline(false);
	await page.goto('/konto');
	await expect(page.getByText('Sie sind nicht angemeldet')).toBeVisible();
	await signIn(page, 'midwife');
	await synced(page);
	await page.goto('/anfrage/status');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText(/wartet auf/i)).toHaveCount(0);
	await page.goto('/anfrage');
	await expect(page.getByRole('button', { name: 'Nein, ich brauche Rat' })).toBeVisible();
	await expect(page.getByText('Ihr Entwurf ist wieder da')).toHaveCount(0);
	// The phone may have tried before it knew that the session was over; nobody else's session carried it.
	expect(sent.filter((status) => status !== 401)).toEqual([]);
});
