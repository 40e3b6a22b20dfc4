import { API } from '../api';
import type { Endpoint } from '../endpoint';
import { receiptsAnswer, receiptsBody } from '../receipts';

export const RECEIPTS = {
	ask: {
		method: 'POST',
		path: API.receipts,
		body: receiptsBody,
		answer: receiptsAnswer,
		who: 'anyone',
		limit: 'receipts',
		counts: 'asked'
	}
} as const satisfies Record<string, Endpoint>;
