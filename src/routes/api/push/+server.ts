import { pushBody } from '$lib/protocol/mutation';
import { type PushAnswer } from '$lib/protocol/push';
import { PROTOCOL_VERSION } from '$lib/protocol/version';
import { answer, endpoint, noteUnexpected, readBody } from '$lib/server/api';
import { services } from '$lib/server/services';
import { push } from '$lib/server/sync/push';

export const POST = endpoint(async (event) => {
	const { jobs, limits, news, store } = services();
	const body = await readBody(event, pushBody);
	const { caller } = await event.locals.visitor();
	await limits.push(caller.userId, event.getClientAddress(), body.mutations.length);
	const results = await push(store, caller, body, noteUnexpected);
	void news.look();
	// Who is to be told of it need not wait for the minute.
	if (results.some(({ outcome }) => outcome === 'done')) jobs.nudge('clocks');
	const serverTime = new Date().toISOString();
	return answer(event, { v: PROTOCOL_VERSION, serverTime, results } satisfies PushAnswer);
});
