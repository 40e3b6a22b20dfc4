// A member has her meetings in her calendar: an address for each device, read by a program without her session, and ended by a tap.
import { readByIcalJs } from '../support/calendar-readers';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';

test('a member subscribes to her meetings for one device, and ends it again', async ({
	page,
	request,
	signIn
}) => {
	await signIn(page, 'midwife');
	await page.goto('/konto');
	await page.getByRole('link', { name: 'Kalender einrichten' }).click();
	const list = page.getByRole('list', { name: 'Eingerichtete Kalender' });
	await expect(page.getByText('Google fragt nur einmal am Tag')).toBeVisible();
	await page.emulateMedia({ reducedMotion: 'reduce' });

	await test.step('a name is asked for, and the address is told once', async () => {
		await page.getByLabel('Wo soll der Kalender stehen?').fill(' ');
		await page.getByRole('button', { name: 'Adresse machen' }).click();
		await expect(page.getByText(/Bitte geben Sie einen kurzen Namen an/)).toBeVisible();
		await page.getByLabel('Wo soll der Kalender stehen?').fill('Outlook im Büro');
		await page.getByRole('button', { name: 'Adresse machen' }).click();
		await expect(page.getByRole('heading', { name: 'Die Adresse für „Outlook im Büro“' })).toBeFocused();
		await page.getByText('QR-Code', { exact: true }).click();
		await expect(page.getByRole('img', { name: 'QR-Code mit der Adresse Ihres Kalenders' })).toBeVisible();
		expect(await violations(page)).toEqual([]);
	});

	const address = (await page.locator('.address').textContent()) ?? '';
	const open = page.getByRole('link', { name: 'Auf diesem Gerät öffnen' });
	expect(await open.getAttribute('href')).toBe(address.replace(/^https?:/, 'webcal:'));

	await test.step('a program reads it, without anybody’s session', async () => {
		const answer = await request.get(address);
		expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
		expect(readByIcalJs(await answer.text()).length).toBeGreaterThan(1);
	});

	await test.step('the list says that it was read, and the address is gone from the screen', async () => {
		await page.reload();
		await expect(list.getByText(/Zuletzt abgerufen am/)).toBeVisible();
		await expect(page.locator('.address')).toHaveCount(0);
	});

	await test.step('revoked it gives nothing more', async () => {
		await list.getByRole('button', { name: 'Widerrufen: Outlook im Büro' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Widerrufen' }).click();
		await expect(page.getByText('Noch keiner.')).toBeVisible();
		expect((await request.get(address)).status()).toBe(404);
	});

	await test.step('without a network the page says so, and a tap loses nothing', async () => {
		await synced(page);
		await goOffline(page);
		await page.goto('/konto/kalender');
		await expect(page.getByText('Diese Seite kommt vom Server')).toBeVisible();
		await page.getByRole('button', { name: 'Adresse machen' }).click();
		await expect(page.getByRole('alert')).toBeVisible();
	});
});
