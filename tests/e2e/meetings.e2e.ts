import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';

/** They read what every phone has: one phone serves them all. */
test.use({ phone: 'kept' });

test('the next meeting stands first, a circle is chosen in the address', async ({ page }) => {
	await synced(page);
	await page.goto('/termine');
	await expect(page.getByRole('heading', { name: 'Nächstes Treffen' })).toBeVisible();
	await page.getByRole('link', { name: 'Kooperationskreis Süd' }).click();
	await expect(page).toHaveURL(/\?kreis=[a-z0-9]{15}$/);
	await page.reload();
	await expect(page.getByRole('link', { name: 'Kooperationskreis Süd' })).toHaveAttribute(
		'aria-current',
		'true'
	);
	await expect(page.getByRole('main')).toContainText('Kooperationskreis Süd');
	await expect(page.getByText(/Kooperationskreis Nord ·/)).toHaveCount(0);
});

test('a meeting goes into the calendar at Berlin’s time, with the same name every time', async ({
	page,
	request
}) => {
	await synced(page);
	await page.goto('/termine');
	await page.getByRole('region', { name: 'Nächstes Treffen' }).getByRole('link').click();
	await expect(page.getByRole('heading', { name: 'Tagesordnung' })).toBeVisible();
	const address = await page.getByRole('link', { name: 'In den Kalender' }).getAttribute('href');
	const [file, again] = await Promise.all([request.get(address ?? ''), request.get(address ?? '')]);
	expect(file.headers()['content-type']).toBe('text/calendar; charset=utf-8');
	expect(await file.text()).toBe(await again.text());
	expect(await file.text()).toMatch(/DTSTART;TZID=Europe\/Berlin:\d{8}T\d{6}\r\n/);
	await expect(page.getByText('9:00–13:00 Uhr')).toBeVisible();
	expect(await file.text()).toMatch(/DTSTART;TZID=Europe\/Berlin:\d{8}T090000\r\n/);
});

test('a meeting that does not exist has no file', async ({ request }) => {
	for (const id of ['nosuchmeeting00', 'x', '..%2F..%2Fetc'])
		expect((await request.get(`/api/calendar/${id}`)).status()).toBe(404);
});

test('what was read once opens again without network', async ({ page }) => {
	await synced(page);
	await page.goto('/termine');
	await page.getByRole('region', { name: 'Nächstes Treffen' }).getByRole('link').click();
	await expect(page.getByRole('link', { name: 'In den Kalender' })).toBeVisible();
	const title = await page.getByRole('heading', { level: 1 }).textContent();
	await goOffline(page);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
	await page.getByRole('link', { name: 'In den Kalender' }).click();
	await expect(page.getByText('Für den Kalendereintrag braucht es kurz Netz.')).toBeVisible();
});
