// An own key from nothing: made, its recovery code kept, the passphrase forgotten and renewed.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';

const FIRST = 'Grüne Füchse zählen Steine';
const SECOND = 'Blaue Dächse sammeln Laub';

test('a key is made once, opens with its passphrase, and with the code when that is forgotten', async ({
	page,
	signIn
}) => {
	await signIn(page, 'coordination');
	await page.goto('/konto');
	await page.getByText('Schlüssel einrichten').click();
	await page.getByLabel('Passphrase', { exact: true }).fill('zu kurz');
	await page.getByRole('button', { name: 'Schlüssel machen' }).click();
	await expect(page.getByText(/Noch zu kurz/).first()).toBeVisible();
	await page.getByLabel('Passphrase', { exact: true }).fill(FIRST);
	await page.getByLabel('Passphrase wiederholen').fill(FIRST);
	await page.getByRole('button', { name: 'Schlüssel machen' }).click();

	const spelt = await page.locator('.recovery-sheet .code').textContent();
	const code = spelt?.replace(/\s/g, '') ?? '';
	expect(code).toHaveLength(20);
	await page.getByLabel(/die letzten vier Zeichen/).fill('0000');
	await page.getByRole('button', { name: 'Code ist sicher aufbewahrt' }).click();
	await expect(page.getByText('Das sind nicht die letzten vier Zeichen.')).toBeVisible();
	await page.getByLabel(/die letzten vier Zeichen/).fill(code.slice(-4).toLowerCase());
	await page.getByRole('button', { name: 'Code ist sicher aufbewahrt' }).click();
	await expect(page.getByText(/Ihr Schlüssel: [0-9A-Z]{4}-/)).toBeVisible();
	await expect(page.getByText('Ihr Schlüssel wartet auf Netz')).toHaveCount(0);

	await page.reload();
	await page.getByRole('button', { name: 'Passphrase vergessen' }).click();
	await page.getByLabel('Wiederherstellungs-Code').fill(code);
	await page.getByRole('button', { name: 'Weiter', exact: true }).click();
	await page.getByLabel('Passphrase', { exact: true }).fill(SECOND);
	await page.getByLabel('Passphrase wiederholen').fill(SECOND);
	await page.getByRole('button', { name: 'Passphrase ändern und öffnen' }).click();
	await expect(page.getByText('Ihre Anfragen sind geöffnet.')).toBeVisible();
	await expect(page.getByText('Ihr Schlüssel wartet auf Netz')).toHaveCount(0);

	await page.reload();
	await page.getByLabel('Ihre Passphrase').fill(SECOND);
	await page.getByRole('button', { name: 'Öffnen' }).click();
	await expect(page.getByText('Ihre Anfragen sind geöffnet.')).toBeVisible();
});

/** From the account's page up to the code of another key; answers with the button that hands it over. */
async function makeAnother(page: Page, password: string): Promise<Locator> {
	await page.goto('/konto');
	await page.getByText('Neuen Schlüssel machen').click();
	await expect(page.getByText('Der neue Schlüssel gilt erst nach einem Tag.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Schlüssel machen' })).toHaveCount(0);
	await page.getByLabel('Anmelde-Passwort').fill(password);
	await page.getByLabel('Passphrase', { exact: true }).fill(FIRST);
	await page.getByLabel('Passphrase wiederholen').fill(FIRST);
	await page.getByRole('button', { name: 'Schlüssel machen' }).click();
	const spelt = await page.locator('.recovery-sheet .code').textContent();
	await page.getByLabel(/die letzten vier Zeichen/).fill((spelt ?? '').replace(/\s/g, '').slice(-4));
	return page.getByRole('button', { name: 'Code ist sicher aufbewahrt' });
}

test('another key takes the password and a day, is told of on every device, and can be stopped by its owner and the office', async ({
	page,
	browser,
	baseURL,
	signIn,
	password
}) => {
	await signIn(page, 'deputy');
	const kept = await makeAnother(page, 'nicht das richtige');
	await kept.click();
	await expect(page.getByText('Das ist nicht Ihr Anmelde-Passwort.')).toBeVisible();
	await page.getByLabel('Anmelde-Passwort').fill(password);
	await kept.click();
	const waiting = page.getByText('Für Ihr Konto wartet ein neuer Schlüssel');
	await expect(waiting).toBeVisible();

	await page.goto('/anfragen');
	await expect(waiting).toBeVisible();
	await page.getByRole('button', { name: 'Neuen Schlüssel anhalten' }).click();
	await expect(waiting).toHaveCount(0);

	await test.step('the office sees whose it is, and stops it too', async () => {
		await (await makeAnother(page, password)).click();
		await expect(waiting).toBeVisible();
		const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
		await signIn(desk, 'coordination');
		await desk.goto('/stelle/schluessel');
		const notice = desk
			.getByRole('status')
			.filter({ hasText: 'Vera Lange-Probe hat einen neuen Schlüssel gemacht' });
		await expect(notice).toContainText('Fragen Sie nach, ob das stimmt');
		await notice.getByRole('button', { name: 'Anhalten' }).click();
		await expect(notice).toHaveCount(0);
		await desk.context().close();
		await page.reload();
		await expect(waiting).toHaveCount(0);
	});
});
