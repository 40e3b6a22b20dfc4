// Zuständigkeit: from a place, a profession and a legal basis to office, experts and coordination office.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { synced } from './pages';

/** They read what every phone has: one phone serves them all. */
test.use({ phone: 'kept' });

const KREIS = 'Jugendamt des Kreises Herzogtum Lauenburg';
const CALL = /^tel:\+?\d+$/;
const field = (page: Page) => page.getByRole('combobox', { name: 'Ort oder Postleitzahl' });
const office = (page: Page) => page.getByRole('region', { name: 'Zuständiges Jugendamt' });
const experts = (page: Page) => page.getByRole('region', { name: /Fachkräfte für die Beratung/ });
const desk = (page: Page) => page.getByRole('region', { name: 'Koordinierungsstelle' });
/** The list under the field; the selects have options of their own. */
const suggestions = (page: Page) => page.getByRole('listbox').getByRole('option');
const option = (page: Page, name: string) =>
	suggestions(page).filter({ hasText: new RegExp(`^${name.replace(/[()]/g, '\\$&')}`) });

async function choose(page: Page, typed: string, name: string) {
	await field(page).fill(typed);
	await option(page, name).click();
}

test('a postal code is a hint, the municipality decides', async ({ page }) => {
	await synced(page);
	for (const [typed, choices, place, name, ags] of [
		['30669', 2, 'Hannover', 'Jugendamt der Landeshauptstadt Hannover', '03241001'],
		['30669', 2, 'Langenhagen', 'Jugendamt der Stadt Langenhagen', '03241010'],
		['21465', 1, 'Wentorf bei Hamburg', KREIS, '01053129'],
		['23898', 8, 'Wentorf (Amt Sandesneben)', KREIS, '01053130'],
		['wentorf', 2, 'Wentorf bei Hamburg', KREIS, '01053129'],
		['41352', 1, 'Korschenbroich', 'Kreisjugendamt Rhein-Kreis Neuss', '05162020']
	] as const) {
		await test.step(`${typed}: ${place}`, async () => {
			await page.goto('/zustaendigkeit');
			await field(page).fill(typed);
			await expect(suggestions(page)).toHaveCount(choices);
			await option(page, place).click();
			await expect(office(page).getByText(name)).toBeVisible();
			await expect(office(page).getByRole('link').first()).toHaveAttribute('href', CALL);
			await expect(desk(page).getByRole('link').first()).toHaveAttribute('href', CALL);
			await expect(page).toHaveURL(new RegExp(`\\?ags=${ags}$`));
		});
	}
});

test('the profession proposes the legal basis, the basis orders the experts, each with her reasons', async ({
	page
}) => {
	await page.goto('/zustaendigkeit?ags=03241001&profession=midwife');
	const cards = experts(page).locator('ol > li');
	await expect(cards.first()).toContainText('berät nach § 4 Abs. 2 KKG');
	await expect(cards.first().getByRole('link', { name: /Anrufen/ })).toHaveAttribute('href', CALL);
	await page.getByText('Ihre Angaben').click();
	await expect(page.getByLabel('Rechtsgrundlage')).toHaveValue('kkg4');
	await page.getByLabel('Ihr Beruf').selectOption('daycare');
	await expect(page.getByLabel('Rechtsgrundlage')).toHaveValue('sgb8a');
	await page.getByLabel('Rechtsgrundlage').selectOption('sgb8b');
	await expect(cards.first()).toContainText('berät nach § 8b Abs. 1 SGB VIII');
	await expect(page).toHaveURL(/\?ags=03241001&profession=daycare&basis=sgb8b$/);
});

test('the address brings the same answer back, hands the question on to the request, and ignores the rest', async ({
	page
}) => {
	await page.goto('/zustaendigkeit?ags=03241010&profession=doctor&basis=sgb8b');
	const first = experts(page).getByRole('heading', { level: 3 }).first();
	const name = await first.textContent();
	await page.reload();
	await expect(first).toHaveText(name ?? '');
	await experts(page)
		.getByRole('link', { name: /^Anfrage schreiben an/ })
		.first()
		.click();
	await expect(page).toHaveURL(/\/anfrage\?ags=03241010&profession=doctor&basis=sgb8b&expert=[a-z0-9]{15}$/);

	await page.goto('/zustaendigkeit?ags=abc&profession=astronaut&basis=%3Cb%3E');
	await expect(field(page)).toHaveValue('');
	await expect(office(page)).toBeHidden();
});

test.describe('the nearest place', () => {
	test('is computed on the phone and chosen by the person', async ({ page, context }) => {
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation({ latitude: 53.489, longitude: 10.211 });
		await synced(page);
		await page.goto('/zustaendigkeit');
		await page.getByRole('button', { name: 'Nächster Ort' }).click();
		await expect(page.getByRole('button', { name: /^Wentorf bei Hamburg.*2,7 km/ })).toBeVisible();
		await page.getByRole('button', { name: /^Wentorf bei Hamburg/ }).click();
		await expect(office(page).getByText(KREIS)).toBeVisible();
		expect(page.url()).not.toContain('53.');
	});

	test('refused: a sentence says what to do instead', async ({ page, context }) => {
		await context.clearPermissions();
		await synced(page);
		await page.goto('/zustaendigkeit');
		await page.getByRole('button', { name: 'Nächster Ort' }).click();
		await expect(page.getByText('Der Standort ist für diese App nicht freigegeben.')).toBeVisible();
		await choose(page, 'Mölln', 'Mölln');
		await expect(office(page).getByText(KREIS)).toBeVisible();
	});
});

test.describe('on a phone that has loaded nothing yet', () => {
	test.use({ phone: 'own' });

	test('without anything loaded it says so, and the built-in number stays', async ({ page }) => {
		await page.route('**/api/**', (route) => route.abort());
		await page.goto('/zustaendigkeit?ags=03241001');
		await expect(page.getByText('Noch nichts geladen', { exact: true })).toBeVisible();
		await expect(office(page).getByText('hilft die Polizei (110)')).toBeVisible();
		await expect(desk(page).getByRole('link').first()).toHaveAttribute('href', 'tel:08001921000');
	});
});
