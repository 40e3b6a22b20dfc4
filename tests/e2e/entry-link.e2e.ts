// A link to exactly one entry: the office sends it from the entry's page, whoever it is about changes the entry without an account.
// In the demo the office reads mails on its own page.
import { demoId } from '../../scripts/demo/random';
import { ENTRY_LINK_MAIL } from '../../src/lib/server/notices/replies';
import { violations } from './axe';
import { expect, test } from './fixtures';

const OFFER = demoId('offer', 'RZ', 7);
const RIGHT = '040 66969 977';

test('the office sends a link to an entry’s address, and what is changed by it waits for the office', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	const keeper = await (await browser.newContext({ baseURL })).newPage();
	await signIn(page, 'coordination');
	await page.goto(`/stelle/eintraege/angebote/${OFFER}`);
	await page.getByRole('button', { name: 'Link zum Ändern senden' }).click();
	await expect(page.getByText(/^Gesendet an .+@example\.org\.$/)).toBeVisible();
	await page.goto('/stelle/benachrichtigungen');
	const mail = page.locator('details').filter({ hasText: ENTRY_LINK_MAIL.subject }).first();
	const link = /\/eintrag#[\w-]{43}/.exec((await mail.textContent()) ?? '')?.[0] ?? '';

	await test.step('opened twice, by a scanner and by her, it is still good', async () => {
		for (let times = 0; times < 2; times++) {
			await keeper.goto('/');
			await keeper.goto(link);
			await expect(keeper.getByLabel('Telefon', { exact: true })).not.toHaveValue('');
		}
		await expect(keeper.getByLabel('Interne Notiz')).toHaveCount(0);
		await keeper.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(keeper)).toEqual([]);
	});

	await test.step('she sends what is right, once', async () => {
		await keeper.getByLabel('Telefon', { exact: true }).fill(RIGHT);
		await keeper.getByRole('button', { name: 'Änderung senden' }).click();
		await expect(keeper.getByText('Ihre Koordinierungsstelle prüft Ihre Änderung')).toBeVisible();
		await keeper.goto('/');
		await keeper.goto(link);
		await expect(keeper.getByText('Dieser Link wurde schon benutzt.')).toBeVisible();
	});

	await test.step('the office decides', async () => {
		await page.goto('/stelle/meldungen');
		const hers = page.getByRole('form', { name: /Vorschlag: Telefon$/ });
		await expect(hers).toContainText('von der Person selbst');
		await expect(hers.getByLabel('Telefon, künftig')).toHaveValue(RIGHT);
		await hers.getByRole('button', { name: 'Übernehmen' }).press('Enter');
		await expect(hers).toHaveCount(0);
	});
	await keeper.context().close();
});
