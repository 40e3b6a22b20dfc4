/** A forgotten password, and the links that are good once. */
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';
import { forgottenAnswer, forgottenBody, linkAnswer, lookBody, spendAnswer, spendBody } from '../links';

export const LINKS = {
	forgotten: {
		method: 'POST',
		path: PAGE_API.forgotten,
		body: forgottenBody,
		answer: forgottenAnswer,
		who: 'anyone',
		limit: 'links'
	},
	look: {
		method: 'POST',
		path: PAGE_API.lookAtLink,
		body: lookBody,
		answer: linkAnswer,
		who: 'anyone',
		limit: 'links'
	},
	spend: {
		method: 'POST',
		path: PAGE_API.spendLink,
		body: spendBody,
		answer: spendAnswer,
		who: 'anyone',
		limit: 'links'
	}
} as const satisfies Record<string, Endpoint>;
