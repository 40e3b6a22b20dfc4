// The office does three things, finds them in the log without their content, takes it along, and opens its papers.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openList } from '../../src/lib/import/file/open-list';
import { readPdf } from '../support/pdf-structure';
import { expect, test } from './fixtures';

/** Of a network that no other story invites to. */
const NETWORK = 'Rhein-Kreis Neuss';

async function download(page: Page, tap: () => Promise<void>) {
	const downloading = page.waitForEvent('download');
	await tap();
	const file = await downloading;
	return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
}

test('what the office has done stands in the log, and goes out as a table', async ({ page, signIn }) => {
	await signIn(page, 'coordination');
	await test.step('it hands out a list, makes an archive, and takes a paper', async () => {
		await page.goto('/stelle/listen');
		const lists = page.getByRole('region', { name: NETWORK });
		await download(page, () =>
			lists
				.getByRole('group', { name: /^Anlage 2/ })
				.getByRole('button', { name: /CSV/ })
				.click()
		);
		await page.goto('/stelle/archiv');
		const archive = page.getByRole('region', { name: NETWORK });
		await download(page, () => archive.getByRole('button', { name: 'Archiv herunterladen' }).click());
		await page.goto('/stelle');
		await page.getByRole('link', { name: 'Datenschutz-Unterlagen' }).click();
		const papers = page.getByRole('region', { name: NETWORK });
		const records = papers.getByRole('group', { name: 'Verzeichnis von Verarbeitungstätigkeiten' });
		const pdf = await download(page, () => records.getByRole('button', { name: 'PDF' }).click());
		expect(pdf.name).toMatch(/^verarbeitungsverzeichnis-rhein-kreis-neuss-.*\.pdf$/);
		const read = readPdf(pdf.bytes);
		expect([read.ua, read.title]).toEqual(['1', 'Verzeichnis von Verarbeitungstätigkeiten']);
		const deletion = papers.getByRole('group', { name: 'Löschkonzept' });
		const text = await download(page, () => deletion.getByRole('button', { name: /Markdown/ }).click());
		expect(Buffer.from(text.bytes).toString()).toMatch(/^# Löschkonzept\n/);
		const missing = papers.getByText('Was noch fehlt').first();
		await missing.click();
		await expect(papers.getByText(/^niemand, oder mit wem/).first()).toBeVisible();
	});

	await test.step('and finds each of them, by whom and by which kind', async () => {
		await page.goto('/stelle');
		await page.getByRole('link', { name: 'Protokoll' }).click();
		await expect(page.getByRole('heading', { name: 'Protokoll', level: 1 })).toBeVisible();
		await page.getByLabel('Netzwerk', { exact: true }).selectOption({ label: NETWORK });
		await expect(page.getByText(/^Lückenlos seit /)).toBeVisible();
		const acts = page.getByRole('list', { name: 'Handlungen, die neueste zuerst' }).getByRole('listitem');
		await expect(acts.first()).toContainText('Datenschutz-Unterlage gemacht');
		await expect(acts.filter({ hasText: 'Archiv gemacht' }).first()).toContainText(`Netzwerk: ${NETWORK}`);
		await page.getByLabel('Was', { exact: true }).selectOption({ label: 'Liste ausgegeben' });
		await expect(acts.filter({ hasText: 'Archiv gemacht' })).toHaveCount(0);
		await expect(acts.first()).toContainText('Liste ausgegeben');
		await page.getByLabel('Bis').fill('2020-01-01');
		await expect(page.getByText('Dazu ist nichts protokolliert.')).toBeVisible();
		await page.getByLabel('Bis').fill('');
		await expect(acts.first()).toContainText('Liste ausgegeben');
	});

	await test.step('the table has what is asked for, and that it was taken is an act too', async () => {
		const table = await download(page, () => page.getByRole('button', { name: 'Als Tabelle (CSV)' }).click());
		expect(table.name).toMatch(/^protokoll-rhein-kreis-neuss-.*\.csv$/);
		const [sheet] = await openList(table.bytes);
		const rows = (sheet?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
		expect(rows[0]?.[0]).toBe(`Protokoll des Netzwerks ${NETWORK}`);
		expect(new Set(rows.slice(4).map(([, , , what]) => what))).toEqual(new Set(['Liste ausgegeben']));
		await page.getByLabel('Was', { exact: true }).selectOption({ label: 'Protokoll ausgegeben' });
		await page.getByRole('button', { name: 'Neu laden' }).click();
		const acts = page.getByRole('list', { name: 'Handlungen, die neueste zuerst' }).getByRole('listitem');
		await expect(acts.first()).toContainText('Protokoll ausgegeben');
	});
});
