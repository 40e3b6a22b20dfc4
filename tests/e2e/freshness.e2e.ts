// What is missing in a network and what nobody has checked for too long: counted for the office, each leading to the work, and
// marked for whoever reads; and what a mail asks of whoever keeps entries. In the demo the office reads mails on its own page.
import { API } from '../../src/lib/protocol/api';
import { mailedLink } from './demo-mail';
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
		await page.getByRole('listbox').getByRole('option').filter({ hasNotText: name }).first().click();
		const answered = page
			.context()
			.waitForEvent('response', (one) => one.url().endsWith(API.push) && one.ok());
		await page.getByRole('button', { name: 'Speichern', exact: true }).click();
		await answered;
		await page.goto('/stelle/luecken');
		await expect(
			section(/^Prüfung überfällig/)
				.getByRole('link')
				.first()
		).toBeVisible();
		await expect(section(/^Fachkräfte ohne Vertretung/).getByRole('link', { name })).toHaveCount(0);
	});

	await test.step('who has no key is invited', async () => {
		await section(/^Fachkräfte ohne Schlüssel/)
			.getByRole('link')
			.first()
			.click();
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
		await expect(page.getByRole('article').getByText('Prüfung überfällig')).toBeVisible();
		await page.goto('/kontakte');
		await expect(page.getByText('Prüfung überfällig').first()).toBeVisible();
	});
});

test('a mailed link shows the entries, does nothing by being opened, and one tap counts them as checked', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	await signIn(page, 'coordination');
	const link = await mailedLink(page, '/pruefen', 'Bitte prüfen Sie Ihre Einträge');

	const keeper = await (await browser.newContext({ baseURL })).newPage();
	const entries = keeper.getByRole('list', { name: 'Ihre Einträge' }).getByRole('listitem');
	await test.step('opened twice, by a scanner and by her', async () => {
		for (let times = 0; times < 2; times++) {
			await keeper.goto('/');
			await keeper.goto(link);
			await expect(entries.first()).toBeVisible();
		}
		await expect(keeper.getByRole('heading', { name: 'Etwas ändern' })).toBeVisible();
		await expect(keeper.locator('a[href^="tel:"]').first()).toBeVisible();
	});

	const card = await entries.getByRole('link').first().getAttribute('href');
	await test.step('one tap', async () => {
		await keeper.getByRole('button', { name: 'Stimmt alles noch' }).click();
		await expect(keeper.getByText(/(Eintrag gilt|Einträge gelten) jetzt bis/)).toBeVisible();
		await keeper.goto('/');
		await keeper.goto(link);
		await expect(keeper.getByText('Dieser Link wurde schon benutzt.')).toBeVisible();
	});

	await test.step('the card says who has checked it, and until when that counts', async () => {
		await keeper.goto(card ?? '');
		await expect(keeper.getByText(/^Geprüft am .* durch die .*, gilt bis .*\.$/)).toBeVisible();
		await expect(keeper.getByRole('article').getByText('Prüfung überfällig')).toHaveCount(0);
	});
	await keeper.context().close();
});
