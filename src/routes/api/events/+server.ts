import { endpoint } from '$lib/server/api';
import { eventStream } from '$lib/server/event-stream';
import { services } from '$lib/server/services';

export const GET = endpoint(
	async (event) => {
		const { limits, news } = services();
		await limits.stream(event.getClientAddress());
		const { caller } = await event.locals.visitor();
		const signedIn = caller.role !== 'guest';
		return new Response(
			eventStream((tell) => news.listen({ signedIn, tell })),
			{
				headers: {
					'content-type': 'text/event-stream',
					'cache-control': 'no-store',
					// nginx would otherwise hold the events back.
					'x-accel-buffering': 'no'
				}
			}
		);
	},
	{ anyVersion: true }
);
