// The office's first hour by the README, from an empty folder to an answer: 161 municipalities, two coordinators, an imported
// list of 300 rows, an invited expert, and a midwife who asks her. What people do is counted.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { workbook } from '../import/xlsx';
import { mailServer, type MailServer } from '../support/mail-server';
import { type StartedProduct, startProduct } from '../support/started-product';
import { Counter } from './counter';
import { expect, test } from './fixtures';
import { listOf300 } from './list-of-300';
import { setUpFactor } from './set-up-factor';

const MOST = 150;
const SECOND = 'bernd.muster@example.org';
const EXPERT = { name: 'Carla Amsel-Muster', email: 'fachkraft0@example.org' };
const PASSWORD = 'Leise Otter ordnen Kiesel';
const PASSPHRASE = 'Grüne Füchse zählen Steine';
const QUESTION = 'Das Kind nimmt nicht zu. Wie spreche ich es an?';
const ANSWER = 'Sprechen Sie zuerst an, was ihr gelingt.';
/** The whole county has 165: four of them work with another network. */
const COUNTY = 'Kreis Rendsburg-Eckernförde (165)';
const ELSEWHERE = 4;

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

let folder: string;
let mails: MailServer;
let product: StartedProduct;
test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'schutznetz-'));
	mails = await mailServer();
	await mails.start();
	product = await startProduct(folder, { SMTP_URL: mails.url, MAIL_FROM: 'netzwerk@example.org' });
});
test.afterAll(async () => {
	await product.stop();
	await mails.stop();
	rmSync(folder, { recursive: true, force: true });
});

async function newPhone(browser: Browser): Promise<Page> {
	return (await browser.newContext({ baseURL: product.url })).newPage();
}

/** The link of the mail that came to her. */
async function mailed(address: string): Promise<string> {
	const linkTo = () => {
		const mail = mails.received.find(({ recipients }) => recipients.includes(address));
		return /https?:\S+\/link#[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? '';
	};
	await expect.poll(linkTo).not.toBe('');
	return linkTo();
}

/** She comes by the mailed link, chooses a password and sets up the second factor. */
async function arrive(person: Counter, page: Page, address: string): Promise<void> {
	await person.open(page, await mailed(address));
	await person.fill(page.getByLabel('Passwort', { exact: true }), PASSWORD);
	await person.tap(button(page, 'Konto einrichten'));
	await setUpFactor(page, person);
	await expect(page).toHaveURL(/\/konto$/);
}

/** A passphrase twice, and the last group of the code that is kept on paper. */
async function makeKey(person: Counter, page: Page, make: string): Promise<void> {
	await person.fill(page.getByLabel('Passphrase', { exact: true }), PASSPHRASE);
	await person.fill(page.getByLabel('Passphrase wiederholen'), PASSPHRASE);
	await person.tap(button(page, make));
	const spelt = await page.locator('.recovery-sheet .code').textContent();
	await person.fill(page.getByLabel(/die letzten vier Zeichen/), (spelt ?? '').replace(/\s/g, '').slice(-4));
	await person.tap(button(page, 'Code ist sicher aufbewahrt'));
}

async function invite(
	person: Counter,
	page: Page,
	{ name, email, role }: { name: string; email: string; role: string },
	entry?: string
): Promise<void> {
	await person.fill(page.getByLabel('Name', { exact: true }), name);
	await person.fill(page.getByLabel('E-Mail-Adresse'), email);
	await person.choose(page.getByLabel('Rolle'), role);
	if (entry) await person.choose(page.getByLabel('Eintrag im Verzeichnis'), entry);
	await person.tap(button(page, 'Einladen'));
	await expect(page.getByText('eingeladen, die E-Mail ist unterwegs')).toBeVisible();
}

/** From the desk's own page, or from one of a step, back to what is left to do. */
async function toSetup(person: Counter, page: Page): Promise<void> {
	await person.tap(link(page, 'Einrichten'));
	await expect(heading(page, 'Einrichten')).toBeVisible();
}

