// Signing in by an OpenID Connect provider, in the built server as production has it, with one that the test starts.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { API } from '../../src/lib/protocol/api';
import { boundAnswer, providerAnswer, providerQuestion } from '../../src/lib/protocol/provider';
import { codeOf } from '../support/authenticator';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { type OidcProvider, startOidcProvider } from '../support/oidc-provider';
import { type CallerName, emailOf } from '../support/small-network';
import { factorScene, SECRET } from './factor-scene';

let provider: OidcProvider;
let server: BuiltServer;
beforeAll(async () => {
	provider = await startOidcProvider();
	server = await startBuiltServer({
		...{ ADDRESS_HEADER: 'x-test-address', SECOND_FACTOR: '', OIDC_NAME: 'Kreis-Anmeldung' },
		...provider.environment
	});
});
afterAll(async () => {
	await server.stop();
	await provider.stop();
});

const scene = factorScene(() => server);
const { admin, visitorFrom, accountOf, plant, remove, send, withPassword, stepIn, codeIn, userOf } = scene;
const bindings = () => admin().collection('providerAccounts').getFullList();
const is = (name: CallerName, more: Partial<OidcProvider['person']> = {}) =>
	(provider.person = { sub: `sub of ${name}`, email: emailOf(name), email_verified: true, ...more });

beforeEach(async () => {
	for (const { id } of await bindings()) await admin().collection('providerAccounts').delete(id);
	is('mia');
});
/** What was told to `name`: each change of what opens her account is one mail. */
const toldTo = async (name: CallerName) =>
	(
		await admin()
			.collection('notices')
			.getFullList({ filter: `user = "${userOf(name)}" && kind = "factorChanged"` })
	).length;
/** Whose second factor was asked for at the provider. */
const MFA = { amr: ['mfa'] };
afterEach(() => {
	provider.wrong = {};
	provider.sparse = false;
});

/** To the provider and back: the query, and the cookie by which the browser is known. */
async function way(visitor: TestVisitor, cookie = '') {
	const begun = await visitor.send('POST', API.provider, {}, cookie === '' ? {} : { cookie });
	const { url } = providerQuestion.parse(await begun.json());
	const set = begun.headers.getSetCookie().join();
	return { url, set, cookie: set.split(';')[0] ?? '', query: await provider.visit(url) };
}
const enter = (visitor: TestVisitor, query: string, cookie: string) =>
	visitor.send('POST', API.login, { provider: query, device: 'Test' }, { cookie });
/** The whole way of somebody who is signed in there. */
async function come(visitor = visitorFrom()): Promise<Response> {
	const { query, cookie } = await way(visitor);
	return enter(visitor, query, cookie);
}
async function refusal(response: Response): Promise<string | number> {
	expect(response.headers.getSetCookie().join()).not.toContain('__Host-session=');
	return codeIn(response);
}

describe('the way to the provider', () => {
	it('is offered by its name', async () => {
		const answer = await visitorFrom().get(API.provider);
		expect(providerAnswer.parse(await answer.json())).toEqual({ name: 'Kreis-Anmeldung' });
	});

	it('carries a question of its own each time, and a cookie that no script and no other site gets', async () => {
		const visitor = visitorFrom();
		const [one, other] = [await way(visitor), await way(visitor)];
		for (const attribute of ['__Host-provider=', 'Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax'])
			expect(one.set).toContain(attribute);
		const [first, second] = [one, other].map(({ url }) => new URL(url).searchParams);
		for (const name of ['state', 'nonce', 'code_challenge']) {
			expect(first?.get(name), name).toMatch(/^[\w-]{43}$/);
			expect(first?.get(name), name).not.toBe(second?.get(name));
		}
		expect(first?.get('redirect_uri')).toBe(`${server.url}/anmelden`);
		// A lost phone's browser may still be signed in there.
		expect(first?.get('prompt')).toBe('login');
	});

	it('keeps the cookie of whoever begins in two tabs: both come back', async () => {
		const [visitor, another] = [visitorFrom(), visitorFrom()];
		const one = await way(visitor);
		const other = await way(visitor, one.cookie);
		expect(other.cookie).toBe(one.cookie);
		expect((await enter(another, one.query, one.cookie)).status).toBe(200);
		expect((await enter(visitor, other.query, other.cookie)).status).toBe(200);
	});
});

