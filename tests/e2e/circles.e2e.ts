// A circle from both sides: the office gives a seat, writes a new version of the rules and prints who sits there; a member reads it in a
// cellar and announces a guest, whom the office agrees to.
import { API } from '../../src/lib/protocol/api';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { goOffline, settled, synced } from './pages';

const NORTH = 'Kooperationskreis Nord';

test('the office keeps a circle, and a second seat wants the consent of the members', async ({
	page,
	signIn
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await signIn(page, 'coordination');
	await page.goto('/stelle');
	await page.getByRole('link', { name: /^Kreise/ }).click();
	await page.getByRole('link', { name: NORTH }).click();
	await expect(page.getByRole('heading', { name: NORTH, level: 1 })).toBeVisible();
	const seats = page.getByRole('region', { name: /^Plätze/ });
	await expect(seats.getByRole('link', { name: /Hebammen/ })).toBeVisible();
	await settled(page);
	expect(await violations(page)).toEqual([]);

	await test.step('a seat without a network, of a profession that has one already', async () => {
		await goOffline(page);
		await page.getByRole('link', { name: 'Platz vergeben' }).click();
		const name = page.getByLabel('Einrichtung oder Berufsgruppe (notwendig)');
		await name.fill('Hebammen und Familienhebammen');
		await page.getByLabel('Name', { exact: true }).fill('Zoe Zweite-Muster');
		await page.getByLabel('E-Mail', { exact: true }).fill('zoe@example.org');
		await page.getByLabel('Name der Vertretung').fill('Zoe Zweite-Muster');
		await page.getByLabel('E-Mail der Vertretung').fill('zoe@example.org');
		await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
		await expect(page.getByText('Ein zweiter braucht die Zustimmung der Mitglieder')).toBeVisible();
		await expect(page.getByText('Niemand vertritt sich selbst.')).toBeVisible();
		await page.getByLabel('Name der Vertretung').fill('');
		await page.getByLabel('E-Mail der Vertretung').fill('');
		await page.getByLabel('Zweiter Platz').check();
		await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
		await expect(page.getByText('Wann haben die Mitglieder dem zweiten Platz zugestimmt?')).toBeVisible();
		await page.getByLabel('Zugestimmt am').fill('2026-03-04');
		await page.getByLabel('Wo das steht').fill('Protokoll vom 4. März');
		await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
		await expect(page.getByText('Ihre Änderung wartet auf Netz.')).toBeVisible();
		const pushed = page.context().waitForEvent('response', (one) => one.url().endsWith(API.push) && one.ok());
		await page.context().setOffline(false);
		await pushed;
	});

	await test.step('a new version of the rules, in order by the keyboard', async () => {
		await page.getByRole('link', { name: 'Kreise' }).first().click();
		await page.getByRole('link', { name: NORTH }).click();
		await expect(page.getByRole('region', { name: /^Plätze/ }).getByText('Zoe Zweite-Muster')).toBeVisible();
		await page.getByRole('link', { name: 'Neue Fassung beginnen' }).click();
		const up = page.getByRole('button', { name: 'Nach oben: Fallbesprechungen' });
		await up.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByLabel('Name von Punkt 6')).toHaveValue('Fallbesprechungen');
		await expect(up).toBeFocused();
		await page.getByLabel('Minuten für Punkt 1').fill('60');
		await expect(page.getByText('30 Minuten zu viel.')).toBeVisible();
		expect(await violations(page)).toEqual([]);
		await page.getByLabel('Minuten für Punkt 1').fill('30');
		await page.getByLabel('Treffen im Jahr').fill('drei');
		await page.getByRole('button', { name: /^Als Fassung \d speichern$/ }).click();
		await expect(page.getByText('Wie viele Treffen im Jahr? Eine Zahl von 1 bis 52.')).toBeVisible();
		await page.getByLabel('Treffen im Jahr').fill('3');
		await page.getByRole('button', { name: /^Als Fassung \d speichern$/ }).click();
		const rules = page.getByRole('region', { name: 'Geschäftsordnung' });
		await expect(rules.getByText('3 Treffen im Jahr.').first()).toBeVisible();
		await expect(rules.getByText('Fassung 1')).toBeVisible();
	});

	await test.step('the list of members, to print', async () => {
		await page.getByRole('link', { name: 'Liste der Mitglieder' }).click();
		const row = page.getByRole('row').filter({ hasText: 'Zoe Zweite-Muster' });
		await expect(row).toBeVisible();
		await expect(row).not.toContainText('zoe@example.org');
		await page.getByLabel('Mit E-Mail-Adressen').check();
		await expect(row).toContainText('zoe@example.org');
		expect(await violations(page)).toEqual([]);
	});
});

