// What is wrong in an entry: said in two taps, without a network and without an account, and put right by the office with the
// keyboard alone.
import type { Page } from '@playwright/test';
import { demoId } from '../../scripts/demo/random';
import { REPLIES } from '../../src/lib/server/notices/replies';
import { violations } from './axe';
import { cutOff } from './cut-off';
import { askAgainUntil } from './demo-mail';
import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';

const OFFER = demoId('offer', 'RZ', 5);
const ANOTHER = demoId('offer', 'RZ', 6);
const RIGHT = '040 66969 987';
const PROPOSED = '040 66969 988';
const HERS = 'meldung@example.org';

const said = (page: Page, what: string) => page.getByRole('status').filter({ hasText: what });
const nameOf = async (page: Page) => (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
const card = (office: Page, name: string) => office.getByRole('form', { name });

test('a guest says it offline in two taps, the office puts it right by Enter, and her phone shows it', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	const office = await (await browser.newContext({ baseURL })).newPage();
	await synced(page);
	await page.goto(`/kontakte/offers/${OFFER}`);
	await expect(page.getByRole('button', { name: 'Merken' })).toBeVisible();
	const name = await nameOf(page);

	await test.step('in two taps, and it says truly where it is', async () => {
		await goOffline(page);
		await page.getByRole('button', { name: 'Angabe stimmt nicht' }).click();
		await page.getByRole('button', { name: 'Telefonnummer stimmt nicht' }).click();
		await expect(said(page, 'wird gesendet, sobald Netz da ist')).toBeVisible();
		await expect(page.getByText('gemeldet. Die Koordinierungsstelle prüft es.')).toHaveCount(0);
		// What fades would be found too pale.
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect([...(await violations(page)), ...(await cutOff(page))]).toEqual([]);
		await page.context().setOffline(false);
		await expect(said(page, 'Telefonnummer stimmt nicht: gemeldet.')).toBeVisible();
	});

	await test.step('the office sees that something waits, and corrects it', async () => {
		await signIn(office, 'coordination');
		await office.goto('/stelle');
		await expect(office.getByText(/\d offene Meldung(en)?$/)).toBeVisible();
		await office.getByRole('link', { name: 'Meldungen' }).press('Enter');
		await expect(card(office, name)).toContainText('ohne Konto');
		await card(office, name).getByRole('button', { name: 'Übernehmen' }).press('Enter');
		await expect(card(office, name)).toContainText('Bitte tragen Sie ein, was richtig ist.');
		const number = card(office, name).getByLabel('Telefon, künftig');
		await expect(number).toBeFocused();
		await number.fill(RIGHT);
		await number.press('Enter');
		await expect(card(office, name)).toHaveCount(0);
		await expect(office.locator('main form :focus')).toHaveCount(1);
	});

	await test.step('everybody has the new number, and the history says how it came', async () => {
		await expect(page.getByText(RIGHT).first()).toBeVisible();
		await office.goto(`/stelle/eintraege/angebote/${OFFER}`);
		await office.getByRole('button', { name: 'Verlauf anzeigen' }).click();
		const first = office.getByRole('list', { name: 'Änderungen' }).getByRole('listitem').first();
		await expect(first).toContainText('nach einer Meldung');
		await expect(first).toContainText(RIGHT);
	});
	await office.context().close();
});

test('who knows better says so, and hears once by mail what came of it', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	const office = await (await browser.newContext({ baseURL })).newPage();
	await synced(page);
	await page.goto(`/kontakte/offers/${ANOTHER}`);
	await expect(page.getByRole('button', { name: 'Merken' })).toBeVisible();
	const name = await nameOf(page);

	await test.step('what does not fit is said at its field', async () => {
		await page.getByRole('button', { name: 'Angabe stimmt nicht' }).click();
		await page.getByRole('button', { name: 'Etwas anderes stimmt nicht' }).click();
		await page.getByRole('button', { name: 'Melden', exact: true }).click();
		await expect(page.getByText('Bitte schreiben Sie, was nicht stimmt.')).toBeVisible();
		await page.getByLabel('Welche Angabe?').selectOption({ label: 'Telefonnummer stimmt nicht' });
		await page.getByLabel('Was ist richtig?').fill('ruft zurück');
		await expect(page.getByText('Bitte eine Telefonnummer wie 04541 888 0.')).toBeVisible();
	});

	await test.step('then it is sent', async () => {
		await page.getByLabel('Was ist richtig?').fill(PROPOSED);
		await page.getByLabel('Ein Satz dazu').fill('Die Nummer gehört jetzt einer Praxis.');
		await page.getByLabel('Ihre E-Mail-Adresse').fill(HERS);
		await page.getByRole('button', { name: 'Melden', exact: true }).click();
		await expect(said(page, 'Telefonnummer stimmt nicht: gemeldet.')).toBeVisible();
	});

	await test.step('the office takes it over by Enter alone', async () => {
		await signIn(office, 'coordination');
		await office.goto('/stelle/meldungen');
		await expect(card(office, name)).toContainText('Die Nummer gehört jetzt einer Praxis.');
		await expect(card(office, name).getByLabel('Telefon, künftig')).toHaveValue(PROPOSED);
		await card(office, name).getByRole('button', { name: 'Übernehmen' }).press('Enter');
		await expect(card(office, name)).toHaveCount(0);
		await expect(page.getByText(PROPOSED).first()).toBeVisible();
	});

	await test.step('one mail says that it is done, and nothing of what was said', async () => {
		await office.goto('/stelle/benachrichtigungen');
		const mail = office.locator('details').filter({ hasText: `an ${HERS}` });
		await askAgainUntil(office, mail);
		await expect(mail).toHaveCount(1);
		await mail.locator('summary').click();
		await expect(mail).toContainText(REPLIES.proposalAccepted.sentence);
		await expect(mail).toContainText(`/kontakte/offers/${ANOTHER}`);
		await expect(mail).not.toContainText('Praxis');
	});
	await office.context().close();
});

test('an expert says what shall stand in her own entry, and it stands there by the word of her office', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	const words = 'Aufzug bis vor die Tür';
	const office = await (await browser.newContext({ baseURL })).newPage();
	await signIn(page, 'deputy');
	await page.goto('/konto');
	await page.getByRole('link', { name: 'Eintrag ändern' }).click();
	await expect(page.getByLabel('Interne Notiz')).toHaveCount(0);
	await page.getByLabel('Barrierefreiheit').fill(words);
	await page.getByRole('button', { name: 'Vorschlagen' }).click();
	await expect(page.getByText('Ihr Vorschlag geht an die Koordinierungsstelle.')).toBeVisible();
	await expect(page.getByLabel('Barrierefreiheit')).not.toHaveValue(words);

	await signIn(office, 'coordination');
	await office.goto('/stelle/meldungen');
	const hers = office.getByRole('form', { name: /Barrierefreiheit$/ });
	await expect(hers).toContainText('von der Person selbst');
	await hers.getByRole('button', { name: 'Übernehmen' }).press('Enter');
	await expect(hers).toHaveCount(0);
	await expect(page.getByLabel('Barrierefreiheit')).toHaveValue(words);
	await office.context().close();
});
