// The form as a tired person meets it: the shortest way through, what the check of names says, and what is shown before
// anything is sent.
import type { Page } from '@playwright/test';
import { DEMO_EXPERT } from '../../scripts/demo/experts';
import { fillFields, fillForm, openForm, questionField, savedAt, send } from './ask';
import { Counter } from './counter';
import { writeRow } from './database';
import { expect, test } from './fixtures';
import { goOffline, synced } from './pages';

const MOST_TAPS = 14;
const next = (page: Page) => page.getByRole('button', { name: 'Weiter zur Zusammenfassung' });
const summary = (page: Page) => page.getByRole('heading', { name: 'Bitte prüfen' });

test('from Start to sent in at most 14 taps and fields, with nothing known before', async ({ page }) => {
	await synced(page);
	const person = new Counter();
	const button = (name: string) => page.getByRole('button', { name });
	await person.tap(page.getByRole('main').getByRole('link', { name: 'Anfrage' }));
	await person.tap(button('Nein, ich brauche Rat'));
	await person.tap(button('Hebamme / Familienhebamme'));
	await person.fill(page.getByRole('combobox', { name: 'Ort oder Postleitzahl' }), 'Ratzeburg');
	await person.tap(page.getByRole('option', { name: 'Ratzeburg' }).first());
	await person.tap(page.getByRole('radio', { name: 'Nächste freie Fachkraft' }));
	await person.tap(page.getByRole('radio', { name: 'Innerhalb von 48 Stunden' }));
	await person.fill(questionField(page), 'Das Kind nimmt nicht zu. Wie spreche ich es an?');
	await person.fill(page.getByLabel('Ihre dienstliche Telefonnummer'), '040 66969 123');
	await person.tap(next(page));
	// One of the pool has a key that the office has not compared with her: said before it is sent.
	await expect(page.getByText('noch nicht geprüft bei: Sönke Koch-Exempel')).toBeVisible();
	await person.tap(button('Jetzt senden'));
	await expect(page).toHaveURL(/\/anfrage\/status\/[a-z0-9]{15}$/);
	await expect(page.locator('li[aria-current="step"]')).toContainText('Übertragen');
	test.info().annotations.push({ type: 'taps and fields from Start to sent', description: `${person.done}` });
	expect(person.done).toBeLessThanOrEqual(MOST_TAPS);
});

