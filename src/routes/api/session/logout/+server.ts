import type { SessionAnswer } from '$lib/protocol/session';
import { answer, endpoint } from '$lib/server/api';
import { setCookie } from '$lib/server/auth/set-cookie';
import { removeDevices } from '$lib/server/notices/settings';
import { services } from '$lib/server/services';

export const POST = endpoint(async (event) => {
	const { auth, clients } = services();
	const { caller, session } = await event.locals.visitor();
	// Whoever takes the phone next must not get her pushes.
	if (session !== '') await removeDevices(clients, caller.userId, (device) => device.session === session);
	setCookie(event, await auth.end(event.cookies.get(auth.cookieName)));
	return answer(event, { account: null, serverTime: new Date().toISOString() } satisfies SessionAnswer);
});
