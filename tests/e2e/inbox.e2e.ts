// Working with requests: the key that opens them, who takes one, answering, passing on, counting. Each story has a demo request
// of its own, so that they can run beside each other.
import type { Page } from '@playwright/test';
import { LIMITS } from '../../src/lib/domain/limits';
import { ACCOUNT_NAMES, DEMO_DEPUTY } from '../../scripts/demo/experts';
import { demoId } from '../../scripts/demo/random';
import { expect, test } from './fixtures';
import { goOffline, visit } from './pages';

/** scripts/demo/requests.ts: to the free pool, seen by the expert, accepted by her with a thread. */
const POOL = demoId('request', 1);
const SEEN = demoId('request', 2);
const THREAD = demoId('request', 3);
const DEPUTY = ACCOUNT_NAMES[DEMO_DEPUTY] ?? '';

/** What the page says is so, aloud too. */
const said = (page: Page, words: string) => page.getByRole('status').filter({ hasText: words });

async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
	await page.getByLabel('Ihre Passphrase').fill(passphrase);
	await page.getByRole('button', { name: 'Öffnen' }).click();
}
async function open(page: Page, request: string, passphrase: string): Promise<void> {
	await page.goto(`/anfragen/${request}`);
	await tryPassphrase(page, passphrase);
	await expect(page.getByText('Ihre Anfragen sind geöffnet.')).toBeVisible();
	await expect(page.getByText('Fragt als')).toBeVisible();
}

test('locked, the list shows where requests go; wrong passphrases wait, also after a reload', async ({
	page,
	signIn,
	passphrase
}) => {
	await signIn(page, 'expert');
	await page.goto('/anfragen');
	await expect(page.getByRole('link', { name: /Anfrage nach/ }).first()).toBeVisible();
	for (let tries = 0; tries < 4; tries += 1) {
		await tryPassphrase(page, `${passphrase}, aber anders`);
		await expect(page.getByText('Diese Passphrase stimmt nicht.')).toBeVisible();
		await expect(page.getByLabel('Ihre Passphrase')).toHaveValue('');
	}
	await expect(page.getByText(/geht es in \d+ Sekunden weiter/)).toBeVisible();
	await page.reload();
	await expect(page.getByText(/geht es in \d+ Sekunden weiter/)).toBeVisible();
	await expect(page.getByRole('button', { name: 'Öffnen' })).toBeDisabled();
});

test('an open key is forgotten after the idle time, by the button and by a reload', async ({
	page,
	signIn,
	passphrase
}) => {
	await page.clock.install();
	await signIn(page, 'expert');
	await open(page, THREAD, passphrase);
	await page.clock.fastForward(LIMITS.keyIdleMinutes * 60_000);
	await expect(page.getByText(/ohne Berührung wurde wieder/)).toBeVisible();
	await expect(page.getByText('Fragt als')).toHaveCount(0);

	await tryPassphrase(page, passphrase);
	await expect(page.getByText('Fragt als')).toBeVisible();
	await page.getByRole('button', { name: 'Wieder verschließen' }).click();
	await expect(page.getByText('Fragt als')).toHaveCount(0);

	await tryPassphrase(page, passphrase);
	await expect(page.getByText('Fragt als')).toBeVisible();
	await page.reload();
	await expect(page.getByLabel('Ihre Passphrase')).toBeVisible();
	await expect(page.getByText('Fragt als')).toHaveCount(0);
});

