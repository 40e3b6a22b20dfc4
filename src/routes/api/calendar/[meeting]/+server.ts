import { endpoint } from '$lib/server/api';
import { CALENDAR_TYPE, calendarOf } from '$lib/server/calendar';
import { services } from '$lib/server/services';

/** Asked by the browser itself (a link), which sends no protocol version. Inline: iOS then offers to add the event. */
export const GET = endpoint(
	async (event) => {
		const { caller } = await event.locals.visitor();
		const content = await calendarOf(services().store, caller, event.params.meeting ?? '', event.url.origin);
		return new Response(content, {
			headers: {
				'content-type': CALENDAR_TYPE,
				'content-disposition': 'inline; filename="termin.ics"',
				'cache-control': 'no-store'
			}
		});
	},
	{ anyVersion: true }
);