test('from an empty folder to an answered request', async ({ browser }) => {
	const person = new Counter();
	const office = await newPhone(browser);

	await test.step('the printed address: network, office and first account', async () => {
		await person.open(office, product.setupAddress);
		await person.fill(office.getByLabel('Name des Netzwerks'), 'Kreis Rendsburg-Eckernförde');
		await person.choose(office.getByLabel('Bundesland'), 'Schleswig-Holstein');
		await person.fill(office.getByLabel('Name der Stelle'), 'Fachstelle Kinderschutz');
		await person.fill(office.getByLabel('Telefon der Stelle'), '040 66969 100');
		await person.fill(office.getByLabel('E-Mail-Adresse der Stelle'), 'stelle@example.org');
		await person.fill(office.getByLabel('Ihr Name'), 'Anke Muster');
		await person.fill(office.getByLabel('Ihre E-Mail-Adresse'), 'anke.muster@example.org');
		await person.fill(office.getByLabel('Passwort', { exact: true }), PASSWORD);
		await person.tap(button(office, 'Netzwerk anlegen'));
		await setUpFactor(office, person);
		await expect(heading(office, 'Einrichten')).toBeVisible();
	});

	await test.step('161 municipalities and who is responsible there', async () => {
		await person.tap(link(office, 'Gemeinden und Jugendämter'));
		await person.choose(office.getByLabel('Kreis oder kreisfreie Stadt'), COUNTY);
		await expect(office.getByText('165 von 165 freien Gemeinden gewählt')).toBeVisible();
		for (let n = 0; n < ELSEWHERE; n += 1) await person.tap(office.getByRole('checkbox').nth(n));
		await person.fill(office.getByLabel('Name des Jugendamts'), 'Jugendamt des Kreises');
		await person.fill(office.getByLabel('Telefon des ASD'), '040 66969 110');
		await person.fill(office.getByLabel('Rufbereitschaft'), '040 66969 112');
		await person.tap(button(office, '161 Gemeinden übernehmen'));
		await expect(office.getByText('161 Gemeinden übernommen')).toBeVisible();
		await toSetup(person, office);
		await expect(office.getByText('161 Gemeinden, jede mit zuständigem Jugendamt')).toBeVisible();
	});

	await test.step('a second coordinator comes by her invitation', async () => {
		await person.tap(link(office, 'Zweites Konto der Koordinierung'));
		await invite(person, office, { name: 'Bernd Muster', email: SECOND, role: 'Koordinierungsstelle' });
		const second = await newPhone(browser);
		await arrive(person, second, SECOND);
		await second.context().close();
		await person.tap(link(office, 'Koordinierungsstelle'));
		await toSetup(person, office);
		await expect(office.getByText('2 Konten können dieses Netzwerk verwalten')).toBeVisible();
	});

	await test.step('the list of 300 rows comes in', async () => {
		await person.tap(link(office, 'Insoweit erfahrene Fachkräfte'));
		await person.tap(link(office, 'Liste einlesen'));
		await person.take(office.getByLabel('Ihre Liste'), {
			name: 'Netzwerkpartner.xlsx',
			mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			buffer: Buffer.from(workbook({ rows: listOf300() }))
		});
		await person.tap(button(office, 'Liste ansehen'));
		await expect(office.getByText('294 neue Einrichtungen')).toBeVisible();
		await expect(office.getByText('9 neue Fachkräfte')).toBeVisible();
		const chosen = office.getByLabel('Bereich der Einrichtungen');
		if ((await chosen.count()) > 0) await person.choose(chosen, 'Ehrenamt');
		await person.tap(button(office, /Einträge übernehmen$/));
		await expect(office.getByText('Die Liste ist übernommen')).toBeVisible();
		await person.tap(link(office, 'Mehr'));
		await person.tap(link(office, 'Koordinierungsstelle'));
		await toSetup(person, office);
		await expect(office.getByText('9 Fachkräfte im Verzeichnis')).toBeVisible();
	});

	const expert = await newPhone(browser);
	await test.step('an expert of the list is invited, comes and makes her key', async () => {
		await person.tap(link(office, 'Zweites Konto der Koordinierung'));
		const role = 'Insoweit erfahrene Fachkraft (InsoFa)';
		await invite(person, office, { ...EXPERT, role }, EXPERT.name);
		await arrive(person, expert, EXPERT.email);
		await makeKey(person, expert, 'Schlüssel machen');
		await expect(expert.getByText(/Ihr Schlüssel: [0-9A-Z]{4}-/)).toBeVisible();
		await expect(expert.getByText('Ihr Schlüssel wartet auf Netz')).toHaveCount(0);
	});

	await test.step('the office makes its signature and confirms her key', async () => {
		await person.tap(link(office, 'Koordinierungsstelle'));
		await toSetup(person, office);
		await person.tap(link(office, 'Unterschrift des Netzwerks'));
		await makeKey(person, office, 'Unterschrift einrichten');
		const card = office.getByRole('listitem').filter({ hasText: EXPERT.name });
		await person.tap(card.getByRole('checkbox'));
		await person.tap(card.getByRole('button', { name: `Schlüssel von ${EXPERT.name} bestätigen` }));
		await expect(card.getByText('bestätigt', { exact: true })).toBeVisible();
		await expect(office.getByText('Es wartet noch etwas auf Netz.')).toHaveCount(0);
	});

	const midwife = await newPhone(browser);
	await test.step('a midwife without an account asks her', async () => {
		await person.open(midwife, '/');
		await person.tap(midwife.getByRole('main').getByRole('link', { name: 'Anfrage' }));
		await person.tap(button(midwife, 'Nein, ich brauche Rat'));
		await person.tap(button(midwife, 'Hebamme / Familienhebamme'));
		await person.fill(midwife.getByRole('combobox', { name: 'Ort oder Postleitzahl' }), 'Rendsburg');
		await person.tap(midwife.getByRole('option', { name: 'Rendsburg' }).first());
		await person.tap(midwife.getByRole('radio', { name: new RegExp(EXPERT.name) }));
		await person.tap(midwife.getByRole('radio', { name: 'Innerhalb von 48 Stunden' }));
		await person.fill(midwife.getByLabel('Was haben Sie beobachtet'), QUESTION);
		await person.fill(midwife.getByLabel('Ihre dienstliche Telefonnummer'), '040 66969 123');
		await person.tap(button(midwife, 'Weiter zur Zusammenfassung'));
		await expect(midwife.getByRole('heading', { name: 'Bitte prüfen' })).toBeVisible();
		await person.tap(button(midwife, 'Jetzt senden'));
		await expect(midwife).toHaveURL(/\/anfrage\/status\/[a-z0-9]{15}$/);
		await expect(midwife.locator('li[aria-current="step"]')).toContainText('Übertragen');
	});

	await test.step('the expert reads and answers', async () => {
		await person.tap(link(expert, 'Anfragen'));
		await person.tap(link(expert, /Anfrage nach/));
		const passphrase = expert.getByLabel('Ihre Passphrase');
		await expect(passphrase.or(expert.getByText(QUESTION))).toBeVisible();
		if (await passphrase.isVisible()) {
			await person.fill(passphrase, PASSPHRASE);
			await person.tap(button(expert, 'Öffnen'));
		}
		await expect(expert.getByText(QUESTION)).toBeVisible();
		await person.tap(button(expert, 'Anfrage annehmen'));
		await person.fill(expert.getByLabel('Ihre Antwort'), ANSWER);
		await person.tap(button(expert, 'Antwort senden'));
		await expect(expert.getByText('Wartet auf Netz, noch nicht gesendet')).toHaveCount(0);
	});

	await test.step('the midwife has her answer', async () => {
		await midwife.reload();
		await expect(midwife.getByText(ANSWER)).toBeVisible();
	});

	test
		.info()
		.annotations.push({ type: 'taps and entries from an empty folder', description: `${person.done}` });
	expect(person.done).toBeLessThanOrEqual(MOST);
	for (const page of [office, expert, midwife]) await page.context().close();
});
