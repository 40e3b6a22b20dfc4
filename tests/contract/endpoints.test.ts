// Every endpoint × everybody who might ask, on the built server, with the answer written down (endpoint-cells.ts), and what an office
// asks about another network.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../src/lib/protocol/endpoint';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { idOf } from '../support/directory-rows';
import { ENDPOINTS } from '../support/endpoints';
import { rowOf } from '../support/one-of-each';
import { CALLERS, HOUSE, NORTH, PASSWORD, REGION } from '../support/small-network';
import { CELLS } from './endpoint-cells';
import { loginScene } from './login-scene';

const WHO = ['guest', 'mia', 'anna', 'karla', 'sven'] as const;
type Name = (typeof WHO)[number];
const INVITED = { name: 'Nora', email: 'nora@example.org', role: 'member', expert: '' };
const NOTHING_NEW = { name: '', phone: '', onCallPhone: '', onCallNote: '' };
const cells = Object.entries(CELLS).flatMap(([name, { statuses }]) =>
	WHO.map((who, index) => ({ name, who, status: statuses[index] ?? statuses[0] }))
);
const withBody = [...ENDPOINTS].filter(([, { body }]) => body !== undefined).map(([name]) => name);

let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address' });
});
afterAll(() => server.stop());
const { visitorFrom, logIn } = loginScene(() => server);

async function visitorFor(who: Name): Promise<TestVisitor> {
	const visitor = visitorFrom();
	if (who === 'sven')
		return server.visitor({ 'x-test-address': '2001:db8:ffff::1', cookie: await oldCookie() });
	if (who !== 'guest') await visitor.login(who);
	return visitor;
}

/** Of an account of the office that was suspended: it is still in the browser. */
let kept: string | undefined;
async function oldCookie(): Promise<string> {
	if (kept !== undefined) return kept;
	const id = await makeOffice('sven', REGION);
	const visitor = visitorFrom();
	expect((await logIn(visitor, 'sven@example.org', PASSWORD)).status).toBe(200);
	await server.pocketBase.admin.collection('users').update(id, { active: false });
	return (kept = `__Host-session=${visitor.cookie}`);
}

async function makeOffice(name: string, network: string): Promise<string> {
	const password = { password: PASSWORD, passwordConfirm: PASSWORD };
	const account = {
		name,
		email: `${name}@example.org`,
		role: 'coordination',
		active: true,
		networks: [network]
	};
	return (await server.pocketBase.admin.collection('users').create({ ...account, ...password })).id;
}

async function ask(
	visitor: TestVisitor,
	name: string,
	given?: { path?: string; body?: unknown }
): Promise<number> {
	const { method, path } = ENDPOINTS.get(name) as Endpoint;
	const address = given?.path ?? CELLS[name]?.ask ?? path;
	const body = given && 'body' in given ? given.body : CELLS[name]?.body;
	const answer = await (method === 'GET' ? visitor.get(address) : visitor.send(method, address, body));
	await answer.body?.cancel();
	return answer.status;
}

describe('a sign-in by a provider', () => {
	it('is not found where there is none', async () => {
		const body = { provider: '?code=A&state=A', device: '' };
		expect(await ask(await visitorFor('guest'), 'session.login', { body })).toBe(404);
	});
});

describe('an endpoint', () => {
	it('is in this table', () => {
		expect(Object.keys(CELLS).toSorted()).toEqual([...ENDPOINTS.keys()].toSorted());
	});

	it.each(cells)('$name answers $who with $status', async ({ name, who, status }) => {
		expect(await ask(await visitorFor(who), name)).toBe(status);
	});

	it('lets nobody in who is suspended', async () => {
		await oldCookie();
		expect((await logIn(visitorFrom(), 'sven@example.org', PASSWORD)).status).toBe(401);
	});

	it.each([...ENDPOINTS.keys()])('%s takes no parameter that its line does not name', async (name) => {
		const address = CELLS[name]?.ask ?? ENDPOINTS.get(name)!.path;
		const path = `${address}${address.includes('?') ? '&' : '?'}more=1`;
		expect(await ask(await visitorFor('karla'), name, { path })).toBe(400);
	});

	it.each([...ENDPOINTS].filter(([, { anyVersion }]) => !anyVersion))(
		'%s answers no other version of the protocol',
		async (name) => {
			const old = server.visitor({ [PROTOCOL_HEADER]: `${PROTOCOL_VERSION - 1}` });
			expect(await ask(old, name)).toBe(426);
		}
	);

	it.each(withBody)('%s takes no other body', async (name) => {
		expect(await ask(await visitorFor('karla'), name, { body: { something: 'else' } })).toBe(400);
	});
});