test('whoever does not know her legal basis answers three questions at most', async ({ page }) => {
	await synced(page);
	await page.goto('/anfrage');
	await page.getByRole('button', { name: 'Nein, ich brauche Rat' }).click();
	await page.getByRole('button', { name: 'Ehrenamt' }).click();
	await expect(page.getByRole('heading', { name: 'Sie fragen nach § 8b Abs. 1 SGB VIII an' })).toBeVisible();
	await page.getByRole('button', { name: 'Weiß nicht, ob das stimmt' }).click();
	await expect(page.getByText(/Frage 1 von höchstens [123]/)).toBeVisible();
	await page.getByRole('button', { name: 'Ja', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Sie fragen nach § 4 Abs. 2 KKG an' })).toBeVisible();
	await expect(page.getByText('Das bleibt draußen')).toBeVisible();
	await expect(page.getByText(/Stand 10\.06\.2021/)).toBeVisible();
});

test('a phone number stops the way until it is replaced; a name is asked about and may stay', async ({
	page
}) => {
	await synced(page);
	await openForm(page);
	await fillFields(page, 'Erika weint oft, Tel. 0171 3920000. Was tun?');
	await next(page).click();
	await expect(page.locator('#ask-problems')).toContainText(
		'Bitte ersetzen Sie, was jemanden erkennbar macht'
	);
	await expect(summary(page)).toHaveCount(0);
	await page.getByRole('button', { name: /^Ersetzen: .*0171 3920000“/ }).click();
	await expect(questionField(page)).toHaveValue(
		/^Erika weint oft, .*\[Telefonnummer entfernt\]\. Was tun\?$/
	);
	await page.getByRole('button', { name: '„Erika“: Ist kein Name' }).click();
	await expect(page.getByRole('list', { name: 'Gefundene Stellen' })).toHaveCount(0);
	await next(page).click();
	await expect(summary(page)).toBeVisible();
	await expect(page.getByText('Ist das ein Name')).toHaveCount(0);
});

test('one person gets one word everywhere, by one tap; a number that nobody can call is refused', async ({
	page
}) => {
	await synced(page);
	await openForm(page);
	await fillFields(page, 'Mia Schulz weint. Mia isst nicht.');
	await page.getByLabel('Ihre dienstliche Telefonnummer').fill('110');
	await next(page).click();
	await expect(page.locator('#ask-problems')).toContainText(
		'Bitte ersetzen Sie, was jemanden erkennbar macht'
	);
	await expect(page.locator('#ask-problems')).toContainText('unter der man Sie zurückrufen kann');
	await expect(page.getByText('„Mia Schulz“ wird zu „Kind A“')).toBeVisible();
	await page.getByRole('button', { name: 'Alle Namen ersetzen' }).click();
	await expect(questionField(page)).toHaveValue('Kind A weint. Kind A isst nicht.');
	await page.getByLabel('Ihre dienstliche Telefonnummer').fill('040 66969 123');
	await next(page).click();
	await expect(summary(page)).toBeVisible();
});

test('what must stay needs a reason, which the summary shows and nobody receives', async ({ page }) => {
	const sent: string[] = [];
	page.on('request', (request) => sent.push(request.postData() ?? ''));
	await synced(page);
	await openForm(page);
	await fillFields(page, 'Meine Praxis hat 0171 3920000. Was tun?');
	await page.getByRole('button', { name: '„0171 3920000“ muss bleiben' }).click();
	await page.getByRole('button', { name: 'Anderer Grund' }).click();
	await page.getByRole('button', { name: 'Grund übernehmen' }).click();
	await expect(page.getByText('Bitte nennen Sie den Grund')).toBeVisible();
	await page.getByLabel('Anderer Grund').fill('ist die Nummer im Fenster');
	await page.getByRole('button', { name: 'Grund übernehmen' }).click();
	await next(page).click();
	await expect(summary(page)).toBeVisible();
	await expect(page.getByText('ist die Nummer im Fenster')).toBeVisible();
	await send(page);
	await expect(page.locator('li[aria-current="step"]')).toContainText('Übertragen');
	expect(sent.join()).not.toContain('Fenster');
});

test.describe('when the check cannot be had', () => {
	// Files that pass a service worker cannot be withheld by the test.
	test.use({ serviceWorkers: 'block' });

	test('sending waits for the word that she has looked herself', async ({ page }) => {
		// The word lists are by far the largest script there is.
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			const response = await route.fetch();
			if ((await response.body()).length > 250_000) await route.abort();
			else await route.fulfill({ response });
		});
		await synced(page);
		await openForm(page);
		await fillForm(page, 'Erika weint oft. Was tun?');
		await page.getByRole('button', { name: 'Jetzt senden' }).click();
		await expect(page.getByText('Bitte bestätigen Sie, dass Sie selbst geprüft haben.')).toBeVisible();
		await expect(page).toHaveURL(/\/anfrage\?/);
		await page.getByLabel('Ich habe selbst geprüft.').check();
		await send(page);
		// What is still on its way when the story ends is nobody's fault.
		await page.unrouteAll({ behavior: 'ignoreErrors' });
	});
});

