// An expert says on her phone where she stands, without network too, and whoever looks for somebody reads it on another phone.
// Her account and her area (Neuss) belong to this story alone.
import type { Page } from '@playwright/test';
import { ACCOUNT_NAMES, DEMO_COLLEAGUE } from '../../scripts/demo/experts';
import { API } from '../../src/lib/protocol/api';
import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';

const HER = ACCOUNT_NAMES[DEMO_COLLEAGUE] ?? '';
const QUESTION = '/zustaendigkeit?ags=05162024&profession=midwife&basis=kkg4';
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);

/** Does it, and waits until the server has taken what was queued. */
async function taken(page: Page, act: () => Promise<void>): Promise<void> {
	const answered = page.context().waitForEvent('response', (one) => one.url().endsWith(API.push) && one.ok());
	await act();
	await answered;
}

const mine = (page: Page) => page.getByRole('region', { name: 'Meine Erreichbarkeit' });
const state = (page: Page) => mine(page).getByRole('status');
/** Her place among those who are offered for a question in her area. */
const offered = (page: Page) =>
	page
		.getByRole('region', { name: /Fachkräfte für die Beratung/ })
		.getByRole('listitem')
		.filter({ has: page.getByRole('heading', { level: 3, name: HER }) });

test('away, there again, full: said with three taps at most, without network too, and others read it at once', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	const asker = await (await browser.newContext({ baseURL })).newPage();
	await synced(asker);
	await asker.goto(QUESTION);
	await expect(offered(asker)).toHaveCount(1);
	await signIn(page, 'colleague');
	await synced(page);
	await expect(state(page)).toContainText('Sie sind da.');
	/** Opening the app is the first. */
	let taps = 1;
	const tap = async (name: string | RegExp) => {
		taps += 1;
		await page.getByRole('button', { name }).click();
	};

	await test.step('in a cellar: it stands on her phone, waits, and says so', async () => {
		await goOffline(page);
		await tap('Abwesend bis …');
		await tap(/^Bis morgen/);
		expect(taps).toBeLessThanOrEqual(3);
		await expect(state(page)).toContainText('Sie sind abwesend bis einschließlich');
		await expect(state(page)).toContainText('Wartet auf Netz, andere sehen es noch nicht');
		await page.reload();
		await expect(state(page)).toContainText('Sie sind abwesend bis einschließlich');
		await expect(offered(asker)).toHaveCount(1);
	});

	await test.step('with a network others are offered in her place, and her entry says until when', async () => {
		await page.context().setOffline(false);
		await expect(state(page).getByText('Wartet auf Netz')).toHaveCount(0);
		await expect(offered(asker)).toHaveCount(0);
		await asker.goto(`/kontakte/experts/${DEMO_COLLEAGUE}`);
		await expect(asker.getByText(/^Abwesend bis \d/)).toBeVisible();
	});

	await test.step('it ends by itself', async () => {
		await asker.clock.setFixedTime(inDays(3));
		await asker.goto(QUESTION);
		await expect(offered(asker)).toHaveCount(1);
		await asker.clock.setFixedTime(new Date());
		await asker.reload();
		await expect(asker.getByRole('region', { name: /Fachkräfte für die Beratung/ })).toContainText('Anrufen');
		await expect(offered(asker)).toHaveCount(0);
	});

	await test.step('and is taken back with one tap', async () => {
		await tap('Wieder da');
		await expect(state(page)).toContainText('Sie sind da.');
		await expect(offered(asker)).toHaveCount(1);
	});

	await test.step('full with one tap, free again with one', async () => {
		await tap('Voll');
		await expect(offered(asker)).toContainText(/zurzeit ausgelastet/i);
		await tap('Wieder frei');
		await expect(offered(asker)).toContainText(/hat freie Plätze/i);
	});
	await asker.context().close();
});

test('who stands in, other hours and a holiday to come are said on one page, one tap from the inbox', async ({
	page,
	signIn
}) => {
	await signIn(page, 'colleague');
	await synced(page);
	await page.goto('/anfragen');
	await page.getByRole('link', { name: 'Meine Erreichbarkeit' }).click();
	const deputy = page.getByLabel('Wer vertritt Sie?');
	await expect(deputy).not.toHaveValue('');
	const before = await deputy.inputValue();
	const save = page.getByRole('button', { name: 'Vertretung speichern' });

	await test.step('nobody, and the one from before', async () => {
		await deputy.selectOption({ label: 'Niemand' });
		await taken(page, () => save.click());
		await expect(deputy).toHaveValue('');
		await deputy.selectOption(before);
		await taken(page, () => save.click());
		await page.reload();
		await expect(deputy).toHaveValue(before);
	});

	await test.step('a holiday is planned, and struck out', async () => {
		const [from, until] = [inDays(30), inDays(40)].map((day) => day.toISOString().slice(0, 10));
		const plan = page.getByRole('region', { name: 'Urlaub planen' });
		await plan.getByRole('button', { name: 'Eintragen' }).click();
		await expect(plan.getByText('Bitte wählen Sie beide Tage.')).toBeVisible();
		await plan.getByLabel('Vom').fill(from ?? '');
		await plan.getByLabel('Bis einschließlich').fill(until ?? '');
		await plan.getByRole('button', { name: 'Eintragen' }).click();
		await expect(plan.getByRole('listitem')).toHaveCount(1);
		await expect(page.getByText('Sie sind da.')).toBeVisible();
		await plan.getByRole('button', { name: /^Streichen/ }).click();
		await expect(plan.getByRole('listitem')).toHaveCount(0);
	});

	await test.step('other hours stand on her entry', async () => {
		const hours = page.getByRole('region', { name: 'Zeiten' });
		await hours.getByLabel('Rund um die Uhr, jeden Tag').check();
		await hours.getByRole('button', { name: 'Zeiten speichern' }).click();
		await page.getByRole('link', { name: 'So sehen andere Ihren Eintrag' }).click();
		await expect(page.getByText('Rund um die Uhr, jeden Tag')).toBeVisible();
	});
});
