// A circle chooses its next topic: a member proposes and votes without a network, the office counts, and nobody learns who wanted what.
// Then the office asks for a date, and lays out material that the member reads without a network.
import type { Page } from '@playwright/test';
import { REGIONS, regionId } from '../../scripts/demo/places';
import { demoId } from '../../scripts/demo/random';
import { newId } from '../../src/lib/domain/id';
import { NEW_CIRCLE } from '../../src/lib/domain/meeting/circle';
import { NEW_MEETING } from '../../src/lib/domain/meeting/meeting';
import { API } from '../../src/lib/protocol/api';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { pdfSaying } from '../support/document-files';
import { violations } from './axe';
import { ACCOUNTS, expect, test } from './fixtures';
import { goOffline, synced } from './pages';

const NETWORK = regionId(REGIONS.find(({ key }) => key === 'RZ')!);
const CIRCLE = newId();
const MEETING = newId();
const FACTS = { publication: 'published', audience: 'members', verifiedAt: '', verifiedBy: '' };

/** What other pages of the office make: a circle of this story alone, with a seat for the midwife, and a planned meeting. */
async function prepare(office: Page): Promise<void> {
	const day = (days: number, hours: number) =>
		new Date(Date.now() + (days * 24 + hours) * 3_600_000).toISOString();
	const records = [
		{
			table: 'circles',
			id: CIRCLE,
			fields: {
				...FACTS,
				...NEW_CIRCLE,
				name: 'Arbeitskreis Probe',
				region: NETWORK,
				description: '',
				note: ''
			}
		},
		{
			table: 'seats',
			id: newId(),
			fields: {
				...{ publication: 'published', circle: CIRCLE, organisation: '', name: 'Hebammen', kind: 'regular' },
				...{ consentOn: '', consentPaper: '', member: 'Hanna Böhm-Beispiel', email: ACCOUNTS.midwife },
				...{ deputy: '', deputyEmail: '', since: '2026-01-01', until: '', note: '' }
			}
		},
		{
			table: 'meetings',
			id: MEETING,
			fields: {
				...{
					...FACTS,
					...NEW_MEETING,
					circle: CIRCLE,
					title: 'Treffen zur Probe',
					agenda: '',
					access: '',
					note: ''
				},
				...{ startsAt: day(40, 0), endsAt: day(40, 4), venue: 'Rathaus' },
				address: { street: '', postalCode: '', place: '', ags: '' }
			}
		}
	];
	const answer = await office.request.post(API.push, {
		headers: { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), origin: new URL(office.url()).origin },
		data: {
			v: PROTOCOL_VERSION,
			account: demoId('user', 'koordination'),
			mutations: records.map(({ table, id, fields }) => ({
				...{ id: newId(), kind: 'record.create' },
				body: { id, table, fields }
			}))
		}
	});
	const { results } = (await answer.json()) as { results: { outcome: string }[] };
	expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done']);
}

const checked = async (page: Page) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	expect(await violations(page)).toEqual([]);
};

