// A case for a meeting: brought by a member without a network, read, named and planned by the office with its own key, and seen by the
// others as no more than kind, title and duration. Whoever is unsure asks alone.
import type { Browser, Page } from '@playwright/test';
import { demoId } from '../../scripts/demo/random';
import { REGIONS, regionId } from '../../scripts/demo/places';
import { NEW_MEETING } from '../../src/lib/domain/meeting/meeting';
import { TEMPLATE } from '../../src/lib/domain/meeting/procedure';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { openForm, questionField } from './ask';
import { violations } from './axe';
import { mailedLink } from './demo-mail';
import { ACCOUNTS, expect, test, type AccountName } from './fixtures';
import { type OfficeByApi, officeByApi } from './office-api';
import { goOffline, synced } from './pages';

const CIRCLE = demoId('circle', 'Kooperationskreis Nord');
const NETWORK = REGIONS[0]!;
const COLLEAGUE = 'fallplanung@example.org';
const PASSPHRASE = 'Grüne Füchse zählen Steine';
const QUESTION = 'Wie sprechen wir mit der Mutter über die Nächte ohne Aufsicht?';
const DAY = 86_400_000;

const newPage = async (browser: Browser, baseURL: string): Promise<Page> =>
	(await browser.newContext({ baseURL, reducedMotion: 'reduce' })).newPage();
const seat = (office: OfficeByApi, name: string, account: AccountName) =>
	office.make('seats', {
		...{ publication: 'published', circle: CIRCLE, organisation: '', name, kind: 'regular' },
		...{ consentOn: '', consentPaper: '', member: '', email: ACCOUNTS[account], deputy: '', deputyEmail: '' },
		...{ since: '2020-01-01', until: '', note: '' }
	});
const meeting = (office: OfficeByApi, title: string) =>
	office.make('meetings', {
		...{ publication: 'published', audience: 'public', verifiedAt: '', verifiedBy: '', note: '' },
		...{ ...NEW_MEETING, stage: 'invited', points: TEMPLATE.points, circle: CIRCLE, title, venue: '' },
		startsAt: new Date(Date.now() + 60 * DAY).toISOString(),
		endsAt: new Date(Date.now() + 60 * DAY + DAY / 6).toISOString(),
		...{ address: { street: '', postalCode: '', place: '', ags: '' }, access: '', agenda: '' }
	});

/** A colleague at the office, with a key of her own: those of the others are other stories'. */
async function colleague(browser: Browser, baseURL: string, office: Page, password: string): Promise<Page> {
	const page = await newPage(browser, baseURL);
	await page.goto(await mailedLink(office, '/link', 'Einladung', `an ${COLLEAGUE}`));
	await page.getByLabel('Passwort', { exact: true }).fill(password);
	await page.getByRole('button', { name: 'Konto einrichten' }).click();
	await expect(page).toHaveURL(/\/konto$/);
	await page.getByText('Schlüssel einrichten').click();
	await page.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
	await page.getByLabel('Passphrase wiederholen').fill(PASSPHRASE);
	await page.getByRole('button', { name: 'Schlüssel machen' }).click();
	const spelt = (await page.locator('.recovery-sheet .code').textContent()) ?? '';
	await page.getByLabel(/die letzten vier Zeichen/).fill(spelt.replace(/\s/g, '').slice(-4));
	await page.getByRole('button', { name: 'Code ist sicher aufbewahrt' }).click();
	await expect(page.getByText(/Ihr Schlüssel: [0-9A-Z]{4}-/)).toBeVisible();
	await expect(page.getByText('Ihr Schlüssel wartet auf Netz')).toHaveCount(0);
	return page;
}

