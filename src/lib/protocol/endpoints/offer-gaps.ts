/** Offers that are missing: asked and said by accounts, looked at and answered by planners with a mailed link. */
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';
import {
	answerGapAnswer,
	answerGapBody,
	lookAtGapAnswer,
	lookAtGapBody,
	offerGapsAnswer,
	offerGapsBody
} from '../offer-gaps';

export const OFFER_GAPS = {
	list: {
		method: 'GET',
		path: PAGE_API.offerGaps,
		answer: offerGapsAnswer,
		who: 'account',
		limit: 'account'
	},
	change: {
		method: 'POST',
		path: PAGE_API.offerGaps,
		body: offerGapsBody,
		answer: offerGapsAnswer,
		who: 'account',
		limit: 'account'
	},
	look: {
		method: 'POST',
		path: PAGE_API.lookAtGap,
		body: lookAtGapBody,
		answer: lookAtGapAnswer,
		who: 'anyone',
		limit: 'links'
	},
	answer: {
		method: 'POST',
		path: PAGE_API.answerGap,
		body: answerGapBody,
		answer: answerGapAnswer,
		who: 'anyone',
		limit: 'links'
	}
} as const satisfies Record<string, Endpoint>;
