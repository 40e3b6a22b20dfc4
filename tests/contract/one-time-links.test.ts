// A forgotten password and the links that are good once, in the built server: who opens one, how often, until when.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { LINK_PAGE } from '../../src/lib/protocol/links';
import { NOTICES } from '../../src/lib/protocol/notice-kinds';
import { makeLink } from '../../src/lib/server/auth/one-time-links';
import { type BuiltServer, startBuiltServer } from '../support/built-server';
import { type MailServer, mailServer } from '../support/mail-server';
import { CALLERS, type CallerName, emailOf, PASSWORD } from '../support/small-network';
import { loginScene } from './login-scene';

const RENEWED = 'Leise Otter ordnen Kiesel';
let server: BuiltServer;
let mails: MailServer;
beforeAll(async () => {
	mails = await mailServer();
	await mails.start();
	server = await startBuiltServer({
		ADDRESS_HEADER: 'x-test-address',
		SMTP_URL: mails.url,
		MAIL_FROM: 'schutznetz@example.org'
	});
});
afterAll(async () => {
	await server.stop();
	await mails.stop();
});

const { admin, visitorFrom, logIn, accountOf } = loginScene(() => server);
/** Mail servers write the domain small. */
const mailsTo = (email: string) =>
	mails.received.filter(({ recipients }) =>
		recipients.some((one) => one.toLowerCase() === email.toLowerCase())
	);
const resetsTo = (email: string) =>
	mailsTo(email).filter(({ subject }) => subject === NOTICES.passwordReset.subject);
const forget = (email: string, visitor = visitorFrom()) =>
	visitor.send('POST', PAGE_API.forgotten, { email });
const tokenIn = (text: string) => new RegExp(`${LINK_PAGE}#([\\w-]{43})`).exec(text)?.[1] ?? '';
const look = (token: string) => visitorFrom().send('POST', PAGE_API.lookAtLink, { token });
const spend = (token: string, password = RENEWED) =>
	visitorFrom().send('POST', PAGE_API.spendLink, { token, password });
const codeOf = async (response: Response) =>
	((await response.json()) as { error?: { code: string } }).error?.code ?? response.status;

/** Asks for a link as she would, and answers what the mail carries. */
async function linkOf(name: CallerName): Promise<string> {
	const before = resetsTo(emailOf(name)).length;
	expect((await forget(emailOf(name))).status).toBe(200);
	await expect.poll(() => resetsTo(emailOf(name)).length).toBe(before + 1);
	return tokenIn(resetsTo(emailOf(name)).at(-1)?.text ?? '');
}
const storedOf = async (name: CallerName) =>
	admin()
		.collection('oneTimeLinks')
		.getFullList({ filter: `user = "${CALLERS[name].userId}"` });

describe('a forgotten password', () => {
	it('brings a mail with a link that the person opens, which sets a new one', async () => {
		const phone = visitorFrom();
		await phone.login('mia');
		const token = await linkOf('mia');
		const [mail] = resetsTo(emailOf('mia'));
		expect(mail?.text).toContain(NOTICES.passwordReset.sentence);
		expect(mail?.text).not.toContain('Mia');

		const looked = await look(token);
		expect(await looked.json()).toEqual({
			purpose: 'reset',
			name: 'mia',
			email: emailOf('mia'),
			role: 'member'
		});
		expect(looked.headers.getSetCookie()).toEqual([]);
		expect(looked.headers.get('cache-control')).toBe('no-store');
		expect((await logIn(visitorFrom(), emailOf('mia'), PASSWORD)).status).toBe(200);

		expect((await spend(token)).status).toBe(200);
		expect((await logIn(visitorFrom(), emailOf('mia'), PASSWORD)).status).toBe(401);
		expect((await logIn(visitorFrom(), emailOf('mia'), RENEWED)).status).toBe(200);
		expect(await accountOf(phone)).toBeNull();
		await expect
			.poll(() => mailsTo(emailOf('mia')).map(({ subject }) => subject))
			.toContain(NOTICES.passwordChanged.subject);
	});

	it('is answered alike for an account, none, and a suspended one; only the first is written to', async () => {
		await admin().collection('users').update(CALLERS.max.userId, { active: false });
		const known = await forget(emailOf('clara'));
		const unknown = await forget('nobody@example.org');
		const suspended = await forget(emailOf('max'));
		expect([known.status, await known.text()]).toEqual([unknown.status, await unknown.text()]);
		expect([suspended.status, await suspended.text()]).toEqual([200, '{}']);
		await expect.poll(() => resetsTo(emailOf('clara')).length).toBe(1);
		await admin().collection('users').update(CALLERS.max.userId, { active: true });
		expect(mailsTo('nobody@example.org')).toEqual([]);
		expect(mailsTo(emailOf('max'))).toEqual([]);
	});

	it('finds an account whose address was written with capitals when it was made', async () => {
		await admin().collection('users').update(CALLERS.max.userId, { email: 'Max.Muster@Example.org' });
		expect((await forget('max.muster@example.org')).status).toBe(200);
		await expect.poll(() => resetsTo('Max.Muster@Example.org').length).toBe(1);
		await admin()
			.collection('users')
			.update(CALLERS.max.userId, { email: emailOf('max') });
	});

	it('does not fill a mailbox that somebody else names', async () => {
		for (let time = 0; time < 7; time++) expect((await forget(emailOf('berta'))).status).toBe(200);
		// Whoever is asked for last is written to last.
		await linkOf('karla');
		expect(resetsTo(emailOf('berta'))).toHaveLength(5);
	});
});