test('a day of an expert: answered, counted, passed on, shared with her deputy, entered from the phone', async ({
	page,
	browser,
	baseURL,
	signIn,
	passphrase
}) => {
	await signIn(page, 'expert');

	await test.step('she accepts, answers, reads it on her second device, closes and counts', async () => {
		await open(page, SEEN, passphrase);
		await page.getByRole('button', { name: 'Anfrage annehmen' }).click();
		await expect(said(page, 'Sie haben die Anfrage angenommen')).toBeVisible();
		await expect(page.getByRole('link', { name: /Fragende Person anrufen/ })).toBeVisible();
		await page.getByLabel('Ihre Antwort').fill('Sprechen Sie zuerst allein mit dem Kind.');
		// Her deputy reads along: this device has not told her so yet.
		await page.getByLabel('Ja, sie dürfen mitlesen.').check();
		await page.getByRole('button', { name: 'Antwort senden' }).click();
		await expect(page.getByRole('list', { name: 'Nachrichten' })).toContainText('Sprechen Sie zuerst');
		await expect(page.getByText('Wartet auf Netz, noch nicht gesendet')).toHaveCount(0);

		const second = await (await browser.newContext({ baseURL })).newPage();
		await signIn(second, 'expert');
		await open(second, SEEN, passphrase);
		await expect(second.getByRole('list', { name: 'Nachrichten' })).toContainText('Sprechen Sie zuerst');
		await second.context().close();

		await page.getByRole('button', { name: 'Beratung abschließen' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Abschließen' }).click();
		await expect(said(page, 'Die Beratung ist abgeschlossen')).toBeVisible();
		await expect(page.getByRole('heading', { name: 'Zählen für den Jahresbericht' })).toBeVisible();
		await page.getByRole('button', { name: 'So zählen' }).click();
		await expect(page.getByRole('heading', { name: 'Zählen für den Jahresbericht' })).toHaveCount(0);
		await expect(page.getByRole('link', { name: 'Dokumentationsbogen ausfüllen' })).toBeVisible();
	});

	await test.step('handed over, the deputy reads request and thread, and she no longer', async () => {
		await visit(page, `/anfragen/${THREAD}`);
		await expect(page.getByText('Fragt als')).toBeVisible();
		await page.getByRole('button', { name: 'Weitergeben' }).click();
		await page.getByRole('dialog').getByLabel('Ja, sie dürfen mitlesen.').check();
		await page.getByRole('dialog').getByRole('button', { name: 'Weitergeben' }).click();
		await expect(said(page, `Weitergegeben an ${DEPUTY}`)).toBeVisible();
		await expect(page.getByText('Fragt als')).toHaveCount(0);
		await visit(page, '/anfragen');
		await visit(page, `/anfragen/${THREAD}`);
		await expect(page.getByText('Diese Anfrage ist nicht (mehr) für Sie da')).toBeVisible();
	});

	const deputy = await (await browser.newContext({ baseURL })).newPage();
	await test.step('the deputy', async () => {
		await signIn(deputy, 'deputy');
		await open(deputy, THREAD, passphrase);
		await expect(deputy.getByRole('list', { name: 'Nachrichten' })).toContainText('älteren Schwester');
		await expect(deputy.getByRole('button', { name: 'Anfrage annehmen' })).toBeVisible();
	});

	await test.step('the first to accept has it; the second, without network, learns that she was too late', async () => {
		for (const expert of [page, deputy]) {
			await visit(expert, `/anfragen/${POOL}`);
			await expect(expert.getByText('Fragt als')).toBeVisible();
		}
		await goOffline(deputy);
		await deputy.getByRole('button', { name: 'Anfrage annehmen' }).click();
		await expect(deputy.getByText('Noch nicht angenommen, wartet auf Netz')).toBeVisible();
		await page.getByRole('button', { name: 'Anfrage annehmen' }).click();
		await expect(page.getByRole('link', { name: /Fragende Person anrufen/ })).toBeVisible();

		await deputy.context().setOffline(false);
		await expect(deputy.getByText('Schon angenommen', { exact: true })).toBeVisible();
		await expect(deputy.getByText('Fragt als')).toHaveCount(0);
		// Put away, it is still not hers.
		await deputy.getByRole('button', { name: 'Verstanden' }).click();
		await expect(said(deputy, 'Eine andere Fachkraft hat diese Anfrage angenommen')).toBeVisible();
		await expect(said(deputy, 'Sie haben die Anfrage angenommen')).toHaveCount(0);
		await deputy.context().close();
	});

	await test.step('a consultation by phone is entered with seven taps at most', async () => {
		await page.goto('/anfragen');
		let taps = 0;
		const tap = async (role: 'link' | 'radio' | 'checkbox' | 'button', name: string) => {
			taps += 1;
			await page.getByRole('main').getByRole(role, { name, exact: true }).click();
		};
		await tap('link', 'Beratung am Telefon eintragen');
		await tap('radio', 'Hebamme / Familienhebamme');
		await tap('radio', 'Unter 1 Jahr');
		await tap('checkbox', 'Vernachlässigung');
		await tap('button', 'Eintragen');
		await expect(page.getByText('Beratung eingetragen.')).toBeVisible();
		expect(taps).toBeLessThanOrEqual(7);
	});
});
