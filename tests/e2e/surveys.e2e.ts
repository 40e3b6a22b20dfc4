// An office asks its members which trainings they need. They answer without their name, once, and not without a network; when it is
// over the office reads what came of it and plans a training.
import { request as newRequest } from '@playwright/test';
import { REGIONS } from '../../scripts/demo/places';
import { API } from '../../src/lib/protocol/api';
import { SURVEYS } from '../../src/lib/protocol/endpoints/surveys';
import type { MySurveys } from '../../src/lib/protocol/surveys';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { violations } from './axe';
import { ACCOUNTS, expect, test } from './fixtures';
import { goOffline, synced } from './pages';

const NETWORK = REGIONS.find(({ key }) => key === 'RZ')!;
const TITLE = 'Bedarf für die Probe';
const TOPICS = ['Sucht der Eltern', 'Schütteltrauma'];

test('members say which trainings they need, and the office plans one', async ({
	page,
	browser,
	baseURL,
	signIn,
	password
}) => {
	await signIn(page, 'coordination');
	await page.goto('/stelle/umfragen');
	const own = page.getByRole('region', { name: NETWORK.name });
	await own.getByRole('button', { name: 'Nach Fortbildungen fragen' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Titel').fill(TITLE);
	await dialog.getByRole('button', { name: 'Umfrage beginnen' }).click();
	await expect(dialog.getByText('Bitte nennen Sie wenigstens ein Thema.')).toBeVisible();
	await dialog.getByLabel('Themen zur Auswahl').fill(TOPICS.join('\n'));
	await dialog.getByRole('button', { name: 'Umfrage beginnen' }).click();
	const card = own.getByRole('article', { name: TITLE });
	await expect(card).toContainText('Unter 5 Antworten');

	const member = await (await browser.newContext({ baseURL })).newPage();
	await signIn(member, 'midwife');
	await test.step('a member finds it under „Mehr“ and answers, once', async () => {
		await synced(member);
		await member.goto('/mehr');
		await member.getByRole('link', { name: /Umfrage/ }).click();
		const survey = member.getByRole('region', { name: TITLE });
		await survey.getByRole('button', { name: 'Antwort senden' }).click();
		await expect(survey.getByText('Bitte wählen Sie, was Ihrer Arbeit am nächsten kommt.')).toBeVisible();
		await member.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(member)).toEqual([]);
		await survey.getByLabel('Ihre Berufsgruppe').selectOption('midwife');
		await survey.getByRole('group', { name: TOPICS[0] }).getByRole('radio', { name: 'Dringend' }).check();
		await survey.getByLabel('Etwas anderes').fill('Stillberatung');

		await goOffline(member);
		await survey.getByRole('button', { name: 'Antwort senden' }).click();
		await expect(survey.getByText('Eine Antwort wartet nicht auf Netz')).toBeVisible();
		await member.context().setOffline(false);
		await member.reload();
		await expect(survey.getByLabel('Etwas anderes')).toHaveValue('Stillberatung');
		await expect(survey.getByLabel('Ihre Berufsgruppe')).toHaveValue('midwife');

		await survey.getByRole('button', { name: 'Antwort senden' }).click();
		await expect(survey.getByText('Ihre Antwort ist gezählt.')).toBeVisible();
		await member.reload();
		await expect(member.getByText('Sie haben geantwortet')).toBeVisible();
		await member.goto('/mehr');
		await expect(member.getByRole('link', { name: /Umfrage/ })).toHaveCount(0);
	});
	await member.context().close();

	for (const email of [ACCOUNTS.member, ACCOUNTS.school, ACCOUNTS.expert, ACCOUNTS.deputy]) {
		const extraHTTPHeaders = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), origin: baseURL! };
		const phone = await newRequest.newContext({ baseURL: baseURL!, extraHTTPHeaders });
		const signed = await phone.post(API.login, { data: { email, password, device: '' } });
		expect(signed.ok()).toBe(true);
		const { surveys } = (await (await phone.get(SURVEYS.mine.path)).json()) as MySurveys;
		const { id = '', topics = [] } = surveys.find(({ title }) => title === TITLE) ?? {};
		const needs = topics.map(({ id: topic }) => ({ topic, time: 'later' }));
		const answer = { kind: 'training', needs, line: '' };
		const said = { survey: id, profession: 'midwife', answer };
		expect(await (await phone.post(SURVEYS.answer.path, { data: said })).json()).toEqual({
			outcome: 'counted'
		});
		await phone.dispose();
	}

	await test.step('the office reads it when it is over, and plans a training of a topic', async () => {
		await page.reload();
		await expect(card).toContainText('Mindestens 5 Antworten');
		await expect(card).not.toContainText('Stillberatung');
		await card.getByRole('button', { name: 'Jetzt schließen' }).click();
		await dialog.getByRole('button', { name: 'Schließen und auswerten' }).click();
		const all = card.getByRole('table', { name: 'Alle (5 Antworten)' });
		await expect(all.getByRole('row', { name: new RegExp(TOPICS[0]!) })).toContainText(/1.*0.*4/);
		await card.getByText('Etwas anderes').click();
		await expect(card.getByRole('listitem').filter({ hasText: 'Stillberatung' })).toBeVisible();
		await page.emulateMedia({ reducedMotion: 'reduce' });
		expect(await violations(page)).toEqual([]);

		await card.getByRole('button', { name: `Fortbildung planen: ${TOPICS[0]}` }).click();
		await expect(dialog.getByLabel('Titel')).toHaveValue(`Fortbildung: ${TOPICS[0]}`);
		await dialog.getByLabel('Kreis').selectOption({ index: 1 });
		await dialog.getByLabel('Tag').fill('2028-03-08');
		const made = page.context().waitForEvent('response', (one) => one.url().endsWith(API.push) && one.ok());
		await dialog.getByRole('button', { name: 'Termin anlegen' }).click();
		await made;
		await expect(card.getByRole('link', { name: /geplant am Mittwoch, 8\. März 2028/ })).toBeVisible();
		await expect(card.getByRole('button', { name: `Fortbildung planen: ${TOPICS[0]}` })).toHaveCount(0);
	});
});
