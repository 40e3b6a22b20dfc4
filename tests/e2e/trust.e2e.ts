// Whom a phone believes: the office confirms a key, a phone knows the network's key, and a history that is another one.
import type { Page } from '@playwright/test';
import { newRecoveryCode, unwrapWithPassphrase, wrapWithRecovery } from '../../src/lib/sealing/own-key';
import { writeRow } from './database';
import { expect, test } from './fixtures';
import { keptSigningKey } from './network-keys';
import { synced } from './pages';

const NETWORK = 'Region Hannover';
const section = (page: Page) => page.getByRole('region', { name: NETWORK });
const EVENING = '2026-01-01T20:00:00.000Z';

async function openSignature(page: Page, passphrase: string) {
	await section(page).getByLabel('Passphrase der Unterschrift').fill(passphrase);
	await section(page).getByRole('button', { name: 'Unterschrift öffnen' }).click();
	await expect(section(page).getByRole('button', { name: 'Unterschrift wieder verschließen' })).toBeVisible();
}

/** Whether this phone has pinned what it saw and remembers how far the log went: it does so when the app has come to rest. */
function followsLog(page: Page): Promise<boolean> {
	return page.evaluate(async () => {
		const open = indexedDB.open('schutznetz-device');
		await new Promise((resolve) => (open.onsuccess = resolve));
		const read = open.result.transaction('settings').objectStore('settings').count('keyLogHead');
		await new Promise((resolve) => (read.onsuccess = resolve));
		open.result.close();
		return read.result > 0;
	});
}

/** What a phone remembers of a log that went further than the server's does: what a database put back looks like to it. */
async function rememberMore(page: Page) {
	// Before, it has pinned nobody: whom it does not know can sign nothing for it.
	await expect.poll(() => followsLog(page)).toBe(true);
	await page.evaluate(async (at) => {
		const open = indexedDB.open('schutznetz-device');
		await new Promise((resolve) => (open.onsuccess = resolve));
		const put = open.result.transaction('settings', 'readwrite').objectStore('settings');
		const done = put.put({ key: 'keyLogHead', value: { position: 9_999, hash: 'B'.repeat(43), at } });
		await new Promise((resolve) => (done.onsuccess = resolve));
		open.result.close();
	}, EVENING);
}

