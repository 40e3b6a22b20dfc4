// The second factor at a sign-in, in the built server as production has it: what a password is worth, a code, a ticket.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { API } from '../../src/lib/protocol/api';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { LINK_PAGE } from '../../src/lib/protocol/links';
import { makeLink } from '../../src/lib/server/auth/one-time-links';
import { codeOf, wrongCodeOf } from '../support/authenticator';
import { type BuiltServer, startBuiltServer } from '../support/built-server';
import { CALLERS, PASSWORD } from '../support/small-network';
import { factorScene, SECRET, SPARE } from './factor-scene';

const RENEWED = 'Leise Otter ordnen Kiesel';
let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address', SECOND_FACTOR: '' });
});
afterAll(() => server.stop());

const scene = factorScene(() => server);
const { admin, visitorFrom, accountOf, plant, remove, send, withPassword, stepIn, ticketOf, codeIn } = scene;
const enter = (ticket: string, code: string, visitor = visitorFrom()) => send(visitor, { ticket, code });
const right = () => codeOf(SECRET);
const statusesOf = (responses: Response[]) => responses.map(({ status }) => status).sort();

describe('a right password', () => {
	it('of an account with a factor is worth a ticket, and no cookie', async () => {
		await plant('anna');
		const answer = await withPassword(visitorFrom(), 'anna');
		expect(answer.headers.getSetCookie()).toEqual([]);
		expect(answer.headers.get('cache-control')).toBe('no-store');
		const body: unknown = await answer.json();
		expect(body).toMatchObject({ account: null, second: { how: 'enter' } });
		expect(JSON.stringify(body)).not.toContain(SECRET);
	});

	it.each(['anna', 'karla'] as const)(
		'of %s, who needs a factor and has none, leads to its set-up',
		async (name) => {
			await remove(name);
			const answer = await withPassword(visitorFrom(), name);
			expect(answer.headers.getSetCookie()).toEqual([]);
			expect(await stepIn(answer)).toMatchObject({
				how: 'setUp',
				secret: expect.stringMatching(/^[A-Z2-7]{32}$/)
			});
		}
	);

	it('of a member is worth a session, until she has a factor', async () => {
		const mia = visitorFrom();
		expect(await stepIn(await withPassword(mia, 'mia'))).toBeUndefined();
		expect(await accountOf(mia)).not.toBeNull();
		await plant('mia');
		// What was begun before the factor is over.
		expect(await accountOf(mia)).toBeNull();
		expect(await stepIn(await withPassword(mia, 'mia'))).toMatchObject({ how: 'enter' });
		await remove('mia');
	});

	it('tells an app from before to renew itself', async () => {
		await plant('anna');
		expect(await codeIn(await visitorFrom().login('anna'))).toBe('upgrade_required');
		await remove('anna');
		expect(await codeIn(await visitorFrom().login('anna'))).toBe('upgrade_required');
	});

	it('that is wrong says nothing of a factor', async () => {
		await plant('anna');
		const [one, none] = [
			await withPassword(visitorFrom(), 'anna', 'falsch falsch'),
			await withPassword(visitorFrom(), 'mia', 'falsch falsch')
		];
		expect([one.status, await one.text()]).toEqual([none.status, await none.text()]);
	});
});

describe('a code', () => {
	beforeEach(() => plant('berta'));

	it('opens a session with its ticket, however it is written, and the device is known from then on', async () => {
		const berta = visitorFrom();
		const code = right().replace(/^(...)/, ' $1 ');
		const answer = await enter(await ticketOf('berta', berta), code, berta);
		expect(answer.status).toBe(200);
		expect(answer.headers.getSetCookie().map((line) => line.split('=')[0])).toEqual([
			'__Host-session',
			'__Host-device'
		]);
		expect(await accountOf(berta)).toMatchObject({ id: CALLERS.berta.userId });
	});

	it('is good once, and no older one after it', async () => {
		const tickets = [await ticketOf('berta'), await ticketOf('berta'), await ticketOf('berta')] as const;
		const [present, next] = [codeOf(SECRET), codeOf(SECRET, 1)];
		expect((await enter(tickets[0], next)).status).toBe(200);
		expect(await codeIn(await enter(tickets[1], next))).toBe('code_used');
		expect(await codeIn(await enter(tickets[2], present))).toBe('code_used');
	});

	it('is good once for those who come at the same moment, each with a ticket', async () => {
		const tickets = [await ticketOf('berta'), await ticketOf('berta'), await ticketOf('berta')];
		const code = right();
		const answers = await Promise.all(tickets.map((ticket) => enter(ticket, code)));
		expect(statusesOf(answers)).toEqual([200, 401, 401]);
		for (const answer of answers.filter(({ status }) => status === 401))
			expect(await codeIn(answer)).toBe('code_used');
	});

	it('of another account opens nothing', async () => {
		await plant('anna', 'ORSXG5DPEBSGK4TFEBUXGIDBEBSGK4TF');
		expect(await codeIn(await enter(await ticketOf('anna'), right()))).toBe('wrong_code');
	});

	it('from paper is good once, too, in capitals or not', async () => {
		const typed = SPARE[0].toLowerCase().replace('-', ' ');
		expect((await enter(await ticketOf('berta'), typed)).status).toBe(200);
		expect(await codeIn(await enter(await ticketOf('berta'), SPARE[0]))).toBe('wrong_code');
		const both = [await ticketOf('berta'), await ticketOf('berta')];
		const answers = await Promise.all(both.map((ticket) => enter(ticket, SPARE[1])));
		expect(statusesOf(answers)).toEqual([200, 401]);
	});

	it.each(['', '12345', '1234567', 'zwölf', '00000-00000'])('%j is wrong', async (typed) =>
		expect(await codeIn(await enter(await ticketOf('berta'), typed))).toBe('wrong_code')
	);
});

