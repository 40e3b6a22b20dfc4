// How an account comes to a second factor, changes and loses it, in the built server as production has it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { changeFactorAnswer, factorAnswer } from '../../src/lib/protocol/second-factor';
import type { SecondStep } from '../../src/lib/protocol/second-step';
import { codeOf, wrongCodeOf } from '../support/authenticator';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { type CallerName, PASSWORD } from '../support/small-network';
import { factorScene, SECRET, SPARE } from './factor-scene';

let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address', SECOND_FACTOR: '' });
});
afterAll(() => server.stop());

const scene = factorScene(() => server);
const { admin, visitorFrom, accountOf, plant, remove, factorsOf, send, withPassword, stepIn, ticketOf } =
	scene;
const { signIn, codeIn, userOf } = scene;
const noticesTo = async (name: CallerName) =>
	(await admin().collection('notices').getFullList())
		.filter(({ user }) => user === userOf(name))
		.map(({ kind }) => kind as string);

/** The first two steps of a set-up: a secret, and spare codes for a code of it. */
async function begun(name: CallerName, visitor = visitorFrom()) {
	const step = await stepIn(await withPassword(visitor, name));
	if (step?.how !== 'setUp') throw new Error(`led to ${step?.how}`);
	return { visitor, ...step };
}
async function shown(visitor: TestVisitor, ticket: string, secret: string) {
	const code = codeOf(secret);
	const step = await stepIn(await send(visitor, { ticket, code }));
	if (step?.how !== 'keep') throw new Error(`led to ${step?.how}`);
	return { ...step, code };
}

describe('a set-up', () => {
	beforeEach(() => remove('anna'));

	it('leads to a session when the app has shown a code and the spare codes are written down, not before', async () => {
		const { visitor, ticket, secret, uri } = await begun('anna');
		expect(uri).toContain(`secret=${secret}`);
		expect(await codeIn(await send(visitor, { ticket, code: wrongCodeOf(secret) }))).toBe('wrong_code');
		const { codes, code, ticket: next } = await shown(visitor, ticket, secret);
		expect(codes).toHaveLength(8);
		expect(visitor.cookie).toBe('');
		expect(await factorsOf('anna')).toEqual([]);

		expect((await send(visitor, { ticket: next, kept: true })).status).toBe(200);
		expect(await accountOf(visitor)).toMatchObject({ id: userOf('anna') });
		expect(await factorsOf('anna')).toMatchObject([{ secret }]);
		expect(await noticesTo('anna')).toContain('factorChanged');
		for (const one of [ticket, next]) {
			expect(await codeIn(await send(visitor, { ticket: one, kept: true }))).toBe('ticket_over');
		}
		// The code that showed it is used, a spare code is not.
		expect(await codeIn(await send(visitorFrom(), { ticket: await ticketOf('anna'), code }))).toBe(
			'code_used'
		);
		const spare = await send(visitorFrom(), { ticket: await ticketOf('anna'), code: codes[7] });
		expect(spare.status).toBe(200);
	});

	it('does not end before the app has shown a code', async () => {
		const { visitor, ticket } = await begun('anna');
		expect(await codeIn(await send(visitor, { ticket, kept: true }))).toBe('ticket_over');
		expect(await codeIn(await send(visitor, { ticket, code: SPARE[0] }))).toBe('wrong_code');
		expect(await factorsOf('anna')).toEqual([]);
		expect(visitor.cookie).toBe('');
	});

	it('of two at the same moment makes one factor', async () => {
		const both = [await begun('anna'), await begun('anna')];
		const ready = await Promise.all(
			both.map(async ({ visitor, ticket, secret }) => ({
				visitor,
				...(await shown(visitor, ticket, secret))
			}))
		);
		const answers = await Promise.all(
			ready.map(({ visitor, ticket }) => send(visitor, { ticket, kept: true }))
		);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
		expect(await factorsOf('anna')).toHaveLength(1);
	});
});

