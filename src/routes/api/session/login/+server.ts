import { loginBody, type SessionAnswer } from '$lib/protocol/session';
import { answer, endpoint, readBody } from '$lib/server/api';
import { checkPassword } from '$lib/server/auth/login';
import { setCookie } from '$lib/server/auth/set-cookie';
import { services } from '$lib/server/services';

export const POST = endpoint(async (event) => {
	const { auth, clients, limits } = services();
	const { device, ...credentials } = await readBody(event, loginBody);
	const userId = await checkPassword({ clients, limits }, credentials, event.getClientAddress());
	const cookie = await auth.begin(userId, device, event.cookies.get(auth.cookieName));
	setCookie(event, cookie);
	const { account } = await auth.visitor(cookie.value);
	return answer(event, { account, serverTime: new Date().toISOString() } satisfies SessionAnswer);
});
