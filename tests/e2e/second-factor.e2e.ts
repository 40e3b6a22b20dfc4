// The second factor: a member sets one up and signs in by it, the office resets it; and an expert's first sign-in in production.
import type { Browser, Page } from '@playwright/test';
import { makeLink } from '../../src/lib/server/auth/one-time-links';
import { codeOf, wrongCodeOf } from '../support/authenticator';
import { startBuiltServer } from '../support/built-server';
import { CALLERS, emailOf, PASSWORD } from '../support/small-network';
import { violations } from './axe';
import { cutOff } from './cut-off';
import { mailedLink } from './demo-mail';
import { expect, test } from './fixtures';

const NETWORK = 'Kreis Herzogtum Lauenburg';
const HERS = 'fanny.faktor@example.org';

/** What an app scans or a person types. */
async function secretOn(page: Page): Promise<string> {
	await page.getByText('Von Hand eintippen').click();
	const shown = page.locator('li').filter({ hasText: 'Von Hand eintippen' }).locator('p[translate="no"]');
	return ((await shown.textContent()) ?? '').replace(/\s/g, '');
}

async function enterCode(page: Page, code: string): Promise<void> {
	await page.getByLabel('Code aus Ihrer App').fill(code);
	await page.getByRole('button', { name: 'Weiter', exact: true }).click();
}

async function fillLogin(page: Page, email: string, password: string): Promise<void> {
	await page.goto('/anmelden');
	await page.getByLabel('E-Mail-Adresse').fill(email);
	await page.locator('input[name="password"]').fill(password);
	await page.getByRole('button', { name: 'Anmelden' }).click();
}

async function looksRight(page: Page): Promise<void> {
	// A colour that still changes is of neither scheme.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	expect([...(await violations(page)), ...(await cutOff(page))]).toEqual([]);
}

/** From the app's secret to the tap that the spare codes are on paper; answers both. */
async function setUp(page: Page): Promise<{ secret: string; spare: string[] }> {
	await expect(page.getByRole('heading', { name: 'Zweiten Faktor einrichten' })).toBeFocused();
	const secret = await secretOn(page);
	expect(secret).toMatch(/^[A-Z2-7]{32}$/);
	await enterCode(page, '123');
	await expect(page.getByText('Das ist kein ganzer Code.')).toBeVisible();
	await enterCode(page, wrongCodeOf(secret));
	await expect(page.getByText('Dieser Code stimmt nicht.')).toBeVisible();
	await looksRight(page);
	await enterCode(page, codeOf(secret).replace(/^(...)/, '$1 '));
	await expect(page.getByRole('heading', { name: 'Ihre Ersatzcodes' })).toBeFocused();
	const spare = await page.locator('.spare-codes li').allTextContents();
	expect(spare).toHaveLength(8);
	await looksRight(page);
	await page.getByRole('button', { name: 'Ich habe sie aufgeschrieben' }).click();
	return { secret, spare };
}

/** A member who has come by the office's invitation, signed in on a phone of hers. */
async function invited(office: Page, browser: Browser, baseURL: string | undefined, password: string) {
	await office.goto('/stelle/konten');
	await office.getByLabel('Netzwerk', { exact: true }).selectOption({ label: NETWORK });
	await office.getByLabel('Name', { exact: true }).fill('Fanny Faktor-Muster');
	await office.getByLabel('E-Mail-Adresse').fill(HERS);
	await office.getByRole('button', { name: 'Einladen', exact: true }).click();
	await expect(office.getByText('eingeladen, die E-Mail ist unterwegs')).toBeVisible();
	const link = await mailedLink(office, '/link', `an ${HERS}`);
	const page = await (await browser.newContext({ baseURL })).newPage();
	await page.goto(link);
	await page.getByLabel('Passwort', { exact: true }).fill(password);
	await page.getByRole('button', { name: 'Konto einrichten' }).click();
	await expect(page).toHaveURL(/\/konto$/);
	return page;
}

