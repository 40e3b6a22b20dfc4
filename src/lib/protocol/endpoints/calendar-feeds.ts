/** Calendars that are subscribed to. The address for a program is asked without a session: whoever has it reads, nobody else. */
import { endFeedBody, feedsAnswer, makeFeedAnswer, makeFeedBody } from '../calendar-feeds';
import type { Endpoint } from '../endpoint';
import { PAGE_API } from '../page-api';

export const FEEDS = {
	list: { method: 'GET', path: PAGE_API.feeds, answer: feedsAnswer, who: 'account', limit: 'account' },
	make: {
		method: 'POST',
		path: PAGE_API.feeds,
		body: makeFeedBody,
		answer: makeFeedAnswer,
		who: 'account',
		limit: 'account'
	},
	end: {
		method: 'DELETE',
		path: PAGE_API.feeds,
		body: endFeedBody,
		answer: feedsAnswer,
		who: 'account',
		limit: 'account'
	},
	read: {
		method: 'GET',
		path: '/api/calendar/feed/[token]',
		anyVersion: true,
		who: 'anyone',
		limit: 'public'
	}
} as const satisfies Record<string, Endpoint>;