test('a member reads her circle in a cellar and announces a guest, whom the office agrees to', async ({
	page,
	browser,
	signIn
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await signIn(page, 'midwife');
	await synced(page);
	await page.goto('/termine');
	await page.getByRole('link', { name: 'Alle Kreise ansehen' }).click();
	await page.getByRole('region', { name: 'Meine Kreise' }).getByRole('link', { name: NORTH }).click();
	await expect(page.getByText('Ihr Platz')).toBeVisible();
	await settled(page);
	expect(await violations(page)).toEqual([]);
	await goOffline(page);
	await page.getByRole('link', { name: 'Kreise' }).first().click();
	await page.getByRole('region', { name: 'Meine Kreise' }).getByRole('link', { name: NORTH }).click();
	await expect(page.getByRole('region', { name: /^Wer hier sitzt/ }).getByText('Ihr Platz')).toBeVisible();
	await expect(
		page.getByRole('region', { name: 'Geschäftsordnung' }).getByText('Fälle anmelden').first()
	).toBeVisible();

	const guests = page.getByRole('region', { name: 'Gäste' });
	await guests.getByRole('button', { name: 'Gast anmelden' }).click();
	await guests.getByRole('button', { name: 'Anmelden', exact: true }).click();
	await expect(guests.getByText('Wie heißt der Gast?')).toBeVisible();
	await guests.getByLabel('Name', { exact: true }).fill('Gerda Gast-Muster');
	await guests.getByLabel('Einrichtung oder Beruf').fill('Kinderschutzambulanz');
	await guests.getByLabel('Wozu kommt der Gast?').fill('Vortrag');
	await guests.getByRole('button', { name: 'Anmelden', exact: true }).click();
	await expect(guests.getByText('Gerda Gast-Muster')).toBeVisible();
	await expect(guests.getByText('wartet auf Netz')).toBeVisible();
	const pushed = page.context().waitForEvent('response', (one) => one.url().endsWith(API.push) && one.ok());
	await page.context().setOffline(false);
	await pushed;
	await expect(guests.getByText('wartet auf Netz')).toHaveCount(0);
	await expect(guests.getByText('wartet auf die Koordinierungsstelle')).toBeVisible();

	const office = await browser.newContext({ baseURL: process.env.E2E_URL });
	try {
		const desk = await office.newPage();
		await signIn(desk, 'coordination');
		await desk.goto('/stelle/kreise');
		await desk.getByRole('link', { name: NORTH }).click();
		await desk.getByRole('button', { name: 'Zusagen: Gerda Gast-Muster' }).click();
		await expect(desk.getByRole('region', { name: 'Gäste' }).getByText('zugesagt')).toBeVisible();
	} finally {
		await office.close();
	}
	await expect(guests.getByText('zugesagt')).toBeVisible();
});

test('whoever has no seat reads what a circle is and when it meets', async ({ page }) => {
	await synced(page);
	await page.goto('/kreise');
	await page.getByRole('link', { name: NORTH }).click();
	await expect(page.getByRole('heading', { name: 'Nächste Treffen' })).toBeVisible();
	await expect(page.getByText('Mehr sehen die Mitglieder dieses Kreises')).toBeVisible();
	await expect(page.getByRole('heading', { name: /^Wer hier sitzt/ })).toHaveCount(0);
	await expect(page.getByText('Vortrag')).toHaveCount(0);
});
