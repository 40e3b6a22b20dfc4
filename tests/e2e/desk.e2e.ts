// The coordination office's day: who waits, what it may change, what it counts, and whether notices get through.
import { answerDue } from '../../src/lib/domain/consultation/answer-time';
import { NETWORK_DEFAULTS } from '../../src/lib/domain/place/network-settings';
import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { youthOfficeId } from '../../scripts/demo/places';
import { demoId } from '../../scripts/demo/random';
import { newId } from '../../src/lib/domain/id';
import { newReceiptCode, receiptHashOf, receiptLookupKey } from '../../src/lib/domain/consultation/receipt';
import { API } from '../../src/lib/protocol/api';
import { MAIL_FOOTER } from '../../src/lib/protocol/mail-footers';
import { NOTICES } from '../../src/lib/protocol/notice-kinds';
import { receiptsAnswer } from '../../src/lib/protocol/receipts';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { CALM_BITS } from '../../src/lib/protocol/work';
import { makeWork } from '../../src/lib/sync/make-work';
import { readPdf } from '../support/pdf-structure';
import { FINGERPRINT, sealedLike } from '../support/sealed-like';
import { expect, test } from './fixtures';
import { goOffline } from './pages';

const NETWORK = 'Region Hannover';
const OFFICE = youthOfficeId('Jugendamt der Region Hannover');

async function send(
	request: APIRequestContext,
	baseURL: string,
	path: string,
	body: object
): Promise<unknown> {
	const headers = { [PROTOCOL_HEADER]: `${PROTOCOL_VERSION}`, origin: baseURL };
	const answer = await request.post(path, { headers, data: { v: PROTOCOL_VERSION, ...body } });
	expect(answer.status()).toBe(200);
	return answer.json();
}

/** A guest's request, as the form would send it; gives the hours on working days until its answer is expected. */
async function hoursGiven(request: APIRequestContext, baseURL: string): Promise<number> {
	const key = await receiptLookupKey(newReceiptCode());
	const draft = {
		id: newId(),
		youthOffice: OFFICE,
		expert: '',
		legalBasis: 'kkg4',
		urgency: 'thisWeek',
		receipt: await receiptHashOf(key),
		payload: sealedLike('Inhalt'),
		recipients: [FINGERPRINT],
		forDesk: false
	};
	const id = newId();
	const mutations = [{ id, kind: 'request.submit', body: draft }];
	// Other stories have asked from this address before: enough work for eighty requests in ten minutes.
	const work = await makeWork([id], CALM_BITS + 4, new Date());
	await send(request, baseURL, API.push, { account: '', mutations, work });
	const answer = receiptsAnswer.parse(await send(request, baseURL, API.receipts, { asked: [{ key }] }));
	const { dueAt = '', submittedAt = '' } = answer.receipts[0]?.request ?? {};
	const given = (answerHours: number) =>
		answerDue({ ...NETWORK_DEFAULTS, answerHours, land: 'SH' }, 'thisWeek', new Date(submittedAt));
	return [24, 48].find((hours) => given(hours).getTime() === Date.parse(dueAt)) ?? 0;
}

const network = (page: Page) => page.getByRole('region', { name: NETWORK });
const save = (page: Page) => network(page).getByRole('button', { name: 'Speichern' }).click();

