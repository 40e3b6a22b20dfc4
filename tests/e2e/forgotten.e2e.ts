// A forgotten password: the mail, its link, and what the page says when the link is no good any more.
import { mailedLink } from './demo-mail';
import { ACCOUNTS, expect, test } from './fixtures';

test('who forgot her password asks for a link, chooses another one, and is signed in', async ({
	page,
	browser,
	baseURL,
	signIn,
	password
}) => {
	const office = await (await browser.newContext({ baseURL })).newPage();
	await signIn(office, 'coordination');

	await page.goto('/anmelden');
	await page.getByRole('link', { name: 'Passwort vergessen?' }).click();
	await page.getByRole('button', { name: 'Link zusenden' }).click();
	await expect(page.getByText('Bitte geben Sie die E-Mail-Adresse ein')).toBeVisible();
	await page.getByLabel('E-Mail-Adresse').fill(ACCOUNTS.school);
	await page.getByRole('button', { name: 'Link zusenden' }).click();
	await expect(page.getByText('Wenn es dieses Konto gibt, ist eine E-Mail unterwegs')).toBeVisible();

	const link = await mailedLink(office, '/link', 'Schutznetz: Neues Passwort', `an ${ACCOUNTS.school}`);
	await page.goto(link);
	await expect(page.getByText(ACCOUNTS.school)).toBeVisible();
	const field = page.getByLabel('Neues Passwort', { exact: true });
	await expect(field).toHaveAttribute('autocomplete', 'new-password');
	await field.fill('kurz');
	await page.getByRole('button', { name: 'Passwort setzen' }).click();
	await expect(page.getByText('Mindestens 12 Zeichen.', { exact: true })).toBeVisible();
	await field.fill('Passwort2026');
	await page.getByRole('button', { name: 'Passwort setzen' }).click();
	await expect(page.getByText('Dieses Passwort wird als eines der ersten ausprobiert')).toBeVisible();
	await expect(field).toBeFocused();
	await expect(field).toHaveValue('Passwort2026');
	await field.fill(password);
	await page.getByRole('button', { name: 'Passwort setzen' }).click();
	await expect(page).toHaveURL(/\/konto$/);
	await expect(page.getByText(ACCOUNTS.school).first()).toBeVisible();

	await page.goto(link);
	await expect(page.getByRole('alert')).toContainText(
		'Dieser Link wurde schon benutzt. Er gilt nur ein Mal.'
	);
	await page.getByRole('link', { name: 'Neuen Link zusenden lassen' }).click();
	await expect(page.getByRole('heading', { name: 'Passwort vergessen' })).toBeVisible();
	await office.context().close();
});

test('a link that came in pieces says so; without network it stays good', async ({ page }) => {
	await page.goto('/link#abc');
	await expect(page.getByRole('alert')).toContainText('Diesen Link gibt es nicht mehr');
	await page.goto(`/link#${'A'.repeat(43)}`);
	await expect(page.getByRole('alert')).toContainText('Diesen Link gibt es nicht mehr');

	await page.context().setOffline(true);
	await page.evaluate(() => (location.hash = 'B'.repeat(43)));
	await expect(page.getByRole('alert')).toContainText('Er gilt weiter.');
	await page.context().setOffline(false);
	await page.getByRole('button', { name: 'Noch einmal' }).click();
	await expect(page.getByRole('alert')).toContainText('Diesen Link gibt es nicht mehr');
});
