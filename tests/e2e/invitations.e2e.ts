// Who comes to a meeting: a member sends her deputy with two taps from the push, the deputy answers, the member takes it back in a cellar;
// somebody without an account answers by a mailed page; and the office sees all of it, reminds, and enters what came by telephone. The
// circle and its meeting belong to this story alone.
import type { Page } from '@playwright/test';
import { ACCOUNTS as DEMO_ACCOUNTS } from '../../scripts/demo/accounts';
import { REGIONS, regionId } from '../../scripts/demo/places';
import { demoId } from '../../scripts/demo/random';
import { newId } from '../../src/lib/domain/id';
import { API } from '../../src/lib/protocol/api';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { circleRow, meetingRow, seatRow } from '../support/directory-rows';
import { violations } from './axe';
import { mailedLink } from './demo-mail';
import { ACCOUNTS, expect, test } from './fixtures';
import { goOffline, synced } from './pages';

const DAY = 86_400_000;
const [CIRCLE, MEETING] = [newId(), newId()];
const TITLE = 'Treffen der Zusagen';
const OTTO = 'otto.zusage@example.org';
const nameOf = (email: string) => DEMO_ACCOUNTS.find((one) => one.email === email)?.name ?? '';
const MEMBER = nameOf(ACCOUNTS.member);
const DEPUTY = nameOf(ACCOUNTS.midwife);

/** As the app of who is signed in asks the server. */
const ask = (page: Page, path: string, body: object) =>
	page.evaluate(
		async ([path, body, header, version]) => {
			const headers = { 'content-type': 'application/json', [header]: version };
			const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
			return answer.json() as Promise<{ results?: { outcome: string }[] }>;
		},
		[path, body, PROTOCOL_HEADER, String(PROTOCOL_VERSION)] as const
	);

/** The office has a circle with two seats, and invites it. */
async function invite(office: Page): Promise<void> {
	const made = (table: string, { id, updated, ...fields }: { id: string; updated?: string }) => {
		void updated;
		return { id: newId(), kind: 'record.create', body: { id, table, fields: { ...fields, note: '' } } };
	};
	const region = regionId(REGIONS[0]!);
	const [startsAt, endsAt] = [200, 200.2].map((days) => new Date(Date.now() + days * DAY).toISOString());
	const meeting = { circle: CIRCLE, stage: 'invited', startsAt, endsAt, onlinePlaces: 5 } as const;
	const seat = (name: string, people: object) =>
		made('seats', { ...seatRow(name, { circle: CIRCLE, ...people }), id: newId() });
	const answer = await ask(office, API.push, {
		v: PROTOCOL_VERSION,
		account: demoId('user', 'koordination'),
		mutations: [
			made('circles', { ...circleRow('Kreis der Zusagen', { region }), id: CIRCLE }),
			made('meetings', { ...meetingRow(TITLE, meeting), id: MEETING, ...{ access: '' } }),
			seat('ASD der Zusagen', {
				...{ member: MEMBER, email: ACCOUNTS.member, deputy: DEPUTY, deputyEmail: ACCOUNTS.midwife }
			}),
			seat('Kita der Zusagen', { member: 'Otto Zusage-Muster', email: OTTO })
		]
	});
	expect(answer.results?.map(({ outcome }) => outcome)).toEqual(['done', 'done', 'done', 'done']);
	// The rows of the seats are there with the next turn of the job: an office's reminder rings it.
	await ask(office, PAGE_API.deskInvitations, { meeting: MEETING, attendances: [newId()] });
}

