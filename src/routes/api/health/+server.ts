import { answer, endpoint } from '$lib/server/api';
import { services } from '$lib/server/services';

/** For monitoring: 200 when the database answers, else 503. */
export const GET = endpoint(
	async (event) => {
		await services().store.feed();
		return answer(event, { ok: true, serverTime: new Date().toISOString() });
	},
	{ anyVersion: true }
);
