// Accounts that need a second factor and have passkeys for it, in the built server: with paper beside them, and no app.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { changeFactorAnswer, factorAnswer } from '../../src/lib/protocol/second-factor';
import { LINK_PAGE } from '../../src/lib/protocol/links';
import { makeLink } from '../../src/lib/server/auth/one-time-links';
import { codeOf } from '../support/authenticator';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { PASSWORD } from '../support/small-network';
import { SPARE } from './factor-scene';
import { passkeyScene } from './passkey-scene';

const RENEWED = 'Leise Otter ordnen Kiesel';
let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address', SECOND_FACTOR: '' });
});
afterAll(() => server.stop());

const scene = passkeyScene(() => server);
const { admin, visitorFrom, accountOf, plant, remove, send, withPassword, stepIn, signIn, codeIn, userOf } =
	scene;
const { newDevice, challengeIn, asked, askForNew, add, listIn, enter } = scene;

describe('an account that needs a second factor and has passkeys alone', () => {
	/** Anna has no app: she comes by her passkey. */
	async function anna() {
		await plant('anna');
		const visitor = await signIn('anna');
		const device = newDevice();
		const challenge = await challengeIn(await askForNew(visitor, { code: SPARE[0] }));
		expect((await add(visitor, device.made(challenge))).status).toBe(200);
		await remove('anna');
		return device;
	}
	const tickets = () =>
		admin()
			.collection('factorTickets')
			.getFullList({ filter: `user = "${userOf('anna')}"` });

	it('is not opened by its password, which sets nothing up', async () => {
		const device = await anna();
		const answer = await withPassword(visitorFrom(), 'anna');
		expect(answer.headers.getSetCookie()).toEqual([]);
		expect(await codeIn(answer)).toBe('other_way');
		expect(await tickets()).toEqual([]);
		expect((await enter(device.signed(await asked()))).status).toBe(200);
	});

	it('is not opened by a link to a new password', async () => {
		await anna();
		const { clients } = server.pocketBase;
		const link = await makeLink(clients, { user: userOf('anna'), purpose: 'reset' }, new Date());
		const token = link.slice(`${LINK_PAGE}#`.length);
		const spent = await visitorFrom().send('POST', PAGE_API.spendLink, { token, password: RENEWED });
		expect(await spent.json()).toEqual({ passkeys: 1, provider: false });
		expect(await codeIn(await withPassword(visitorFrom(), 'anna', RENEWED))).toBe('other_way');
		const before = { password: PASSWORD, passwordConfirm: PASSWORD };
		await admin().collection('users').update(userOf('anna'), before);
	});

	it('is not opened by what was set up before there was one', async () => {
		await remove('anna');
		const begun = await stepIn(await withPassword(visitorFrom(), 'anna'));
		if (begun?.how !== 'setUp') throw new Error(`led to ${begun?.how}`);
		const { ticket, secret } = begun;
		const row = { user: userOf('anna'), credential: 'hers', publicKey: 'hers', createdAt: new Date() };
		await admin().collection('passkeys').create(row);
		expect(await codeIn(await send(visitorFrom(), { ticket, code: codeOf(secret) }))).toBe('ticket_over');
	});

	it('sets up another factor when the office has reset it', async () => {
		await anna();
		await plant('karla');
		const karla = await signIn('karla');
		const reset = await karla.send('PUT', PAGE_API.deskAccounts, { id: userOf('anna'), to: 'factorReset' });
		expect(reset.status).toBe(200);
		expect(await stepIn(await withPassword(visitorFrom(), 'anna'))).toMatchObject({ how: 'setUp' });
	});
});

