// The office brings a list in: what would change stands there first, nothing is written before it says so, and all of it goes back.
import type { Page } from '@playwright/test';
import { API } from '../../src/lib/protocol/api';
import { workbook, type Written } from '../import/xlsx';
import { violations } from './axe';
import { cutOff } from './cut-off';
import { expect, test } from './fixtures';
import { synced } from './pages';

type Line = readonly (Written | null)[];
/** A number of the ranges that are kept free for fiction. */
const phone = (n: number) => `040 66969 ${String(500 + n)}`;
const place = 'Am Mühlenteich 4, 23909 Ratzeburg';
const kita = (name: string, person: string, n: number): Line => [
	`Probekita ${name}`,
	person,
	`Weg ${n}, 23909 Ratzeburg`,
	`Tel.: ${phone(n)}\nFax: ${phone(n + 40)}\nprobe${n}@example.org`
];

/** Thirty rows as a county keeps them: titles, groups between the rows, two people in one cell, a slipped row, a remark. */
const ROWS: readonly Line[] = [
	['Anlage 1: Netzwerkpartner der Probe'],
	['Stand: 05/2026'],
	['Einrichtung', 'Ansprechpartner/in', 'Anschrift', 'Telefon, Fax, E-Mail'],
	['Kindertagesstätten'],
	kita('Apfelbaum', 'Anna Probe-Muster (Leitung)', 1),
	kita('Birnbaum', 'Bernd Probe-Muster', 2),
	kita('Eiche', 'Emil Probe-Muster\nFrieda Probe-Muster', 3),
	kita('Kirschbaum', 'N.N.', 4),
	kita('Linde', 'Dr. Carla Probe-Muster', 5),
	['Schulen'],
	...['Amsel', 'Buche', 'Dohle', 'Elster', 'Fink', 'Gimpel'].map((name, n): Line => [
		`Probeschule ${name}`,
		`Frau ${name}-Muster`,
		n === 0 ? place : 's. o.',
		`${phone(10 + n)}, schule${n}@example.org`
	]),
	['Sonstige Partner'],
	...['Anker', 'Boje', 'Dock', 'Ebbe', 'Flut', 'Gezeiten', 'Hafen', 'Insel'].map((name, n): Line => [
		`Probestelle ${name} e.V.`,
		'',
		`Hafenweg ${n + 1}, 23909 Ratzeburg`,
		`${phone(20 + n)}`
	]),
	// One cell slipped in.
	['Probestelle Kai e.V.', '', '', 'Hafenweg 9, 23909 Ratzeburg', phone(30)],
	['Probestelle Leuchtturm e.V.', 'Lena Probe-Muster', 'Hafenweg 10, 23909 Ratzeburg', phone(31)],
	['Änderungen bitte an die Fachstelle.']
];

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name });
const card = (page: Page, name: string) => page.getByRole('article', { name });
const part = (page: Page, name: RegExp) => page.getByRole('radio', { name });

async function bringIn(page: Page): Promise<void> {
	await page.goto('/stelle/eintraege/einlesen');
	await page.getByLabel('Netzwerk', { exact: true }).selectOption({ label: 'Kreis Herzogtum Lauenburg' });
	await page.getByLabel('Ihre Liste').setInputFiles({
		name: 'Netzwerkpartner der Probe.xlsx',
		mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		buffer: Buffer.from(workbook({ rows: [...ROWS] }))
	});
	await page.getByRole('button', { name: 'Liste ansehen' }).click();
	await expect(heading(page, 'Was übernommen würde')).toBeVisible();
}

