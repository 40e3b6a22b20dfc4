/** Who is signed in, a login with its second step, and its end. */
import type { RequestEvent } from '@sveltejs/kit';
import type { AnswerOf, BodyOf } from '../../protocol/endpoint';
import { SESSION } from '../../protocol/endpoints/session';
import type { Account, SessionAnswer } from '../../protocol/session';
import { nameOf } from '../auth/account-address';
import { checkPassword, fromOf } from '../auth/login';
import { type FirstFactor, finishSetUp, goOnByCode, goOnByPasskey, stepAfter } from '../auth/second-factor';
import { checkPasskey } from '../auth/passkeys';
import { BROWSER_COOKIE } from '../auth/provider';
import { accountOfProof, bindAccount } from '../auth/provider-account';
import { readCookie, setCookie } from '../auth/set-cookie';
import { readTicket } from '../auth/tickets';
import { addressOf } from '../client-address';
import { AppError } from '../errors';
import { queueNotice } from '../notices/queue';
import { removeDevices } from '../notices/settings';
import { accountById } from '../pocketbase/accounts';
import type { Subject } from '../pocketbase/provider-accounts';
import { isPaperAlone } from '../pocketbase/second-factors';
import { serve } from '../serve';
import { services } from '../services';
import { beginAnew, beginSession, keyOf } from './begin-session';
import { passkeyPlace } from './passkeys';

type Body = BodyOf<typeof SESSION.login>;
type Answer = AnswerOf<typeof SESSION.login>;
type WithPassword = Extract<Body, { password: string }>;
type WithCode = Extract<Body, { code: string }>;
type WithPasskey = Extract<Body, { passkey: unknown }>;
type WithNewPasskey = Extract<Body, { made: unknown }>;
type WithProvider = Extract<Body, { provider: string }>;

export const read = serve(SESSION.read, async ({ visitor }) => {
	const { account, wipe } = await visitor();
	// A cookie whose session is over is left as it is: by now the device may have another, which this answer would take away.
	// And a device that has to wipe itself is told so until it has done so and signs out: an answer may get lost.
	return wipe === undefined ? answerFor(account) : { ...answerFor(null), wipe };
});

export const login = serve(SESSION.login, async ({ event, body, visitor }) => {
	if ('password' in body) return byPassword(event, body);
	if ('code' in body) return byCode(event, body);
	if ('passkey' in body) return byPasskey(event, body);
	if ('provider' in body) return byProvider(event, body);
	if ('made' in body) return byNewPasskey(event, body);
	// Asked before: with the new factor ends the session in which she made it.
	const before = await visitor();
	const { clients } = services();
	const { account, binds, ...done } = await finishSetUp(clients, body.ticket, new Date());
	if (binds) await bindAccount(clients, account.id, binds, new Date());
	// Of a passkey instead of an app she was told when she made it.
	const told = done.replaces === '' && isPaperAlone({ lastStep: done.step });
	const now = await (told
		? beginSession(event, account, body.device)
		: beginAnew(event, account, body.device, before));
	return answerFor(now.account);
});

export const logout = serve(SESSION.logout, async ({ event, visitor }) => {
	const { auth, clients } = services();
	const { caller, session } = await visitor();
	// Whoever takes the phone next must not get her pushes.
	if (session !== '') await removeDevices(clients, caller.userId, (device) => device.session === session);
	setCookie(event, await auth.end(readCookie(event, auth.cookieName)));
	return answerFor(null);
});

async function byPassword(
	event: RequestEvent,
	{ device, second, ...credentials }: WithPassword
): Promise<Answer> {
	const { clients, limits, environment } = services();
	const id = await checkPassword({ clients, limits }, credentials, fromOf(event, keyOf()));
	const account = await accountById(clients, id);
	if (!account) throw new AppError('wrong_credentials');
	const { factorDemanded } = environment;
	const step = await stepAfter(clients, account, { by: 'password' }, factorDemanded, new Date());
	if (!step) return answerFor((await beginSession(event, account, device)).account);
	// An app from before has a sentence for this: it is to be loaded anew.
	if (!second) throw new AppError('upgrade_required');
	return { ...answerFor(null), second: step };
}

async function byCode(event: RequestEvent, { ticket, code, device }: WithCode): Promise<Answer> {
	const { clients, limits, environment } = services();
	const { account, binds } = await readTicket(clients, ticket, new Date());
	const { address, deviceOf } = fromOf(event, keyOf());
	const attempt = await limits.code(account.id, address, deviceOf(nameOf(account.email)));
	const demanded = environment.factorDemanded;
	const step = await goOnByCode(clients, { ticket, typed: code, demanded }, new Date());
	await attempt.succeeded();
	if (step) return { ...answerFor(null), second: step };
	return enter(event, account, device, binds);
}

/** Of the passkey she is told at once: it opens her account, whether she goes on or not. */
async function byNewPasskey(event: RequestEvent, { ticket, made, device }: WithNewPasskey): Promise<Answer> {
	const { clients, limits, jobs } = services();
	await limits.take('passkeys', { address: addressOf(event), account: async () => '' });
	const { account } = await readTicket(clients, ticket, new Date());
	const second = await goOnByPasskey(passkeyPlace(), { ticket, made, device }, new Date());
	await queueNotice(clients, { user: account.id, kind: 'factorChanged', key: second.ticket });
	jobs.nudge('notices');
	return { ...answerFor(null), second };
}

async function byPasskey(event: RequestEvent, { passkey, device }: WithPasskey): Promise<Answer> {
	const asker = { address: addressOf(event), account: async () => '' };
	await services().limits.take('passkeys', asker);
	const account = await checkPasskey(passkeyPlace(), passkey);
	return answerFor((await beginSession(event, account, device)).account);
}

async function byProvider(event: RequestEvent, { provider: query, device }: WithProvider): Promise<Answer> {
	const { clients, limits, provider, environment } = services();
	if (!provider) throw new AppError('not_found');
	await limits.take('links', { address: addressOf(event), account: async () => '' });
	const proof = await provider.finish(query, readCookie(event, BROWSER_COOKIE));
	const { account, binds } = await accountOfProof(clients, proof);
	const first: FirstFactor = { by: 'provider', binds };
	// A session there is one factor, as a password here is, unless the provider says that it has asked for another.
	const step = proof.several
		? undefined
		: await stepAfter(clients, account, first, environment.factorDemanded, new Date());
	if (step) return { ...answerFor(null), second: step };
	return enter(event, account, device, binds);
}

/** She is in by all that her account asks for. Who came from the provider for the first time is known there from now on, and told. */
async function enter(
	event: RequestEvent,
	account: { id: string; email: string },
	device: string,
	binds: Subject | undefined
): Promise<Answer> {
	const { clients, jobs } = services();
	if (binds) await bindAccount(clients, account.id, binds, new Date());
	const now = await beginSession(event, account, device);
	if (binds) {
		await queueNotice(clients, { user: account.id, kind: 'factorChanged', key: now.session });
		jobs.nudge('notices');
	}
	return answerFor(now.account);
}

function answerFor(account: Account | null): SessionAnswer {
	return { account, serverTime: new Date().toISOString() };
}
