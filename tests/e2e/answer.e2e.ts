import type { Page } from '@playwright/test';
import { LIMITS } from '../../src/lib/domain/limits';
import { ask } from './ask';
import { expertByApi } from './expert';
import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';

const idOf = (page: Page): string => page.url().split('/').at(-1) ?? '';
const inDays = (days: number) => new Date(Date.now() + days * 24 * 3_600_000);

async function enterCode(page: Page, code: string): Promise<void> {
	await page.goto('/anfrage/status');
	await page.getByLabel('Anfrage-Code').fill(code.toLowerCase());
	await page.getByRole('button', { name: 'Anfrage ansehen' }).click();
}

async function sent(page: Page, question: string): Promise<{ code: string; id: string }> {
	await synced(page);
	const code = await ask(page, question);
	await expect(page.getByText('Antwort erwartet bis')).toBeVisible();
	return { code, id: idOf(page) };
}

test('with the code alone, on any device: read the answer, ask back, choose a time, withdraw', async ({
	page,
	browser,
	baseURL,
	password,
	passphrase
}) => {
	const { code, id } = await sent(page, 'Wie bleibe ich im Kontakt?');
	const expert = await expertByApi(baseURL ?? '', 'expert', password, passphrase);
	await expert.accept(id);
	await expert.write(id, { kind: 'text', text: 'Sprechen Sie zuerst an, was Kind A gelingt.' });

	const other = await (await browser.newContext({ baseURL })).newPage();
	await synced(other);
	await enterCode(other, code);
	await expect(other.getByText('Sprechen Sie zuerst an, was Kind A gelingt.')).toBeVisible();
	// All names at one tap, and nobody gets the letter of whom the thread already speaks of.
	await other.getByLabel('Zurückfragen').fill('Mia weint, Kevin schläft.');
	await other.getByRole('button', { name: 'Alle Namen ersetzen' }).click();
	await expect(other.getByLabel('Zurückfragen')).toHaveValue('Kind B weint, Kind C schläft.');
	await other.getByLabel('Zurückfragen').fill('Und wenn sie nicht öffnet?');
	await other.getByRole('button', { name: 'Senden', exact: true }).click();
	// This device was never told who reads: nothing is sealed before she has seen it.
	await expect(
		other.getByText('Hier würde jemand mitlesen, den dieses Gerät noch nicht kennt')
	).toBeVisible();
	await expect(other.getByText('Bitte bestätigen Sie das, oder rufen Sie an')).toBeVisible();
	await other.getByLabel('Ja, sie dürfen mitlesen.').check();
	await other.getByRole('button', { name: 'Senden', exact: true }).click();
	await expect(other.getByRole('list', { name: 'Nachrichten' })).toContainText('Und wenn sie nicht öffnet?');
	await expect(other.getByText('Wartet auf Netz')).toHaveCount(0);
	await expect(other.getByLabel('Zurückfragen')).toHaveValue('');
	expect(await expert.lastMessage(id)).toEqual({ kind: 'text', text: 'Und wenn sie nicht öffnet?' });

	const time = inDays(3).toISOString();
	await expert.write(id, { kind: 'times', text: 'Wann passt es?', times: [inDays(-1).toISOString(), time] });
	await enterCode(other, code);
	const times = other.getByRole('group', { name: 'Welcher Termin passt Ihnen?' });
	await expect(times.getByRole('radio')).toHaveCount(2);
	await times.getByRole('radio').first().check();
	await other.getByRole('button', { name: 'Auswahl senden' }).click();
	await expect(other.getByText('Termin gewählt:')).toBeVisible();
	expect(await expert.lastMessage(id)).toEqual({ kind: 'pick', time, text: '' });

	await other.getByRole('button', { name: 'Anfrage zurückziehen' }).click();
	await other.getByRole('dialog').getByRole('button', { name: 'Zurückziehen' }).click();
	await expect(other.getByText('Niemand wird mehr antworten.')).toBeVisible();
	await expect(other.getByLabel('Zurückfragen')).toHaveCount(0);
	await other.context().close();
});