describe('a link', () => {
	it('is good once, also for two who come at the same moment', async () => {
		const token = await linkOf('anna');
		const answers = await Promise.all([spend(token), spend(token), spend(token)]);
		expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
		const others = answers.filter(({ status }) => status !== 200);
		for (const other of others) expect(await codeOf(other)).toBe('link_spent');
		expect(await codeOf(await spend(token))).toBe('link_spent');
		expect(await codeOf(await look(token))).toBe('link_spent');
	});

	it('may be looked at as often as a mail scanner likes', async () => {
		const token = await linkOf('karla');
		for (let time = 0; time < 3; time++) expect((await look(token)).status).toBe(200);
		const page = await visitorFrom().get(LINK_PAGE);
		expect(page.status).toBe(200);
		expect((await spend(token)).status).toBe(200);
	});

	it('ends after a day', async () => {
		const token = await linkOf('karla');
		const [open] = (await storedOf('karla')).filter(({ spentAt }) => spentAt === '');
		const ahead = Date.parse(String(open?.expiresAt)) - Date.now();
		expect(ahead).toBeGreaterThan(23 * 3_600_000);
		expect(ahead).toBeLessThanOrEqual(24 * 3_600_000);
		await admin()
			.collection('oneTimeLinks')
			.update(open!.id, { expiresAt: new Date(Date.now() - 1000) });
		expect(await codeOf(await look(token))).toBe('link_expired');
		expect(await codeOf(await spend(token))).toBe('link_expired');
	});

	it.each<[string, (id: string) => Promise<unknown>]>([
		[
			'password',
			(id) => admin().collection('users').update(id, { password: RENEWED, passwordConfirm: RENEWED })
		],
		['state', (id) => admin().collection('users').update(id, { active: false })],
		['address', (id) => admin().collection('users').update(id, { email: 'other@example.org' })]
	])('ends with the account’s %s', async (_, change) => {
		const token = await linkOf('clara');
		await change(CALLERS.clara.userId);
		expect(await codeOf(await look(token))).toBe('link_unknown');
		expect(await codeOf(await spend(token))).toBe('link_unknown');
		await admin()
			.collection('users')
			.update(CALLERS.clara.userId, { active: true, email: emailOf('clara') });
		expect(await codeOf(await look(token))).toBe('link_unknown');
	});

	it('that is guessed, cut off or empty opens nothing', async () => {
		expect(await codeOf(await look('A'.repeat(43)))).toBe('link_unknown');
		for (const token of ['', 'A'.repeat(42), `${'A'.repeat(43)}=`, '../users'])
			expect(await codeOf(await look(token))).toBe('bad_request');
	});

	it('takes no password that is too short, and is good for another try', async () => {
		const token = await linkOf('karla');
		expect((await spend(token, 'kurz')).status).toBe(400);
		expect((await spend(token)).status).toBe(200);
	});

	it('takes no password that is known, or says nothing but who she is, and is good for another try', async () => {
		const token = await linkOf('karla');
		for (const known of ['Passwort2024', emailOf('karla'), 'Region-Region 1', 'Schutznetz2026']) {
			const answer = await spend(token, known);
			expect([answer.status, await codeOf(answer)], known).toEqual([422, 'password_known']);
		}
		expect((await logIn(visitorFrom(), emailOf('karla'), 'Passwort2024')).status).toBe(401);
		expect((await spend(token)).status).toBe(200);
	});

	it('says what else opens the account, which stays: whoever reads a mailbox does not get around it', async () => {
		const user = CALLERS.berta.userId;
		const at = new Date();
		const passkey = { user, credential: 'hers', publicKey: 'hers', device: 'Telefon', createdAt: at };
		await admin().collection('passkeys').create(passkey);
		const there = { user, issuer: 'https://login.example.org', subject: 'berta', boundAt: at };
		await admin().collection('providerAccounts').create(there);
		const phone = visitorFrom();
		await phone.login('berta');
		const link = await makeLink(server.pocketBase.clients, { user, purpose: 'reset' }, at);
		const spent = await spend(tokenIn(link));
		expect([spent.status, await spent.json()]).toEqual([200, { passkeys: 1, provider: true }]);
		expect(await accountOf(phone)).toBeNull();
		for (const name of ['passkeys', 'providerAccounts'])
			expect(
				await admin()
					.collection(name)
					.getFullList({ filter: `user = "${user}"` })
			).toHaveLength(1);
	});

	it('lies in the database as a hash, and in no line of the log', async () => {
		const token = await linkOf('anna');
		const rows = await storedOf('anna');
		expect(rows.length).toBeGreaterThan(0);
		expect(JSON.stringify(rows)).not.toContain(token);
		expect(server.printed()).not.toContain(token);
		expect(JSON.stringify(await admin().collection('notices').getFullList())).not.toContain(token);
	});
});