test('a member brings a case without a network, the office plans it, the others see that there is one', async ({
	page,
	browser,
	baseURL,
	signIn,
	password
}) => {
	test.slow();
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const office = await officeByApi(baseURL!, password);
	await seat(office, 'ASD Nord', 'member');
	await seat(office, 'Hebammen Nord', 'midwife');
	const id = await meeting(office, 'Treffen mit Fällen');
	await office.post(PAGE_API.deskAccounts, {
		network: regionId(NETWORK),
		people: [{ name: 'Fenja Fall-Muster', email: COLLEAGUE, role: 'coordination', expert: '' }]
	});
	const first = await newPage(browser, baseURL!);
	await signIn(first, 'coordination');
	const desk = await colleague(browser, baseURL!, first, password);

	await signIn(page, 'member');
	await synced(page);
	await test.step('what is missing is said, and each kind has its rule', async () => {
		await page.goto(`/termine/${id}`);
		await page.getByRole('link', { name: 'Fall einbringen' }).click();
		await expect(page.getByText(/Noch \d+ Tage: bis .*, 24 Uhr\./)).toBeVisible();
		await expect(page.getByText('in höchstens zehn Minuten beantwortet')).toBeVisible();
		await page.getByRole('radio', { name: /Aktueller Fall, ohne Wissen der Familie/ }).check();
		await page.getByRole('button', { name: 'Fall anmelden' }).click();
		const missing = page.getByRole('alert').filter({ hasText: 'Noch nicht angemeldet' });
		await expect(missing).toContainText('Bitte schreiben Sie Ihre Frage');
		await expect(missing).toContainText('Ein laufender Fall kommt nur ins Treffen');
		expect(await violations(page)).toEqual([]);
	});

	await test.step('it is typed and sealed without a network, a draft comes back, and it arrives once', async () => {
		await goOffline(page);
		await page.getByLabel('Ihre Frage').fill(QUESTION);
		await page.getByLabel('Was haben Sie verändert?').fill('Alter und Ort');
		await page.getByRole('radio', { name: 'Ja, das kann ich ausschließen' }).check();
		await page.getByLabel(/ist im Sinne der Familie/).check();
		await page.getByLabel('Dauer in Minuten').fill('20');
		const police = page.getByRole('group', { name: /Kriminalpolizei und Schutzpolizei/ });
		await police.getByRole('radio', { name: 'Nein' }).check();
		await page
			.getByRole('group', { name: /Familiengericht/ })
			.getByRole('radio', { name: 'Nein' })
			.check();
		await expect(
			page.getByText('Den Raum verlassen: Kriminalpolizei, Schutzpolizei und Familiengericht.')
		).toBeVisible();
		await expect(page.getByText('Entwurf auf diesem Gerät gesichert.')).toBeVisible();
		await page.reload();
		await expect(page.getByText('Ihr Entwurf von vorher ist noch da.')).toBeVisible();
		await expect(page.getByLabel('Ihre Frage')).toHaveValue(QUESTION);
		await expect(page.getByText('Danach können Sie den Text nicht mehr lesen')).toBeVisible();
		await page.getByLabel(/Andere beteiligte Mitglieder/).check();
		await page.getByRole('checkbox', { name: /dürfen mitlesen|verglichen/ }).check();
		await page.getByRole('button', { name: 'Fall anmelden' }).dblclick();
		await expect(page.getByText('Auf diesem Gerät, noch nicht übertragen')).toBeVisible();
		await page.context().setOffline(false);
		const own = page.getByRole('region', { name: 'Ihre Fälle für dieses Treffen' });
		await expect(own.getByText('Angemeldet', { exact: true })).toHaveCount(1);
		expect(await violations(page)).toEqual([]);
	});

	await test.step('the office reads it with its key, names it, and plans who leaves when', async () => {
		await desk.goto(`/stelle/treffen/${id}/faelle`);
		await desk.getByLabel('Ihre Passphrase').fill(PASSPHRASE);
		await desk.getByRole('button', { name: 'Öffnen' }).click();
		await expect(desk.getByText(QUESTION)).toBeVisible();
		await expect(desk.getByText('von ASD Nord')).toBeVisible();
		await desk.getByLabel('Neutraler Titel').fill('Aufsicht in der Nacht');
		await desk.getByRole('button', { name: 'Titel und Dauer speichern' }).click();
		await expect(desk.getByRole('heading', { name: 'Aufsicht in der Nacht' })).toBeVisible();
		await expect(desk.getByText('Geplant: 20 von 75 Minuten.')).toBeVisible();
		await expect(
			desk.getByText('Verabschieden: Kriminalpolizei, Schutzpolizei und Familiengericht')
		).toBeVisible();
		await desk.getByRole('button', { name: 'Diesen Ablauf übernehmen' }).click();
		await expect(desk.getByText('Dieser Ablauf ist übernommen.')).toBeVisible();
		expect(await violations(desk)).toEqual([]);
	});

	await test.step('once the agenda is fixed another member sees kind, title and duration, and a new case is a question', async () => {
		const other = await newPage(browser, baseURL!);
		await signIn(other, 'midwife');
		await synced(other);
		await other.goto(`/termine/${id}/fall`);
		await expect(other.getByRole('heading', { name: 'Neuer Fall' })).toBeVisible();
		await expect(other.getByText('Aufsicht in der Nacht')).toHaveCount(0);
		await office.save('meetings', id, { stage: { from: 'invited', to: 'fixed' } });
		const shown = other.getByRole('region', { name: 'Fallbesprechungen in diesem Treffen' });
		await expect(shown).toContainText('Aufsicht in der Nacht');
		await expect(shown).toContainText('20 Minuten');
		await expect(other.getByText(QUESTION)).toHaveCount(0);
		await expect(other.getByText('Die Tagesordnung steht schon fest.')).toBeVisible();
		expect(await violations(other)).toEqual([]);
	});
	await office.end();
});

test('whoever is unsure is led to a consultation with what she typed, and nothing goes into the meeting', async ({
	page,
	baseURL,
	signIn,
	password
}) => {
	const office = await officeByApi(baseURL!, password);
	await seat(office, 'Schulen Nord', 'member');
	const id = await meeting(office, 'Treffen ohne Fall');
	await office.end();
	await signIn(page, 'member');
	await synced(page);
	await page.goto(`/termine/${id}/fall`);
	await page.getByRole('radio', { name: /Aktueller Fall, ohne Wissen der Familie/ }).check();
	await page.getByLabel('Ihre Frage').fill(QUESTION);
	await page.getByRole('radio', { name: 'Ich bin unsicher' }).check();
	await expect(page.getByText('Dann gehört die Frage nicht in das Treffen')).toBeVisible();
	await page.getByRole('button', { name: 'Einzelberatung anfragen' }).click();
	await expect(page).toHaveURL(/\/anfrage$/);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	// Its words stand where she asks, whatever she answers before.
	await openForm(page);
	await page.getByRole('radio', { name: 'Nächste freie Fachkraft' }).check();
	await page.getByRole('radio', { name: 'Heute' }).check();
	await expect(questionField(page)).toHaveValue(QUESTION);
	await page.goto(`/termine/${id}/fall`);
	await expect(page.getByRole('heading', { name: 'Neuer Fall' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Ihre Fälle für dieses Treffen' })).toHaveCount(0);
	await expect(page.getByText('Ihr Entwurf von vorher')).toHaveCount(0);
});