test('a deputy is sent with two taps, answers, and is free again; without an account a mailed page does it, and the office sees it', async ({
	page,
	browser,
	baseURL,
	signIn
}) => {
	const open = async () => (await browser.newContext({ baseURL, reducedMotion: 'reduce' })).newPage();
	const [office, deputy, otto] = [await open(), await open(), await open()];
	const invitation = (of: Page) => of.getByRole('region', { name: TITLE });
	const saying = (of: Page, name: string) => invitation(of).getByRole('button', { name, exact: true });
	// axe looks at colours that have arrived.
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await signIn(office, 'coordination');
	await invite(office);

	await test.step('from the push to „Vertretung kommt“', async () => {
		await signIn(page, 'member');
		await synced(page);
		let taps = 1;
		await page.goto('/termine/zusagen');
		await expect(invitation(page).getByText('Sie sind eingeladen. Kommen Sie?')).toBeVisible();
		expect(await violations(page)).toEqual([]);
		taps += 1;
		await saying(page, 'Vertretung kommt').click();
		await expect(invitation(page).getByText(`${DEPUTY} ist gefragt`)).toBeVisible();
		expect(taps).toBeLessThanOrEqual(2);
	});

	await test.step('the deputy sees this meeting, and comes', async () => {
		await signIn(deputy, 'midwife');
		await synced(deputy);
		await deputy.goto('/termine/zusagen');
		await expect(invitation(deputy).getByText('Sie sind als Vertretung gefragt. Kommen Sie?')).toBeVisible();
		await expect(saying(deputy, 'Vertretung kommt')).toHaveCount(0);
		await saying(deputy, 'Ich komme').click();
		await expect(invitation(page).getByText(`${DEPUTY} kommt für Sie.`)).toBeVisible();
	});

	await test.step('the member can come after all, and says so in a cellar', async () => {
		await goOffline(page);
		await saying(page, 'Ich komme online').click();
		await expect(invitation(page).getByText('Sie nehmen online teil.')).toBeVisible();
		await expect(invitation(page).getByText('Wartet auf Netz')).toBeVisible();
		await page.reload();
		await expect(invitation(page).getByText('Sie nehmen online teil.')).toBeVisible();
		await page.context().setOffline(false);
		await expect(invitation(page).getByText('Wartet auf Netz')).toHaveCount(0);
		await expect(deputy.getByText('Zurzeit wartet keine Einladung auf Sie')).toBeVisible();
	});

	await test.step('the meeting’s own page has the answers first', async () => {
		await invitation(page).getByRole('link', { name: 'Mehr zu diesem Treffen' }).click();
		await expect(page.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
		const own = page.getByRole('region', { name: 'Ihre Antwort' });
		await expect(own.getByRole('button', { name: 'Ich komme online' })).toHaveAttribute(
			'aria-pressed',
			'true'
		);
	});

	const line = (name: string) =>
		office.getByRole('listitem').filter({ has: office.getByRole('heading', { name }) });
	await test.step('the office sees who comes, and reminds whoever has not answered', async () => {
		await office.goto(`/termine/${MEETING}`);
		await office.getByRole('link', { name: 'Zusagen ansehen' }).click();
		await expect(line('ASD der Zusagen').getByText('Kommt, online')).toBeVisible();
		await expect(line('Kita der Zusagen').getByText('Noch keine Antwort')).toBeVisible();
		expect(await violations(office)).toEqual([]);
		await office.getByRole('button', { name: 'Alle ohne Antwort erinnern (1)' }).click();
		await expect(line('Kita der Zusagen').getByText('Zuletzt erinnert am')).toBeVisible();
		await expect(office.getByRole('button', { name: 'Heute ist niemand zu erinnern' })).toBeDisabled();
	});

	await test.step('who has no account answers on the mailed page; opening it does nothing', async () => {
		const link = await mailedLink(office, '/einladung', OTTO, 'Bitte antworten Sie auf eine Einladung');
		for (let times = 0; times < 2; times++) {
			await otto.goto('/');
			await otto.goto(link);
			await expect(otto.getByRole('heading', { name: TITLE })).toBeVisible();
			await expect(otto.getByText('Sie sind eingeladen. Kommen Sie?')).toBeVisible();
		}
		expect(await violations(otto)).toEqual([]);
		await otto.getByRole('button', { name: 'Ich komme nicht' }).click();
		await expect(otto.getByText('Sie kommen nicht.')).toBeVisible();
		await office.goto(`/stelle/treffen/${MEETING}/zusagen`);
		await expect(line('Kita der Zusagen').getByText('Kommt nicht').first()).toBeVisible();
	});

	await test.step('what came by telephone the office enters', async () => {
		await line('Kita der Zusagen').getByText('Antwort eintragen').click();
		await line('Kita der Zusagen').getByRole('button', { name: 'Kommt', exact: true }).click();
		await otto.reload();
		await expect(otto.getByText('Sie kommen.')).toBeVisible();
	});

	await test.step('„Ich bin da“ is switched on by the office', async () => {
		const own = office.getByRole('region', { name: '„Ich bin da“' });
		await own.getByRole('button', { name: 'Einschalten' }).click();
		await expect(own.getByText('Eingeschaltet')).toBeVisible();
	});
	for (const one of [office, deputy, otto]) await one.context().close();
});