describe('who comes from the provider', () => {
	it.each([false, true])(
		'is signed in by an address that it has verified (said apart: %s)',
		async (apart) => {
			provider.sparse = apart;
			const visitor = visitorFrom();
			is('mia', { email: 'Mia@Example.org' });
			expect((await come(visitor)).status).toBe(200);
			expect(await accountOf(visitor)).toMatchObject({ id: userOf('mia') });
			expect(await bindings()).toMatchObject([{ user: userOf('mia'), subject: 'sub of mia' }]);
		}
	);

	it('is the same person from then on, whatever her address there', async () => {
		await come();
		for (const more of [{ email: emailOf('max') }, { email: 'neu@example.org' }, { email_verified: false }]) {
			is('mia', more);
			const visitor = visitorFrom();
			await come(visitor);
			expect(await accountOf(visitor)).toMatchObject({ id: userOf('mia') });
		}
	});

	it('does not get the account of somebody else whose address is hers now', async () => {
		await come();
		is('mia', { sub: 'somebody else' });
		expect(await refusal(await come())).toBe('conflict');
		expect(await bindings()).toHaveLength(1);
	});

	it.each<[string, Partial<OidcProvider['person']>, string]>([
		['whose address is not verified', { email_verified: false }, 'forbidden'],
		['whose address is verified by a word alone', { email_verified: 'true' }, 'forbidden'],
		['without an address', { email: undefined }, 'forbidden'],
		['who has no account', { email: 'niemand@example.org' }, 'wrong_credentials'],
		[
			'whose address only looks like that of an account',
			{ email: '\u212Aarla@example.org' },
			'wrong_credentials'
		]
	])('%s is not signed in, and gets no account', async (_, more, code) => {
		is('mia', more);
		const before = (await admin().collection('users').getFullList()).length;
		expect(await refusal(await come())).toBe(code);
		expect(await admin().collection('users').getFullList()).toHaveLength(before);
		expect(await bindings()).toEqual([]);
	});

	it.each(['before', 'after'])(
		'is not signed in to an account that was suspended %s its first time',
		async (when) => {
			is('max');
			if (when === 'after') await come();
			await admin().collection('users').update(userOf('max'), { active: false });
			expect(await refusal(await come())).toBe('wrong_credentials');
			await admin().collection('users').update(userOf('max'), { active: true });
		}
	);
});

describe('what comes back', () => {
	it.each<[string, OidcProvider['wrong']]>([
		['for another question', { claims: { nonce: 'another' } }],
		['signed by somebody else', { key: true }],
		['from another provider', { claims: { iss: 'https://evil.example' } }],
		['for another site', { claims: { aud: 'another' } }],
		['too late', { claims: { exp: '5m ago' } }]
	])('is nothing worth %s', async (_, wrong) => {
		provider.wrong = wrong;
		expect(await refusal(await come())).toBe('ticket_over');
	});

	it('is good once, also at the same moment', async () => {
		const visitor = visitorFrom();
		const { query, cookie } = await way(visitor);
		const answers = await Promise.all([1, 2, 3].map(() => enter(visitorFrom(), query, cookie)));
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
		expect(await refusal(await enter(visitor, query, cookie))).toBe('ticket_over');
	});

	it('is good in the browser alone that asked', async () => {
		const [hers, another] = [await way(visitorFrom()), await way(visitorFrom())];
		for (const cookie of ['', another.cookie])
			expect(await refusal(await enter(visitorFrom(), hers.query, cookie))).toBe('ticket_over');
		// Nobody else has spent it.
		expect((await enter(visitorFrom(), hers.query, hers.cookie)).status).toBe(200);
	});

	it('is good with its own state and its own code alone', async () => {
		const visitor = visitorFrom();
		const one = await way(visitor);
		const other = await way(visitor, one.cookie);
		const codeFrom = (query: string) => new URLSearchParams(query).get('code') ?? '';
		const swapped = new URLSearchParams(one.query);
		swapped.set('code', codeFrom(other.query));
		expect(await refusal(await enter(visitor, `?${swapped}`, one.cookie))).toBe('ticket_over');
		const unknown = `?code=${codeFrom(other.query)}&state=${'A'.repeat(43)}`;
		expect(await refusal(await enter(visitor, unknown, one.cookie))).toBe('ticket_over');
	});

	it('may be that the person broke off', async () => {
		const visitor = visitorFrom();
		const { query, cookie } = await way(visitor);
		const state = new URLSearchParams(query).get('state');
		const broken = `?error=access_denied&state=${state}`;
		expect(await refusal(await enter(visitor, broken, cookie))).toBe('ticket_over');
	});

	it('waits for no provider that is down: it is said, and nobody is signed in', async () => {
		const visitor = visitorFrom();
		const { query, cookie } = await way(visitor);
		provider.wrong = { down: true };
		expect(await refusal(await enter(visitor, query, cookie))).toBe('unavailable');
	});
});

