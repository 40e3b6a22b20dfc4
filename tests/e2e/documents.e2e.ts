// The shelf of a network: the office puts a document there, a member keeps it for a time without a network, a new version comes, and
// signing out takes everything off the phone.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { REGIONS } from '../../scripts/demo/places';
import { pdfSaying } from '../support/document-files';
import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';

const [NETWORK] = REGIONS;
const TITLE = 'Wegweiser bei Kindeswohlgefährdung';
const FILES = 'schutznetz-files';

const choose = (form: Locator, name: string, buffer: Buffer) =>
	form.getByLabel('Datei').setInputFiles({ name, mimeType: 'application/pdf', buffer });
const databases = (page: Page) =>
	page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
/** How many lie on the phone. */
const keptFiles = (page: Page) =>
	page.evaluate(
		(name) =>
			new Promise<number>((resolve, reject) => {
				const opening = indexedDB.open(name);
				opening.onerror = () => reject(new Error('not opened'));
				opening.onsuccess = () => {
					const counting = opening.result.transaction('files').objectStore('files').count();
					counting.onsuccess = () => {
						opening.result.close();
						resolve(counting.result);
					};
				};
			}),
		FILES
	);
const card = (page: Page) =>
	page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: TITLE }) });
/** What comes when it is opened. */
async function opened(page: Page): Promise<{ name: string; text: string }> {
	const saving = page.waitForEvent('download');
	await card(page)
		.getByRole('link', { name: `Öffnen: ${TITLE}` })
		.click();
	const file = await saving;
	return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'latin1') };
}

test('the office puts it there, a member keeps it and reads it without a network, until a new version comes', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	const office = await (await browser.newContext({ baseURL })).newPage();
	await signIn(office, 'coordination');
	const own = office.getByRole('region', { name: NETWORK!.name });

	await test.step('a file that is none is refused with a sentence, the right one stands on the shelf', async () => {
		await office.goto('/stelle');
		await expect(office.getByText('1 Prüfung fällig')).toBeVisible();
		await office.getByRole('link', { name: 'Unterlagen', exact: true }).click();
		await own.getByRole('button', { name: 'Neue Unterlage' }).click();
		await own.getByRole('button', { name: 'Auf das Regal stellen' }).click();
		await expect(own.getByText('Bitte wählen Sie die Datei.')).toBeVisible();
		await choose(own, 'wegweiser.pdf', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
		await own.getByLabel('Titel').fill(TITLE);
		await own.getByLabel('Art', { exact: true }).selectOption('Leitfaden');
		await own.getByRole('button', { name: 'Auf das Regal stellen' }).click();
		await expect(own.getByRole('alert')).toContainText('keine, die auf das Regal kann');
		await choose(own, 'irgendwas.dat', pdfSaying('erste Fassung'));
		await own.getByRole('button', { name: 'Auf das Regal stellen' }).click();
		await expect(own.getByRole('heading', { name: TITLE })).toBeVisible();
	});

	await test.step('a member finds it under „Mehr“, and keeps it', async () => {
		await signIn(page, 'member');
		await synced(page);
		await page.goto('/mehr');
		await page.getByRole('link', { name: 'Unterlagen', exact: true }).click();
		await card(page)
			.getByRole('button', { name: /^Offline bereithalten \(\d+ Byte\)/ })
			.click();
		await expect(card(page).getByText('offline bereit', { exact: true })).toBeVisible();
		await expect(card(page).getByRole('button', { name: 'Vom Gerät nehmen' })).toBeFocused();
	});

	await test.step('without a network it opens, what is not kept says why it does not', async () => {
		await goOffline(page);
		await page.goto('/unterlagen');
		expect(await opened(page)).toEqual({
			name: 'wegweiser-bei-kindeswohlgefaehrdung-1.pdf',
			text: pdfSaying('erste Fassung').toString('latin1')
		});
		await page.getByRole('link', { name: 'Öffnen: Leitfaden Kinderschutz (Demo)' }).click();
		await expect(page.getByRole('alert')).toContainText('liegt nicht auf diesem Gerät');
		await expect(page).toHaveURL('/unterlagen');
		await page.context().setOffline(false);
	});

	await test.step('a new version is said with its size, and takes the place of the old one when it is here', async () => {
		await own.getByRole('button', { name: `Neue Fassung: ${TITLE}` }).click();
		await choose(own, 'wegweiser-neu.pdf', pdfSaying('zweite Fassung'));
		await own.getByRole('button', { name: 'Neue Fassung einstellen' }).click();
		await expect(own.getByText('1 frühere Fassung', { exact: true })).toBeVisible();
		await expect(card(page).getByText('Auf diesem Gerät liegt eine ältere Fassung')).toBeVisible();
		await card(page)
			.getByRole('button', { name: /^Neue Fassung laden \(\d+ Byte\)/ })
			.click();
		await expect(card(page).getByText('offline bereit', { exact: true })).toBeVisible();
		await goOffline(page);
		expect((await opened(page)).text).toContain('zweite Fassung');
		await page.context().setOffline(false);
	});

	await test.step('what is withdrawn goes from the phone', async () => {
		for (const version of ['Fassung 2', 'Fassung 1'])
			await own.getByRole('button', { name: `${version} zurückziehen: ${TITLE}` }).click();
		await expect(card(page)).toHaveCount(0);
		await page.reload();
		await expect.poll(() => keptFiles(page)).toBe(0);
		await expect(page.getByRole('heading', { name: 'Unterlagen', level: 1 })).toBeVisible();
		const guide = page.getByRole('button', {
			name: /Offline bereithalten .*: Leitfaden Kinderschutz \(Demo\)/
		});
		await guide.click();
		await expect(page.getByText('offline bereit', { exact: true })).toHaveCount(1);
	});

	await test.step('signing out takes all of it off the phone', async () => {
		expect(await databases(page)).toContain(FILES);
		await page.goto('/konto');
		await page.getByRole('button', { name: 'Abmelden', exact: true }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Abmelden' }).click();
		await expect(page).toHaveURL((url) => url.pathname === '/');
		await expect.poll(() => databases(page)).not.toContain(FILES);
		await page.goto('/unterlagen');
		await expect(page.getByText('Unterlagen sind für Mitglieder des Netzwerks')).toBeVisible();
	});
	await office.context().close();
});
