/** The first start of an installation. */
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';
import { beginSetupBody, lookAtSetupBody, setupAnswer, takeOverAnswer, takeOverBody } from '../setup';

export const SETUP = {
	look: {
		method: 'POST',
		path: PAGE_API.lookAtSetup,
		body: lookAtSetupBody,
		answer: setupAnswer,
		who: 'anyone',
		limit: 'links'
	},
	begin: {
		method: 'POST',
		path: PAGE_API.beginSetup,
		body: beginSetupBody,
		answer: setupAnswer,
		who: 'anyone',
		limit: 'links'
	},
	takeOver: {
		method: 'POST',
		path: PAGE_API.takeOverSetup,
		body: takeOverBody,
		answer: takeOverAnswer,
		who: 'anyone',
		limit: 'links'
	}
} as const satisfies Record<string, Endpoint>;