test('a list of thirty rows is looked at, corrected, written and taken back', async ({ page, signIn }) => {
	await signIn(page, 'coordination');
	await synced(page);
	await page.goto('/stelle/eintraege');
	await page.getByRole('link', { name: 'Liste einlesen' }).click();

	await test.step('what is no list is said, and what to do', async () => {
		await page.getByRole('button', { name: 'Liste ansehen' }).click();
		await expect(page.getByText('Bitte wählen Sie die Datei mit Ihrer Liste.')).toBeVisible();
		await page.getByLabel('Netzwerk', { exact: true }).selectOption({ label: 'Kreis Herzogtum Lauenburg' });
		await page.getByLabel('Ihre Liste').setInputFiles({
			name: 'alt.xls',
			mimeType: 'application/vnd.ms-excel',
			buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex')
		});
		await page.getByRole('button', { name: 'Liste ansehen' }).click();
		await expect(page.getByText('im alten Excel-Format (.xls)')).toBeVisible();
		await page.getByRole('button', { name: 'Andere Datei wählen' }).click();
	});

	await test.step('without a header it is read as the office says', async () => {
		await page.getByLabel('Netzwerk', { exact: true }).selectOption({ label: 'Kreis Herzogtum Lauenburg' });
		await page.getByLabel('Ihre Liste').setInputFiles({
			name: 'ohne Kopfzeile.csv',
			mimeType: 'text/csv',
			buffer: Buffer.from('Probehaus Gelb;neu\nProbehaus Weiß;alt\n')
		});
		await page.getByRole('button', { name: 'Liste ansehen' }).click();
		await expect(heading(page, 'Oder sagen Sie, was in den Spalten steht')).toBeVisible();
		await page.getByLabel('Spalte A').selectOption({ label: 'wird nicht übernommen' });
		await page.getByRole('button', { name: 'So lesen und merken' }).click();
		await expect(page.getByText('um wen es geht')).toBeVisible();
		await page.getByLabel('Spalte A').selectOption({ label: 'Einrichtung' });
		await page.getByRole('button', { name: 'So lesen und merken' }).click();
		await expect(page.getByText('2 neue Einrichtungen')).toBeVisible();
		await page.getByRole('button', { name: 'Verwerfen' }).click();
	});

	await test.step('it shows what would change, and writes nothing', async () => {
		await bringIn(page);
		await expect(page.getByText('21 neue Einrichtungen')).toBeVisible();
		await expect(page.getByText('12 neue Ansprechpersonen')).toBeVisible();
		await page.getByText('So wurden die Spalten gelesen').click();
		await expect(page.getByLabel('Spalte A: Einrichtung')).toHaveValue('organisation');
		await page.getByLabel('Spalte E').selectOption({ label: 'wird nicht übernommen' });
		await page.getByRole('button', { name: 'So lesen und merken' }).click();
		await expect(page.getByText('So wurden die Spalten gelesen')).toHaveCount(0);
		await expect(page.getByText('21 neue Einrichtungen')).toBeVisible();
		await part(page, /^Bitte prüfen/).check();
		const slipped = card(page, 'Probestelle Kai e.V.');
		await expect(slipped).toContainText('Zeile 26');
		await expect(slipped).toContainText('Zelle D26');
		await part(page, /^Neu/).check();
		await expect(card(page, 'Probekita Apfelbaum')).toContainText('Kindertagesstätten');
		await expect(card(page, 'Frieda Probe-Muster')).toContainText('Probekita Eiche');
		// Colours that are still on their way are nobody's fault.
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect([...(await violations(page)), ...(await cutOff(page))]).toEqual([]);
	});

	await test.step('what the list does not say is asked once; what is left out stays out', async () => {
		const house = card(page, 'Probekita Birnbaum');
		await house.getByRole('checkbox').uncheck();
		await expect(page.getByText('20 neue Einrichtungen')).toBeVisible();
		await expect(page.getByText('11 neue Ansprechpersonen')).toBeVisible();
		await page.getByRole('button', { name: /Einträge übernehmen$/ }).click();
		await expect(page.getByText('Bitte wählen Sie den Bereich.')).toBeVisible();
		await page.getByLabel('Bereich der Einrichtungen').selectOption({ label: 'Ehrenamt' });
		await page.getByRole('button', { name: /Einträge übernehmen$/ }).click();
		await expect(page.getByText('Die Liste ist übernommen')).toBeVisible();
	});

	await test.step('the entries are there, with where they come from', async () => {
		await part(page, /^Neu/).check();
		await card(page, 'Probestelle Anker e.V.').getByRole('link').click();
		await expect(page.getByRole('heading', { level: 1, name: 'Probestelle Anker e.V.' })).toBeVisible();
		await expect(page.getByLabel('Bereich', { exact: true })).toHaveValue('volunteering');
		await page.getByRole('button', { name: 'Verlauf anzeigen' }).click();
		await expect(page.getByRole('list', { name: 'Änderungen' })).toContainText('aus einer Liste');
		await page.getByLabel('Telefon', { exact: true }).fill(phone(99));
		const arrived = page.waitForResponse((one) => one.url().endsWith(API.push) && one.ok());
		await page.getByRole('button', { name: 'Speichern', exact: true }).click();
		await arrived;
	});

	await test.step('the same list once more changes nothing', async () => {
		await bringIn(page);
		// What was left out, and the number that was changed by hand since.
		await expect(page.getByText('1 neue Einrichtung')).toBeVisible();
		await expect(page.getByText('1 geänderter Eintrag')).toBeVisible();
		await page.getByText('So wurden die Spalten gelesen').click();
		await expect(page.getByLabel('Spalte E')).toHaveValue('ignored');
		await page.getByRole('button', { name: 'Verwerfen' }).click();
	});

	await test.step('one tap takes all of it back, but for what was edited since', async () => {
		await page
			.getByRole('list', { name: 'Bisher eingelesen' })
			.getByRole('link', { name: 'Netzwerkpartner der Probe.xlsx' })
			.first()
			.click();
		await page.getByRole('button', { name: 'Ganze Liste zurücknehmen' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Zurücknehmen' }).click();
		await expect(page.getByText('Die Liste ist zurückgenommen')).toBeVisible();
		await part(page, /^Seither bearbeitet/).check();
		await expect(card(page, 'Probestelle Anker e.V.')).toBeVisible();
		await page.goto('/stelle/eintraege?art=einrichtungen');
		await page.getByLabel('Suchen').fill('probekita');
		await expect(page.getByText('Nichts gefunden')).toBeVisible();
		await page.getByRole('radio', { name: 'Zurückgezogen' }).check();
		await expect(
			page.getByRole('list', { name: 'Einrichtungen' }).getByRole('link', { name: 'Probekita Apfelbaum' })
		).toBeVisible();
	});
});
