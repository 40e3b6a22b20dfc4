import { answer, endpoint } from '$lib/server/api';
import { services } from '$lib/server/services';
import { pull } from '$lib/server/sync/pull';

export const GET = endpoint(
	async (event) => {
		const { caller } = await event.locals.visitor();
		const cursor = event.url.searchParams.get('cursor') ?? undefined;
		return answer(event, await pull(services().pulling, caller, cursor));
	},
	{ query: ['cursor'] }
);