test('a member sets up a second factor, signs in by app and by paper, and the office resets it', async ({
	page: office,
	browser,
	baseURL,
	signIn,
	password
}) => {
	await signIn(office, 'coordination');
	const page = await invited(office, browser, baseURL, password);
	const factor = page.getByRole('region', { name: 'Zweiter Faktor' });

	const { secret, spare } = await test.step('in her account', async () => {
		await factor.getByText('Zweiten Faktor einrichten').click();
		await factor.getByLabel('Anmelde-Passwort').fill('falsch falsch');
		await factor.getByRole('button', { name: 'Weiter', exact: true }).click();
		await expect(factor.getByText('Das ist nicht Ihr Anmelde-Passwort.')).toBeVisible();
		await expect(factor.getByLabel('Anmelde-Passwort')).toBeFocused();
		await factor.getByLabel('Anmelde-Passwort').fill(password);
		await factor.getByRole('button', { name: 'Weiter', exact: true }).click();
		const kept = await setUp(page);
		await expect(factor.getByText('Es gibt noch 8 Ersatzcodes.')).toBeVisible();
		await page.reload();
		await expect(page.getByText(HERS).first()).toBeVisible();
		return kept;
	});

	const other = await (await browser.newContext({ baseURL })).newPage();
	await test.step('another phone: a used code, then the next one', async () => {
		await fillLogin(other, HERS, password);
		const field = other.getByLabel('Code aus Ihrer App');
		await expect(field).toBeFocused();
		await expect(field).toHaveAttribute('autocomplete', 'one-time-code');
		await expect(field).toHaveAttribute('inputmode', 'numeric');
		await other.getByRole('button', { name: 'Weiter', exact: true }).click();
		await expect(other.getByText('Bitte geben Sie den Code ein.')).toBeVisible();
		await looksRight(other);
		await enterCode(other, codeOf(secret, 1));
		await expect(other).not.toHaveURL(/\/anmelden/);
		await other.goto('/konto');
		await expect(other.getByText(HERS).first()).toBeVisible();
	});

	await test.step('without the phone, from paper', async () => {
		await other.context().clearCookies();
		await other.goto('/konto');
		await expect(other.getByText('Sie sind nicht angemeldet')).toBeVisible();
		await fillLogin(other, HERS, password);
		await other.getByRole('button', { name: 'Die App ist nicht da? Ersatzcode eingeben' }).click();
		await other.getByLabel('Ersatzcode').fill(spare[0]!.toLowerCase());
		await other.getByRole('button', { name: 'Weiter', exact: true }).click();
		await expect(other).not.toHaveURL(/\/anmelden/);
		await other.goto('/konto');
		await expect(other.getByText('Es gibt noch 7 Ersatzcodes.')).toBeVisible();
	});

	await test.step('the office resets it, and she signs in by her password', async () => {
		await office.goto('/stelle/konten');
		await office.getByRole('button', { name: 'Zweiten Faktor zurücksetzen: Fanny Faktor-Muster' }).click();
		const dialog = office.getByRole('dialog');
		await expect(dialog).toContainText('mit der Person selbst gesprochen');
		await dialog.getByRole('button', { name: 'Zurücksetzen' }).click();
		await expect(office.getByText('ist ohne zweiten Faktor')).toBeVisible();
		await other.goto('/konto');
		await expect(other.getByText('Sie sind nicht angemeldet')).toBeVisible();
		await fillLogin(other, HERS, password);
		await expect(other).not.toHaveURL(/\/anmelden/);
	});
	await page.context().close();
	await other.context().close();
});

test('in production an expert’s sign-in leads to a second factor, also after a link', async ({ browser }) => {
	const server = await startBuiltServer({ SECOND_FACTOR: '', PLAIN_COOKIES: 'demo' });
	const context = await browser.newContext({ baseURL: server.url });
	const page = await context.newPage();
	const { clients, admin } = server.pocketBase;
	const renewed = 'Leise Otter ordnen Kiesel';

	const { secret } = await test.step('the first time, she sets it up before she is in', async () => {
		await fillLogin(page, emailOf('anna'), PASSWORD);
		await page.getByRole('button', { name: 'Lieber eine App, die Codes zeigt' }).click();
		const kept = await setUp(page);
		await expect(page).not.toHaveURL(/\/anmelden/);
		await page.goto('/konto');
		await expect(page.getByText(emailOf('anna')).first()).toBeVisible();
		// Her role needs it.
		const factor = page.getByRole('region', { name: 'Zweiter Faktor' });
		await expect(factor.getByText('Neue Ersatzcodes')).toBeVisible();
		await expect(factor.getByText('Zweiten Faktor abschalten')).toHaveCount(0);
		return kept;
	});

	const user = CALLERS.anna.userId;
	const link = await makeLink(clients, { user, purpose: 'reset' }, new Date());
	const another = await browser.newContext({ baseURL: server.url });
	const phone = await another.newPage();
	await test.step('a link sets a password, and asks for the code all the same', async () => {
		await phone.goto(link);
		await phone.getByLabel('Neues Passwort', { exact: true }).fill(renewed);
		await phone.getByRole('button', { name: 'Passwort setzen' }).click();
		await expect(phone.getByLabel('Code aus Ihrer App')).toBeFocused();
		await enterCode(phone, codeOf(secret, 1));
		await expect(phone).toHaveURL(/\/konto$/);
		await expect(phone.getByText(emailOf('anna')).first()).toBeVisible();
	});

	await test.step('a ticket that is over leads back to the password, with a word', async () => {
		await another.clearCookies();
		await phone.goto('/konto');
		await expect(phone.getByText('Sie sind nicht angemeldet')).toBeVisible();
		await fillLogin(phone, emailOf('anna'), renewed);
		await expect(phone.getByLabel('Code aus Ihrer App')).toBeFocused();
		for (const { id } of await admin.collection('factorTickets').getFullList())
			await admin.collection('factorTickets').delete(id);
		await enterCode(phone, wrongCodeOf(secret));
		await expect(phone.getByRole('alert')).toContainText('Das hat zu lange gedauert');
		await expect(phone.getByLabel('E-Mail-Adresse')).toBeVisible();
	});
	await context.close();
	await another.close();
	await server.stop();
});
