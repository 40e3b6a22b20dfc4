import type { SessionAnswer } from '$lib/protocol/session';
import { answer, endpoint } from '$lib/server/api';
import { setCookie } from '$lib/server/auth/set-cookie';
import { services } from '$lib/server/services';

export const GET = endpoint(async (event) => {
	const { account, lapsed } = await event.locals.visitor();
	if (lapsed) setCookie(event, await services().auth.end(undefined));
	return answer(event, { account, serverTime: new Date().toISOString() } satisfies SessionAnswer);
});
