// From an empty folder to a network whose places are known, in a browser: nothing is typed into PocketBase.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archiveOf, NAME } from '../support/archive-rows';
import { type StartedProduct, startProduct } from '../support/started-product';
import { violations } from './axe';
import { cutOff } from './cut-off';
import { expect, test } from './fixtures';
import { setUpFactor } from './set-up-factor';

let folder: string;
let product: StartedProduct;
test.beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'schutznetz-'));
	product = await startProduct(folder);
});
test.afterEach(async () => {
	await product.stop();
	rmSync(folder, { recursive: true, force: true });
});

test('the printed address leads to a network, its places and who is responsible there', async ({
	browser
}) => {
	const context = await browser.newContext({ baseURL: product.url });
	const page = await context.newPage();

	await test.step('a form that is not complete says what is missing, and keeps what is typed', async () => {
		await page.goto(product.setupAddress);
		await page.getByLabel('Name des Netzwerks').fill('Kreis Herzogtum Lauenburg');
		await page.getByLabel('Bundesland').selectOption('Schleswig-Holstein');
		await page.getByRole('button', { name: 'Netzwerk anlegen' }).click();
		await expect(page.getByText('Bitte geben Sie den Namen der Stelle ein.')).toBeVisible();
		await expect(page.getByLabel('Name der Stelle')).toBeFocused();
		await expect(page.getByLabel('Name des Netzwerks')).toHaveValue('Kreis Herzogtum Lauenburg');
	});

	await test.step('network, office and account are made at once, and the office is signed in', async () => {
		await page.getByLabel('Name der Stelle').fill('Fachstelle Kinderschutz');
		await page.getByLabel('Telefon der Stelle').fill('040 66969 100');
		await page.getByLabel('E-Mail-Adresse der Stelle').fill('stelle@example.org');
		await page.getByLabel('Ihr Name').fill('Anke Muster');
		await page.getByLabel('Ihre E-Mail-Adresse').fill('anke.muster@example.org');
		await page.getByLabel('Passwort', { exact: true }).fill('Leise Otter ordnen Kiesel');
		await page.getByRole('button', { name: 'Netzwerk anlegen' }).click();
		await setUpFactor(page);
		await expect(page.getByRole('heading', { name: 'Einrichten', exact: true })).toBeVisible();
		await expect(page.getByText('Noch keine Gemeinde.')).toBeVisible();
		await expect(page.getByText('Nur ein Konto.')).toBeVisible();
	});

	await test.step('a county is taken over with its youth office', async () => {
		await page.getByRole('link', { name: 'Gemeinden und Jugendämter' }).click();
		await page
			.getByLabel('Kreis oder kreisfreie Stadt')
			.selectOption({ label: 'Kreis Herzogtum Lauenburg (132)' });
		await expect(page.getByText('132 von 132 freien Gemeinden gewählt')).toBeVisible();
		await page.getByLabel('Gemeinde suchen').fill('wentorf');
		await expect(page.getByRole('checkbox')).toHaveCount(2);
		await page.getByRole('button', { name: '132 Gemeinden übernehmen' }).click();
		await expect(page.getByText('Bitte geben Sie den Namen des Jugendamts ein.')).toBeVisible();
		await page.getByLabel('Name des Jugendamts').fill('Jugendamt des Kreises');
		await page.getByLabel('Telefon des ASD').fill('040 66969 110');
		await page.getByLabel('Rufbereitschaft').fill('040 66969 112');
		await page.getByRole('button', { name: '132 Gemeinden übernehmen' }).click();
		await expect(page.getByText('132 Gemeinden übernommen')).toBeVisible();
	});

	await test.step('the set-up knows it, and so does whoever asks who is responsible', async () => {
		await page.getByRole('link', { name: 'Einrichten', exact: true }).click();
		await expect(page.getByText('132 Gemeinden, jede mit zuständigem Jugendamt')).toBeVisible();
		await page.goto('/zustaendigkeit?ags=01053100');
		await expect(page.getByText('Jugendamt des Kreises').first()).toBeVisible();
	});

	await test.step('a municipality that the list does not have comes out of a table', async () => {
		await page.goto('/stelle/einrichten/gemeinden');
		await page.getByRole('radio', { name: 'Eigene Tabelle' }).check();
		const table = page.getByLabel('Tabelle', { exact: true });
		await table.fill('AGS;Name;PLZ\nNeudorf;1053999;23999');
		await expect(page.getByText('Zeile 2: „Neudorf“ ist kein Amtlicher Gemeindeschlüssel')).toBeVisible();
		await page.getByLabel('Oder eine CSV-Datei').setInputFiles({
			name: 'gemeinden.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from('AGS;Name;PLZ\r\n1053999;Neudorf am Mühlensee;23999\r\n', 'latin1')
		});
		await expect(page.getByText('1 Gemeinde erkannt.')).toBeVisible();
		await page.getByLabel('Jugendamt', { exact: true }).selectOption({ label: 'Jugendamt des Kreises' });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect([...(await violations(page)), ...(await cutOff(page))]).toEqual([]);
		await page.getByRole('button', { name: '1 Gemeinde übernehmen' }).click();
		await expect(page.getByText(/übernommen wie in Ihrer Tabelle: Neudorf am Mühlensee/)).toBeVisible();
	});

	await test.step('what the operator says of itself stands in the Impressum, and what it does not is a gap', async () => {
		await page.goto('/stelle/einrichten/betreiber');
		await page.getByLabel('Betreiber', { exact: true }).fill('Kreis Herzogtum Lauenburg');
		await page.getByLabel('Postleitzahl und Ort').fill('23909 Ratzeburg');
		await page.getByRole('button', { name: 'Speichern' }).click();
		await expect(page.getByText('10 Angaben fehlen noch.')).toBeVisible();
		await page.goto('/mehr/impressum');
		await expect(page.getByText('23909 Ratzeburg')).toBeVisible();
		await expect(page.getByText('[Aufsichtsbehörde]')).toBeVisible();
	});

	await test.step('the address is good no more, and says where to go', async () => {
		await page.goto('/mehr');
		await page.goto(product.setupAddress);
		await expect(page.getByText('Diese Installation ist schon eingerichtet.')).toBeVisible();
	});
	await context.close();
});