test('a circle chooses its next topic, and nobody learns who wanted what', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	const office = await (await browser.newContext({ baseURL })).newPage();
	await signIn(office, 'coordination');
	await prepare(office);
	await synced(office);
	await signIn(page, 'midwife');
	await synced(page);

	await test.step('a member proposes without a network, the office enters another one', async () => {
		await page.goto(`/kreise/${CIRCLE}/themen`);
		// Her seat comes after the directory.
		await expect(page.getByRole('button', { name: 'Thema vorschlagen' })).toBeVisible();
		await goOffline(page);
		await page.getByRole('button', { name: 'Thema vorschlagen' }).click();
		await page.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
		await expect(page.getByText('Bitte nennen Sie das Thema')).toBeVisible();
		await page.getByLabel('Thema').fill('Sucht in der Familie');
		await page.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
		await expect(page.getByRole('status').filter({ hasText: 'wartet auf Netz' })).toBeVisible();
		await page.context().setOffline(false);
		const proposals = page.getByRole('list', { name: 'Vorschläge' });
		await expect(proposals).toContainText('Sucht in der Familie');
		await expect(proposals).toContainText('Vorgeschlagen von: Hebammen');
		await checked(page);

		await office.goto(`/stelle/kreise/${CIRCLE}/themen`);
		await office.getByRole('button', { name: 'Thema vorschlagen' }).click();
		await office.getByLabel('Thema').fill('Trennung der Eltern');
		await office.getByRole('button', { name: 'Vorschlagen', exact: true }).click();
		await expect(office.getByRole('list', { name: 'Vorschläge' })).toContainText('Trennung der Eltern');
		await checked(office);
	});

	await test.step('she votes without a network, and changes her vote', async () => {
		await office.getByRole('button', { name: 'Abstimmung öffnen' }).click();
		await expect(office.getByText('0 von 1 Platz haben geantwortet.')).toBeVisible();
		await page.reload();
		const vote = page.getByRole('group', { name: 'Ihre Stimme' });
		await vote.getByRole('radio', { name: 'Trennung der Eltern' }).check();
		await expect(page.getByText('angekommen')).toBeVisible();
		await goOffline(page);
		await vote.getByRole('radio', { name: 'Sucht in der Familie' }).check();
		await expect(page.getByText('wartet auf Netz')).toBeVisible();
		await page.context().setOffline(false);
		await expect(page.getByText('angekommen')).toBeVisible();
		await page.reload();
		await expect(vote.getByRole('radio', { name: 'Sucht in der Familie' })).toBeChecked();
		await checked(page);
	});

	await test.step('the office sees how many, and counts', async () => {
		await office.getByRole('button', { name: 'Neu laden' }).click();
		await expect(office.getByText('1 von 1 Platz hat geantwortet.')).toBeVisible();
		await office.getByRole('button', { name: 'Abstimmung schließen' }).click();
		await checked(office);
		await office.getByRole('button', { name: 'Schließen und auszählen' }).click();
		await expect(office.getByText('Gewählt ist „Sucht in der Familie“.')).toBeVisible();
		await office.getByLabel('Eingeplant in').selectOption({ index: 1 });
		await page.reload();
		await expect(page.getByText('Gewählt ist „Sucht in der Familie“.')).toBeVisible();
		await expect(page.getByRole('list', { name: 'Themenspeicher' })).toContainText('Trennung der Eltern');
		await expect(page.getByRole('link', { name: /^geplant am/ })).toBeVisible();
	});

	await test.step('the office asks for a date, the member answers, and the meeting has its time', async () => {
		await office.goto(`/stelle/treffen/${MEETING}/termine`);
		const second = office.getByRole('group', { name: '2. Vorschlag' });
		await office.getByRole('button', { name: 'Umfrage öffnen' }).click();
		await expect(second.getByText('Bitte geben Sie Tag, Anfang und Ende an.')).toBeVisible();
		const day = new Date(Date.now() + 47 * 86_400_000).toISOString().slice(0, 10);
		await second.getByLabel('Tag').fill(day);
		await checked(office);
		await office.getByRole('button', { name: 'Umfrage öffnen' }).click();
		await expect(office.getByText('0 von 1 Platz haben geantwortet.')).toBeVisible();

		await page.goto('/termine');
		await page.getByRole('link', { name: 'Termine ansehen' }).click();
		const poll = page.getByRole('region', { name: 'Wann können Sie?' });
		await goOffline(page);
		await poll.getByRole('group').nth(0).getByRole('radio', { name: 'Nein' }).check();
		await poll.getByRole('group').nth(1).getByRole('radio', { name: 'Ja', exact: true }).check();
		await expect(poll.getByText('wartet auf Netz')).toBeVisible();
		await page.context().setOffline(false);
		await expect(poll.getByText('angekommen')).toBeVisible();
		await checked(page);

		await office.getByRole('button', { name: 'Neu laden' }).click();
		await expect(office.getByText('1 von 1 Platz hat geantwortet.')).toBeVisible();
		await office.getByRole('list', { name: 'Vorschläge' }).getByRole('button').first().click();
		await office.getByRole('button', { name: 'Termin nehmen', exact: true }).click();
		await expect(office.getByText('1 ja, 0 wenn nötig, 0 nein')).toBeVisible();
		await page.reload();
		await expect(page.getByRole('region', { name: 'Terminumfrage' })).toContainText('gewählt');
	});

	await test.step('what a member hands in lies on the Infotisch once the office has looked, and is read without a network', async () => {
		const table = page.getByRole('region', { name: 'Infotisch' });
		const hand = async (bytes: Buffer) => {
			await table
				.getByLabel('Datei')
				.setInputFiles({ name: '..\\<b>.pdf', mimeType: 'application/pdf', buffer: bytes });
			await table.getByRole('button', { name: 'Der Koordinierungsstelle geben' }).click();
		};
		await table.getByRole('button', { name: 'Material einreichen' }).click();
		await table.getByLabel('Was ist es?').fill('Handzettel');
		await hand(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
		await expect(table.getByRole('alert')).toContainText('keine, die auf das Regal kann');
		await hand(pdfSaying('Handzettel'));
		await expect(table.getByRole('button', { name: 'Material einreichen' })).toBeFocused();
		await expect(table).toContainText('Noch liegt nichts aus.');

		await office.goto(`/stelle/treffen/${MEETING}/infotisch`);
		const waits = office.getByRole('region', { name: 'Eingereicht' });
		await checked(office);
		await waits.getByRole('button', { name: /veröffentlichen: Handzettel/ }).click();
		await expect(waits).toHaveCount(0);

		await page.reload();
		await table.getByRole('button', { name: /^Offline bereithalten \(\d+ Byte\)/ }).click();
		await expect(table.getByText('offline bereit', { exact: true })).toBeVisible();
		await checked(page);
		await goOffline(page);
		const saving = page.waitForEvent('download');
		await table.getByRole('link', { name: 'Öffnen: Handzettel' }).click();
		expect((await saving).suggestedFilename()).toBe('handzettel-1.pdf');
	});
});