describe('a passkey instead of an app', () => {
	const askInstead = (ticket: string, visitor = visitorFrom()) =>
		visitor.send('PUT', PAGE_API.askPasskey, { ticket });
	const toldBerta = async () =>
		(
			await admin()
				.collection('notices')
				.getFullList({ filter: `user = "${userOf('berta')}" && kind = "factorChanged"` })
		).length;
	/** Berta comes for the first time. */
	async function begun(visitor = visitorFrom()) {
		await remove('berta');
		const step = await stepIn(await withPassword(visitor, 'berta'));
		if (step?.how !== 'setUp') throw new Error(`led to ${step?.how}`);
		return { visitor, ...step };
	}
	async function shown() {
		const { visitor, ticket } = await begun();
		const device = newDevice();
		const made = device.made(await challengeIn(await askInstead(ticket, visitor)));
		const step = await stepIn(await send(visitor, { ticket, made }));
		if (step?.how !== 'keep') throw new Error(`led to ${step?.how}`);
		return { visitor, device, ...step };
	}
	/** She is in, by a passkey, and has spare codes. */
	async function done() {
		const { visitor, device, ticket, codes } = await shown();
		expect((await send(visitor, { ticket, kept: true })).status).toBe(200);
		return { visitor, device, codes };
	}

	it('is set up at the first sign-in: with spare codes, which lead to a session once they are written down', async () => {
		expect(await begun()).toMatchObject({ passkey: true });
		const before = await toldBerta();
		const { visitor, device, ticket, codes } = await shown();
		expect([visitor.cookie, codes.length]).toEqual(['', 8]);
		expect((await send(visitor, { ticket, kept: true })).status).toBe(200);
		expect(await accountOf(visitor)).toMatchObject({ id: userOf('berta') });
		expect(await toldBerta()).toBe(before + 1);
		expect((await enter(device.signed(await asked()))).status).toBe(200);
	});

	it('leaves the password with a code from paper, once, and no code that an app could show', async () => {
		const { codes } = await done();
		const ticketNow = async () => {
			const step = await stepIn(await withPassword(visitorFrom(), 'berta'));
			expect(step).toMatchObject({ how: 'enter', paper: true });
			return step?.ticket;
		};
		const [factor] = await scene.factorsOf('berta');
		for (const code of [codeOf(String(factor?.secret)), codeOf(String(factor?.secret), 1)])
			expect(await codeIn(await send(visitorFrom(), { ticket: await ticketNow(), code }))).toBe('code_used');
		const paper = async () => send(visitorFrom(), { ticket: await ticketNow(), code: codes[0] });
		expect((await paper()).status).toBe(200);
		expect(await codeIn(await paper())).toBe('wrong_code');
	});

	it('leaves paper alone when the last one is removed, says so, and paper then leads to another factor, not in', async () => {
		const { visitor, codes } = await done();
		const seen = async (by: TestVisitor) => factorAnswer.parse(await (await by.get(PAGE_API.factor)).json());
		const [{ id } = { id: '' }] = await listIn(await visitor.get(PAGE_API.passkeys));
		expect(await listIn(await visitor.send('DELETE', PAGE_API.passkeys, { id, device: 'Test' }))).toEqual([]);
		expect(await seen(visitor)).toMatchObject({ since: null, paper: true, alone: true, spare: 8 });

		const phone = visitorFrom();
		const step = await stepIn(await withPassword(phone, 'berta'));
		expect(step).toMatchObject({ how: 'enter', paper: true, alone: true });
		const next = await stepIn(await send(phone, { ticket: step?.ticket, code: codes[0] }));
		if (next?.how !== 'setUp') throw new Error(`led to ${next?.how}`);
		expect([phone.cookie, next.passkey]).toEqual(['', true]);
		const made = newDevice().made(await challengeIn(await askInstead(next.ticket, phone)));
		const kept = await stepIn(await send(phone, { ticket: next.ticket, made }));
		if (kept?.how !== 'keep') throw new Error(`led to ${kept?.how}`);
		expect((await send(phone, { ticket: kept.ticket, kept: true })).status).toBe(200);
		expect(await accountOf(phone)).toMatchObject({ id: userOf('berta') });
		expect(await seen(phone)).toMatchObject({ paper: true, alone: false, spare: 8 });
	});

	it('may be an app the next time, and whoever breaks off has what she had', async () => {
		const { visitor, codes } = await done();
		const [{ id } = { id: '' }] = await listIn(await visitor.get(PAGE_API.passkeys));
		await visitor.send('DELETE', PAGE_API.passkeys, { id, device: 'Test' });
		const begin = async (code: string | undefined, phone = visitorFrom()) => {
			const step = await stepIn(await withPassword(phone, 'berta'));
			const next = await stepIn(await send(phone, { ticket: step?.ticket, code }));
			if (next?.how !== 'setUp') throw new Error(`led to ${next?.how}`);
			return { phone, ...next };
		};
		await begin(codes[0]);
		const { phone, ticket, secret } = await begin(codes[1]);
		const kept = await stepIn(await send(phone, { ticket, code: codeOf(secret) }));
		expect((await send(phone, { ticket: kept?.ticket, kept: true })).status).toBe(200);
		const seen = factorAnswer.parse(await (await phone.get(PAGE_API.factor)).json());
		expect(seen).toMatchObject({ since: expect.any(String), paper: false, alone: false, spare: 8 });
		expect(await scene.factorsOf('berta')).toHaveLength(1);
	});

	it('asks for no paper where she is signed in: for another passkey, other spare codes, or an app', async () => {
		const { visitor } = await done();
		const seen = async () => factorAnswer.parse(await (await visitor.get(PAGE_API.factor)).json());
		expect(await seen()).toEqual({ since: null, paper: true, alone: false, needed: true, spare: 8 });
		expect((await add(visitor, newDevice().made(await challengeIn(await askForNew(visitor))))).status).toBe(
			200
		);
		const change = async (to: string) => {
			const answer = await visitor.send('POST', PAGE_API.factor, { password: PASSWORD, device: 'Test', to });
			return changeFactorAnswer.parse(await answer.json()).second;
		};
		const other = await change('codes');
		expect((await send(visitor, { ticket: other?.ticket, kept: true })).status).toBe(200);
		expect(await seen()).toMatchObject({ paper: true, spare: 8 });
		const app = await change('app');
		if (app?.how !== 'setUp') throw new Error(`led to ${app?.how}`);
		const kept = await stepIn(await send(visitor, { ticket: app.ticket, code: codeOf(app.secret) }));
		expect((await send(visitor, { ticket: kept?.ticket, kept: true })).status).toBe(200);
		expect(await seen()).toMatchObject({ since: expect.any(String), paper: false });
		expect(await listIn(await visitor.get(PAGE_API.passkeys))).toHaveLength(2);
	});

	it('is hers though she breaks off before the paper, and her password then leads nowhere', async () => {
		const { device } = await shown();
		expect(await codeIn(await withPassword(visitorFrom(), 'berta'))).toBe('other_way');
		expect((await enter(device.signed(await asked()))).status).toBe(200);
	});

	it('is none that was made for another question, or without unlocking; after five there is no more', async () => {
		const { ticket } = await begun();
		const hers = await challengeIn(await askInstead(ticket));
		const device = newDevice();
		const wrong = [
			device.made(await asked()),
			device.made('A'.repeat(43)),
			device.made(hers, { verified: false }),
			device.made(hers),
			device.made(hers)
		];
		for (const made of wrong)
			expect(await codeIn(await send(visitorFrom(), { ticket, made }))).toBe('wrong_passkey');
		const made = device.made(await challengeIn(await askInstead(ticket)));
		expect(await codeIn(await send(visitorFrom(), { ticket, made }))).toBe('ticket_over');
		expect(await admin().collection('passkeys').getFullList()).toEqual([]);
	});

	it('is no way around a factor that is there', async () => {
		await plant('clara');
		const ticket = await scene.ticketOf('clara');
		expect(await codeIn(await askInstead(ticket))).toBe('ticket_over');
		const made = newDevice().made(await asked());
		expect(await codeIn(await send(visitorFrom(), { ticket, made }))).toBe('ticket_over');
	});
});
