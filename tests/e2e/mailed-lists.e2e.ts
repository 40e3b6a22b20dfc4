// The lists go to all partners by mail: the office sees who is written to, chooses how often, sends, and reads what came of it; a
// partner takes the lists from the page behind the link. In the demo the office reads mails on its own page.
import { readFile } from 'node:fs/promises';
import { LISTS_MAIL } from '../../src/lib/server/notices/list-mail';
import { readPdf } from '../support/pdf-structure';
import { violations } from './axe';
import { askAgainUntil } from './demo-mail';
import { expect, test } from './fixtures';

const NETWORK = 'Kreis Herzogtum Lauenburg';

test('the office sends the lists to all partners, and a partner takes them from the page behind the link', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle');
	await page.getByRole('link', { name: 'Listen verschicken' }).click();
	const network = page.getByRole('region', { name: NETWORK });

	await test.step('it chooses how often, which sends nothing', async () => {
		await network.getByLabel('Jedes halbe Jahr').check();
		await network.getByRole('button', { name: 'Rhythmus speichern' }).click();
		await expect(network.getByText(/Die nächste Runde geht am .+ von selbst hinaus/)).toBeVisible();
		await expect(network.getByText('Es ging noch keine Runde hinaus.')).toBeVisible();
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(page)).toEqual([]);
	});

	await test.step('it sees who is written to, and sends at one tap', async () => {
		await network.getByText('Empfänger ansehen').click();
		await expect(network.getByText(/@example\.org$/).first()).toBeVisible();
		const send = network.getByRole('button', { name: /^Jetzt an \d+ Adressen? senden$/ });
		await send.click();
		await expect(network.getByText('Heute ging schon eine Runde hinaus.')).toBeVisible();
		await expect(send).toBeDisabled();
		await askAgainUntil(page, network.getByText(/von Ihrer Stelle gesendet\): [1-9]\d* erreicht/));
	});

	const partner = await (await browser.newContext({ baseURL })).newPage();
	const mail = page.locator('details').filter({ hasText: LISTS_MAIL.subject });
	await page.goto('/stelle/benachrichtigungen');
	const text = (await mail.first().textContent()) ?? '';
	expect(text).toMatch(/Anlage 1: .+\d+ Einrichtungen\./s);
	const link = /\/listen\?liste=anlage-2#[\w-]{43}/.exec(text)?.[0] ?? '';

	await test.step('a partner opens it, without an account, and takes a list', async () => {
		for (let times = 0; times < 2; times += 1) {
			await partner.goto('/');
			await partner.goto(link);
			await expect(
				partner.getByRole('heading', { level: 2 }).filter({ hasText: 'Anlage' }).first()
			).toHaveText(/^Anlage 2/);
		}
		await partner.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(partner)).toEqual([]);
		const downloading = partner.waitForEvent('download');
		await partner.getByRole('button', { name: /^Anlage 1.+ als PDF laden$/ }).click();
		const download = await downloading;
		const read = readPdf(new Uint8Array(await readFile(await download.path())));
		expect([read.ua, read.language]).toEqual(['1', 'de-DE']);
	});
	await partner.context().close();
});

test('a member says which offer is missing, the office forwards it, and a planner’s answer is there for both', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	const said = 'Alleinerziehenden auf dem Land fehlt ein Treff am Nachmittag.';
	await signIn(page, 'member');
	await page.goto('/mehr');
	await page.getByRole('link', { name: 'Fehlende Angebote' }).click();
	await test.step('a member says it; what would make somebody recognisable stays with her', async () => {
		await page.getByLabel('Was fehlt?').selectOption('openMeeting');
		await page.getByRole('combobox', { name: /^Gemeinden/ }).fill('Ratze');
		await page.getByRole('option', { name: 'Ratzeburg' }).click();
		await expect(page.getByRole('list', { name: 'Gewählte Gemeinden' })).toContainText('Ratzeburg');
		const text = page.getByLabel('Wem fehlt es, und woran merken Sie das?');
		await text.fill('Bitte 04541 888 123 anrufen.');
		await page.getByRole('button', { name: 'Senden', exact: true }).click();
		await expect(page.getByText('Bitte ersetzen Sie, was jemanden erkennbar macht.')).toBeVisible();
		await text.fill(said);
		await page.getByRole('button', { name: 'Senden', exact: true }).click();
		await expect(page.getByRole('region', { name: 'Von Ihnen gemeldet' })).toContainText(said);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(page)).toEqual([]);
	});

	const desk = await (await browser.newContext({ baseURL })).newPage();
	await signIn(desk, 'coordination');
	await test.step('the office names a planner and forwards it', async () => {
		await desk.goto('/stelle');
		const way = desk.getByRole('listitem').filter({ hasText: 'Fehlende Angebote' });
		await expect(way.getByText(/offener? Vorschl/)).toBeVisible();
		await way.getByRole('link').click();
		await desk.getByLabel('Netzwerk der Planung').selectOption({ label: NETWORK });
		await desk.getByLabel('Name', { exact: true }).fill('Petra Planung-Muster');
		await desk.getByLabel('Funktion').fill('Jugendhilfeplanung');
		await desk.getByLabel('E-Mail-Adresse').fill('planung@example.org');
		await desk.getByRole('button', { name: 'Hinzufügen' }).click();
		const open = desk.getByRole('region', { name: 'Offen', exact: true });
		await expect(open).toContainText(said);
		await open
			.getByLabel('Weiterleiten an')
			.selectOption({ label: 'Petra Planung-Muster, Jugendhilfeplanung' });
		await open.getByRole('button', { name: 'Weiterleiten' }).click();
		await expect(desk.getByRole('region', { name: 'Bei den Planenden' })).toContainText(said);
		await desk.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(desk)).toEqual([]);
	});

	const planner = await (await browser.newContext({ baseURL })).newPage();
	await test.step('the planner answers, once', async () => {
		await desk.goto('/stelle/benachrichtigungen');
		const mail = desk.locator('details').filter({ hasText: 'In Ihrem Bereich fehlt ein Angebot' }).first();
		const link = /\/planung#[\w-]{43}/.exec((await mail.textContent()) ?? '')?.[0] ?? '';
		for (let times = 0; times < 2; times += 1) {
			await planner.goto('/');
			await planner.goto(link);
			await expect(planner.getByText(said)).toBeVisible();
		}
		await planner.getByLabel('Ist geplant').check();
		await planner.getByRole('button', { name: 'Antwort senden' }).click();
		await expect(planner.getByText('Bitte sagen Sie, für wann')).toBeVisible();
		await planner.getByLabel('Für wann?').fill('Frühjahr 2027');
		await planner.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(planner)).toEqual([]);
		await planner.getByRole('button', { name: 'Antwort senden' }).click();
		await expect(planner.getByText('Ihre Antwort lesen die Koordinierungsstelle')).toBeVisible();
		await planner.goto('/');
		await planner.goto(link);
		await expect(planner.getByText('Dieser Link wurde schon benutzt.')).toBeVisible();
	});

	await test.step('whoever said it and the office read the answer', async () => {
		await page.goto('/angebote');
		await expect(page.getByText('Ist geplant: Frühjahr 2027.')).toBeVisible();
		await desk.goto('/stelle/angebote');
		await expect(desk.getByRole('region', { name: 'Beantwortet' })).toContainText(
			'Ist geplant: Frühjahr 2027.'
		);
	});
	await desk.context().close();
	await planner.context().close();
});
