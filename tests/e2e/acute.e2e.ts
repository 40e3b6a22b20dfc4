// Akute Gefahr: one tap from everywhere, and something to call whatever is missing.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

/** They read what every phone has: one phone serves them all. */
test.use({ phone: 'kept' });

const calls = (page: Page, name: RegExp) => page.getByRole('link', { name });
const places = (page: Page) => page.getByRole('combobox', { name: 'Wo ist das Kind jetzt?' });
/** Which of a youth office's numbers is right depends on the hour at which the test runs. */
const RIGHT_NOW = /Im Dienst|Rufbereitschaft/;

test('one tap from any page to 110 and 112', async ({ page }) => {
	for (const path of ['/', '/zustaendigkeit', '/mehr']) {
		await page.goto(path);
		await page.getByRole('link', { name: 'Akute Gefahr' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Akute Gefahr' })).toBeVisible();
		await expect(calls(page, /Polizei.*110/)).toHaveAttribute('href', 'tel:110');
		await expect(calls(page, /Rettungsdienst.*112/)).toHaveAttribute('href', 'tel:112');
	}
});

test('30669 lies in two municipalities: the person chooses, and their own youth office answers', async ({
	page
}) => {
	await page.goto('/akut');
	for (const [place, office] of [
		['Langenhagen', 'Jugendamt der Stadt Langenhagen'],
		['Hannover', 'Jugendamt der Landeshauptstadt Hannover']
	] as const) {
		await places(page).fill('30669');
		await expect(page.getByRole('option')).toHaveCount(2);
		await page.getByRole('option', { name: place }).click();
		const call = calls(page, new RegExp(office));
		await expect(call).toHaveAttribute('href', /^tel:\d+$/);
		await expect(call).toContainText(RIGHT_NOW);
		await page.getByRole('button', { name: 'Anderer Ort' }).click();
	}
});

test.describe('on a phone that has loaded nothing yet', () => {
	test.use({ phone: 'own' });

	test('before anything was loaded the built-in numbers answer', async ({ page }) => {
		await page.route('**/api/**', (route) => route.abort());
		await page.goto('/akut');
		await expect(calls(page, /Polizei.*110/)).toBeVisible();
		await expect(calls(page, /Medizinische Kinderschutzhotline/)).toHaveAttribute('href', 'tel:08001921000');
		await expect(page.getByText('Die Jugendämter sind noch nicht auf diesem Gerät.')).toBeVisible();
		await expect(places(page)).toBeHidden();
	});
});

test('helplines that are open stand before those that are not', async ({ page }) => {
	await page.goto('/akut');
	const open = page.getByRole('region', { name: 'Hilfetelefone, jetzt erreichbar' });
	await expect(open.getByRole('link', { name: /Medizinische Kinderschutzhotline/ })).toBeVisible();
	for (const link of await open.getByRole('link').all())
		await expect(link).toContainText(/Jetzt erreichbar|Rund um die Uhr/);
});
