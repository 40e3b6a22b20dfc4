// What is missing in a network and what nobody has checked for too long: counted for the office, each leading to the work, and
// marked for whoever reads.
import { expect, test } from './fixtures';

test('a gap leads to the form that fills it, and an overdue review to the entries that readers see marked', async ({
	page,
	signIn
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle');
	const way = page.getByRole('listitem').filter({ hasText: 'Lücken und Prüfungen' });
	await expect(way.getByText(/Prüfungen? überfällig/)).toBeVisible();
	await way.getByRole('link').click();
	const section = (name: RegExp) => page.getByRole('region', { name });

	await test.step('an expert for whom nobody stands in gets somebody', async () => {
		const alone = section(/^Fachkräfte ohne Vertretung/).getByRole('link');
		const name = (await alone.first().textContent())?.trim() ?? '';
		await alone.first().click();
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
		await page.getByRole('combobox', { name: 'Vertretung' }).fill('muster');
		await page.getByRole('option').first().click();
		await page.getByRole('button', { name: 'Speichern', exact: true }).click();
		await expect(page.getByText('Ihre Änderung wartet auf Netz.')).toHaveCount(0);
		await page.goto('/stelle/luecken');
		await expect(section(/^Prüfung überfällig/).getByRole('link').first()).toBeVisible();
		await expect(section(/^Fachkräfte ohne Vertretung/).getByRole('link', { name })).toHaveCount(0);
	});

	await test.step('who has no key is invited', async () => {
		await section(/^Fachkräfte ohne Schlüssel/).getByRole('link').first().click();
		await expect(page.getByRole('heading', { level: 1, name: 'Konten' })).toBeVisible();
		await page.goBack();
	});

	await test.step('what is overdue stands in the list of its kind, and on its card', async () => {
		await section(/^Prüfung überfällig/)
			.getByRole('link', { name: 'Angebote der Frühen Hilfen' })
			.click();
		await expect(page.getByRole('radio', { name: 'Prüfung überfällig' })).toBeChecked();
		const entry = page.getByRole('list', { name: 'Angebote der Frühen Hilfen' }).getByRole('link').first();
		const id = (await entry.getAttribute('href'))?.split('/').at(-1) ?? '';
		await page.goto(`/kontakte/offers/${id}`);
		await expect(page.getByText('Prüfung überfällig')).toBeVisible();
		await page.goto('/kontakte');
		await expect(page.getByText('Prüfung überfällig').first()).toBeVisible();
	});
});
