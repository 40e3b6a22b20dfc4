// Accounts and sessions on the built server: limits, the same answer for whoever fails, hashed ids, rotation, ends.
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { newId } from '../../src/lib/domain/id';
import { sessionAnswer, sessionsAnswer } from '../../src/lib/protocol/session';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { CALLERS, PASSWORD } from '../support/small-network';

const DAY_MS = 86_400_000;
let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address' });
});
afterAll(() => server.stop());

let lastAddress = 0;
/** Everybody at home at an address of his own, so that the limits of one test do not reach into the next. */
const visitorFrom = (address = `2001:db8:${(++lastAddress).toString(16)}::1`) =>
	server.visitor({ 'x-test-address': address });

const logIn = (visitor: TestVisitor, email: string, password: string) =>
	visitor.send('POST', '/api/session/login', { email, password, device: 'Test' });
const accountOf = async (visitor: TestVisitor) =>
	sessionAnswer.parse(await (await visitor.get('/api/session')).json()).account;
const sessionsOf = async (visitor: TestVisitor) =>
	sessionsAnswer.parse(await (await visitor.get('/api/sessions')).json()).sessions;
const storedSession = (cookie: string) => {
	const hash = createHash('sha256').update(cookie).digest('hex');
	return server.pocketBase.admin.collection('sessions').getFirstListItem(`hash = "${hash}"`);
};
const change = async (cookie: string, fields: Record<string, unknown>) =>
	server.pocketBase.admin.collection('sessions').update((await storedSession(cookie)).id, fields);

describe('a login', () => {
	it('answers with the account and a cookie that no script and no other site gets', async () => {
		const visitor = visitorFrom();
		const response = await visitor.login('anna');
		expect(sessionAnswer.parse(await response.json()).account).toMatchObject({
			id: CALLERS.anna.userId,
			role: 'expert',
			expertId: CALLERS.anna.expertId
		});
		expect(response.headers.get('cache-control')).toBe('no-store');
		const cookie = response.headers.getSetCookie().join();
		expect(cookie).toMatch(/^__Host-session=[^;]{30,}; /);
		for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
			expect(cookie).toContain(attribute);
		expect(cookie).not.toContain('Domain');
	});

	it('takes the address in capitals and with blanks around it', async () => {
		const response = await logIn(visitorFrom(), ' Mia@Example.org ', PASSWORD);
		expect(response.status).toBe(200);
	});

	it('answers alike to a wrong password, an unknown and an inactive account', async () => {
		const { admin } = server.pocketBase;
		await admin.collection('users').update(CALLERS.max.userId, { active: false });
		const answers = [];
		for (const email of ['mia@example.org', 'nobody@example.org', 'max@example.org']) {
			const password = email.startsWith('max') ? PASSWORD : 'falsch falsch';
			const response = await logIn(visitorFrom(), email, password);
			answers.push({
				status: response.status,
				text: await response.text(),
				cookies: response.headers.getSetCookie()
			});
		}
		await admin.collection('users').update(CALLERS.max.userId, { active: true });
		expect(answers[0]).toEqual({
			status: 401,
			text: '{"error":{"code":"wrong_credentials"}}',
			cookies: []
		});
		expect(answers[1]).toEqual(answers[0]);
		expect(answers[2]).toEqual(answers[0]);
	});

	it('takes as long for an unknown account as for a wrong password', async () => {
		const time = async (email: string) => {
			const start = performance.now();
			await logIn(visitorFrom(), email, 'falsch falsch');
			return performance.now() - start;
		};
		// The shortest of many, in turn: a busy machine makes some of them longer, never one shorter.
		let [known, unknown] = [Infinity, Infinity];
		for (let round = 0; round < 8; round++) {
			known = Math.min(known, await time('karla@example.org'));
			unknown = Math.min(unknown, await time('nobody2@example.org'));
		}
		// Without the comparison of a password the answer would take a tenth.
		expect(unknown).toBeGreaterThan(known / 3);
		expect(known).toBeGreaterThan(unknown / 3);
	});

	it('is stopped after five wrong passwords from one address, with the seconds to wait', async () => {
		const guesser = visitorFrom();
		for (let guess = 0; guess < 5; guess++)
			expect((await logIn(guesser, 'clara@example.org', `falsch ${guess}`)).status).toBe(401);
		const sixth = await logIn(guesser, 'clara@example.org', PASSWORD);
		expect(sixth.status).toBe(429);
		expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0);
		expect((await visitorFrom().login('clara')).status).toBe(200);
	});
});

