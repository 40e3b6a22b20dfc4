/**
 * Signing in by an OpenID Connect provider: Authorization Code with PKCE. The one file that knows the library. Guarantees: what
 * comes back was asked by this server, minutes ago, from this very browser, and is taken once; the provider says it of this very
 * question (state, nonce, verifier) and signs it. Whose account that is, is provider-account.ts; a second factor is asked here
 * unless the provider says that it has asked for one.
 */
import { createHash, randomBytes } from 'node:crypto';
import * as oidc from 'openid-client';
import { RETURN_PAGE } from '../../protocol/provider';
import type { ProviderSettings } from '../env';
import { AppError } from '../errors';
import { log } from '../log';
import { Questions } from './questions';

/** Somebody may have to find her password and a code there. */
const GOOD_MINUTES = 10;
const DISCOVERED_MS = 60 * 60_000;
const TIMEOUT_SECONDS = 10;
const BYTES = 32;
/** What a provider says that has asked for more than one factor: RFC 8176's word, and the profile of the universities. */
const SEVERAL = { amr: 'mfa', acr: 'https://refeds.org/profile/mfa' };
/** What the person can do nothing about: the library's words, and the protocol's for a wrong secret. */
const NOT_HERS: readonly unknown[] = [
	'OAUTH_TIMEOUT',
	'OAUTH_RESPONSE_IS_NOT_CONFORM',
	'OAUTH_RESPONSE_IS_NOT_JSON',
	'OAUTH_WWW_AUTHENTICATE_CHALLENGE',
	'invalid_client'
];

/** By which a browser is known that went to the provider. */
export const BROWSER_COOKIE = '__Host-provider';
export const BROWSER_SECONDS = GOOD_MINUTES * 60;

/** What the provider says of somebody. */
export interface Proof {
	issuer: string;
	/** Its own word for her, which never changes. */
	subject: string;
	/** Empty where it does not vouch for one. */
	verifiedEmail: string;
	/** It has asked her for more than one factor. */
	several: boolean;
}

interface Question {
	/** Hash of the browser's cookie. */
	browser: string;
	nonce: string;
	verifier: string;
	returnTo: string;
}

export class Provider {
	readonly #settings: ProviderSettings;
	readonly #now: () => Date;
	readonly #questions: Questions<Question>;
	#discovered: { found: Promise<oidc.Configuration>; until: number } | undefined;

	constructor(settings: ProviderSettings, now: () => Date) {
		this.#settings = settings;
		this.#now = now;
		this.#questions = new Questions(now, GOOD_MINUTES * 60_000);
	}

	get name(): string {
		return this.#settings.name || new URL(this.#settings.issuer).host;
	}

	/**
	 * Where the browser goes, and its cookie. `block`: of addresses, from which it comes. `known`: the cookie it has, for whoever
	 * begins in two tabs. Throws `unavailable`.
	 */
	async begin(origin: string, block: string, known = ''): Promise<{ url: string; browser: string }> {
		const configuration = await this.#configuration().catch((error: unknown) => {
			note(error);
			throw new AppError('unavailable', { cause: error });
		});
		const browser = /^[\w-]{43}$/.test(known) ? known : randomBytes(BYTES).toString('base64url');
		const [nonce, verifier] = [oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
		const returnTo = origin + RETURN_PAGE;
		const state = this.#questions.ask({ browser: hashOf(browser), nonce, verifier, returnTo }, block);
		const url = oidc.buildAuthorizationUrl(configuration, {
			// Asked anew each time: a lost phone's browser may still be signed in there.
			...{ redirect_uri: returnTo, scope: 'openid email', state, nonce, prompt: 'login' },
			code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
			code_challenge_method: 'S256'
		});
		return { url: url.href, browser };
	}

	/** `answered`: the query with which the browser came back. Throws `ticket_over` or `unavailable`. */
	async finish(answered: string, browser = ''): Promise<Proof> {
		const query = new URLSearchParams(answered);
		const state = query.get('state') ?? '';
		const hash = hashOf(browser);
		const question = this.#questions.answer(state, (asked) => asked.browser === hash);
		if (!question) throw new AppError('ticket_over');
		try {
			return await this.#exchange(new URL(`${question.returnTo}?${query.toString()}`), state, question);
		} catch (error) {
			const { code, said } = note(error);
			const hers = !(error instanceof TypeError) && !NOT_HERS.includes(code) && !NOT_HERS.includes(said);
			throw new AppError(hers ? 'ticket_over' : 'unavailable', { cause: error });
		}
	}

	async #exchange(cameTo: URL, state: string, { nonce, verifier }: Question): Promise<Proof> {
		const configuration = await this.#configuration();
		const tokens = await oidc.authorizationCodeGrant(configuration, cameTo, {
			expectedState: state,
			expectedNonce: nonce,
			pkceCodeVerifier: verifier,
			idTokenExpected: true
		});
		const claims = tokens.claims();
		if (!claims) throw new Error('the library promises an ID token');
		const { userinfo_endpoint: more } = configuration.serverMetadata();
		// Some say the address only there.
		const said =
			claims.email === undefined && more !== undefined
				? await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub)
				: claims;
		const verified = said.email_verified === true && typeof said.email === 'string';
		return {
			issuer: claims.iss,
			subject: claims.sub,
			verifiedEmail: verified ? String(said.email) : '',
			several: askedForSeveral(claims)
		};
	}

	/** What the provider says of itself, asked once an hour. */
	#configuration(): Promise<oidc.Configuration> {
		const now = this.#now().getTime();
		if (this.#discovered && now < this.#discovered.until) return this.#discovered.found;
		const found = discover(this.#settings);
		this.#discovered = { found, until: now + DISCOVERED_MS };
		found.catch(() => (this.#discovered = undefined));
		return found;
	}
}

function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
	const server = new URL(issuer);
	const [post, basic] = [oidc.ClientSecretPost(clientSecret), oidc.ClientSecretBasic(clientSecret)];
	const secret: oidc.ClientAuth = (as, ...rest) => {
		const taken = as.token_endpoint_auth_methods_supported ?? [];
		return (taken.includes('client_secret_post') ? post : basic)(as, ...rest);
	};
	// The environment takes http on this machine alone.
	const here = server.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
	const execute = [oidc.enableNonRepudiationChecks, ...here];
	return oidc.discovery(server, clientId, undefined, secret, { execute, timeout: TIMEOUT_SECONDS });
}

function askedForSeveral({ amr, acr }: oidc.IDToken): boolean {
	return (Array.isArray(amr) && amr.includes(SEVERAL.amr)) || acr === SEVERAL.acr;
}

/** Writes down why, for whoever keeps the server: by the codes of library and protocol alone. */
function note(error: unknown): { code?: unknown; said?: unknown } {
	const { name, code, error: word } = error as { name?: unknown; code?: unknown; error?: unknown };
	const said = typeof word === 'string' && /^[a-z_]{1,40}$/.test(word) ? word : undefined;
	log().warn({ name, code, said }, 'a sign-in at the provider failed');
	return { code, said };
}

function hashOf(browser: string): string {
	return createHash('sha256').update(browser).digest('hex');
}
