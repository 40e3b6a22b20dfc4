// Signing in by an OpenID Connect provider, in the built server as production has it, with one that the test starts.
import { describe, expect, it } from 'vitest';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { providerAnswer } from '../../src/lib/protocol/provider';
import { type OidcProvider } from '../support/oidc-provider';
import { emailOf } from '../support/small-network';
import { providerScene } from './provider-scene';

const scene = providerScene();
const { server, provider, is, bindings, way, enter, come, refusal } = scene;
const { admin, visitorFrom, accountOf, userOf } = scene;

describe('the way to the provider', () => {
	it('is offered by its name', async () => {
		const answer = await visitorFrom().get(PAGE_API.provider);
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
		expect(first?.get('redirect_uri')).toBe(`${server().url}/anmelden`);
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
			provider().sparse = apart;
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
		provider().wrong = wrong;
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
		provider().wrong = { down: true };
		expect(await refusal(await enter(visitor, query, cookie))).toBe('unavailable');
	});
});
