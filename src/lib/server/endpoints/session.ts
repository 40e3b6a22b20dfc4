/** Who is signed in, a login and its end. */
import { SESSION } from '../../protocol/endpoints/session';
import type { Account, SessionAnswer } from '../../protocol/session';
import { DEVICE_COOKIE, DEVICE_SECONDS, deviceCookie } from '../auth/known-device';
import { checkPassword, fromOf, nameOf } from '../auth/login';
import { readCookie, setCookie } from '../auth/set-cookie';
import { removeDevices } from '../notices/settings';
import { serve } from '../serve';
import { services } from '../services';

export const read = serve(SESSION.read, async ({ event, visitor }) => {
	const { account, lapsed, wipe } = await visitor();
	// A device that has to wipe itself keeps its cookie until it has done so and signs out: an answer may get lost.
	if (wipe !== undefined) return { ...answerFor(null), wipe };
	if (lapsed) setCookie(event, await services().auth.end(undefined));
	return answerFor(account);
});

export const login = serve(SESSION.login, async ({ event, body: { device, ...credentials } }) => {
	const { auth, clients, limits, environment } = services();
	const key = environment.pocketBase.password;
	const userId = await checkPassword({ clients, limits }, credentials, fromOf(event, key));
	const cookie = await auth.begin(userId, device, readCookie(event, auth.cookieName));
	setCookie(event, cookie);
	const known = deviceCookie(nameOf(credentials.email), key);
	setCookie(event, { name: DEVICE_COOKIE, value: known, attributes: { maxAge: DEVICE_SECONDS } });
	return answerFor((await auth.visitor(cookie.value)).account);
});

export const logout = serve(SESSION.logout, async ({ event, visitor }) => {
	const { auth, clients } = services();
	const { caller, session } = await visitor();
	// Whoever takes the phone next must not get her pushes.
	if (session !== '') await removeDevices(clients, caller.userId, (device) => device.session === session);
	setCookie(event, await auth.end(readCookie(event, auth.cookieName)));
	return answerFor(null);
});

function answerFor(account: Account | null): SessionAnswer {
	return { account, serverTime: new Date().toISOString() };
}
