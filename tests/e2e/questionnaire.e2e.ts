// Whoever is not in the directory yet declares herself without an account, where the office has opened its questionnaire; the office has
// the form of the new entry filled in.
import { regionId, REGIONS } from '../../scripts/demo/places';
import { API } from '../../src/lib/protocol/api';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { synced } from './pages';

const NETWORK = REGIONS.find(({ key }) => key === 'RZ')!;
const ADDRESS = `/fragebogen?netz=${regionId(NETWORK)}`;
const TITLE = 'Krabbelgruppe Probeweise';

test('an offer declares itself without an account, and the office makes the entry of it', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	const pushed = () =>
		page.context().waitForEvent('response', (one) => one.url().endsWith(API.push) && one.ok());
	await signIn(page, 'coordination');
	await page.goto('/stelle/fragebogen');
	const own = page.getByRole('region', { name: NETWORK.name });
	await expect(own.getByText(ADDRESS)).toBeVisible();
	await own.getByText('QR-Code').click();
	await expect(own.getByRole('img', { name: 'QR-Code mit der Adresse des Fragebogens' })).toBeVisible();

	const guest = await (await browser.newContext({ baseURL })).newPage();
	await synced(guest);
	await guest.goto(ADDRESS);
	await guest.getByRole('radio', { name: /Angebot der Frühen Hilfen/ }).check();
	await guest.getByRole('button', { name: 'Senden' }).click();
	await expect(guest.getByText('Bitte füllen Sie das aus.')).toBeVisible();
	await guest.emulateMedia({ reducedMotion: 'reduce' });
	expect(await violations(guest)).toEqual([]);
	await guest.getByLabel('Titel (notwendig)').fill(TITLE);
	await guest.getByLabel('Art', { exact: true }).selectOption({ index: 1 });
	await guest.getByLabel('Telefon', { exact: true }).fill('040 66969 966');
	await guest.getByRole('button', { name: 'Senden' }).click();
	await expect(guest.getByText('Ihre Angaben sind angekommen.')).toBeVisible();

	await page.goto('/stelle/meldungen');
	const card = page.getByRole('form', { name: `${TITLE}: Neuer Eintrag` });
	await expect(card).toContainText('040 66969 966');
	await expect(card.getByRole('button', { name: 'Erledigt' })).toHaveCount(0);
	await card.getByRole('button', { name: 'Eintrag anlegen' }).click();
	await expect(page.getByLabel('Titel (notwendig)')).toHaveValue(TITLE);
	const made = pushed();
	await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
	await made;
	await page.goto('/stelle/meldungen');
	await expect(card).toContainText('Der Eintrag ist angelegt.');
	await card.getByRole('button', { name: 'Erledigt' }).press('Enter');
	await expect(card).toHaveCount(0);

	await test.step('closed by the office, it says so and asks nothing', async () => {
		await page.goto('/stelle/fragebogen');
		await own.getByRole('button', { name: 'Fragebogen schließen' }).click();
		await expect(own.getByText('Geschlossen', { exact: true })).toBeVisible();
		await guest.goto(ADDRESS);
		await expect(guest.getByText('Dieser Fragebogen ist geschlossen')).toBeVisible();
		await expect(guest.getByRole('radio')).toHaveCount(0);
		await own.getByRole('button', { name: 'Fragebogen öffnen' }).click();
		await expect(own.getByText('Offen', { exact: true })).toBeVisible();
	});
	await guest.context().close();
});