describe('the office of another network', () => {
	let [karla, kira]: TestVisitor[] = [];
	const LIST = 'hislist00000000';
	const upload = (visitor: TestVisitor | undefined, id: string) =>
		visitor!.upload(
			`/api/desk/imports?network=${REGION}&id=${id}&name=Liste.csv`,
			new TextEncoder().encode('Einrichtung;Telefon\r\nHaus am See;040 66969 100\r\n')
		);
	const places = { network: REGION, ags: ['01053116'], own: [], youthOffice: { ...NOTHING_NEW, id: NORTH } };

	beforeAll(async () => {
		const { admin } = server.pocketBase;
		await admin.collection('regions').create(rowOf('regions', idOf('beside')));
		await admin.collection('users').update(CALLERS.max.userId, { networks: [REGION] });
		await makeOffice('kira', idOf('beside'));
		[karla, kira] = [visitorFrom(), visitorFrom()];
		await karla!.login('karla');
		await logIn(kira!, 'kira@example.org', PASSWORD);
		expect((await upload(karla, LIST)).status).toBe(200);
	});

	const asked: [name: string, method: string, path: string, body: unknown, theirs: number, others: number][] =
		[
			['desk.history', 'GET', `/api/desk/history?table=organisations&id=${HOUSE}`, undefined, 200, 404],
			[
				'desk.handOut',
				'POST',
				'/api/desk/lists',
				{ network: REGION, list: 'annex1', format: 'csv' },
				200,
				403
			],
			['desk.accountTies', 'GET', `/api/desk/accounts/ties?id=${CALLERS.max.userId}`, undefined, 200, 404],
			[
				'desk.changeAccount',
				'PUT',
				'/api/desk/accounts',
				{ id: CALLERS.max.userId, to: 'deviceLost' },
				200,
				404
			],
			['desk.invite', 'POST', '/api/desk/accounts', { network: REGION, people: [INVITED] }, 200, 403],
			['desk.addPlaces', 'POST', '/api/desk/places', places, 200, 403],
			['archive.handOut', 'POST', '/api/desk/archive', { network: REGION }, 200, 403],
			['imports.one', 'GET', `/api/desk/imports/one?id=${LIST}`, undefined, 200, 404],
			['imports.rows', 'GET', `/api/desk/imports/rows?id=${LIST}&part=new&page=1`, undefined, 200, 404],
			['imports.change', 'PUT', '/api/desk/imports', { id: LIST, to: 'discard' }, 200, 404]
		];
	it.each(asked)('is refused what is this one’s: %s', async (_name, method, path, body, theirs, others) => {
		const askBy = async (visitor: TestVisitor | undefined) => {
			const answer = await (method === 'GET' ? visitor!.get(path) : visitor!.send(method, path, body));
			await answer.body?.cancel();
			return answer.status;
		};
		// Refused first: what is done is done.
		expect(await askBy(kira)).toBe(others);
		expect(await askBy(karla)).toBe(theirs);
	});

	it('brings no list into it', async () => {
		expect((await upload(kira, 'herlist00000000')).status).toBe(403);
	});

	it.each(['overview', 'report?year=2026', 'lists', 'accounts', 'setup', 'imports'])(
		'reads nothing of it in /api/desk/%s',
		async (path) => {
			const answer = await kira!.get(`/api/desk/${path}`);
			expect(answer.status).toBe(200);
			const text = await answer.text();
			const theirs = [REGION, HOUSE, NORTH, LIST, CALLERS.max.userId, CALLERS.karla.userId];
			expect(theirs.filter((id) => text.includes(id))).toEqual([]);
		}
	);
});
