// The documentation of a consultation: written, kept and made into a PDF on the device; nothing of it leaves the page.
import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { elementsOf, readPdf } from '../support/pdf-structure';
import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';

const OBSERVED = 'Beim Hausbesuch schlief das Kind in der Jacke.';
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** The page without network: the PDF is made of what the service worker has kept. */
async function openOffline(page: Page): Promise<void> {
	await synced(page);
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await goOffline(page);
	await page.goto('/dokumentation');
	await expect(page.getByRole('heading', { level: 1, name: 'Dokumentation' })).toBeVisible();
}

async function writeSome(page: Page): Promise<void> {
	await field(page, 'Selbst beobachtet').fill(OBSERVED);
	await page.getByRole('radio', { name: /^Gelb/ }).check();
	await field(page, 'Was').fill('Gespräch anbieten');
	await field(page, 'Wer (Funktion)').fill('Familienhebamme');
	await expect(page.getByText('Entwurf auf diesem Gerät gesichert.')).toBeVisible();
}

async function savePdf(page: Page): Promise<Download> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Als PDF speichern' }).click();
	return download;
}

test('is written, survives a reload, becomes a PDF without network, and is wiped', async ({ page }) => {
	const breaches: string[] = [];
	const errors: string[] = [];
	await page.addInitScript(() => {
		document.addEventListener('securitypolicyviolation', (event) =>
			console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`)
		);
	});
	page.on(
		'console',
		(message) => message.text().includes('Content Security Policy') && breaches.push(message.text())
	);
	page.on('pageerror', (error) => errors.push(error.message));
	await openOffline(page);
	await writeSome(page);

	await page.reload();
	await expect(page.getByText('Ihr Blatt ist wieder da')).toBeVisible();
	await expect(field(page, 'Selbst beobachtet')).toHaveValue(OBSERVED);
	await expect(page.getByRole('radio', { name: /^Gelb/ })).toBeChecked();

	const download = await savePdf(page);
	expect(download.suggestedFilename()).toMatch(/^dokumentation-\d{4}-\d\d-\d\d\.pdf$/);
	const bytes = readFileSync(await download.path());
	expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
	expect(bytes.length).toBeGreaterThan(10_000);

	await expect(page.getByRole('heading', { name: 'Ist das PDF in Ihrer Akte?' })).toBeVisible();
	await expect(page.locator('#sheet-question')).toBeFocused();
	await page.getByRole('button', { name: 'Vom Gerät löschen' }).click();
	await expect(page.getByText('Vom Gerät gelöscht')).toBeVisible();
	await expect(field(page, 'Selbst beobachtet')).toHaveValue('');

	await page.reload();
	await expect(field(page, 'Selbst beobachtet')).toHaveValue('');
	await expect(page.getByText('Ihr Blatt ist wieder da')).toBeHidden();
	expect(breaches).toEqual([]);
	expect(errors).toEqual([]);
});

test('sends nothing: from the first word to the wiping only files of the app are asked for', async ({
	page,
	baseURL
}) => {
	await synced(page);
	await page.goto('/dokumentation');
	await expect(page.getByRole('heading', { level: 1, name: 'Dokumentation' })).toBeVisible();
	const sent: string[] = [];
	page.context().on('request', (request) => {
		const { origin, pathname, search } = new URL(request.url());
		const isFile = request.method() === 'GET' && request.postData() === null && search === '';
		const ofTheApp = origin === baseURL && !pathname.startsWith('/api/') && isFile;
		// The app's own timer asks whether the directory has news; it asks without a body.
		const forNews = request.method() === 'GET' && /^\/api\/(sync|events|session)\b/.test(pathname);
		if (!ofTheApp && !forNews && !request.url().startsWith('blob:'))
			sent.push(`${request.method()} ${request.url()}`);
		if (request.url().includes('Hausbesuch') || request.postData()?.includes('Hausbesuch'))
			sent.push('a word of it');
	});
	await writeSome(page);
	await savePdf(page);
	await page.getByRole('button', { name: 'Vom Gerät löschen' }).click();
	await expect(page.getByText('Vom Gerät gelöscht')).toBeVisible();
	expect(sent).toEqual([]);
});

test('asks for one word at least, and for nothing more', async ({ page }) => {
	await page.goto('/dokumentation');
	await page.getByRole('button', { name: 'Als PDF speichern' }).click();
	await expect(page.getByRole('alert')).toContainText('Das Blatt ist noch leer.');
	await field(page, 'Abweichende Sicht').fill('keiner');
	await expect(page.getByRole('alert')).toBeHidden();
	expect((await savePdf(page)).suggestedFilename()).toContain('dokumentation-');
});

test('a change after saving takes the question back: that PDF is not the sheet any more', async ({
	page
}) => {
	await page.goto('/dokumentation');
	await field(page, 'Abweichende Sicht').fill('keiner');
	await savePdf(page);
	const question = page.getByRole('heading', { name: 'Ist das PDF in Ihrer Akte?' });
	await expect(question).toBeVisible();
	await field(page, 'Abweichende Sicht').fill('doch');
	await expect(question).toBeHidden();
	await expect(page.getByRole('button', { name: 'Als PDF speichern' })).toBeVisible();
});

test('is printed as a paper of its own, and the PDF that the browser makes of it has headings and a table head', async ({
	page
}) => {
	await page.addInitScript(() => {
		window.print = () => void document.body.setAttribute('data-printed', '');
	});
	await page.goto('/dokumentation');
	await page.getByRole('button', { name: 'Drucken' }).click();
	await expect(page.getByRole('alert')).toContainText('Das Blatt ist noch leer.');
	await writeSome(page);
	await page.getByRole('button', { name: 'Drucken' }).click();
	await expect(page.locator('body')).toHaveAttribute('data-printed');

	const paper = readPdf(await page.pdf({ tagged: true })).document;
	const roles = (...of: string[]) => elementsOf(paper, ...of).length;
	// The title; seven sections; the long fields that are written under their label.
	expect([roles('H1'), roles('H2'), roles('H3')]).toEqual([1, 7, 5]);
	expect([roles('Table'), roles('TH'), roles('TD')]).toEqual([1, 3, 3]);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dokumentation einer Beratung');
	await expect(page.getByRole('article')).toContainText(OBSERVED);
	await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('steps come and go by keyboard, and the focus stays with them', async ({ page }) => {
	await page.goto('/dokumentation');
	const what = field(page, 'Was');
	await what.fill('eins');
	await page.getByRole('button', { name: 'Weiterer Schritt' }).press('Enter');
	await expect(what.nth(1)).toBeFocused();
	await page.keyboard.type('zwei');
	await page.getByRole('button', { name: 'Schritt 1 entfernen' }).press('Enter');
	await expect(what).toHaveCount(1);
	await expect(what).toHaveValue('zwei');
	await expect(what).toBeFocused();
	await expect(page.getByRole('status').filter({ hasText: 'Schritt 1 entfernt.' })).toHaveCount(1);
});

test('counts what makes somebody recognisable', async ({ page }) => {
	await page.goto('/dokumentation');
	await field(page, 'Anlass').fill('Geboren am 03.04.2019, Telefon 0171 39200 12');
	await expect(page.getByText('2 Stellen machen jemanden erkennbar.')).toBeVisible();
});

test('is shared where the device can, with a name that says nobody', async ({ page }) => {
	await page.addInitScript(() => {
		const shared: string[] = [];
		Object.assign(navigator, {
			canShare: ({ files }: ShareData) => files?.[0]?.type === 'application/pdf',
			share: async ({ files }: ShareData) => void shared.push(files?.[0]?.name ?? '')
		});
		Object.assign(globalThis, { shared });
	});
	await page.goto('/dokumentation');
	await field(page, 'Abweichende Sicht').fill('keiner');
	await page.getByRole('button', { name: 'Teilen' }).click();
	await expect(page.getByRole('heading', { name: 'Ist das PDF in Ihrer Akte?' })).toBeVisible();
	expect(await page.evaluate(() => Reflect.get(globalThis, 'shared') as string[])).toEqual([
		expect.stringMatching(/^dokumentation-\d{4}-\d\d-\d\d\.pdf$/)
	]);
});

test('goes with the logout, also when it was begun before signing in', async ({ page, signIn }) => {
	await page.goto('/dokumentation');
	await writeSome(page);
	await signIn(page, 'member');
	await page.goto('/dokumentation');
	await expect(field(page, 'Selbst beobachtet')).toHaveValue(OBSERVED);
	await page.goto('/konto');
	await page.getByRole('button', { name: 'Abmelden', exact: true }).click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /abmelden/i })
		.click();
	await expect(page).not.toHaveURL(/\/konto/);
	await page.goto('/dokumentation');
	await expect(page.getByText('Bleibt auf diesem Gerät')).toBeVisible();
	await expect(field(page, 'Selbst beobachtet')).toHaveValue('');
});

test('a request is only the way back', async ({ page }) => {
	const request = 'a'.repeat(15);
	await page.goto(`/dokumentation?anfrage=${request}`);
	await expect(page.getByRole('link', { name: 'Zur Anfrage' })).toHaveAttribute(
		'href',
		`/anfrage/status/${request}`
	);
	await page.goto('/dokumentation?anfrage=../konto');
	await expect(page.getByRole('main').getByRole('link', { name: 'Mehr' })).toHaveAttribute('href', '/mehr');
});
