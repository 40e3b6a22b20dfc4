// What an office does about the second factors of its people, in the built server as production has it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { type DeskAccount, deskAccounts } from '../../src/lib/protocol/desk-accounts';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { regionRow } from '../support/directory-rows';
import { CALLERS, type CallerName } from '../support/small-network';
import { factorScene } from './factor-scene';

const ELSEWHERE = newId();
let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address', SECOND_FACTOR: '' });
	await admin()
		.collection('regions')
		.create({ ...regionRow('elsewhere'), id: ELSEWHERE });
	await admin()
		.collection('users')
		.update(CALLERS.max.userId, { networks: [ELSEWHERE] });
});
afterAll(() => server.stop());

const scene = factorScene(() => server);
const {
	admin,
	visitorFrom,
	accountOf,
	plant,
	remove,
	factorsOf,
	withPassword,
	stepIn,
	signIn,
	codeIn,
	userOf
} = scene;
const noticesTo = async (name: CallerName) =>
	(await admin().collection('notices').getFullList())
		.filter(({ user }) => user === userOf(name))
		.map(({ kind }) => kind as string);

/** Where her password leads. */
const setUpOf = async (name: CallerName) => stepIn(await withPassword(visitorFrom(), name));

describe('the office', () => {
	let karla: TestVisitor;
	beforeAll(async () => {
		await plant('karla');
		karla = await signIn('karla');
	});
	const reset = (name: CallerName, visitor = karla) =>
		visitor.send('PUT', PAGE_API.deskAccounts, { id: userOf(name), to: 'factorReset' });
	const accountIn = (accounts: DeskAccount[], name: CallerName) =>
		accounts.find(({ id }) => id === userOf(name));

	it('sees who has a factor, and resets it: she is signed out, told, and sets up another', async () => {
		await plant('berta');
		const berta = await signIn('berta');
		const before = deskAccounts.parse(await (await karla.get(PAGE_API.deskAccounts)).json());
		expect(accountIn(before.accounts, 'berta')).toMatchObject({ factor: true });
		const after = deskAccounts.parse(await (await reset('berta')).json());
		expect(accountIn(after.accounts, 'berta')).toMatchObject({ factor: false });
		expect(await accountOf(berta)).toBeNull();
		expect(await noticesTo('berta')).toContain('factorReset');
		expect(await setUpOf('berta')).toMatchObject({ how: 'setUp' });
		expect(await codeIn(await reset('berta'))).toBe('conflict');
	});

	it('loosens what binds her to a provider, too, for whoever has nothing else', async () => {
		await remove('clara');
		const there = { issuer: 'https://login.example.org', subject: 'clara', boundAt: new Date() };
		await admin()
			.collection('providerAccounts')
			.create({ user: userOf('clara'), ...there });
		expect(await codeIn(await withPassword(visitorFrom(), 'clara'))).toBe('other_way');
		const before = deskAccounts.parse(await (await karla.get(PAGE_API.deskAccounts)).json());
		expect(accountIn(before.accounts, 'clara')).toMatchObject({ factor: true });
		const after = deskAccounts.parse(await (await reset('clara')).json());
		expect(accountIn(after.accounts, 'clara')).toMatchObject({ factor: false });
		expect(await noticesTo('clara')).toContain('factorReset');
		expect(await setUpOf('clara')).toMatchObject({ how: 'setUp' });
	});

	it('resets neither its own nor one of another network', async () => {
		await plant('max');
		expect(await codeIn(await reset('karla'))).toBe('forbidden');
		expect(await codeIn(await reset('max'))).toBe('not_found');
		expect(await factorsOf('karla')).toHaveLength(1);
		expect(await factorsOf('max')).toHaveLength(1);
	});

	it('alone does that', async () => {
		await plant('clara');
		const clara = await signIn('clara');
		expect(await codeIn(await reset('berta', clara))).toBe('forbidden');
		expect(await codeIn(await reset('berta', visitorFrom()))).toBe('unauthenticated');
	});
});