test('the office confirms a key that it has compared, and takes that back', async ({
	page,
	signIn,
	passphrase
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle/schluessel');
	await section(page).getByLabel('Passphrase der Unterschrift').fill('nicht die richtige');
	await section(page).getByRole('button', { name: 'Unterschrift öffnen' }).click();
	await expect(page.getByText('Diese Passphrase stimmt nicht.')).toBeVisible();
	await openSignature(page, passphrase);

	const first = section(page).getByRole('listitem').first();
	const name = (await first.getByRole('heading').textContent()) ?? '';
	await expect(first.getByText('noch nicht bestätigt')).toBeVisible();
	const card = section(page).getByRole('listitem').filter({ hasText: name });
	const confirm = card.getByRole('button', { name: `Schlüssel von ${name} bestätigen` });
	await expect(confirm).toBeDisabled();
	await card.getByRole('checkbox').check();
	await confirm.click();
	await expect(card.getByText('bestätigt', { exact: true })).toBeVisible();

	await card.getByRole('button', { name: 'Bestätigung zurücknehmen' }).click();
	await expect(card.getByText('zurückgenommen', { exact: true })).toBeVisible();
	await page.reload();
	await expect(section(page).getByLabel('Passphrase der Unterschrift')).toBeVisible();
});

test('a phone pins the network’s key, compares it with the sheet, and never takes another one in silence', async ({
	page
}) => {
	await synced(page);
	await page.goto('/mehr/schluessel');
	await expect(section(page).getByText(/beim ersten Kontakt übernommen/)).toBeVisible();
	const pins = await page.evaluate(async () => {
		const open = indexedDB.open('schutznetz-device');
		await new Promise((resolve) => (open.onsuccess = resolve));
		const store = open.result.transaction('settings').objectStore('settings');
		const read = store.get('networkKeys');
		await new Promise((resolve) => (read.onsuccess = resolve));
		open.result.close();
		return read.result.value as Record<string, { publicKey: string }>;
	});
	const shown = (await section(page).locator('.code').textContent()) ?? '';
	for (const [index, [network, { publicKey }]] of Object.entries(pins).entries()) {
		await page.goto('/mehr');
		await page.goto(`/mehr/schluessel#${network}.${publicKey}`);
		await expect(page.getByText('Der Schlüssel stimmt mit dem Blatt überein')).toBeVisible();
		const compared = page.getByText(/mit dem Blatt der Koordinierungsstelle verglichen/);
		await expect(compared).toHaveCount(index + 1);
	}
	const [network = ''] = Object.keys(pins);
	await page.goto('/mehr');
	await page.goto(`/mehr/schluessel#${network}.${'C'.repeat(43)}`);
	await expect(page.getByText('Der Schlüssel stimmt nicht mit dem Blatt überein')).toBeVisible();

	// The phone had pinned another key: as after a change on the server.
	await page.evaluate(async () => {
		const open = indexedDB.open('schutznetz-device');
		await new Promise((resolve) => (open.onsuccess = resolve));
		const store = open.result.transaction('settings', 'readwrite').objectStore('settings');
		const read = store.get('networkKeys');
		await new Promise((resolve) => (read.onsuccess = resolve));
		const value = Object.fromEntries(
			Object.entries(read.result.value as Record<string, object>).map(([id, pin]) => [
				id,
				{ ...pin, publicKey: 'D'.repeat(43) }
			])
		);
		const done = store.put({ key: 'networkKeys', value });
		await new Promise((resolve) => (done.onsuccess = resolve));
		open.result.close();
	});
	await page.goto('/');
	await expect(page.getByText('Der Schlüssel der Koordinierungsstelle hat sich geändert.')).toBeVisible();
	await page.getByRole('link', { name: 'Ansehen' }).click();
	const take = section(page).getByRole('button', { name: 'Neuen Schlüssel übernehmen' });
	await expect(section(page).getByText('Der bisherige hat ihn nicht unterschrieben.')).toBeVisible();
	await expect(take).toBeDisabled();
	await section(page).getByRole('checkbox').check();
	await take.click();
	await expect(section(page).getByText(/von Ihnen nach einem Wechsel übernommen/)).toBeVisible();
	await expect(section(page).locator('.code')).toHaveText(shown);
});

test('a log that does not go on from what was seen stops sending, until the office has signed for it', async ({
	page,
	browser,
	baseURL,
	signIn,
	passphrase
}) => {
	const phone = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
	await synced(phone);
	await rememberMore(phone);
	await phone.goto('/');
	await expect(phone.getByText(/Das Verzeichnis der Schlüssel ist ein anderes als zuvor/)).toBeVisible();

	await signIn(page, 'coordination');
	await synced(page);
	await rememberMore(page);
	await page.goto('/stelle/schluessel');
	await openSignature(page, passphrase);
	const sign = section(page).getByRole('button', { name: 'Wiederherstellung unterschreiben' });
	await expect(section(page).getByText(/Dieses Gerät kannte 9999 Einträge/)).toBeVisible();
	await expect(sign).toBeDisabled();
	await section(page).getByRole('checkbox').check();
	await sign.click();
	await expect(section(page).getByRole('listitem').first()).toBeVisible();

	await phone.reload();
	await expect(phone.getByText(/Das Verzeichnis der Schlüssel ist ein anderes als zuvor/)).toHaveCount(0);
	await phone.context().close();
});

/** A recovery code that this story knows: the demo threw its own away. */
async function giveCode(page: Page, network: string, passphrase: string): Promise<string> {
	const row = await keptSigningKey(page, network);
	const code = newRecoveryCode();
	const identity = await unwrapWithPassphrase(row.wrapped ?? '', passphrase);
	const recovery = await wrapWithRecovery(identity, code);
	await writeRow(page, 'schutznetz-directory', 'signingKeys', { ...row, recovery });
	return code;
}

test('an office that has forgotten the signature’s passphrase opens it by the code, and learns what a new one means', async ({
	page,
	signIn,
	passphrase
}) => {
	const other = 'Rhein-Kreis Neuss';
	const hers = page.getByRole('region', { name: other });
	const renewed = 'Leise Otter ordnen Kiesel';
	await signIn(page, 'coordination');
	await page.goto('/stelle/schluessel');
	await expect(hers.getByLabel('Passphrase der Unterschrift')).toBeVisible();
	const code = await giveCode(page, other, passphrase);
	const before = (await keptSigningKey(page, other)).wrapped;
	await page.reload();
	await hers.getByRole('button', { name: 'Passphrase vergessen' }).click();
	await hers.getByLabel('Wiederherstellungs-Code der Unterschrift').fill('AAAA-AAAA-AAAA-AAAA-AAAA');
	await hers.getByRole('button', { name: 'Weiter', exact: true }).click();
	await expect(hers.getByText(/Dieser Code stimmt nicht/)).toBeVisible();

	await hers.getByText('Auch der Code ist verloren').click();
	await expect(hers.getByText(/zeigt jedes Gerät, dass sich der Schlüssel/)).toBeVisible();
	const another = hers.getByRole('heading', { name: 'Neue Unterschrift des Netzwerks einrichten' });
	await expect(another).toHaveCount(0);
	const understood = hers.getByRole('checkbox', { name: /Ich habe das verstanden/ });
	await understood.check();
	await expect(another).toBeVisible();
	await understood.uncheck();

	await hers.getByLabel('Wiederherstellungs-Code der Unterschrift').fill(code);
	await hers.getByRole('button', { name: 'Weiter', exact: true }).click();
	await hers.getByLabel('Passphrase', { exact: true }).fill(renewed);
	await hers.getByLabel('Passphrase wiederholen').fill(renewed);
	await page.context().setOffline(true);
	await hers.getByRole('button', { name: 'Passphrase ändern und öffnen' }).click();
	await expect(hers.getByRole('button', { name: 'Unterschrift wieder verschließen' })).toBeVisible();
	// Closed at once: not yet back from the server, it opens by the new passphrase and no longer by the earlier one.
	await hers.getByRole('button', { name: 'Unterschrift wieder verschließen' }).click();
	await hers.getByLabel('Passphrase der Unterschrift').fill(passphrase);
	await hers.getByRole('button', { name: 'Unterschrift öffnen' }).click();
	await expect(hers.getByText('Diese Passphrase stimmt nicht.')).toBeVisible();
	await hers.getByLabel('Passphrase der Unterschrift').fill(renewed);
	await hers.getByRole('button', { name: 'Unterschrift öffnen' }).click();
	await expect(hers.getByRole('button', { name: 'Unterschrift wieder verschließen' })).toBeVisible();
	await page.context().setOffline(false);
	await expect(page.getByText(/wartet noch etwas auf Netz/)).toHaveCount(0);
	await expect.poll(async () => (await keptSigningKey(page, other)).wrapped).not.toBe(before);
	await page.reload();
	await hers.getByLabel('Passphrase der Unterschrift').fill(renewed);
	await hers.getByRole('button', { name: 'Unterschrift öffnen' }).click();
	await expect(hers.getByRole('button', { name: 'Unterschrift wieder verschließen' })).toBeVisible();
});
