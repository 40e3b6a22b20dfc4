// What is kept of a person: she sees and saves it, the office deletes her, and her phone wipes itself.
import { readFile } from 'node:fs/promises';
import { mailedLink } from './demo-mail';
import { expect, test } from './fixtures';

const NETWORK = 'Kreis Herzogtum Lauenburg';
const HERS = 'doris.datensatz@example.org';
const NAME = 'Doris Datensatz-Muster';

test('a member sees and saves her data; the office looks her up, deletes her, and her phone is wiped', async ({
	page,
	browser,
	baseURL,
	signIn,
	password
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle/konten');
	await page.getByLabel('Netzwerk', { exact: true }).selectOption({ label: NETWORK });
	await page.getByLabel('Name', { exact: true }).fill(NAME);
	await page.getByLabel('E-Mail-Adresse').fill(HERS);
	await page.getByRole('button', { name: 'Einladen', exact: true }).click();
	await expect(page.getByText('eingeladen, die E-Mail ist unterwegs')).toBeVisible();
	const link = await mailedLink(page, '/link', 'Einladung', `an ${HERS}`);
	const hers = await (await browser.newContext({ baseURL })).newPage();
	await hers.goto(link);
	await hers.getByLabel('Passwort', { exact: true }).fill(password);
	await hers.getByRole('button', { name: 'Konto einrichten' }).click();
	await expect(hers).toHaveURL(/\/konto$/);

	await test.step('she sees what is kept of her, and takes it along', async () => {
		await hers.getByRole('link', { name: 'Meine Daten ansehen' }).click();
		await expect(hers.getByRole('heading', { name: `Auskunft: ${NAME}` })).toBeVisible();
		const account = hers
			.locator('section')
			.filter({ hasText: 'Konto, von der Koordinierungsstelle angelegt' });
		await expect(account).toContainText(HERS);
		await expect(hers.getByRole('heading', { name: /^Angemeldete Geräte/ })).toBeVisible();
		const saved = hers.waitForEvent('download');
		await hers.getByRole('button', { name: 'Als Datei sichern (JSON)' }).click();
		const file = await saved;
		expect(file.suggestedFilename()).toMatch(/^auskunft-\d{4}-\d\d-\d\d\.json$/);
		const said = JSON.parse(await readFile(await file.path(), 'utf8')) as {
			person: string;
			angaben: object[];
		};
		expect(said.person).toBe(NAME);
		expect(said.angaben.length).toBeGreaterThan(2);
	});

	await test.step('the office finds her by her address, and sees what goes and what stays', async () => {
		await page.goto('/stelle');
		await page.getByRole('link', { name: /^Auskunft und Löschung/ }).click();
		await page.getByLabel('Name oder E-Mail-Adresse').fill('do');
		await page.getByRole('button', { name: 'Suchen' }).click();
		await expect(page.getByText('Bitte schreiben Sie mindestens drei Zeichen.')).toBeVisible();
		await page.getByLabel('Name oder E-Mail-Adresse').fill(HERS);
		await page.getByRole('button', { name: 'Suchen' }).click();
		await page.getByRole('button', { name: `Ansehen: ${NAME}, Konto` }).click();
		await expect(page.getByRole('list', { name: 'Das wird gelöscht' })).toContainText('Angemeldete Geräte');
		await expect(page.getByRole('heading', { name: `Auskunft: ${NAME}` })).toBeVisible();
	});

	await test.step('she is deleted by her name and the office’s own password, not by a slip', async () => {
		await page.getByRole('button', { name: 'Löschen …' }).click();
		const dialog = page.getByRole('dialog', { name: `${NAME} löschen?` });
		await dialog.getByLabel('Zur Bestätigung').fill('Doris');
		await dialog.getByLabel('Ihr Passwort').fill(password);
		await dialog.getByRole('button', { name: 'Endgültig löschen' }).click();
		await expect(dialog.getByText(`Bitte schreiben Sie genau: ${NAME}`)).toBeVisible();
		await dialog.getByLabel('Zur Bestätigung').fill(NAME);
		await dialog.getByRole('button', { name: 'Endgültig löschen' }).click();
		await expect(dialog).toHaveCount(0);
		await expect(page.getByText(/erledigt · \d+ Zeilen gelöscht/).first()).toBeVisible();
		await page.getByLabel('Name oder E-Mail-Adresse').fill(NAME);
		await page.getByRole('button', { name: 'Suchen' }).click();
		await expect(page.getByText('Niemand gefunden.')).toBeVisible();
	});

	await test.step('her phone is wiped at its next contact, and she cannot come in any more', async () => {
		await hers.goto('/konto');
		await expect(hers.getByText('Sie sind nicht angemeldet')).toBeVisible();
		await hers.goto('/anmelden');
		await expect(hers.getByText('Dieses Gerät wurde aus der Ferne abgemeldet')).toBeVisible();
		await hers.getByLabel('E-Mail-Adresse').fill(HERS);
		await hers.locator('input[name="password"]').fill(password);
		await hers.getByRole('button', { name: 'Anmelden' }).click();
		await expect(hers.getByText('E-Mail-Adresse oder Passwort stimmt nicht.')).toBeVisible();
	});
});