test('the answer is there without network, and what is written then waits visibly until there is one', async ({
	page,
	context,
	baseURL,
	password,
	passphrase
}) => {
	const { id } = await sent(page, 'Ist das noch ohne Netz zu lesen?');
	const expert = await expertByApi(baseURL ?? '', 'expert', password, passphrase);
	await expert.accept(id);
	await expert.write(id, { kind: 'advised', text: 'Wie am Telefon besprochen.' });
	await page.goto('/');
	await expect(page.getByText('Neue Antwort')).toBeVisible();
	await page.goto(`/anfrage/status/${id}`);
	await expect(page.getByText('Wie am Telefon besprochen.')).toBeVisible();

	await goOffline(page);
	await page.reload();
	await expect(page.getByText('Wie am Telefon besprochen.')).toBeVisible();
	await page.getByLabel('Zurückfragen').fill('Danke.');
	await page.getByRole('button', { name: 'Senden', exact: true }).click();
	await expect(page.getByText('Wartet auf Netz, noch nicht gesendet')).toBeVisible();
	await context.setOffline(false);
	await expect(page.getByText('Wartet auf Netz, noch nicht gesendet')).toHaveCount(0);
	await expect(page.getByRole('list', { name: 'Nachrichten' })).toContainText('Danke.');
	expect(await expert.lastMessage(id)).toEqual({ kind: 'text', text: 'Danke.' });
	await page.goto('/');
	await expect(page.getByText('Meine Anfragen')).toBeVisible();
	await expect(page.getByText('Neue Antwort')).toHaveCount(0);
});

test('how many messages still fit is said before they are written, and that a full thread takes none', async ({
	page,
	baseURL,
	password,
	passphrase
}) => {
	const { id } = await sent(page, 'Wie lange können wir schreiben?');
	const expert = await expertByApi(baseURL ?? '', 'expert', password, passphrase);
	await expert.accept(id);
	await expert.repeat(id, LIMITS.messages - 2, 'Noch ein Gedanke.');
	await page.goto(`/anfrage/status/${id}`);
	await expect(page.getByText('Noch 2 Nachrichten passen in diesen Austausch')).toBeVisible();
	await page.getByLabel('Zurückfragen').fill('Danke.');
	await page.getByRole('button', { name: 'Senden', exact: true }).click();
	await expect(page.getByText('Noch eine Nachricht passt in diesen Austausch')).toBeVisible();
	await expect(page.getByText('Wartet auf Netz')).toHaveCount(0);

	await expert.write(id, { kind: 'times', text: 'Lieber mündlich?', times: [inDays(3).toISOString()] });
	await page.reload();
	await expect(page.getByText('Bitte telefonieren Sie, oder stellen Sie eine neue Anfrage.')).toBeVisible();
	await expect(page.getByText('Lieber mündlich?')).toBeVisible();
	await expect(page.getByLabel('Zurückfragen')).toHaveCount(0);
	await expect(page.getByRole('button', { name: 'Senden', exact: true })).toHaveCount(0);
	// To choose one of the times would be a message, too.
	await expect(page.getByRole('group', { name: 'Welcher Termin passt Ihnen?' })).toHaveCount(0);
});

test('nobody answers in time: what to do now stands there, with numbers to call', async ({ page }) => {
	await sent(page, 'Antwortet jemand?');
	await page.clock.setFixedTime(inDays(3));
	await page.reload();
	await expect(page.getByText('Die Zeit für eine Antwort ist um')).toBeVisible();
	const now = page.getByRole('region', { name: 'Was Sie jetzt tun können' });
	await expect(now.locator('a[href^="tel:"]').first()).toBeVisible();
	await now.getByRole('button', { name: 'An jemand anderen senden' }).click();
	await expect(page).toHaveURL(/\/anfrage$/);
	await page.getByRole('button', { name: 'Nein, ich brauche Rat' }).click();
	// Place and addressee are chosen anew; what was told is there already.
	await expect(page.getByText('Hebamme / Familienhebamme')).toBeVisible();
});

test('a found request can be kept on the device, and is then followed like one sent from it', async ({
	page,
	browser,
	baseURL
}) => {
	const { code, id } = await sent(page, 'Auf zwei Geräten?');
	const other = await (await browser.newContext({ baseURL })).newPage();
	await enterCode(other, code);
	await other.getByRole('button', { name: 'Auf diesem Gerät behalten' }).click();
	await expect(other).toHaveURL(new RegExp(`/anfrage/status/${id}$`));
	await other.reload();
	await expect(other.getByText('Was Sie gefragt haben')).toBeVisible();
	await other.context().close();
});

test('codes that lead nowhere all get the same sentence; a limit says how long', async ({ page }) => {
	await synced(page);
	await enterCode(page, '7K2M-Q9XB-0000-0000-0000');
	await expect(page.getByText('Dieser Code stimmt nicht.')).toBeVisible();
	const { newReceiptCode } = await import('../../src/lib/domain/consultation/receipt');
	await enterCode(page, newReceiptCode());
	await expect(page.getByText('Zu diesem Code ist nichts da.')).toBeVisible();
	await page.context().route('**/api/receipts', (route) =>
		route.fulfill({
			status: 429,
			headers: { 'retry-after': '240' },
			json: { error: { code: 'too_many_requests' } }
		})
	);
	await enterCode(page, newReceiptCode());
	await expect(page.getByText('Bitte warten Sie 4 Minuten')).toBeVisible();
});