test('the desk sees what is overdue and whom to call, and nothing of what is asked', async ({
	page,
	signIn
}) => {
	await signIn(page, 'coordination');
	await page.goto('/mehr');
	await page.getByRole('link', { name: 'Koordinierungsstelle' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Koordinierungsstelle' })).toBeVisible();
	await expect(page.getByText('Überfällig').first()).toBeVisible();
	await expect(
		page.getByRole('region', { name: 'Jetzt zu tun' }).locator('a[href^="tel:"]').first()
	).toBeVisible();
	await expect(page.locator('main')).not.toContainText('Schulkind');

	await goOffline(page);
	await page.getByRole('button', { name: 'Neu laden' }).click();
	await expect(page.getByText('Der neue Stand kommt nicht')).toBeVisible();
	await expect(page.getByText('Überfällig').first()).toBeVisible();
});

test('a shorter answer time holds for the next request', async ({
	page,
	context,
	baseURL,
	playwright,
	signIn
}) => {
	const guest = await playwright.request.newContext({ baseURL });
	await signIn(page, 'coordination');
	await page.goto('/stelle/einstellungen');
	const hours = network(page).getByLabel('Antwort erwartet innerhalb');
	await expect(hours).toHaveValue('48');
	await hours.fill('24');
	const pushed = context.waitForEvent('response', (response) => response.url().endsWith(API.push));
	await save(page);
	await pushed;
	await expect.poll(() => hoursGiven(guest, baseURL ?? ''), { intervals: [1_000] }).toBe(24);
	await page.reload();
	await expect(hours).toHaveValue('24');
	await guest.dispose();
});

test('shorter periods ask first, and reading along needs a key', async ({ page, signIn }) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle/einstellungen');
	const days = network(page).getByLabel('Abgeschlossene Anfragen löschen');
	await days.fill('7');
	await save(page);
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText('Abgeschlossene Anfragen: 7 statt 30 Tage');
	await dialog.getByRole('button', { name: 'Nichts ändern' }).click();
	await days.fill('0');
	await network(page).getByLabel('Die Koordinierungsstelle liest mit').check();
	await save(page);
	await expect(network(page)).toContainText('Bitte eine ganze Zahl von 1 bis 365.');
	await expect(network(page)).toContainText('zuerst einen eigenen Schlüssel');
	await page.reload();
	await expect(days).toHaveValue('30');
});

test('what is counted is in the report, small groups are not, and Excel can read it', async ({
	page,
	baseURL,
	signIn
}) => {
	await signIn(page, 'coordination');
	const count = (profession: string) => ({
		id: newId(),
		kind: 'count.add',
		body: {
			id: newId(),
			salt: 'A'.repeat(22),
			region: demoId('region', 'H'),
			profession,
			legalBasis: 'kkg4',
			ageGroup: 'under1',
			concerns: ['neglect'],
			way: 'phone',
			answered: 'atOnce'
		}
	});
	const account = demoId('user', 'koordination');
	const times = (many: number, profession: string) => Array.from({ length: many }, () => profession);
	const professions = [...times(6, 'midwife'), ...times(5, 'teacher'), ...times(2, 'doctor')];
	await send(page.request, baseURL ?? '', API.push, { account, mutations: professions.map(count) });

	await page.goto('/stelle/jahresbericht');
	await expect(network(page)).toContainText('13 Beratungen');
	const row = (name: string | RegExp) => network(page).getByRole('row', { name });
	await expect(row('Hebamme / Familienhebamme')).toContainText('6');
	await expect(row('Lehrkraft an einer Schule')).toContainText('unter 5');
	await expect(row(/^Telefon/)).toContainText('13');
	await expect(network(page).getByRole('figure', { name: 'Treffen nach Kreis' })).toBeVisible();
	const printing = page.waitForEvent('download');
	await network(page).getByRole('button', { name: 'Als PDF' }).click();
	const printed = readPdf(await readFile(await (await printing).path()));
	expect([printed.ua, printed.document.text.includes('13 Beratungen')]).toEqual(['1', true]);
	const downloading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Als Tabelle (CSV)' }).click();
	const file = await (await downloading).path();
	const text = await readFile(file, 'utf8');
	expect(text.startsWith('\uFEFFJahr;Netzwerk;')).toBe(true);
	expect(text).toContain(`;${NETWORK};Beratungen;Weg der Beratung;Telefon;Beratungen;13\r\n`);
});

test('the mails of the demo say that there is something, and not what', async ({ page, signIn }) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle/benachrichtigungen');
	const mails = page.getByRole('region', { name: 'E-Mails der Demo' });
	const overdue = mails.locator('details').filter({ hasText: NOTICES.overdue.subject }).first();
	await overdue.locator('summary').click();
	await expect(overdue).toContainText(NOTICES.overdue.sentence);
	for (const line of MAIL_FOOTER.split('\n')) await expect(overdue).toContainText(line);
	await expect(mails).not.toContainText('Schulkind');
	await page.getByRole('button', { name: 'Probe senden' }).click();
	// The mail goes out with the server's next round; the page shows it when it is asked anew.
	const reload = page.getByRole('button', { name: 'Neu laden' });
	await expect
		.poll(async () => {
			// A tap while an answer is under way is passed over.
			await expect(reload).not.toHaveAttribute('aria-busy');
			await reload.click();
			await expect(reload).not.toHaveAttribute('aria-busy');
			return mails.getByText(NOTICES.mailTest.subject).count();
		})
		.toBeGreaterThan(0);
});