describe('a session', () => {
	let visitor: TestVisitor;
	beforeEach(async () => {
		visitor = visitorFrom();
		await visitor.login('mia');
	});

	it('is stored as a hash alone', async () => {
		const rows = await server.pocketBase.admin.collection('sessions').getFullList();
		expect(rows.length).toBeGreaterThan(0);
		expect(JSON.stringify(rows)).not.toContain(visitor.cookie);
		expect((await storedSession(visitor.cookie)).user).toBe(CALLERS.mia.userId);
	});

	it('gets a new id with every login, and the old one is worth nothing', async () => {
		const old = visitor.cookie;
		await visitor.login('mia');
		expect(visitor.cookie).not.toBe(old);
		await expect(storedSession(old)).rejects.toMatchObject({ status: 404 });
	});

	it('is not one that somebody else has put there', async () => {
		const planted = visitorFrom();
		const headers = { cookie: '__Host-session=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' };
		const body = { email: 'mia@example.org', password: PASSWORD, device: '' };
		await planted.send('POST', '/api/session/login', body, headers);
		expect(planted.cookie).not.toContain('aaaaaaaa');
		expect(planted.cookie).not.toBe('');
	});

	it('ends 14 days after it was last used', async () => {
		await change(visitor.cookie, { expiresAt: new Date(Date.now() - 1000) });
		expect(await accountOf(visitor)).toBeNull();
		expect(visitor.cookie).toBe('');
	});

	it('lives on when it is used, but not beyond 90 days from the login', async () => {
		const days = (count: number) => new Date(Date.now() + count * DAY_MS);
		await change(visitor.cookie, { createdAt: days(-80), lastSeenAt: days(-5), expiresAt: days(9) });
		expect(await accountOf(visitor)).not.toBeNull();
		const { expiresAt } = await storedSession(visitor.cookie);
		const left = (Date.parse(expiresAt.replace(' ', 'T')) - Date.now()) / DAY_MS;
		expect(left).toBeGreaterThan(9.5);
		expect(left).toBeLessThan(10.1);

		await change(visitor.cookie, { createdAt: days(-91), expiresAt: days(9) });
		expect(await accountOf(visitor)).toBeNull();
	});

	it('ends with the account', async () => {
		const { admin } = server.pocketBase;
		await admin.collection('users').update(CALLERS.mia.userId, { active: false });
		expect(await accountOf(visitor)).toBeNull();
		await admin.collection('users').update(CALLERS.mia.userId, { active: true });
		expect(await accountOf(visitor)).toBeNull();
	});

	it('ends with the role it was begun in, and with the password, by whatever way they are changed', async () => {
		const { admin } = server.pocketBase;
		const { userId } = CALLERS.mia;
		const password = { password: PASSWORD, passwordConfirm: PASSWORD };
		for (const change of [{ role: 'coordination' }, { role: 'member' }, password]) {
			await visitor.login('mia');
			expect(await accountOf(visitor)).not.toBeNull();
			await admin.collection('users').update(userId, change);
			expect(await accountOf(visitor), JSON.stringify(change)).toBeNull();
		}
		await visitor.login('mia');
		await admin.collection('users').update(userId, { name: 'Mia Muster' });
		expect(await accountOf(visitor)).toMatchObject({ name: 'Mia Muster' });
	});

	it('stays when its person changes her own password; all others end, and she is written to', async () => {
		const other = visitorFrom();
		await Promise.all([visitor.login('mia'), other.login('mia')]);
		const change = (current: string, next: string) =>
			visitor.send('PUT', '/api/account/password', { current, next, device: 'Probe' });
		const next = 'Ein ganzer Satz als Passwort';
		expect((await change('falsch', next)).status).toBe(401);
		expect((await change(PASSWORD, 'kurz')).status).toBe(400);
		expect(await accountOf(other)).not.toBeNull();
		expect((await change(PASSWORD, next)).status).toBe(200);
		expect(await accountOf(visitor)).not.toBeNull();
		expect(await accountOf(other)).toBeNull();
		const notices = await server.pocketBase.admin.collection('notices').getFullList();
		expect(notices.map(({ kind, user }) => [kind, user])).toContainEqual([
			'passwordChanged',
			CALLERS.mia.userId
		]);
		expect((await change(next, PASSWORD)).status).toBe(200);
	});

	it('ended from afar tells its device to wipe itself, again and again until it has, and outlives the database', async () => {
		const stolen = visitorFrom();
		await Promise.all([visitor.login('mia'), stolen.login('mia')]);
		const { admin } = server.pocketBase;
		const rows = await admin.collection('sessions').getFullList();
		expect((await visitor.send('DELETE', '/api/sessions', { others: true })).status).toBe(200);
		// As after a restore: the database knows the session again.
		const there = await admin.collection('sessions').getFullList();
		for (const row of rows.filter(({ id }) => !there.some((one) => one.id === id)))
			await admin.collection('sessions').create(row);
		for (let time = 0; time < 2; time += 1)
			expect(await (await stolen.get('/api/session')).json()).toMatchObject({
				account: null,
				wipe: CALLERS.mia.userId
			});
		expect((await stolen.get('/api/sessions')).status).toBe(401);
		expect(await accountOf(visitor)).not.toBeNull();
	});

	it('that nobody knows wipes nothing', async () => {
		await visitor.login('mia');
		const { admin } = server.pocketBase;
		for (const { id } of await admin.collection('sessions').getFullList())
			await admin.collection('sessions').delete(id);
		expect(await (await visitor.get('/api/session')).json()).not.toHaveProperty('wipe');
	});

	it('is listed and ended by its handle, one or all others, never a stranger’s', async () => {
		const [second, third, stranger] = [visitorFrom(), visitorFrom(), visitorFrom()];
		await Promise.all([second.login('mia'), third.login('mia'), stranger.login('karla')]);
		const sessions = await sessionsOf(visitor);
		expect(sessions.filter(({ current }) => current)).toHaveLength(1);
		expect(sessions.map(({ id }) => id)).not.toContain(visitor.cookie);

		const foreign = (await sessionsOf(stranger)).find(({ current }) => current)?.id;
		expect((await visitor.send('DELETE', '/api/sessions', { id: foreign })).status).toBe(404);
		expect(await accountOf(stranger)).not.toBeNull();

		const one = (await sessionsOf(second)).find(({ current }) => current)?.id;
		expect((await visitor.send('DELETE', '/api/sessions', { id: one })).status).toBe(200);
		expect(await accountOf(second)).toBeNull();

		expect((await visitor.send('DELETE', '/api/sessions', { others: true })).status).toBe(200);
		expect(await accountOf(third)).toBeNull();
		expect(await sessionsOf(visitor)).toMatchObject([{ current: true }]);
	});

	it('ends with the logout, and a guest has none to list', async () => {
		const { cookie } = visitor;
		expect((await visitor.send('POST', '/api/session/logout', {})).status).toBe(200);
		expect(visitor.cookie).toBe('');
		await expect(storedSession(cookie)).rejects.toMatchObject({ status: 404 });
		expect((await visitor.get('/api/sessions')).status).toBe(401);
	});

	it('sends what belongs to an account only under that account', async () => {
		const mutation = { id: newId(), kind: 'request.see', body: { id: newId() } };
		const push = (account: string) =>
			visitor.send('POST', '/api/push', { v: PROTOCOL_VERSION, account, mutations: [mutation] });
		expect((await push(CALLERS.karla.userId)).status).toBe(401);
		expect((await push(CALLERS.mia.userId)).status).toBe(200);
		await change(visitor.cookie, { expiresAt: new Date(0) });
		expect((await push(CALLERS.mia.userId)).status).toBe(401);
	});
});