describe('her own factor', () => {
	let anna: TestVisitor;
	beforeEach(async () => {
		await plant('anna');
		anna = await signIn('anna');
	});
	const change = (to: string, proof: Record<string, unknown>, visitor = anna) =>
		visitor.send('POST', PAGE_API.factor, { password: PASSWORD, device: 'Test', to, ...proof });
	const stepOf = async (response: Response): Promise<SecondStep | undefined> =>
		changeFactorAnswer.parse(await response.json()).second;
	const seen = async (visitor = anna) =>
		factorAnswer.parse(await (await visitor.get(PAGE_API.factor)).json());

	it('is shown without anything that opens', async () => {
		const answer = await (await anna.get(PAGE_API.factor)).text();
		expect(answer).not.toContain(SECRET);
		expect(await seen()).toMatchObject({ since: expect.any(String), needed: true, spare: 2 });
	});

	it('goes to another app by password and code; the other devices are signed out, this one is not', async () => {
		const other = await signIn('anna', 1);
		const step = await stepOf(await change('app', { code: SPARE[0] }));
		if (step?.how !== 'setUp') throw new Error(`led to ${step?.how}`);
		expect(await accountOf(other)).not.toBeNull();
		const { ticket } = await shown(anna, step.ticket, step.secret);
		expect((await send(anna, { ticket, kept: true })).status).toBe(200);
		expect(await accountOf(anna)).not.toBeNull();
		expect(await accountOf(other)).toBeNull();
		const old = await send(visitorFrom(), { ticket: await ticketOf('anna'), code: codeOf(SECRET, 1) });
		expect(await codeIn(old)).toBe('wrong_code');
	});

	it('gets new spare codes, and the old ones are worth nothing once those are written down', async () => {
		const code = codeOf(SECRET, 1);
		const step = await stepOf(await change('codes', { code }));
		if (step?.how !== 'keep') throw new Error(`led to ${step?.how}`);
		expect((await seen()).spare).toBe(2);
		expect((await send(anna, { ticket: step.ticket, kept: true })).status).toBe(200);
		expect((await seen()).spare).toBe(8);
		const enter = async (typed: string) =>
			send(visitorFrom(), { ticket: await ticketOf('anna'), code: typed });
		expect(await codeIn(await enter(SPARE[0]))).toBe('wrong_code');
		// The app is the same, and what it showed stays used.
		expect(await codeIn(await enter(code))).toBe('code_used');
		expect((await enter(step.codes[0]!)).status).toBe(200);
	});

	it.each<[string, Record<string, unknown>, string]>([
		['a wrong password', { password: 'falsch falsch', code: SPARE[0] }, 'wrong_credentials'],
		['a wrong code', { code: '000' }, 'wrong_code'],
		['no code, by an app from before', {}, 'upgrade_required']
	])('is not changed by %s', async (_, proof, code) => {
		expect(await codeIn(await change('app', proof))).toBe(code);
		expect(await factorsOf('anna')).toMatchObject([{ secret: SECRET }]);
	});

	it('cannot be switched off by whoever needs one', async () =>
		expect(await codeIn(await change('off', { code: SPARE[0] }))).toBe('forbidden'));

	it('of a member is hers to have and to switch off', async () => {
		const mia = visitorFrom();
		await mia.login('mia');
		expect(await seen(mia)).toEqual({ since: null, paper: false, alone: false, needed: false, spare: 0 });
		expect(await codeIn(await change('off', {}, mia))).toBe('conflict');
		const step = await stepOf(await change('app', {}, mia));
		if (step?.how !== 'setUp') throw new Error(`led to ${step?.how}`);
		const { ticket, codes } = await shown(mia, step.ticket, step.secret);
		expect((await send(mia, { ticket, kept: true })).status).toBe(200);
		expect((await seen(mia)).since).not.toBeNull();
		expect((await change('off', { code: codes[0] }, mia)).status).toBe(200);
		expect(await accountOf(mia)).not.toBeNull();
		expect(await factorsOf('mia')).toEqual([]);
	});

	it('is asked for with another key, and its code is used by that', async () => {
		const ask = (code?: string) =>
			anna.send('POST', PAGE_API.accountKey, { password: PASSWORD, code, back: 'nokeyversion000' });
		expect(await codeIn(await ask())).toBe('upgrade_required');
		expect(await codeIn(await ask('000000x'))).toBe('wrong_code');
		const code = codeOf(SECRET, 1);
		// Beyond the proof: there is no such version.
		expect(await codeIn(await ask(code))).toBe('not_found');
		expect(await codeIn(await ask(code))).toBe('code_used');
	});
});

describe('what is kept of a factor', () => {
	it('is for the server alone, travels to no phone, and goes with its account', async () => {
		await plant('clara');
		await ticketOf('clara');
		for (const name of ['secondFactors', 'spareCodes', 'factorTickets']) {
			const rules = { listRule: null, viewRule: null, createRule: null, updateRule: null, deleteRule: null };
			expect(await admin().collections.getOne(name)).toMatchObject(rules);
			const told = await admin()
				.collection('changes')
				.getFullList({ filter: `collection = "${name}"` });
			expect(told).toEqual([]);
		}
		await admin().collection('users').delete(userOf('clara'));
		expect(await factorsOf('clara')).toEqual([]);
		const tickets = await admin().collection('factorTickets').getFullList();
		expect(tickets.filter(({ user }) => user === userOf('clara'))).toEqual([]);
	});
});
