// An account ends with what hangs on it, in the built server: what the office is shown, and that all of it is done or nothing.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { API } from '../../src/lib/protocol/api';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import type { Departure } from '../../src/lib/protocol/departures';
import { newId } from '../../src/lib/domain/id';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { actBy } from '../../src/lib/server/acts/acts-of';
import { endAccount } from '../../src/lib/server/pocketbase/departures';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { ANNA, BERTA, type CallerName, CALLERS, CLARA, PASSWORD, REGION } from '../support/small-network';
import { acceptedBy, departureScene, DORA, KEYS, KIRA, userOf } from './departure-scene';

let server: BuiltServer;
let karla: TestVisitor;
const scene = departureScene(() => server);
const { admin, visitorFrom, ask, requestOf, entryOf, keyOf, isActive, historyOf } = scene;

beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address' });
	await scene.prepare();
});
afterAll(() => server.stop());
beforeEach(async () => {
	karla = visitorFrom();
	await karla.login('karla');
});
afterEach(scene.putBack);

const ties = (name: CallerName) => scene.ties(karla, name);
const change = (name: CallerName, to: string, departure?: Partial<Departure>) =>
	scene.change(karla, name, to, departure);
const codeOf = async (answer: Response) =>
	((await answer.json()) as { error?: { code: string } }).error?.code ?? answer.status;

describe('what hangs on an account', () => {
	it('of an expert are her entry, her key, her open requests by who can go on with them, and whose deputy she is', async () => {
		await ask({ expert: ANNA });
		await ask({ expert: ANNA, ...acceptedBy(ANNA) });
		await ask(acceptedBy(ANNA));
		await ask({ expert: BERTA, ...acceptedBy(ANNA) });
		await ask({ expert: ANNA, ...acceptedBy(ANNA) }, ['anna']);
		await ask({ expert: ANNA, ...acceptedBy(BERTA) });
		await ask({ expert: ANNA, ...acceptedBy(ANNA), status: 'closed' });
		expect(await ties('anna')).toEqual({
			entry: { id: ANNA, published: true },
			requests: { deputy: 2, pool: 1, addressee: 1, nobody: 1 },
			standsInFor: [],
			key: true
		});
		expect((await ties('berta')).standsInFor).toEqual([ANNA]);
	});

	it('of a member is nothing, whatever she has asked', async () => {
		await admin()
			.collection('users')
			.update(userOf('mia'), { networks: [REGION] });
		await ask({ expert: ANNA });
		expect(await ties('mia')).toEqual({
			entry: null,
			requests: { deputy: 0, pool: 0, addressee: 0, nobody: 0 },
			standsInFor: [],
			key: false
		});
		expect((await change('mia', 'suspended')).status).toBe(200);
		await admin().collection('users').update(userOf('mia'), { networks: [], active: true });
	});

	it.each<[CallerName, number]>([
		['max', 404],
		['karla', 403]
	])('is told to the office that may suspend her alone: %s %i', async (name, status) =>
		expect((await karla.get(`${PAGE_API.deskAccountTies}?id=${userOf(name)}`)).status).toBe(status)
	);
});