test('a key that this device knows otherwise is shown before sending, and needs a word', async ({ page }) => {
	await synced(page);
	const known = { key: 'knownKeys', value: { [DEMO_EXPERT]: ['7K2M-Q9XB-04TZ'] } };
	await writeRow(page, 'schutznetz-device', 'settings', known);
	await openForm(page);
	await fillFields(page, 'Wie spreche ich es an?');
	await page.getByRole('radio', { name: 'Insa Becker-Muster' }).check();
	await next(page).click();
	await expect(page.getByText('Ein Schlüssel ist nicht mehr der')).toBeVisible();
	await expect(page.getByText('7K2M-Q9XB-04TZ')).toBeVisible();
	const facts = page.getByRole('listitem').filter({ hasText: '7K2M-Q9XB-04TZ' }).locator('dl > div');
	await expect(facts.filter({ hasText: /^\s*Jetzt/ })).toContainText(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
	await expect(facts.filter({ hasText: /^\s*Seit/ })).toContainText(/\d{1,2}\. \S+ \d{4}/);
	// Another story confirms her key for a while.
	await expect(facts.filter({ hasText: /^\s*Bestätigt/ })).toContainText(
		/von (niemandem|der Koordinierungsstelle)/
	);
	await page.getByRole('button', { name: 'Jetzt senden' }).click();
	await expect(page.getByText('Bitte bestätigen Sie das')).toBeVisible();
	await page.getByLabel('Ich habe verglichen, der neue Schlüssel stimmt.').check();
	await send(page);

	// Compared once, it is the one this device knows.
	await openForm(page);
	await fillFields(page, 'Und jetzt?');
	await page.getByRole('radio', { name: 'Insa Becker-Muster' }).check();
	await next(page).click();
	await expect(summary(page)).toBeVisible();
	await expect(page.getByText('Ein Schlüssel ist nicht mehr der')).toHaveCount(0);
});

test('nobody is offered who could not read it; her number stands there instead', async ({ page }) => {
	await synced(page);
	await writeRow(page, 'schutznetz-directory', 'publicKeys', 'nothing');
	for (const path of [
		'/zustaendigkeit?ags=01053100&profession=midwife',
		`/kontakte/experts/${DEMO_EXPERT}`
	]) {
		await page.goto(path);
		const main = page.getByRole('main');
		await expect(main.getByText('Kann hier noch keine verschlüsselten Anfragen lesen').first()).toBeVisible();
		await expect(main.getByRole('link', { name: /^Anfrage/ })).toHaveCount(0);
		await expect(main.locator('a[href^="tel:"]').filter({ visible: true }).first()).toBeVisible();
	}
	await openForm(page);
	for (const radio of await page.getByRole('group', { name: 'Wer soll' }).getByRole('radio').all())
		await expect(radio).toBeDisabled();
	await expect(page.getByText('Kann hier noch keine verschlüsselten Anfragen lesen').first()).toBeVisible();
	await expect(
		page.getByRole('group', { name: 'Wer soll' }).locator('a[href^="tel:"]').first()
	).toBeVisible();
});

test('after a reload without network it goes on at the same place, and waits for the network when sent', async ({
	page
}) => {
	await synced(page);
	await openForm(page);
	await fillFields(page, 'Das Kind nimmt nicht zu.');
	await goOffline(page);
	const offset = () => questionField(page).evaluate((field) => Math.round(field.getBoundingClientRect().top));
	// What is saved after this was saved there: what she typed before may be saved a moment later.
	const moved = await questionField(page).evaluate((field) => {
		field.scrollIntoView({ block: 'center', behavior: 'instant' });
		return Date.now();
	});
	const before = await offset();
	await expect.poll(() => savedAt(page)).toBeGreaterThan(moved);
	await page.reload();
	await expect(questionField(page)).toHaveValue('Das Kind nimmt nicht zu.');
	await expect.poll(async () => Math.abs((await offset()) - before)).toBeLessThan(60);

	await next(page).click();
	await expect(summary(page)).toBeVisible();
	await page.getByRole('button', { name: 'Jetzt senden' }).click();
	await expect(page).toHaveURL(/\/anfrage\/status\//);
	await expect(page.locator('li[aria-current="step"]')).toContainText('Wartet auf Netz');
});