test('a network goes on here with the archive of another installation', async ({ browser }) => {
	const page = await (await browser.newContext({ baseURL: product.url })).newPage();
	const choose = (name: string, buffer: Uint8Array) =>
		page
			.getByLabel('Archiv des Netzwerks')
			.setInputFiles({ name, mimeType: 'application/zip', buffer: Buffer.from(buffer) });
	const take = page.getByRole('button', { name: 'Netzwerk übernehmen' });

	await page.goto(product.setupAddress);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.getByRole('radio', { name: 'Ein Archiv übernehmen' }).check();
	await page.getByLabel('Ihr Name').fill('Anke Muster');
	await page.getByLabel('Ihre E-Mail-Adresse').fill('anke.muster@example.org');
	await page.getByLabel('Passwort', { exact: true }).fill('Leise Otter ordnen Kiesel');
	await choose('halb.zip', archiveOf().slice(0, -40));
	await take.click();
	await expect(page.getByText('Das Archiv ist beschädigt')).toBeVisible();
	await expect(page.getByLabel('Archiv des Netzwerks')).toBeFocused();
	expect([await violations(page), await cutOff(page)]).toEqual([[], []]);

	await choose('archiv.zip', archiveOf());
	await take.click();
	await setUpFactor(page);
	await expect(page.getByRole('heading', { name: 'Einrichten', exact: true })).toBeVisible();
	await page.goto('/stelle/archiv');
	await expect(page.getByRole('heading', { name: NAME })).toBeVisible();

	await page.context().close();
});
