import type { SessionAnswer } from '$lib/protocol/session';
import { answer, endpoint } from '$lib/server/api';
import { setCookie } from '$lib/server/auth/set-cookie';
import { services } from '$lib/server/services';

export const POST = endpoint(async (event) => {
	const { auth } = services();
	setCookie(event, await auth.end(event.cookies.get(auth.cookieName)));
	return answer(event, { account: null, serverTime: new Date().toISOString() } satisfies SessionAnswer);
});
