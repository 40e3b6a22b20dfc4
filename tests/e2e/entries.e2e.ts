// The office keeps its entries: what is typed is not lost, waits without a network, and is never silently another's.
import type { Page } from '@playwright/test';
import { demoId } from '../../scripts/demo/random';
import { API } from '../../src/lib/protocol/api';
import { expect, test } from './fixtures';
import { goOffline } from './pages';

const OFFER = demoId('offer', 'RZ', 11);
const FORM = `/stelle/eintraege/angebote/${OFFER}`;
const NUMBER = '04541 888 117';

const save = (page: Page) => page.getByRole('button', { name: 'Speichern', exact: true }).click();
const preview = (page: Page) => page.getByRole('region', { name: 'Vorschau' });
const title = (page: Page) => page.getByLabel('Titel (notwendig)');
const cost = (page: Page) => page.getByLabel('Kosten');

test('an entry is found, changed with its card beside it, and waits where there is no network', async ({
	page,
	signIn
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle');
	await page.getByRole('link', { name: 'Einträge pflegen' }).click();
	await page.getByLabel('Was', { exact: true }).selectOption({ label: 'Angebote der Frühen Hilfen' });
	await page.getByLabel('Suchen').fill('patenschaft psychisch');
	await page.getByRole('list', { name: 'Angebote der Frühen Hilfen' }).getByRole('link').first().click();
	await page.goto(FORM);

	await test.step('what does not fit is said at its field', async () => {
		await page.getByLabel('Telefon', { exact: true }).fill('ruft zurück');
		await title(page).fill('');
		await save(page);
		await expect(page.getByText('Bitte eine Telefonnummer wie 04541 888 0.')).toBeVisible();
		await expect(title(page)).toBeFocused();
		await page.getByRole('button', { name: 'Eingaben verwerfen' }).click();
		await expect(title(page)).not.toHaveValue('');
	});

	await test.step('what was typed is still there after leaving the page', async () => {
		await page.getByLabel('Telefon', { exact: true }).fill(NUMBER);
		await expect(preview(page).getByText(NUMBER).first()).toBeVisible();
		await expect(page.getByText('auf diesem Gerät aber gesichert')).toBeVisible();
		await page.getByRole('link', { name: 'Angebote der Frühen Hilfen' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Einträge pflegen' })).toBeVisible();
		await page.goto(FORM);
		await expect(page.getByText('Hier steht, was Sie zuletzt eingegeben')).toBeVisible();
		await expect(page.getByLabel('Telefon', { exact: true })).toHaveValue(NUMBER);
	});

	await test.step('without a network it waits, and says so', async () => {
		await goOffline(page);
		await save(page);
		await expect(page.getByText('Ihre Änderung wartet auf Netz.')).toBeVisible();
		await expect(page.getByLabel('Telefon', { exact: true })).toHaveValue(NUMBER);
		await page.context().setOffline(false);
		await expect(page.getByText('Ihre Änderung wartet auf Netz.')).toHaveCount(0);
		await page.goto(`/kontakte/offers/${OFFER}`);
		await expect(page.getByText(NUMBER).first()).toBeVisible();
	});

	await test.step('who changed what stands on its page, and is taken back', async () => {
		await page.goto(FORM);
		await page.getByRole('button', { name: 'Verlauf anzeigen' }).click();
		const lines = page.getByRole('list', { name: 'Änderungen' }).getByRole('listitem');
		await expect(lines.first()).toContainText('Karin Koch-Muster');
		await expect(lines.first()).toContainText(NUMBER);
		await lines
			.first()
			.getByRole('button', { name: /^Zurücknehmen: Telefon/ })
			.click();
		await expect(page.getByLabel('Telefon', { exact: true })).not.toHaveValue(NUMBER);
		await expect(lines).toHaveCount(2);
		await expect(lines.first().getByRole('button')).toHaveText('Zurücknehmen');
	});
});

test('two who change different fields both win; who comes second to the same one sees both and decides', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	const other = await (await browser.newContext({ baseURL })).newPage();
	for (const one of [page, other]) {
		await signIn(one, 'coordination');
		await one.goto(FORM);
		await expect(title(one)).toBeVisible();
	}
	await goOffline(page);
	await title(page).fill('Patenschaft am See');
	await page.getByLabel('Barrierefreiheit').fill('Aufzug');
	await save(page);

	await cost(other).fill('Spende');
	await title(other).fill('Patenschaft am Berg');
	const arrived = other.context().waitForEvent('response', (one) => one.url().endsWith(API.push));
	await save(other);
	await arrived;

	await page.context().setOffline(false);
	await expect(page.getByText('Ihre Änderung wurde nicht angenommen')).toBeVisible();
	const question = page.getByRole('status').filter({ hasText: '„Titel“ wurde inzwischen geändert' });
	await expect(question).toContainText('Patenschaft am Berg');
	await expect(question).toContainText('Patenschaft am See');
	await expect(cost(page)).toHaveValue('Spende');
	await question.getByRole('button', { name: /^Meine Eingabe behalten/ }).click();
	await save(page);

	await expect(title(other)).toHaveValue('Patenschaft am See');
	await expect(other.getByLabel('Barrierefreiheit')).toHaveValue('Aufzug');
	await expect(cost(other)).toHaveValue('Spende');
	await expect(page.getByText('nicht angenommen')).toHaveCount(0);
	await other.context().close();
});

test('an institution and its contact are made in a cellar, withdrawn together, and brought back', async ({
	page,
	signIn
}) => {
	const house = 'Haus am Mühlenteich';
	const list = (name: string) => page.getByRole('list', { name });
	await signIn(page, 'coordination');
	await page.goto('/stelle/eintraege?art=einrichtungen');
	await page.getByRole('link', { name: 'Einrichtung anlegen' }).click();

	await test.step('what is missing is said, and nothing is made', async () => {
		await page.getByRole('button', { name: 'Anlegen' }).click();
		await expect(page.getByText('Bitte füllen Sie das aus.').first()).toBeVisible();
		await expect(page.getByLabel('Name (notwendig)')).toBeFocused();
	});

	await test.step('without a network, one that is named by the next', async () => {
		await goOffline(page);
		await page.getByLabel('Name (notwendig)').fill(house);
		await page.getByLabel('Bereich', { exact: true }).selectOption({ label: 'Jugendhilfe' });
		await page.getByLabel('Netzwerk (notwendig)').selectOption({ label: 'Kreis Herzogtum Lauenburg' });
		await page.getByRole('button', { name: 'Anlegen' }).click();
		await expect(page.getByRole('heading', { level: 1, name: house })).toBeVisible();
		await expect(page.getByText('wartet auf Netz.')).toBeVisible();
		await page.getByRole('link', { name: 'Einrichtungen' }).click();
		await page.getByLabel('Was', { exact: true }).selectOption({ label: 'Ansprechpersonen' });
		await page.getByRole('link', { name: 'Ansprechperson anlegen' }).click();
		await page.getByLabel('Name (notwendig)').fill('Tilda Teich-Muster');
		await page.getByRole('combobox', { name: 'Einrichtung (notwendig)' }).fill('mühlenteich');
		await page.getByRole('option', { name: house }).click();
		await page.getByRole('button', { name: 'Anlegen' }).click();
		await expect(page.getByRole('heading', { level: 1, name: 'Tilda Teich-Muster' })).toBeVisible();
		await page.context().setOffline(false);
		await expect(page.getByText('wartet auf Netz.')).toHaveCount(0);
	});

	await test.step('withdrawn with what hangs on it', async () => {
		await page.goto('/stelle/eintraege?art=einrichtungen');
		await page.getByLabel('Suchen').fill('mühlenteich');
		await list('Einrichtungen').getByRole('link', { name: house }).click();
		await page.getByRole('button', { name: 'Eintrag zurückziehen' }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog).toContainText('Tilda Teich-Muster');
		await dialog.getByLabel('Ansprechpersonen mit zurückziehen (1)').check();
		await dialog.getByRole('button', { name: 'Zurückziehen', exact: true }).click();
		await expect(page.getByText('Dieser Eintrag ist zurückgezogen')).toBeVisible();
		await page.goto('/stelle/eintraege?art=ansprechpersonen');
		await page.getByRole('radio', { name: 'Zurückgezogen' }).check();
		await expect(list('Ansprechpersonen').getByRole('link', { name: 'Tilda Teich-Muster' })).toBeVisible();
	});

	await test.step('and brought back', async () => {
		await page.goto('/stelle/eintraege?art=einrichtungen');
		await page.getByRole('radio', { name: 'Zurückgezogen' }).check();
		await list('Einrichtungen').getByRole('link', { name: house }).click();
		await page.getByRole('button', { name: 'Wieder veröffentlichen' }).click();
		await expect(page.getByText('Dieser Eintrag ist zurückgezogen')).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'Eintrag zurückziehen' })).toBeVisible();
	});

	await test.step('and several at once, from the list', async () => {
		await page.goto('/stelle/eintraege?art=ansprechpersonen');
		await page.getByRole('radio', { name: 'Zurückgezogen' }).check();
		await page.getByRole('button', { name: 'Mehrere auswählen' }).click();
		await page.getByRole('button', { name: /^Alle \d+ auswählen$/ }).click();
		await page.getByRole('button', { name: 'Wieder veröffentlichen' }).click();
		await expect(page.getByText('Nichts gefunden')).toBeVisible();
		await page.getByRole('radio', { name: 'Alle' }).check();
		await page.getByLabel('Suchen').fill('teich-muster');
		await expect(list('Ansprechpersonen').getByRole('link', { name: 'Tilda Teich-Muster' })).toBeVisible();
	});
});

