/** The built server with a provider that the test starts: who she is there, and the whole way of somebody who signs in by it. */
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { API } from '../../src/lib/protocol/api';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { providerQuestion } from '../../src/lib/protocol/provider';
import { type BuiltServer, startBuiltServer, type TestVisitor } from '../support/built-server';
import { type OidcProvider, startOidcProvider } from '../support/oidc-provider';
import { type CallerName, emailOf } from '../support/small-network';
import { factorScene } from './factor-scene';

/** Whose second factor was asked for at the provider. */
export const MFA = { amr: ['mfa'] };

/** Call in the test file: it begins and ends both; each test begins with nobody bound, and Mia at the provider. */
export function providerScene() {
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
	const { admin, visitorFrom, codeIn, userOf } = scene;
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
	afterEach(() => {
		provider.wrong = {};
		provider.sparse = false;
	});

	/** To the provider and back: the query, and the cookie by which the browser is known. */
	async function way(visitor: TestVisitor, cookie = '') {
		const begun = await visitor.send('POST', PAGE_API.provider, {}, cookie === '' ? {} : { cookie });
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

	return {
		...scene,
		server: () => server,
		provider: () => provider,
		is,
		bindings,
		toldTo,
		way,
		enter,
		come,
		refusal
	};
}
