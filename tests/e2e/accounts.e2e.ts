// The office invites: one person who comes by her link, a list, and a suspended account.
import { demoId } from '../../scripts/demo/random';
import { mailedLink } from './demo-mail';
import { expect, test } from './fixtures';

const NETWORK = 'Kreis Herzogtum Lauenburg';
const NEW = 'nadja.neu@example.org';

test('the office invites one and a list; who comes by her link has an account, until it is suspended', async ({
	page,
	browser,
	baseURL,
	signIn,
	password
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle');
	await page.getByRole('link', { name: 'Konten' }).click();
	const accounts = page.getByRole('region', { name: 'Konten Ihrer Netzwerke' });
	const row = (email: string) => accounts.getByRole('listitem').filter({ hasText: email });

	await test.step('what is missing stands at its field', async () => {
		await page.getByRole('button', { name: 'Einladen', exact: true }).click();
		await expect(page.getByText('Bitte wählen Sie das Netzwerk.')).toBeVisible();
		await expect(page.getByLabel('Netzwerk', { exact: true })).toBeFocused();
	});

	await test.step('one person', async () => {
		await page.getByLabel('Netzwerk', { exact: true }).selectOption({ label: NETWORK });
		await page.getByLabel('Name', { exact: true }).fill('Nadja Neu-Muster');
		await page.getByLabel('E-Mail-Adresse').fill(NEW);
		await page.getByRole('combobox', { name: /^Beruf/ }).selectOption({ label: 'Hebamme / Familienhebamme' });
		await page.getByRole('combobox', { name: /^Einrichtung/ }).fill('Praxis am See');
		await page.getByRole('button', { name: 'Einladen', exact: true }).click();
		await expect(page.getByText('eingeladen, die E-Mail ist unterwegs')).toBeVisible();
		await expect(row(NEW).getByText('eingeladen', { exact: true })).toBeVisible();
		await expect(row(NEW)).toContainText('Hebamme / Familienhebamme · Praxis am See');
	});

	await test.step('a list, of which one line is wrong and one is known', async () => {
		await page.getByRole('radio', { name: 'Eine Liste' }).check();
		const list = page.getByLabel('Liste', { exact: true });
		await list.fill('Name;E-Mail\nLena Liste;lena.liste@example.org\nOhne Adresse\nAxel;asd@example.org');
		await expect(page.getByText('2 Personen erkannt.')).toBeVisible();
		await expect(page.getByText(/Zeile 3 .*Hier fehlt die E-Mail-Adresse\./)).toBeVisible();
		await list.fill('Name;E-Mail;Beruf\nLena Liste;lena.liste@example.org;Richterin');
		await expect(page.getByText('Diese Berufe ordnen wir nicht zu: „Richterin“.')).toBeVisible();
		await list.fill(
			'Name;E-Mail;Beruf;Einrichtung\nLena Liste;lena.liste@example.org;Erzieherin;Kita Seestern\nAxel;asd@example.org;;'
		);
		await page.getByRole('button', { name: 'Einladen', exact: true }).click();
		await expect(page.getByText('1 Person eingeladen')).toBeVisible();
		await expect(page.getByText('hat in diesem Netzwerk schon ein Konto')).toBeVisible();
		await expect(row('lena.liste@example.org')).toContainText('Kita / Kindertagespflege · Kita Seestern');
		await row('lena.liste@example.org')
			.getByRole('button', { name: /Einladung zurückziehen/ })
			.click();
		await expect(row('lena.liste@example.org')).toHaveCount(0);
	});

	await test.step('what somebody does is put right', async () => {
		await row(NEW).getByRole('button', { name: 'Beruf und Einrichtung: Nadja Neu-Muster' }).click();
		const dialog = page.getByRole('dialog', { name: 'Beruf und Einrichtung von Nadja Neu-Muster' });
		await expect(dialog.getByRole('combobox', { name: /^Beruf/ })).toHaveValue('midwife');
		await dialog.getByRole('combobox', { name: /^Einrichtung/ }).fill('Praxis am Markt');
		await dialog.getByRole('button', { name: 'Speichern' }).click();
		await expect(dialog).toHaveCount(0);
		await expect(row(NEW)).toContainText('Hebamme / Familienhebamme · Praxis am Markt');
	});

	const hers = await (await browser.newContext({ baseURL })).newPage();
	await test.step('she comes', async () => {
		await hers.goto(await mailedLink(page, '/link', 'Einladung', `an ${NEW}`));
		await expect(hers.getByRole('heading', { name: 'Willkommen' })).toBeVisible();
		await expect(hers.getByText('Mitglied im Netzwerk')).toBeVisible();
		await hers.getByLabel('Passwort', { exact: true }).fill(password);
		await hers.getByRole('button', { name: 'Konto einrichten' }).click();
		await expect(hers).toHaveURL(/\/konto$/);
		await expect(hers.getByText(NEW).first()).toBeVisible();
	});

	await test.step('her phone is lost: it is signed out and wiped at its next contact, and she signs in anew', async () => {
		await page.goto('/stelle/konten');
		await row(NEW).getByRole('button', { name: 'Gerät verloren: Nadja Neu-Muster' }).click();
		const dialog = page.getByRole('dialog', { name: 'Hat Nadja Neu-Muster ein Gerät verloren?' });
		await dialog.getByRole('button', { name: 'Alle Geräte abmelden' }).click();
		await expect(page.getByText('Nadja Neu-Muster ist überall abgemeldet.')).toBeVisible();
		await expect(row(NEW).getByText('aktiv', { exact: true })).toBeVisible();
		await hers.goto('/konto');
		await expect(hers.getByText('Sie sind nicht angemeldet')).toBeVisible();
		await hers.goto('/anmelden');
		await expect(hers.getByText('Dieses Gerät wurde aus der Ferne abgemeldet')).toBeVisible();
		await hers.getByLabel('E-Mail-Adresse').fill(NEW);
		await hers.locator('input[name="password"]').fill(password);
		await hers.getByRole('button', { name: 'Anmelden' }).click();
		await expect(hers).not.toHaveURL(/\/anmelden/);
		await hers.goto('/konto');
		await expect(hers.getByText(NEW).first()).toBeVisible();
	});

	await test.step('suspended, she is signed out', async () => {
		await page.goto('/stelle/konten');
		await row(NEW).getByRole('button', { name: 'Sperren: Nadja Neu-Muster' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Sperren', exact: true }).click();
		await expect(row(NEW).getByText('gesperrt', { exact: true })).toBeVisible();
		await hers.goto('/konto');
		await expect(hers.getByText('Sie sind nicht angemeldet')).toBeVisible();
	});
	await hers.context().close();
});

test('an expert leaves: what becomes of her entry, and who stands in instead of her, is asked and done in one step', async ({
	page,
	signIn
}) => {
	const OFFICE = 'Kreisjugendamt Rhein-Kreis Neuss';
	// The fourth stands in for the third, for whom the first is named then.
	const [first, third, fourth] = [0, 2, 3].map((index) => demoId('expert', OFFICE, index));
	const nameOf = async (expert: string | undefined) => {
		await page.goto(`/kontakte/experts/${expert}`);
		return (await page.getByRole('article').getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
	};
	await signIn(page, 'coordination');
	const [successor, helped, leaving] = [await nameOf(first), await nameOf(third), await nameOf(fourth)];
	const row = page
		.getByRole('region', { name: 'Konten Ihrer Netzwerke' })
		.getByRole('listitem')
		.filter({ hasText: leaving });
	const dialog = page.getByRole('dialog', { name: `${leaving} sperren?` });

	await test.step('the dialog shows what hangs on the account', async () => {
		await page.goto('/stelle/konten');
		await row.getByRole('button', { name: `Sperren: ${leaving}` }).click();
		await expect(dialog.getByRole('radio', { name: 'Als abwesend zeigen' })).toBeChecked();
		await expect(dialog.getByText(/kann niemand etwas Neues für diese Person verschlüsseln/)).toBeVisible();
		await dialog.getByRole('radio', { name: 'Zurückziehen' }).check();
		await expect(dialog.getByLabel('Abwesend bis')).toHaveCount(0);
		await dialog.getByRole('radio', { name: 'Als abwesend zeigen' }).check();
		await expect(dialog.getByLabel('Abwesend bis')).toBeVisible();
		await dialog.getByLabel(`Wer vertritt ${helped} dann?`).selectOption({ label: successor });
	});

	await test.step('all of it is done', async () => {
		await dialog.getByRole('button', { name: 'Sperren', exact: true }).click();
		await expect(page.getByText(`${leaving} ist gesperrt und überall abgemeldet.`)).toBeVisible();
		await expect(dialog).toHaveCount(0);
		await expect(row.getByText('gesperrt', { exact: true })).toBeVisible();
		await page.goto(`/kontakte/experts/${third}`);
		const deputy = page.getByRole('link', { name: 'Eintrag der Vertretung ansehen' });
		await expect(deputy).toHaveAttribute('href', new RegExp(`${first}$`));
		await page.goto(`/kontakte/experts/${fourth}`);
		await expect(page.getByText(/bis auf Weiteres abwesend/i).first()).toBeVisible();
	});
});
