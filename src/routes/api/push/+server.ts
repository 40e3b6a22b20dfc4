import { pushBody } from '$lib/protocol/mutation';
import { type PushAnswer } from '$lib/protocol/push';
import { PROTOCOL_VERSION } from '$lib/protocol/version';
import { answer, endpoint, noteUnexpected, readBody } from '$lib/server/api';
import { services } from '$lib/server/services';
import { push } from '$lib/server/sync/push';

export const POST = endpoint(async (event) => {
	const { engine, limits, news } = services();
	const body = await readBody(event, pushBody);
	const { caller } = await event.locals.visitor();
	await limits.push(caller.userId, event.getClientAddress(), body.mutations.length);
	const results = await push(engine, caller, body, noteUnexpected);
	void news.look();
	const serverTime = new Date().toISOString();
	return answer(event, { v: PROTOCOL_VERSION, serverTime, results } satisfies PushAnswer);
});
