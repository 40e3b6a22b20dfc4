// What a closed case teaches: the office writes it so that nobody is recognised, shares it with another network as a file, and members read
// it without a network.
import { readFile, writeFile } from 'node:fs/promises';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';

const NETWORK = 'Kreis Herzogtum Lauenburg';

test('the office writes a lesson, shares it, and takes over one of another network; members read it offline', async ({
	page,
	browser,
	baseURL,
	signIn
}, testInfo) => {
	await signIn(page, 'coordination');
	await synced(page);
	await page.goto('/stelle/lernen');
	const network = page.getByRole('region', { name: NETWORK });
	await page.emulateMedia({ reducedMotion: 'reduce' });

	await test.step('a name is marked, and nothing is kept before that has an answer', async () => {
		await network.getByRole('button', { name: /^Neuer Eintrag/ }).click();
		await network.getByLabel('Überschrift').fill('Früher anrufen');
		await network.getByLabel('Was war, in allgemeinen Worten').fill('Frau Müller rief erst nach Wochen an.');
		await network.getByLabel('Was daraus zu lernen ist').fill('Wer unsicher ist, fragt am selben Tag.');
		await network.getByRole('button', { name: 'Für Mitglieder veröffentlichen' }).click();
		await expect(network.getByText(/woran jemand zu erkennen sein könnte/)).toBeVisible();
		expect(await violations(page)).toEqual([]);
		await network
			.getByLabel('Was war, in allgemeinen Worten')
			.fill('Eine Fachkraft rief erst nach Wochen an.');
		await network.getByRole('button', { name: 'Für Mitglieder veröffentlichen' }).click();
		await expect(network.getByRole('heading', { name: 'Früher anrufen' })).toBeVisible();
	});

	await test.step('it goes into a file, and comes back as nothing new', async () => {
		const downloading = page.waitForEvent('download');
		await network.getByRole('button', { name: 'Datei zum Weitergeben' }).click();
		const file = testInfo.outputPath('eigene.json');
		await (await downloading).saveAs(file);
		const said = await readFile(file, 'utf8');
		expect(said).toContain('Früher anrufen');
		await network.getByLabel('Datei eines anderen Netzwerks').setInputFiles(file);
		await expect(network.getByText(/Alle \d+ Einträge haben Sie schon\./)).toBeVisible();
		await network.getByLabel('Datei eines anderen Netzwerks').setInputFiles({
			...{ name: 'x.json', mimeType: 'application/json' },
			buffer: Buffer.from('<script>alert(1)</script>')
		});
		await expect(network.getByText(/Das ist keine solche Datei/)).toBeVisible();
		const theirs = testInfo.outputPath('andere.json');
		const lesson = {
			id: 'otherlesson0001',
			title: 'Zu zweit gehen',
			happened: 'Allein.',
			learnt: 'Zu zweit.'
		};
		const other = { format: 'schutznetz-lernen', version: 1, network: 'Nachbarkreis' };
		await writeFile(theirs, JSON.stringify({ ...other, lessons: [{ ...lesson, forWhom: '' }] }));
		await network.getByLabel('Datei eines anderen Netzwerks').setInputFiles(theirs);
		await network.getByRole('button', { name: 'Als Entwürfe übernehmen' }).click();
		const card = network.getByRole('listitem').filter({ hasText: 'Zu zweit gehen' });
		await expect(card.getByText('Entwurf')).toBeVisible();
		await expect(card.getByText('aus Nachbarkreis')).toBeVisible();
		expect(await violations(page)).toEqual([]);
	});

	const member = await (await browser.newContext({ baseURL })).newPage();
	await signIn(member, 'midwife');
	await test.step('a member reads what is published, without a network', async () => {
		await synced(member);
		await member.goto('/lernen');
		await expect(member.getByRole('heading', { name: 'Früher anrufen' })).toBeVisible();
		await expect(member.getByText('Zu zweit gehen')).toHaveCount(0);
		await goOffline(member);
		await member.reload();
		await member.getByLabel('Suchen').fill('selben tag');
		await expect(member.getByRole('heading', { level: 2 })).toHaveText(['Früher anrufen']);
		await member.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(member)).toEqual([]);
	});
});
