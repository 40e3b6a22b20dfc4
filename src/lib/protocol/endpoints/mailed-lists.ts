/** The lists behind a mailed link: shown, then taken as files. What the office asks and says of them is in desk.ts. */
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';
import { openListsAnswer, openListsBody, takeListAnswer, takeListBody } from '../mailed-lists';

export const MAILED = {
	open: {
		method: 'POST',
		path: PAGE_API.openLists,
		body: openListsBody,
		answer: openListsAnswer,
		who: 'anyone',
		limit: 'links'
	},
	take: {
		method: 'POST',
		path: PAGE_API.takeList,
		body: takeListBody,
		answer: takeListAnswer,
		who: 'anyone',
		limit: 'links'
	}
} as const satisfies Record<string, Endpoint>;
