// The register of the agreement: who stands in the directory and has not joined is entered in a cellar, gives notice in writing, and
// stays until the last day.
import { day } from '../../scripts/demo/days';
import { API } from '../../src/lib/protocol/api';
import { expect, test } from './fixtures';
import { goOffline } from './pages';

/** After whoever has left in the demo. */
const YESTERDAY = day(new Date(), -1);

test('who has not joined is entered without a network, and gives notice in writing', async ({
	page,
	signIn
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle');
	await page.getByRole('link', { name: 'Vereinbarung' }).click();
	const section = (name: RegExp) => page.getByRole('region', { name });
	const row = (name: RegExp) =>
		section(name)
			.getByRole('listitem')
			.filter({ has: page.getByRole('link', { name: title, exact: true }) });
	const back = async () => {
		await page.getByRole('link', { name: 'Beitritte' }).click();
		await page.getByLabel('Suchen').fill(title);
	};
	const missing = section(/^Noch nicht beigetreten/).getByRole('link');
	await expect(missing.first()).toBeVisible();
	const title = (await missing.first().textContent())?.trim() ?? '';

	await test.step('with what the directory knows of it', async () => {
		await goOffline(page);
		await missing.first().click();
		await expect(page.getByLabel('Name in der Vereinbarung (notwendig)')).toHaveValue(title);
		await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
		await expect(page.getByText('Bitte füllen Sie das aus.').first()).toBeVisible();
		await page.getByLabel('Beigetreten am (notwendig)').fill(YESTERDAY);
		await page.getByLabel('Wo die unterschriebene Vereinbarung liegt (notwendig)').fill('Ordner 7');
		await page.getByRole('button', { name: 'Anlegen', exact: true }).click();
		await expect(page.getByText('Ihre Änderung wartet auf Netz.')).toBeVisible();
		await back();
		await expect(row(/^Heute dabei/).getByText('wartet auf Netz')).toBeVisible();
		await expect(row(/^Noch nicht beigetreten/)).toHaveCount(0);
	});

	await test.step('and is there for every office as soon as there is one', async () => {
		const pushed = page.context().waitForEvent('response', (one) => one.url().endsWith(API.push) && one.ok());
		await page.context().setOffline(false);
		await pushed;
		await expect(row(/^Heute dabei/).getByText('wartet auf Netz')).toHaveCount(0);
	});

	await test.step('a notice wants its letter and its last day, and then stands in the list', async () => {
		await row(/^Heute dabei/)
			.getByRole('link')
			.click();
		await page.getByLabel('Gekündigt am').fill(YESTERDAY);
		await page.getByRole('button', { name: 'Speichern', exact: true }).click();
		await expect(page.getByText('Eine Kündigung gilt nur schriftlich.')).toBeVisible();
		await page.getByLabel('Wo die schriftliche Kündigung liegt').fill('Ordner 8');
		await page.getByLabel('Letzter Tag').fill('2099-12-31');
		await page.getByRole('button', { name: 'Speichern', exact: true }).click();
		await expect(page.getByText('Gespeichert.').first()).toBeVisible();
		await back();
		await expect(row(/^Heute dabei/).getByText('endet am 31. Dezember 2099')).toBeVisible();
	});
});
