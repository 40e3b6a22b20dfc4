// `npm run dev` in a folder without data: it makes them, and says its address when the first page has come. Its page of
// all parts (/teile) is looked at in every state, and is in no build.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Page } from '@playwright/test';
import { freePort } from '../../scripts/host/pocketbase';
import { violations } from './axe';
import { expect, test } from './fixtures';

const READY = /Bereit: (http:\/\/\S+) +\(erste Seite nach \d+,\d s\)/;

test.describe('npm run dev', () => {
	let folder: string;
	let dev: ChildProcess;
	let address: string;

	test.beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), 'schutznetz-'));
		const env = { ...process.env, DEMO_DIR: folder, PORT: String(await freePort()) };
		dev = spawn(process.execPath, ['scripts/run.mjs', 'dev'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
		address = await announced(dev);
	});
	test.afterAll(async () => {
		dev.kill('SIGINT');
		if (dev.exitCode === null) await once(dev, 'exit');
		rmSync(folder, { recursive: true, force: true });
	});

	test('shows Start over data of its own', async ({ page }) => {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	});

	test('every part is well in every state, light and dark, on a phone and on a desktop', async ({ page }) => {
		await openParts(page, address);
		await page.getByRole('button', { name: 'Kurz bestätigen' }).click();
		await page.getByRole('combobox', { name: 'Vorschläge' }).fill('Muster');
		await expect(page.getByRole('listbox', { name: 'Vorschläge' })).toBeVisible();
		expect(await violations(page)).toEqual([]);
	});

	test('an open dialog is well too', async ({ page }) => {
		await openParts(page, address);
		await page.getByRole('button', { name: 'Dialog öffnen' }).click();
		await expect(page.getByRole('dialog')).toBeVisible();
		expect(await violations(page)).toEqual([]);
	});

	test('no part is wider than a phone, however long the word', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await openParts(page, address);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
	});

	test('a day and a time that nobody has chosen look empty', async ({ page }) => {
		await openParts(page, address);
		for (const [label, value] of [
			['Tag, leer', '2026-11-30'],
			['Uhrzeit, leer', '09:30']
		] as const) {
			const field = page.getByLabel(label);
			const shown = field.locator('..').getByText('Wählen', { exact: true });
			// WebKit writes today and now there: what an engine says of an empty field is not seen.
			await expect(shown).toBeVisible();
			await expect(field).toHaveCSS('color', 'rgba(0, 0, 0, 0)');
			await field.focus();
			await expect(shown).toBeHidden();
			await field.fill(value);
			await field.blur();
			await expect(shown).toHaveCount(0);
			await expect(field).not.toHaveCSS('color', 'rgba(0, 0, 0, 0)');
		}
	});

	test('a day that is begun stays to be seen', async ({ page }) => {
		await openParts(page, address);
		const field = page.getByLabel('Tag, leer');
		await field.focus();
		await page.keyboard.type('12');
		await field.blur();
		await expect(field).not.toHaveCSS('color', 'rgba(0, 0, 0, 0)');
	});

	test('every control shows that it has the focus', async ({ page }) => {
		await openParts(page, address);
		await page.keyboard.press('Tab');
		expect(await page.evaluate(withoutFocusMark)).toEqual([]);
	});
});

test('the page of all parts is in no build', async ({ page }) => {
	const code = readdirSync('build', { recursive: true, encoding: 'utf8' }).filter((file) =>
		/\.(m?js|html)$/.test(file)
	);
	expect(code.length).toBeGreaterThan(50);
	expect(code.filter((file) => readFileSync(join('build', file), 'utf8').includes('Alle Teile'))).toEqual([]);
	await page.goto('/teile');
	await expect(page.getByRole('heading', { name: 'Alle Teile' })).toHaveCount(0);
});

async function announced(dev: ChildProcess): Promise<string> {
	if (dev.stdout === null) throw new Error('its output is a pipe');
	const said: string[] = [];
	for await (const line of createInterface(dev.stdout)) {
		said.push(line);
		const ready = READY.exec(line)?.[1];
		if (ready === undefined) continue;
		dev.stdout.resume();
		return ready;
	}
	throw new Error(`npm run dev has ended:\n${said.join('\n')}`);
}

async function openParts(page: Page, address: string): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(`${address}/teile`);
	await expect(page.getByRole('heading', { name: 'ToastRegion' })).toBeVisible();
}

/** In the page: controls where neither they themselves nor what is drawn for them look different with the focus. */
function withoutFocusMark(): string[] {
	const mark = (element: Element) =>
		[element, element.closest('label, li, span')]
			.flatMap((one) => (one === null ? [] : [getComputedStyle(one), getComputedStyle(one, '::after')]))
			.map(({ outlineStyle, outlineWidth, boxShadow }) => `${outlineStyle} ${outlineWidth} ${boxShadow}`)
			.join();
	if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
	const controls = document.querySelectorAll<HTMLElement>(
		'a, button:enabled, input:enabled, select:enabled, textarea:enabled, summary'
	);
	return [...controls]
		.filter((control) => {
			const before = mark(control);
			control.focus();
			const same = mark(control) === before;
			control.blur();
			return same;
		})
		.map((control) => control.outerHTML);
}
