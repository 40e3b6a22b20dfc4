// The office hands out its lists: at one tap each file, and what stands in it is what the directory says.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { demoId } from '../../scripts/demo/random';
import { judgeZip } from '../../src/lib/import/file/inflate-limit';
import { openList } from '../../src/lib/import/file/open-list';
import { readArchive } from '../../src/lib/server/archive/read';
import { API } from '../../src/lib/protocol/api';
import { listRowsOf, readPdf } from '../support/pdf-structure';
import { expect, test } from './fixtures';

const NETWORK = 'Rhein-Kreis Neuss';
/** Of a network that no other story keeps entries of. */
const ORGANISATION = demoId('organisation', 'NE', 'Netzwerkkoordination Kinderschutz');
const CONTACT = `/stelle/eintraege/ansprechpersonen/${demoId('contact', ORGANISATION, 'contact')}`;
const NUMBER = '0221 4710 117';

const list = (page: Page, name: RegExp) =>
	page.getByRole('region', { name: NETWORK }).getByRole('group', { name });
const said = (page: Page, text: string) =>
	expect(page.getByRole('region', { name: NETWORK }).getByText(text).first()).toBeVisible();

async function take(
	page: Page,
	name: RegExp,
	format: RegExp
): Promise<{ file: string; bytes: Uint8Array<ArrayBuffer> }> {
	const downloading = page.waitForEvent('download');
	await list(page, name).getByRole('button', { name: format }).click();
	const download = await downloading;
	return { file: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

const bare = (rows: string[][]) => rows.map((row) => row.map((text) => text.replace(/\s+/g, '')));

async function rowsOf(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
	const [sheet] = await openList(bytes);
	return (sheet?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text).filter((text) => text !== ''));
}

test('the office hands out Anlage 1 and Anlage 2, and hands them out anew when somebody has another number', async ({
	page,
	signIn
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle');
	await page.getByRole('link', { name: 'Listen ausgeben' }).click();
	await said(page, 'Noch nicht ausgegeben.');

	const before = await test.step('as a table, the same in every file', async () => {
		const csv = await take(page, /^Anlage 1/, /CSV/);
		expect(csv.file).toBe('anlage-1-rhein-kreis-neuss-v1.csv');
		const rows = await rowsOf(csv.bytes);
		expect(rows[0]).toEqual(['Anlage 1: Ansprechpartnerinnen und Ansprechpartner der Netzwerkpartner']);
		expect(rows.map(([first]) => first)).toContain('Medizinische Hilfen');
		const excel = await take(page, /^Anlage 1/, /Excel/);
		expect(excel.file).toBe('anlage-1-rhein-kreis-neuss-v1.xlsx');
		expect(await rowsOf(excel.bytes)).toEqual(rows);
		const pdf = await take(page, /^Anlage 1/, /PDF/);
		expect(pdf.file).toBe('anlage-1-rhein-kreis-neuss-v1.pdf');
		const read = readPdf(pdf.bytes);
		expect([read.ua, read.title, read.language]).toEqual(['1', rows[0]?.[0], 'de-DE']);
		expect(listRowsOf(read)).toEqual(bare(rows.slice(3)));
		const experts = await rowsOf((await take(page, /^Anlage 2/, /CSV/)).bytes);
		expect(experts.map(([first]) => first)).toContain(
			'Gemäß § 4 Abs. 2 KKG: Beratung für Berufsgeheimnisträger'
		);
		await said(page, 'ist noch aktuell.');
		return rows;
	});

	const old = await test.step('a number changes', async () => {
		await page.goto(CONTACT);
		const phone = page.getByLabel('Telefon', { exact: true });
		const was = await phone.inputValue();
		await phone.fill(NUMBER);
		const pushed = page.context().waitForEvent('response', (one) => one.url().endsWith(API.push) && one.ok());
		await page.getByRole('button', { name: 'Speichern', exact: true }).click();
		await pushed;
		return was;
	});

	await test.step('the next version has it, and is otherwise as it was', async () => {
		await page.goto('/stelle/listen');
		await said(page, 'hat sich etwas geändert. Was Sie jetzt ausgeben, wird Version 2.');
		const { file, bytes } = await take(page, /^Anlage 1/, /CSV/);
		expect(file).toBe('anlage-1-rhein-kreis-neuss-v2.csv');
		const after = await rowsOf(bytes);
		expect(after.flat().join('\n')).toContain(`Telefon: ${NUMBER}`);
		const unstamped = (rows: string[][]) => rows.filter((_, index) => index !== 1);
		expect(unstamped(after)).toEqual(
			unstamped(before).map((row) => row.map((text) => text.replace(`Telefon: ${old}`, `Telefon: ${NUMBER}`)))
		);
	});

	await test.step('and so have the lists for programs', async () => {
		const addresses = await rowsOf((await take(page, /^Adressliste/, /CSV/)).bytes);
		expect(addresses[0]?.slice(0, 3)).toEqual(['Einrichtung', 'Ansprechpartner/in', 'Funktion']);
		expect(addresses.flat()).toContain(NUMBER);
		const mails = new TextDecoder().decode((await take(page, /^Mailverteiler/, /Text/)).bytes);
		expect(mails).toMatch(/^[^\s;]+@[^\s;]+(?:; [^\s;]+@[^\s;]+)+\r\n$/);
		const cards = await judgeZip((await take(page, /^Kontakte/, /ZIP/)).bytes);
		expect(cards.every((name) => name.endsWith('.vcf'))).toBe(true);
		expect(new Set(cards).size).toBe(cards.length);
		const labels = readPdf((await take(page, /^Adressetiketten/, /PDF/)).bytes);
		expect(labels.ua).toBe('1');
		expect(labels.document.text.replace(/\s+/g, '')).toContain('NetzwerkkoordinationKinderschutz');
	});

	await test.step('and the whole network comes as one file that another installation takes', async () => {
		await page.goto('/stelle');
		await page.getByRole('link', { name: /^Archiv/ }).click();
		const downloading = page.waitForEvent('download');
		await page
			.getByRole('region', { name: NETWORK })
			.getByRole('button', { name: 'Archiv herunterladen' })
			.click();
		const download = await downloading;
		expect(download.suggestedFilename()).toMatch(/^archiv-rhein-kreis-neuss-\d{4}-\d\d-\d\d\.zip$/);
		const { network, rows } = readArchive(new Uint8Array(await readFile(await download.path())));
		expect(network.name).toBe(NETWORK);
		expect(rows.contacts.map(({ phone }) => phone)).toContain(NUMBER);
	});
});
