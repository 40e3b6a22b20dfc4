// The minutes of a meeting: an office writes them, without a network and on two devices; what somebody else has written meanwhile stands
// beside hers. A member sends in a notice before, and reads and searches what is published without a network. Hostile text is text.
import { request as newRequest, type Browser, type Page } from '@playwright/test';
import { demoId } from '../../scripts/demo/random';
import { newId } from '../../src/lib/domain/id';
import { API } from '../../src/lib/protocol/api';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { violations } from './axe';
import { ACCOUNTS, expect, test } from './fixtures';
import { goOffline, synced } from './pages';

const CIRCLE = demoId('circle', 'Kooperationskreis Nord');
const MEETING = demoId('meeting', 'Kooperationskreis Nord', -1);
const OFFICE = demoId('user', 'koordination');
const HOSTILE = '<img src=x onerror="document.title=1"> <b>Größe</b>';
const NOTICE = 'Neue Sprechzeiten der Hebammen ab Januar';

/** The midwife has a seat in the circle: the office says so. */
async function giveSeat(baseURL: string, password: string): Promise<void> {
	const extraHTTPHeaders = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), origin: baseURL };
	const office = await newRequest.newContext({ baseURL, extraHTTPHeaders });
	const login = { email: ACCOUNTS.coordination, password, device: '' };
	expect((await office.post(API.login, { data: login })).ok()).toBe(true);
	const fields = {
		...{ publication: 'published', circle: CIRCLE, organisation: '', name: 'Hebammen', kind: 'regular' },
		...{ consentOn: '', consentPaper: '', member: 'Hanna Böhm-Beispiel', email: ACCOUNTS.midwife },
		...{ deputy: '', deputyEmail: '', since: '2020-01-01', until: '', note: '' }
	};
	const body = { id: newId(), table: 'seats', fields };
	const mutations = [{ id: newId(), kind: 'record.create', body }];
	const pushed = await office.post(API.push, { data: { v: PROTOCOL_VERSION, account: OFFICE, mutations } });
	expect(await pushed.json()).toMatchObject({ results: [{ outcome: 'done' }] });
	await office.dispose();
}

const newPage = async (browser: Browser, baseURL: string): Promise<Page> =>
	(await browser.newContext({ baseURL })).newPage();
const section = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const PAPER = `/stelle/treffen/${MEETING}/protokoll`;