describe('a ticket', () => {
	beforeEach(() => plant('clara'));
	const stored = async () =>
		(await admin()
			.collection('factorTickets')
			.getFullList({ filter: `user = "${CALLERS.clara.userId}"` })) as unknown as {
			id: string;
			tries: number;
		}[];

	it('is good for one session', async () => {
		const ticket = await ticketOf('clara');
		expect((await enter(ticket, right())).status).toBe(200);
		expect(await codeIn(await enter(ticket, codeOf(SECRET, 1)))).toBe('ticket_over');
	});

	it('is good for one of two right codes that come at the same moment', async () => {
		const ticket = await ticketOf('clara');
		const answers = await Promise.all([enter(ticket, right()), enter(ticket, SPARE[0])]);
		expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
	});

	it('ends after five minutes', async () => {
		const ticket = await ticketOf('clara');
		const [row] = await stored();
		const { expiresAt } = row as unknown as { expiresAt: string };
		const ahead = Date.parse(expiresAt.replace(' ', 'T')) - Date.now();
		expect(ahead).toBeGreaterThan(4 * 60_000);
		expect(ahead).toBeLessThanOrEqual(5 * 60_000);
		const over = { tries: 1, expiresAt: new Date(Date.now() - 1000) };
		await admin().collection('factorTickets').update(row!.id, over);
		expect(await codeIn(await enter(ticket, right()))).toBe('ticket_over');
	});

	it('ends after five wrong codes, from wherever they come, also at the same moment', async () => {
		const ticket = await ticketOf('clara');
		const wrong = wrongCodeOf(SECRET);
		const codes = await Promise.all(
			Array.from({ length: 9 }, async () => codeIn(await enter(ticket, wrong)))
		);
		expect(codes.filter((code) => code === 'wrong_code')).toHaveLength(5);
		expect(codes.filter((code) => code === 'ticket_over')).toHaveLength(4);
		expect(await codeIn(await enter(ticket, right()))).toBe('ticket_over');
		expect((await enter(await ticketOf('clara'), right())).status).toBe(200);
	});

	it.each<[string, () => Promise<unknown>]>([
		[
			'password',
			() =>
				admin()
					.collection('users')
					.update(CALLERS.clara.userId, { password: PASSWORD, passwordConfirm: PASSWORD })
		],
		['state', () => admin().collection('users').update(CALLERS.clara.userId, { active: false })],
		['factor', () => plant('clara')]
	])('ends with the account’s %s', async (_, change) => {
		const ticket = await ticketOf('clara');
		await change();
		await admin().collection('users').update(CALLERS.clara.userId, { active: true });
		expect(await codeIn(await enter(ticket, right()))).toBe('ticket_over');
	});

	it('that was made up opens nothing', async () => {
		expect(await codeIn(await enter('A'.repeat(43), right()))).toBe('ticket_over');
		for (const ticket of ['', 'A'.repeat(42), '../users'])
			expect(await codeIn(await enter(ticket, right()))).toBe('bad_request');
	});

	it('lies in the database as a hash, and neither it nor a code is in the log', async () => {
		const ticket = await ticketOf('clara');
		expect(await stored()).toHaveLength(1);
		expect(JSON.stringify(await stored())).not.toContain(ticket);
		await enter(ticket, SPARE[0]);
		for (const word of [ticket, SECRET, SPARE[0]]) expect(server.printed()).not.toContain(word);
	});
});

describe('guesses at codes, by whoever has the password', () => {
	it('end for the account after thirty in a day; a device that was there before has its own', async () => {
		await plant('max');
		const known = (await enter(await ticketOf('max'), SPARE[0])).headers
			.getSetCookie()
			.find((line) => line.startsWith('__Host-device='));
		const wrong = wrongCodeOf(SECRET);
		const answers = [];
		for (let guess = 0; guess < 31; guess++) answers.push((await enter(await ticketOf('max'), wrong)).status);
		expect(answers.filter((status) => status === 401)).toHaveLength(30);
		expect(answers.at(-1)).toBe(429);
		const headers = { cookie: known?.split(';')[0] ?? '' };
		const ticket = await ticketOf('max');
		const body = { ticket, code: right(), device: 'Test' };
		expect((await visitorFrom().send('POST', API.login, body, headers)).status).toBe(200);
	});

	it('end from one address after five', async () => {
		await plant('mia');
		const stranger = visitorFrom();
		const wrong = wrongCodeOf(SECRET);
		for (let guess = 0; guess < 5; guess++)
			expect((await enter(await ticketOf('mia'), wrong, stranger)).status).toBe(401);
		expect((await enter(await ticketOf('mia'), right(), stranger)).status).toBe(429);
		await remove('mia');
	});
});

describe('a link to a new password', () => {
	it.each(['karla', 'anna'] as const)('does not get %s around the second step', async (name) => {
		if (name === 'karla') await plant(name);
		else await remove(name);
		const { clients } = server.pocketBase;
		const link = await makeLink(clients, { user: CALLERS[name].userId, purpose: 'recovery' }, new Date());
		const spent = await visitorFrom().send('POST', PAGE_API.spendLink, {
			token: link.slice(`${LINK_PAGE}#`.length),
			password: RENEWED
		});
		expect([spent.status, spent.headers.getSetCookie()]).toEqual([200, []]);
		const answer = await withPassword(visitorFrom(), name, RENEWED);
		expect(answer.headers.getSetCookie()).toEqual([]);
		expect(await stepIn(answer)).toMatchObject({ how: name === 'karla' ? 'enter' : 'setUp' });
	});
});
