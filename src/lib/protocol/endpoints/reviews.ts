/** Whether entries are still right: asked and said by a mailed link. */
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';
import { confirmAnswer, confirmBody, reviewAnswer, reviewBody } from '../reviews';

export const REVIEWS = {
	look: {
		method: 'POST',
		path: PAGE_API.lookAtReview,
		body: reviewBody,
		answer: reviewAnswer,
		who: 'anyone',
		limit: 'links'
	},
	confirm: {
		method: 'POST',
		path: PAGE_API.confirmReview,
		body: confirmBody,
		answer: confirmAnswer,
		who: 'anyone',
		limit: 'links'
	}
} as const satisfies Record<string, Endpoint>;
