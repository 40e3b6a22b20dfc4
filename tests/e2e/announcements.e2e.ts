// An office tells its circles something: seen as it will arrive, sent once, read by members without a network; whoever wants no mails of it
// says so on the page behind the link. In the demo the office reads mails on its own page.
import { request as newRequest } from '@playwright/test';
import { violations } from './axe';
import { askAgainUntil } from './demo-mail';
import { ACCOUNTS, expect, test } from './fixtures';
import { goOffline, synced } from './pages';
import { newSeat } from './seats';

const NETWORK = 'Kreis Herzogtum Lauenburg';
const CIRCLE = 'Kooperationskreis Nord';
const TITLE = 'Fachtag <b>Schütteltrauma</b>';

test('the office tells a circle something, a member reads it offline and unsubscribes from its mails', async ({
	page,
	browser,
	baseURL,
	signIn,
	password
}) => {
	await newSeat(CIRCLE, ACCOUNTS.midwife, password);
	await signIn(page, 'coordination');
	await page.goto('/stelle');
	await page.getByRole('link', { name: 'Hinweise verschicken' }).click();
	const network = page.getByRole('region', { name: NETWORK });
	await page.emulateMedia({ reducedMotion: 'reduce' });

	await test.step('what is missing is said', async () => {
		await network.getByRole('button', { name: 'Ansehen, wie er ankommt' }).click();
		await expect(network.getByText('Bitte wählen Sie wenigstens einen Kreis.')).toBeVisible();
		await expect(network.getByText('Bitte geben Sie einen Betreff an.')).toBeVisible();
		expect(await violations(page)).toEqual([]);
	});
	const write = async (title: string) => {
		await network.getByLabel(CIRCLE).check();
		await network.getByLabel('Betreff').fill(title);
		await network.getByLabel('Text').fill('Am Montag im Kreishaus.\n\nBitte bis Freitag anmelden.');
		await network.getByRole('button', { name: 'Ansehen, wie er ankommt' }).click();
	};

	await test.step('it is seen as it will arrive, with the count, and sent', async () => {
		await write(TITLE);
		const dialog = page.getByRole('dialog');
		await expect(dialog.getByText(/^\d+ Adressen? (bekommt|bekommen) eine E-Mail/)).toBeVisible();
		await expect(dialog.getByText(`${NETWORK}: ${TITLE}`)).toBeVisible();
		expect(await violations(page)).toEqual([]);
		await dialog.getByRole('button', { name: /^An \d+ Adressen? senden$/ }).click();
		await askAgainUntil(page, network.getByText(/an Kooperationskreis Nord: [1-9]\d* erreicht/));
	});

	const member = await (await browser.newContext({ baseURL })).newPage();
	await signIn(member, 'midwife');
	await test.step('a member reads it, also without a network, as text', async () => {
		await synced(member);
		await member.goto('/mehr');
		await member.getByRole('link', { name: 'Hinweise', exact: false }).first().click();
		await expect(member.getByRole('heading', { name: TITLE })).toBeVisible();
		await goOffline(member);
		await member.reload();
		await expect(member.getByRole('heading', { name: TITLE })).toBeVisible();
		await member.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(member)).toEqual([]);
	});

	await page.goto('/stelle/benachrichtigungen');
	const mail = page.locator('details').filter({ hasText: TITLE }).filter({ hasText: ACCOUNTS.midwife });
	await askAgainUntil(page, mail);
	const text = (await mail.first().textContent()) ?? '';
	const link = /\/abmelden#[\w-]{43}/.exec(text)?.[0] ?? '';
	expect(text).toContain('Einladungen und Protokolle bekommen Sie weiter');

	const mailbox = await (await browser.newContext({ baseURL })).newPage();
	await test.step('the link does nothing by being opened; a tap does, and takes it back', async () => {
		const scanner = await newRequest.newContext({ baseURL });
		expect((await scanner.get(link)).status()).toBe(200);
		await mailbox.goto(link);
		await mailbox.reload();
		await mailbox.emulateMedia({ reducedMotion: 'reduce' });
		await mailbox.getByRole('button', { name: 'Keine Hinweise mehr per E-Mail' }).click();
		await expect(mailbox.getByRole('status').filter({ hasText: 'Abbestellt.' })).toBeVisible();
		expect(await violations(mailbox)).toEqual([]);
		await mailbox.reload();
		await expect(mailbox.getByRole('button', { name: 'Wieder Hinweise bekommen' })).toBeVisible();
	});

	await test.step('the next one is not mailed to her, and is on her phone all the same', async () => {
		await page.goto('/stelle/hinweise');
		await write('Zweiter Hinweis');
		await expect(page.getByRole('dialog').getByText(/1 hat Hinweise abbestellt/)).toBeVisible();
	});
});
