// A meeting's life at the office: planned from the rules of procedure, its agenda put in order by keys, people invited, moved without a
// network, led by the clock, called off; and what a member's phone shows of it.
import type { Page } from '@playwright/test';
import { violations } from './axe';
import { expect, test } from './fixtures';
import { goOffline } from './pages';

const TITLE = 'Übergänge in die Schule';
/** A Wednesday far enough ahead that no demo meeting lies there. */
const dayIn = (days: number) => {
	const at = new Date(Date.now() + days * 86_400_000);
	at.setUTCDate(at.getUTCDate() + ((10 - at.getUTCDay()) % 7));
	return at.toISOString().slice(0, 10);
};

async function calm(page: Page): Promise<void> {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	expect(await violations(page)).toEqual([]);
}

test('the office plans, invites, moves, leads and calls off a meeting, and a member reads where it stands', async ({
	page,
	browser,
	baseURL,
	signIn,
	request
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle');
	await page.getByRole('link', { name: 'Treffen', exact: true }).click();
	await page.getByRole('link', { name: 'Treffen planen' }).click();

	await test.step('what does not fit is said beside its field', async () => {
		await page.getByLabel('Kreis, der einlädt').selectOption({ label: 'Kooperationskreis Nord' });
		await page.getByLabel('Tag', { exact: true }).fill('2020-01-01');
		await page.getByRole('button', { name: 'Treffen planen' }).click();
		await expect(page.getByLabel('Thema oder Titel')).toBeFocused();
		await page.getByLabel('Thema oder Titel').fill(TITLE);
		await page.getByRole('button', { name: 'Treffen planen' }).click();
		await expect(page.getByText('Dieser Zeitpunkt liegt schon hinter uns.')).toBeVisible();
		await calm(page);
	});

	await test.step('it begins with the length and the agenda of the rules of procedure', async () => {
		await page.getByLabel('Tag', { exact: true }).fill(dayIn(60));
		await expect(page.getByLabel('Bis', { exact: true })).toHaveValue('13:00');
		await page.getByLabel('Haus oder Raum').fill('Kreishaus');
		await page.getByLabel('Zugang').fill('Türcode 4711');
		await page.getByRole('button', { name: 'Treffen planen' }).click();
		const again = page.getByRole('button', { name: 'Trotzdem speichern' });
		await expect(again.or(page.getByText('geplant', { exact: true }))).toBeVisible();
		if (await again.isVisible()) await again.click();
		await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
		await expect(page.getByText('9:00 Uhr · Aktueller Kurzaustausch (30 Minuten)')).toBeVisible();
		await expect(page.getByText('Die Änderung wartet auf Netz.')).toBeHidden();
		await expect(page.getByText('Noch ging keine Nachricht hinaus.')).toBeVisible();
		await calm(page);
	});
	const id = /treffen\/([a-z0-9]{15})/.exec(page.url())?.[1] ?? '';

	await test.step('the agenda is put in order by keys, the focus stays with the point, and what does not fit is said', async () => {
		await page.getByRole('link', { name: 'Bearbeiten' }).click();
		const points = page.getByRole('list', { name: 'Punkte' }).getByRole('listitem');
		const up = page.getByRole('button', { name: 'Nach oben: Fortbildung', exact: true });
		await up.focus();
		await page.keyboard.press('Enter');
		await expect(page.getByText('Fortbildung ist jetzt Punkt 1 von 7, 9:00 Uhr')).toBeVisible();
		await expect(up).toBeFocused();
		await page.keyboard.press('Alt+ArrowDown');
		await expect(page.getByText('Fortbildung ist jetzt Punkt 2 von 7, 9:30 Uhr')).toBeVisible();
		await points.nth(1).getByLabel('Minuten').fill('100');
		await expect(page.getByText(/25 Minuten mehr, als das Treffen hat/)).toBeVisible();
		await points.nth(1).getByLabel('Minuten').fill('');
		await page.getByRole('button', { name: 'Tagesordnung speichern' }).click();
		await expect(page.getByText('Bitte die Dauer in ganzen Minuten')).toBeVisible();
		await calm(page);
		await page.reload();
		await expect(page.getByText('noch nicht gespeichert')).toBeVisible();
		await points.nth(1).getByLabel('Minuten').fill('60');
		await page.getByRole('button', { name: 'Tagesordnung speichern' }).click();
		await expect(page.getByText('9:30 Uhr · Fortbildung (60 Minuten)')).toBeVisible();
	});

	await test.step('dragging does the same', async () => {
		await page.getByRole('link', { name: 'Bearbeiten' }).click();
		const rows = page.getByRole('list', { name: 'Punkte' }).getByRole('listitem');
		await expect(rows).toHaveCount(7);
		const grip = await rows.nth(0).locator('.grip').boundingBox();
		const goal = await rows.nth(1).boundingBox();
		await page.mouse.move(grip!.x + 10, grip!.y + 10);
		await page.mouse.down();
		await page.mouse.move(grip!.x + 10, goal!.y + goal!.height - 5, { steps: 4 });
		await page.mouse.up();
		await expect(rows.nth(0).getByLabel('Titel')).toHaveValue('Fortbildung');
		await page.goto(`/stelle/treffen/${id}`);
	});

	await test.step('it invites, after it has read what that does', async () => {
		await page.getByRole('button', { name: 'Einladen' }).click();
		await expect(page.getByRole('dialog')).toContainText('bekommt eine E-Mail mit Kalendereintrag');
		await calm(page);
		await page.getByRole('button', { name: 'Jetzt einladen' }).click();
		await expect(page.getByText('eingeladen', { exact: true })).toBeVisible();
	});

	const member = await (await browser.newContext({ baseURL })).newPage();
	await test.step('a member reads the agenda with its times', async () => {
		await signIn(member, 'member');
		await member.goto(`/termine/${id}`);
		await expect(member.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
		await expect(member.getByText('Noch offen für Themen und Fallanliegen.')).toBeVisible();
		await calm(member);
		await member.getByRole('link', { name: /^Jetzt im Treffen/ }).click();
		await expect(member.getByText('Noch nicht begonnen')).toBeVisible();
		await expect(member.getByRole('button', { name: 'Beginnen' })).toHaveCount(0);
		await calm(member);
	});

	await test.step('it is moved without a network, and goes out when there is one', async () => {
		await page.getByRole('link', { name: 'Ändern oder verschieben' }).click();
		await goOffline(page);
		await page.getByLabel('Von', { exact: true }).fill('10:00');
		await page.getByLabel('Bis', { exact: true }).fill('14:00');
		await page.getByRole('button', { name: 'Speichern' }).click();
		const again = page.getByRole('button', { name: 'Trotzdem speichern' });
		await expect(again.or(page.getByText('Die Änderung wartet auf Netz.'))).toBeVisible();
		if (await again.isVisible()) await again.click();
		await expect(page.getByText('10:00–14:00 Uhr')).toBeVisible();
		await expect(page.getByText('Die Änderung wartet auf Netz.')).toBeVisible();
		await page.context().setOffline(false);
		await expect(page.getByText('Die Änderung wartet auf Netz.')).toBeHidden();
		await expect(member.getByText('10:00 Uhr').first()).toBeVisible();
		await member.goto(`/termine/${id}`);
		await expect(member.getByText('Zeit, Ort oder Titel wurden schon einmal geändert')).toBeVisible();
	});

	await test.step('whoever leads it taps, on this phone alone, also without a network and after a reload', async () => {
		await page.getByRole('link', { name: /^Die Uhr im Treffen/ }).click();
		await page.getByRole('button', { name: 'Beginnen' }).click();
		await page.getByRole('button', { name: 'Weiter', exact: true }).click();
		await expect(page.locator('[aria-current="step"]')).toContainText('Fortbildung');
		await goOffline(page);
		await page.getByRole('button', { name: '5 Minuten kürzer: Fortbildung', exact: true }).click();
		await page.getByRole('button', { name: 'Auf später: Ergebnissicherung' }).click();
		await expect(page.getByRole('region', { name: 'Nicht drangekommen' })).toContainText('Ergebnissicherung');
		await page.reload();
		await expect(page.locator('[aria-current="step"]')).toContainText('55 Minuten');
		await expect(page.getByRole('region', { name: 'Nicht drangekommen' })).toContainText('Ergebnissicherung');
		await calm(page);
		await page.context().setOffline(false);
	});

	await test.step('it is called off: on the phone, in the list and in the calendar', async () => {
		await page.goto(`/stelle/treffen/${id}`);
		await page.getByRole('button', { name: 'Treffen absagen' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Treffen absagen' }).click();
		await expect(page.getByText('abgesagt', { exact: true })).toBeVisible();
		await member.goto(`/termine/${id}`);
		await expect(member.getByText('Dieses Treffen ist abgesagt')).toBeVisible();
		const file = await (await member.context().request.get(`/api/calendar/${id}`)).text();
		expect(file).toContain('SUMMARY:ABGESAGT: Kooperationskreis Nord: ');
		expect(file).toContain('SEQUENCE:2');
		expect(file).not.toContain('4711');
		// Of members: a guest does not get it.
		expect((await request.get(`/api/calendar/${id}`)).status()).toBe(404);
	});
	await member.context().close();
});
