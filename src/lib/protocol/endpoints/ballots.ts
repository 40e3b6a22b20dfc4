/** Ballots, as an office opens, watches and closes them. Members vote by their queue. */
import { ballotChanged, ballotsQuery, changeBallotBody, deskBallots } from '../ballots';
import type { Endpoint } from '../endpoint';
import { PAGE_API } from '../page-api';

export const BALLOTS = {
	desk: {
		method: 'GET',
		path: PAGE_API.deskBallots,
		query: ballotsQuery,
		answer: deskBallots,
		who: 'desk',
		limit: 'desk'
	},
	change: {
		method: 'PUT',
		path: PAGE_API.deskBallots,
		body: changeBallotBody,
		answer: ballotChanged,
		who: 'desk',
		limit: 'desk'
	}
} as const satisfies Record<string, Endpoint>;
