/** A session from its login to its end: how it is kept, how long it lives, what ends it, and which account it speaks for. */
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import type { TestVisitor } from '../support/built-server';
import { CALLERS, PASSWORD } from '../support/small-network';
import type { LoginScene } from './login-scene';

const DAY_MS = 86_400_000;

export function describeSessions(scene: LoginScene): void {
	const { admin, visitorFrom, accountOf, sessionsOf, storedSession, change } = scene;

	describe('a session', () => {
		let visitor: TestVisitor;
		beforeEach(async () => {
			visitor = visitorFrom();
			await visitor.login('mia');
		});

		it('is stored as a hash alone', async () => {
			const rows = await admin().collection('sessions').getFullList();
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
		});

		it('that is over takes no cookie away: the device may have begun another since it asked', async () => {
			await change(visitor.cookie, { expiresAt: new Date(Date.now() - 1000) });
			const answer = await visitor.send('GET', '/api/session', undefined);
			expect(await answer.json()).toMatchObject({ account: null });
			expect(answer.headers.getSetCookie()).toEqual([]);
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
			await admin().collection('users').update(CALLERS.mia.userId, { active: false });
			expect(await accountOf(visitor)).toBeNull();
			await admin().collection('users').update(CALLERS.mia.userId, { active: true });
			expect(await accountOf(visitor)).toBeNull();
		});

		it('ends with the role it was begun in, and with the password, by whatever way they are changed', async () => {
			const { userId } = CALLERS.mia;
			const password = { password: PASSWORD, passwordConfirm: PASSWORD };
			for (const change of [{ role: 'coordination' }, { role: 'member' }, password]) {
				await visitor.login('mia');
				expect(await accountOf(visitor)).not.toBeNull();
				await admin().collection('users').update(userId, change);
				expect(await accountOf(visitor), JSON.stringify(change)).toBeNull();
			}
			await visitor.login('mia');
			await admin().collection('users').update(userId, { name: 'Mia Muster' });
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
			const known = await change(PASSWORD, 'Passwort2024');
			expect([known.status, await known.json()]).toEqual([422, { error: { code: 'password_known' } }]);
			expect(await accountOf(other)).not.toBeNull();
			expect((await change(PASSWORD, next)).status).toBe(200);
			expect(await accountOf(visitor)).not.toBeNull();
			expect(await accountOf(other)).toBeNull();
			const notices = await admin().collection('notices').getFullList();
			expect(notices.map(({ kind, user }) => [kind, user])).toContainEqual([
				'passwordChanged',
				CALLERS.mia.userId
			]);
			expect((await change(next, PASSWORD)).status).toBe(200);
		});

		it('ended from afar tells its device to wipe itself, again and again until it has, and outlives the database', async () => {
			const stolen = visitorFrom();
			await Promise.all([visitor.login('mia'), stolen.login('mia')]);
			const rows = await admin().collection('sessions').getFullList();
			expect((await visitor.send('DELETE', '/api/sessions', { others: true })).status).toBe(200);
			// As after a restore: the database knows the session again.
			const there = await admin().collection('sessions').getFullList();
			for (const row of rows.filter(({ id }) => !there.some((one) => one.id === id)))
				await admin().collection('sessions').create(row);
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
			for (const { id } of await admin().collection('sessions').getFullList())
				await admin().collection('sessions').delete(id);
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
}