test('minutes are written by two, published, and read by a member without a network', async ({
	page,
	browser,
	baseURL,
	password,
	signIn
}) => {
	test.slow();
	await giveSeat(baseURL!, password);
	const member = await newPage(browser, baseURL!);

	await test.step('a member sends her notice in beforehand, without a network', async () => {
		await signIn(member, 'midwife');
		await synced(member);
		await member.goto(`/termine/${MEETING}`);
		const form = section(member, 'Für das Protokoll');
		await form.getByRole('button', { name: 'An die Koordinierungsstelle schicken' }).click();
		await expect(form.getByText('Bitte schreiben Sie, was Sie mitteilen wollen.')).toBeVisible();
		await member.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(member)).toEqual([]);
		await goOffline(member);
		await form.getByLabel('Mitteilung für die aktuelle Runde').fill(NOTICE);
		await form.getByRole('button', { name: 'An die Koordinierungsstelle schicken' }).click();
		await expect(form.getByText('Wartet auf Netz')).toBeVisible();
		await member.context().setOffline(false);
		await expect(form.getByText('Angekommen')).toBeVisible();
	});

	await signIn(page, 'coordination');
	await synced(page);
	await page.goto(PAPER);
	await test.step('what is typed is kept at once, and is there after the page was gone, without a network', async () => {
		await section(page, 'Eingeschickt')
			.getByRole('button', { name: /übernehmen/ })
			.click();
		await expect(section(page, 'Mitteilungen aus der aktuellen Runde').getByRole('textbox')).toHaveValue(
			new RegExp(NOTICE)
		);
		await goOffline(page);
		const words = section(page, 'Stichworte');
		await words
			.getByRole('button', { name: /Stichwort hinzufügen/ })
			.last()
			.click();
		await words.getByLabel('Stichwort 1').fill(HOSTILE);
		await expect(words.getByText('Auf diesem Gerät gesichert')).toBeVisible();
		await page.reload();
		await expect(words.getByLabel('Stichwort 1')).toHaveValue(HOSTILE);
		await words.getByLabel('Stichwort 1').focus();
		await words.getByLabel('Stichwort 1').blur();
		await expect(words.getByText('wird übertragen')).toBeVisible();
		await page.context().setOffline(false);
		await expect(words.getByText('Gespeichert')).toBeVisible();
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(page)).toEqual([]);
	});

	await test.step('two who change the same paragraph see both texts, and nothing is overwritten', async () => {
		const other = await newPage(browser, baseURL!);
		await signIn(other, 'coordination');
		await synced(other);
		await other.goto(PAPER);
		const theirs = section(other, 'Beschlüsse');
		await theirs.getByRole('button', { name: /Beschluss hinzufügen/ }).click();
		await theirs.getByLabel('Beschluss 1').fill('Wir treffen uns öfter.');
		await theirs.getByLabel('Beschluss 1').blur();
		const mine = section(page, 'Beschlüsse');
		await expect(mine.getByLabel('Beschluss 1')).toHaveValue('Wir treffen uns öfter.');
		await goOffline(page);
		await mine.getByLabel('Beschluss 1').fill('Wir treffen uns sechsmal im Jahr.');
		await mine.getByLabel('Beschluss 1').blur();
		await theirs.getByLabel('Beschluss 1').fill('Wir treffen uns im Kreishaus.');
		await theirs.getByLabel('Beschluss 1').blur();
		await expect(theirs.getByText('Gespeichert')).toBeVisible();
		await page.context().setOffline(false);
		await expect(mine.getByText('Zwei Fassungen')).toBeVisible();
		await expect(mine.getByText('Wir treffen uns im Kreishaus.')).toBeVisible();
		await mine.getByRole('button', { name: 'Beide behalten' }).click();
		await expect(theirs.getByLabel('Beschluss 1')).toHaveValue(
			'Wir treffen uns im Kreishaus.\n\nWir treffen uns sechsmal im Jahr.'
		);
		await other.context().close();
	});

	await test.step('a question has somebody who takes care of it', async () => {
		const questions = section(page, 'Offene Fragen');
		await questions.getByRole('button', { name: /Offene Frage hinzufügen/ }).click();
		await questions.getByLabel('Offene Frage 1').fill('Wer zahlt die Dolmetscher?');
		await questions.getByLabel('Wer kümmert sich?').fill('Frau Beispiel');
		await questions.getByLabel('Wer kümmert sich?').blur();
		await expect(questions.getByText('Gespeichert')).toBeVisible();
	});

	await test.step('published once, the version stands; the question is in the list for the yearly meeting', async () => {
		const publishing = section(page, 'Veröffentlichen und verschicken');
		await publishing.getByRole('button', { name: 'Protokoll veröffentlichen' }).click();
		await expect(page.getByRole('button', { name: 'Berichtigung beginnen' })).toBeVisible();
		await expect(page.getByText('Beschluss Nr. 1:')).toBeVisible();
		await page.goto('/stelle/offene-fragen');
		await page.getByRole('button', { name: 'Dort eingebracht' }).click();
		await page.getByText('Eingebracht', { exact: false }).first().click();
		await expect(page.getByText('Wer zahlt die Dolmetscher?')).toBeVisible();
		await expect(page.getByText(/eingebracht am/)).toBeVisible();
		expect(await violations(page)).toEqual([]);
	});

	await test.step('the member reads and searches them without a network; hostile text is text', async () => {
		await synced(member);
		await member.goto('/protokolle');
		await expect(member.getByRole('list', { name: 'Protokolle' }).getByRole('heading')).toHaveCount(1);
		await goOffline(member);
		await member.getByLabel('In Protokollen suchen').fill('groesse');
		await expect(member.getByText(HOSTILE)).toBeVisible();
		await member.getByLabel('In Protokollen suchen').fill('kreishaus');
		await expect(member.getByText('Beschluss Nr. 1:')).toBeVisible();
		expect(await violations(member)).toEqual([]);
		await member.getByRole('list', { name: 'Protokolle' }).getByRole('link').click();
		await expect(section(member, 'Protokoll').getByText(HOSTILE)).toBeVisible();
		await expect(section(member, 'Protokoll').locator('img, b')).toHaveCount(0);
		await expect(member).toHaveTitle('Termin · Schutznetz');
	});
	await member.context().close();
});
