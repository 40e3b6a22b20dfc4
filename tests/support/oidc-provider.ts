/**
 * An OpenID Connect provider on loopback: whoever comes is signed in at once as `person`. It keeps to the standard (PKCE, a code that
 * is good once, signed tokens), so that what a test wants to be wrong is wrong alone.
 */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { freePort } from '../../scripts/host/pocketbase';

interface Person {
	sub: string;
	email?: string | undefined;
	email_verified?: unknown;
	amr?: string[];
	acr?: string;
}
/** What is wrong with the tokens it makes from now on. */
interface Wrong {
	claims?: Record<string, unknown>;
	/** Signed with a key that is not in its list. */
	key?: boolean;
	/** Its interface answers with a fault. */
	down?: boolean;
}

export interface OidcProvider {
	/** What the server's environment names. */
	environment: Record<string, string>;
	person: Person;
	wrong: Wrong;
	/** Said in the person's information instead of the token: some providers do. */
	sparse: boolean;
	/** As a browser that goes to `url` and is sent back: the query it comes back with. */
	visit(url: string): Promise<string>;
	stop(): Promise<void>;
}

const CLIENT = 'schutznetz';
const SECRET = 'geheim: nur im Test';
const ALG = 'ES256';

export async function startOidcProvider(): Promise<OidcProvider> {
	const port = await freePort();
	const issuer = `http://127.0.0.1:${port}`;
	const [key, other] = [await generateKeyPair(ALG), await generateKeyPair(ALG)];
	const codes = new Map<string, URLSearchParams>();
	const tokens = new Map<string, Person>();
	const provider: OidcProvider = {
		environment: { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: CLIENT, OIDC_CLIENT_SECRET: SECRET },
		person: { sub: 'nobody' },
		wrong: {},
		sparse: false,
		visit: async (url) => {
			const answer = await fetch(url, { redirect: 'manual' });
			return new URL(answer.headers.get('location') ?? '').search;
		},
		stop: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};

	const idToken = (asked: URLSearchParams, { email, email_verified, ...person }: Person) => {
		const address = provider.sparse ? {} : { email, email_verified };
		const claims = { nonce: asked.get('nonce'), ...person, ...address, ...provider.wrong.claims };
		return new SignJWT(claims)
			.setProtectedHeader({ alg: ALG, kid: 'one' })
			.setIssuer(String(provider.wrong.claims?.iss ?? issuer))
			.setAudience(String(provider.wrong.claims?.aud ?? CLIENT))
			.setIssuedAt()
			.setExpirationTime(String(provider.wrong.claims?.exp ?? '5m'))
			.sign((provider.wrong.key ? other : key).privateKey);
	};
	const metadata = {
		issuer,
		authorization_endpoint: `${issuer}/authorize`,
		token_endpoint: `${issuer}/token`,
		jwks_uri: `${issuer}/keys`,
		userinfo_endpoint: `${issuer}/person`,
		response_types_supported: ['code'],
		subject_types_supported: ['public'],
		id_token_signing_alg_values_supported: [ALG],
		code_challenge_methods_supported: ['S256']
	};
	const answers: Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>> = {
		'/.well-known/openid-configuration': async (_, response) => json(response, 200, metadata),
		'/keys': async (_, response) => {
			const jwk = await exportJWK(key.publicKey);
			json(response, 200, { keys: [{ ...jwk, alg: ALG, kid: 'one', use: 'sig' }] });
		},
		'/authorize': async (request, response) => {
			const asked = new URL(request.url ?? '', issuer).searchParams;
			const code = randomBytes(16).toString('base64url');
			codes.set(code, asked);
			const back = new URL(asked.get('redirect_uri') ?? '');
			back.search = new URLSearchParams({ code, state: asked.get('state') ?? '' }).toString();
			response.writeHead(302, { location: back.href }).end();
		},
		'/token': async (request, response) => {
			if (!isClient(request.headers.authorization)) return json(response, 401, error('invalid_client'));
			const form = new URLSearchParams(await text(request));
			const asked = codes.get(form.get('code') ?? '');
			codes.delete(form.get('code') ?? '');
			if (!asked || !fits(asked, form)) return json(response, 400, error('invalid_grant'));
			const token = randomBytes(16).toString('base64url');
			tokens.set(token, provider.person);
			const id_token = await idToken(asked, provider.person);
			json(response, 200, { access_token: token, token_type: 'Bearer', expires_in: 60, id_token });
		},
		'/person': async (request, response) => {
			const person = tokens.get((request.headers.authorization ?? '').replace('Bearer ', ''));
			json(response, person ? 200 : 401, person ?? error('invalid_token'));
		}
	};
	const server = createServer((request, response) => {
		const answer = answers[new URL(request.url ?? '', issuer).pathname];
		if (!answer || provider.wrong.down) return void response.writeHead(500).end();
		answer(request, response).catch((fault: unknown) => response.destroy(fault as Error));
	});
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
	return provider;
}

/** HTTP Basic, each half written as in a form. */
function isClient(authorization = ''): boolean {
	const halves = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString().split(':');
	const [id, secret] = halves.map((half) => new URLSearchParams(`half=${half}`).get('half'));
	return id === CLIENT && secret === SECRET;
}

function fits(asked: URLSearchParams, form: URLSearchParams): boolean {
	const challenge = createHash('sha256')
		.update(form.get('code_verifier') ?? '')
		.digest('base64url');
	return (
		form.get('grant_type') === 'authorization_code' &&
		asked.get('code_challenge_method') === 'S256' &&
		asked.get('code_challenge') === challenge &&
		asked.get('client_id') === CLIENT &&
		asked.get('redirect_uri') === form.get('redirect_uri')
	);
}

const error = (code: string) => ({ error: code });

function json(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
