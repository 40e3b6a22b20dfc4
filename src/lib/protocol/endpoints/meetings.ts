/** What only the server knows of a meeting. What an office makes and changes of it goes through the queue (record.save). */
import { deskTold, toldQuery } from '../meetings';
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';

export const MEETINGS = {
	told: {
		method: 'GET',
		path: PAGE_API.deskMeetingTold,
		query: toldQuery,
		answer: deskTold,
		who: 'desk',
		limit: 'desk'
	}
} as const satisfies Record<string, Endpoint>;
