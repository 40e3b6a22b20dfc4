/** A link to exactly one entry: mailed by its office, looked at and used by whoever it is about. */
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';
import { lookAnswer, lookBody, mailAnswer, mailBody, sayAnswer, sayBody } from '../entry-links';

export const ENTRY_LINKS = {
	mail: {
		method: 'POST',
		path: PAGE_API.deskEntryLinks,
		body: mailBody,
		answer: mailAnswer,
		who: 'desk',
		limit: 'invitations'
	},
	look: {
		method: 'POST',
		path: PAGE_API.lookAtEntryLink,
		body: lookBody,
		answer: lookAnswer,
		who: 'anyone',
		limit: 'links'
	},
	say: {
		method: 'POST',
		path: PAGE_API.sayByEntryLink,
		body: sayBody,
		answer: sayAnswer,
		who: 'anyone',
		limit: 'links'
	}
} as const satisfies Record<string, Endpoint>;
