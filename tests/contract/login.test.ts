// Accounts and sessions on the built server: limits, the same answer for whoever fails, hashed ids, rotation, ends.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { DEVICE_SECONDS } from '../../src/lib/server/auth/known-device';
import { accountByPassword } from '../../src/lib/server/pocketbase/accounts';
import { sessionAnswer } from '../../src/lib/protocol/session';
import { type BuiltServer, startBuiltServer } from '../support/built-server';
import { CALLERS, PASSWORD, type CallerName } from '../support/small-network';
import { loginScene } from './login-scene';
import { describeSessions } from './session-spec';

let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address' });
});
afterAll(() => server.stop());

const scene = loginScene(() => server);
const { admin, visitorFrom, logIn } = scene;

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
		await admin().collection('users').update(CALLERS.max.userId, { active: false });
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
		await admin().collection('users').update(CALLERS.max.userId, { active: true });
		expect(answers[0]).toEqual({
			status: 401,
			text: '{"error":{"code":"wrong_credentials"}}',
			cookies: []
		});
		expect(answers[1]).toEqual(answers[0]);
		expect(answers[2]).toEqual(answers[0]);
	});

	// How long that takes is measured: `npm run measure -- login`.
	it('has the database compare a password for an unknown account too: nothing is cut short before it', async () => {
		const asked = async (email: string) => {
			const seen = vi.spyOn(globalThis, 'fetch');
			expect(await accountByPassword(server.pocketBase.clients, email, 'falsch falsch')).toBeUndefined();
			const calls = seen.mock.calls.map(([address, init]) => `${init?.method ?? 'GET'} ${String(address)}`);
			seen.mockRestore();
			return calls;
		};
		const known = await asked('karla@example.org');
		expect(known).toEqual([expect.stringMatching(/^POST .+\/users\/auth-with-password/)]);
		expect(await asked('nobody2@example.org')).toEqual(known);
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

describe('a device that has signed in before', () => {
	const deviceOf = async (name: CallerName) => {
		const lines = (await visitorFrom().login(name)).headers.getSetCookie();
		return lines.find((line) => line.startsWith('__Host-device=')) ?? '';
	};
	const logInWith = (line: string, email: string) =>
		visitorFrom().send(
			'POST',
			'/api/session/login',
			{ email, password: PASSWORD, device: 'Test' },
			{ cookie: line.split(';')[0] ?? '' }
		);

	it('keeps a cookie that no script and no other site gets, and that lets nobody in by itself', async () => {
		const line = await deviceOf('berta');
		for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax', `Max-Age=${DEVICE_SECONDS}`])
			expect(line).toContain(attribute);
		expect(line).not.toContain('Domain');
		const answer = await visitorFrom().get('/api/session', { cookie: line.split(';')[0] ?? '' });
		expect(sessionAnswer.parse(await answer.json()).account).toBeNull();
	});

	it('is let in while strangers have used up the account’s tries, and no other device is', async () => {
		const [hers, another] = [await deviceOf('berta'), await deviceOf('karla')];
		for (let address = 0; address < 7; address++) {
			const stranger = visitorFrom();
			for (let guess = 0; guess < 5; guess++) await logIn(stranger, 'berta@example.org', `falsch ${guess}`);
		}
		expect((await visitorFrom().login('berta')).status).toBe(429);
		expect((await logInWith(another, 'berta@example.org')).status).toBe(429);
		expect((await logInWith(`${hers.split(';')[0]}x;`, 'berta@example.org')).status).toBe(429);
		expect((await logInWith(hers, 'berta@example.org')).status).toBe(200);
	});
});

describeSessions(scene);