describe('a second factor', () => {
	it('is asked for here, where the account has one', async () => {
		await plant('mia');
		const visitor = visitorFrom();
		const answer = await come(visitor);
		expect(answer.headers.getSetCookie().join()).not.toContain('__Host-session=');
		const step = await stepIn(answer);
		expect(step).toMatchObject({ how: 'enter' });
		expect(await bindings()).toEqual([]);
		expect((await send(visitor, { ticket: step?.ticket, code: codeOf(SECRET) })).status).toBe(200);
		expect(await accountOf(visitor)).toMatchObject({ id: userOf('mia') });
		await remove('mia');
	});

	it('is set up here by an expert who has none', async () => {
		is('anna');
		const visitor = visitorFrom();
		const step = await stepIn(await come(visitor));
		if (step?.how !== 'setUp') throw new Error(`led to ${step?.how}`);
		const kept = await stepIn(await send(visitor, { ticket: step.ticket, code: codeOf(step.secret) }));
		expect(await bindings()).toEqual([]);
		expect((await send(visitor, { ticket: kept?.ticket, kept: true })).status).toBe(200);
		expect(await bindings()).toMatchObject([{ user: userOf('anna'), subject: 'sub of anna' }]);
		await remove('anna');
	});

	it('is not set up by the password of who is known at the provider', async () => {
		is('anna', MFA);
		expect((await come()).status).toBe(200);
		expect(await refusal(await withPassword(visitorFrom(), 'anna'))).toBe('other_way');
		// There she is asked for one factor alone: that is hers, and leads on.
		is('anna');
		expect(await stepIn(await come())).toMatchObject({ how: 'setUp' });
	});

	it('is not set up by one factor at the provider where there is a passkey', async () => {
		const row = { user: userOf('anna'), credential: 'hers', publicKey: 'hers', createdAt: new Date() };
		const { id } = await admin().collection('passkeys').create(row);
		is('anna');
		expect(await refusal(await come())).toBe('other_way');
		expect(await bindings()).toEqual([]);
		await admin().collection('passkeys').delete(id);
	});

	it.each([
		[{ amr: ['pwd', 'otp', 'mfa'] }, null],
		[{ acr: 'https://refeds.org/profile/mfa' }, null],
		[{ amr: ['pwd'], acr: '1' }, 'setUp']
	])('with %j of the provider: %s', async (more, how) => {
		is('anna', more);
		const step = await stepIn(await come());
		expect(step?.how ?? null).toBe(how);
	});
});

describe('the binding', () => {
	it('is made when she is in by all that her account asks for, and she is told once', async () => {
		await plant('mia');
		const before = await toldTo('mia');
		const [stranger, mia] = [visitorFrom(), visitorFrom()];
		const begun = await stepIn(await come(stranger));
		expect(await refusal(await send(stranger, { ticket: begun?.ticket, code: '000' }))).toBe('wrong_code');
		expect([await bindings(), await toldTo('mia')]).toEqual([[], before]);
		const step = await stepIn(await come(mia));
		expect((await send(mia, { ticket: step?.ticket, code: codeOf(SECRET) })).status).toBe(200);
		expect(await bindings()).toMatchObject([{ user: userOf('mia'), subject: 'sub of mia' }]);
		expect(await toldTo('mia')).toBe(before + 1);
		// What was begun by less is over.
		const code = codeOf(SECRET, 1);
		expect(await refusal(await send(stranger, { ticket: begun?.ticket, code }))).toBe('ticket_over');
		await remove('mia');
		expect((await come()).status).toBe(200);
		expect(await toldTo('mia')).toBe(before + 1);
	});

	it('goes with its sessions, and with what was begun by it; this device goes on, and she is told', async () => {
		is('anna', MFA);
		const [anna, other] = [visitorFrom(), visitorFrom()];
		await come(anna);
		await come(other);
		is('anna');
		const begun = await stepIn(await come());
		if (begun?.how !== 'setUp') throw new Error(`led to ${begun?.how}`);
		const before = await toldTo('anna');
		expect((await anna.send('DELETE', API.accountProvider, {})).status).toBe(200);
		expect([await accountOf(other), (await accountOf(anna))?.id]).toEqual([null, userOf('anna')]);
		const code = codeOf(begun.secret);
		expect(await refusal(await send(visitorFrom(), { ticket: begun.ticket, code }))).toBe('ticket_over');
		expect(await toldTo('anna')).toBe(before + 1);
		// There is nothing left to be loosened, and nobody to be signed out.
		expect((await anna.send('DELETE', API.accountProvider, {})).status).toBe(200);
		expect(await accountOf(anna)).not.toBeNull();
		expect(await toldTo('anna')).toBe(before + 1);
	});

	it('is seen and loosened by its holder, and the next one binds anew', async () => {
		const visitor = visitorFrom();
		await come(visitor);
		const shown = boundAnswer.parse(await (await visitor.get(API.accountProvider)).json());
		expect(shown).toMatchObject({ name: 'Kreis-Anmeldung', since: expect.any(String) });
		const left = await visitor.send('DELETE', API.accountProvider, {});
		expect(boundAnswer.parse(await left.json()).since).toBeNull();
		expect(await accountOf(visitor)).not.toBeNull();
		is('mia', { sub: 'her new account there' });
		expect((await come()).status).toBe(200);
	});

	it('goes with the account', async () => {
		const { id } = await admin()
			.collection('users')
			.create({
				...{ name: 'Neu', email: 'geht@example.org', role: 'member', active: true },
				...{ password: 'Musterpasswort 1', passwordConfirm: 'Musterpasswort 1' }
			});
		is('mia', { sub: 'leaves', email: 'geht@example.org' });
		expect((await come()).status).toBe(200);
		await admin().collection('users').delete(id);
		expect(await bindings()).toEqual([]);
	});
});
