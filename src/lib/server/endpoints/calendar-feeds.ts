/** Calendars that are subscribed to: an account's own list of them, and what a calendar program reads. */
import { FEEDS } from '../../protocol/endpoints/calendar-feeds';
import { CALENDAR_TYPE } from '../calendar';
import { endFeed, listFeeds, makeFeed, readFeed } from '../calendar-feeds';
import { serve } from '../serve';
import { services } from '../services';
import { taggedAnswer } from '../tagged-answer';

export const list = serve(FEEDS.list, async ({ visitor }) => ({
	feeds: await listFeeds(services().clients, (await visitor()).caller.userId)
}));

export const make = serve(FEEDS.make, async ({ body, visitor }) => {
	const { clients } = services();
	const user = (await visitor()).caller.userId;
	const path = await makeFeed(clients, { user, device: body.device }, new Date());
	return { path, feeds: await listFeeds(clients, user) };
});

export const end = serve(FEEDS.end, async ({ body, visitor }) => {
	const { clients } = services();
	const user = (await visitor()).caller.userId;
	await endFeed(clients, user, body.id);
	return { feeds: await listFeeds(clients, user) };
});

/** No cookie is read for it: whoever is signed in here gets the calendar of the address all the same. */
export const read = serve(FEEDS.read, async ({ event }) => {
	const { params, url } = event;
	const content = await readFeed(services(), params.token ?? '', url.origin, new Date());
	return taggedAnswer(event, content, {
		'content-type': CALENDAR_TYPE,
		'content-disposition': 'inline; filename="schutznetz.ics"',
		'cache-control': 'private, no-cache'
	});
});