test('one that is there already is named while somebody types, and the two are made one', async ({
	page,
	signIn
}) => {
	const list = page.getByRole('list', { name: 'Angebote der Frühen Hilfen' });
	const other = 'Schreibabyhilfe Probe';
	await signIn(page, 'coordination');
	await page.goto(`/stelle/eintraege/angebote/${demoId('offer', 'RZ', 9)}`);
	const number = await page.getByLabel('Telefon', { exact: true }).inputValue();
	const mail = await page.getByLabel('E-Mail', { exact: true }).inputValue();
	const name = await title(page).inputValue();

	await test.step('by its number and its mail', async () => {
		await page.goto('/stelle/eintraege/angebote/neu');
		await title(page).fill(other);
		await page.getByLabel('Art', { exact: true }).selectOption({ label: 'Schreibabyberatung' });
		await page.getByLabel('Netzwerk (notwendig)').selectOption({ label: 'Kreis Herzogtum Lauenburg' });
		await page.getByLabel('Telefon', { exact: true }).fill(number);
		await expect(page.getByText('Gibt es diesen Eintrag schon?')).toHaveCount(0);
		await page.getByLabel('E-Mail', { exact: true }).fill(mail);
		await expect(page.getByText('gleich sind Nummer und E-Mail-Adresse')).toBeVisible();
		await page.getByLabel('Kosten').fill('auf Spendenbasis');
		await page.getByRole('button', { name: 'Anlegen' }).click();
		await expect(page.getByRole('heading', { level: 1, name: other })).toBeVisible();
	});

	await test.step('field by field', async () => {
		await page.getByRole('link', { name: 'Zusammenführen' }).click();
		await page.getByRole('group', { name: 'Titel' }).getByRole('radio', { name }).check();
		await page.getByRole('button', { name: 'Zusammenführen' }).click();
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
		await expect(cost(page)).toHaveValue('auf Spendenbasis');
	});

	await test.step('the other is withdrawn', async () => {
		await page.goto('/stelle/eintraege?art=angebote');
		await page.getByRole('radio', { name: 'Zurückgezogen' }).check();
		await expect(list.getByRole('link', { name })).toBeVisible();
	});
});

test('many are marked as checked at once, with the keyboard alone', async ({ page, signIn }) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle/eintraege?art=gemeinden');
	await page.getByLabel('Suchen').fill('ratzeburg');
	const button = (name: string) => page.getByRole('button', { name, exact: true });
	await button('Mehrere auswählen').press('Enter');
	await page.getByRole('button', { name: /^Alle \d+ auswählen$/ }).press('Enter');
	await button('Als geprüft markieren').press('Enter');
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Geprüft durch').fill('Fachstelle der Probe');
	await dialog.getByRole('button', { name: 'Als geprüft markieren' }).press('Enter');
	await expect(page.getByText(/Eintr(ag|äge) geändert\./)).toBeVisible();
	await page.getByRole('list', { name: 'Gemeinden' }).getByRole('link').first().press('Enter');
	await expect(page.getByLabel('Geprüft durch')).toHaveValue('Fachstelle der Probe');
});