describe('an expert who is suspended', () => {
	it('gives back what she has accepted to those who can read it, and keeps what nobody else can', async () => {
		const [hers, pooled, stood, alone, waiting] = [
			await ask({ expert: ANNA, ...acceptedBy(ANNA) }),
			await ask(acceptedBy(ANNA)),
			await ask({ expert: BERTA, ...acceptedBy(ANNA) }),
			await ask({ expert: ANNA, ...acceptedBy(ANNA) }, ['anna']),
			await ask({ expert: ANNA })
		];
		expect((await change('anna', 'suspended', { entry: 'stays' })).status).toBe(200);
		for (const [id, expert] of [
			[hers, ANNA],
			[pooled, ''],
			[stood, BERTA]
		] as const)
			expect(await requestOf(id)).toMatchObject({
				...{ expert, acceptedBy: '', status: 'submitted', round: 1, acceptedAt: '' }
			});
		expect(await requestOf(alone)).toMatchObject({ acceptedBy: ANNA, status: 'accepted', round: 0 });
		expect(await requestOf(waiting)).toMatchObject({ expert: ANNA, status: 'submitted', round: 0 });

		// Her deputy takes over what was hers, and what still waits for her.
		const berta = visitorFrom();
		await berta.login('berta');
		const mutations = [hers, pooled, stood, waiting].map((id) => ({
			...{ id: newId(), kind: 'request.accept', body: { id } }
		}));
		const sent = { v: PROTOCOL_VERSION, account: userOf('berta'), mutations };
		const { results } = (await (await berta.send('POST', API.push, sent)).json()) as { results: unknown[] };
		expect(results).toMatchObject(mutations.map(() => ({ outcome: 'done' })));
	});

	it('is absent, with the day and a history; nothing new is sealed to her before she is let in again', async () => {
		const before = await admin().collection('keyLog').getFullList();
		const anna = visitorFrom();
		await anna.login('anna');
		expect((await change('anna', 'suspended', { entry: 'absent', until: '2099-01-31' })).status).toBe(200);
		expect(await entryOf(ANNA)).toMatchObject({
			publication: 'published',
			absences: [{ from: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), until: '2099-01-31' }]
		});
		expect(await historyOf(ANNA)).toEqual([[userOf('karla'), 'absences', 'record.save']]);
		expect((await keyOf('anna')).publication).toBe('withdrawn');
		const noted = (await admin().collection('keyLog').getFullList({ sort: 'position' })).slice(before.length);
		expect(noted.map(({ kind, holder }) => [kind, holder])).toEqual([['withdrawn', ANNA]]);
		expect(await (await anna.get(API.session)).json()).toMatchObject({ account: null });

		expect((await change('anna', 'active')).status).toBe(200);
		expect((await keyOf('anna')).publication).toBe('published');
		expect((await visitorFrom().login('anna')).status).toBe(200);
	});

	it('is no longer in the directory, where the office says so', async () => {
		expect((await change('anna', 'suspended', { entry: 'withdrawn' })).status).toBe(200);
		expect((await entryOf(ANNA)).publication).toBe('withdrawn');
		expect(await historyOf(ANNA)).toEqual([[userOf('karla'), 'publication', 'record.save']]);
	});

	it('stays as she is in the directory for an app that does not ask', async () => {
		expect((await change('anna', 'suspended')).status).toBe(200);
		expect(await entryOf(ANNA)).toMatchObject({ publication: 'published', absences: [] });
		expect((await keyOf('anna')).publication).toBe('withdrawn');
	});

	it.each(['', DORA])('hands on whose deputy she was: %j', async (deputy) => {
		const departure = { deputies: [{ expert: ANNA, deputy }] };
		expect((await change('berta', 'suspended', departure)).status).toBe(200);
		expect((await entryOf(ANNA)).deputy).toBe(deputy);
		expect(await historyOf(ANNA)).toEqual([[userOf('karla'), 'deputy', 'record.save']]);
	});

	it.each<[string, Partial<Departure>, string]>([
		['a deputy of another area', { deputies: [{ expert: ANNA, deputy: CLARA }] }, 'expert_unavailable'],
		['herself as deputy', { deputies: [{ expert: ANNA, deputy: BERTA }] }, 'expert_unavailable'],
		['an entry that is not hers to hand on', { deputies: [{ expert: CLARA, deputy: '' }] }, 'conflict'],
		['an absence that is over', { entry: 'absent', until: '2020-01-01' }, 'bad_request']
	])('is not, with %s: nothing is changed', async (_, departure, code) => {
		expect(await codeOf(await change('berta', 'suspended', departure))).toBe(code);
		expect(await isActive(userOf('berta'))).toBe(true);
		expect((await entryOf(ANNA)).deputy).toBe(BERTA);
		expect((await keyOf('berta')).publication).toBe('published');
		expect(await historyOf(ANNA)).toEqual([]);
	});
});

/** What the log of acts would tell of it. */
const noted = (name: 'anna' | 'karla') =>
	actBy(CALLERS.karla, new Date(), 'accountSuspended', 'users', userOf(name));

describe('all of it or nothing', () => {
	it('when a request has moved on since: nobody’s step is undone', async () => {
		const id = await ask({ expert: ANNA, ...acceptedBy(ANNA) });
		const seen = { ...(await requestOf(id)), updated: '2026-01-01T08:00:00.000Z' };
		const ending = {
			...{ user: userOf('anna'), experts: [], keys: [KEYS.anna], history: [], act: noted('anna') },
			requests: [{ row: seen, fields: { acceptedBy: '', status: 'submitted' as const } }]
		};
		expect(await endAccount(server.pocketBase.clients, ending)).toBe(false);
		expect(await requestOf(id)).toMatchObject({ acceptedBy: ANNA, status: 'accepted' });
		expect(await isActive(userOf('anna'))).toBe(true);
		expect((await keyOf('anna')).publication).toBe('published');
	});

	it('when the server dies on the way, and the same tap completes it', async () => {
		const id = await ask({ expert: ANNA, ...acceptedBy(ANNA) });
		const sent = change('anna', 'suspended', { entry: 'withdrawn' }).catch(() => undefined);
		await Promise.all([sent, server.restart()]);
		const done = !(await isActive(userOf('anna')));
		const state = [
			(await requestOf(id)).acceptedBy === '',
			(await entryOf(ANNA)).publication === 'withdrawn',
			(await keyOf('anna')).publication === 'withdrawn'
		];
		expect(state).toEqual([done, done, done]);
		const again = await change('anna', 'suspended', { entry: 'withdrawn' });
		expect(again.status).toBe(done ? 409 : 200);
		expect((await requestOf(id)).acceptedBy).toBe('');
	});

	it('leaves no word of it in the database', async () => {
		await change('anna', 'suspended');
		expect(await admin().collection('departures').getFullList()).toEqual([]);
	});
});

describe('the last who coordinates a network', () => {
	const nothing = { experts: [], requests: [], keys: [], history: [] };

	it('is not suspended by whatever way the server is asked', async () => {
		await admin().collection('users').update(KIRA, { active: false });
		const ending = { user: userOf('karla'), ...nothing, act: noted('karla') };
		expect(await endAccount(server.pocketBase.clients, ending)).toBe(false);
		expect(await isActive(userOf('karla'))).toBe(true);
	});

	it('stays when two suspend each other at the same moment', async () => {
		const kira = visitorFrom();
		await kira.send('POST', API.login, { email: 'kira@example.org', password: PASSWORD, device: 'Test' });
		await Promise.all([
			karla.send('PUT', PAGE_API.deskAccounts, { id: KIRA, to: 'suspended' }),
			scene.change(kira, 'karla', 'suspended')
		]);
		expect([await isActive(userOf('karla')), await isActive(KIRA)].filter(Boolean)).toHaveLength(1);
	});
});
