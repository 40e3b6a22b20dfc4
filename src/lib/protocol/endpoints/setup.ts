/** The first start of an installation. */
import { API } from '../api';
import type { Endpoint } from '../endpoint';
import { beginSetupBody, lookAtSetupBody, setupAnswer, takeOverAnswer, takeOverBody } from '../setup';

export const SETUP = {
	look: {
		method: 'POST',
		path: API.lookAtSetup,
		body: lookAtSetupBody,
		answer: setupAnswer,
		who: 'anyone',
		limit: 'links'
	},
	begin: {
		method: 'POST',
		path: API.beginSetup,
		body: beginSetupBody,
		answer: setupAnswer,
		who: 'anyone',
		limit: 'links'
	},
	takeOver: {
		method: 'POST',
		path: API.takeOverSetup,
		body: takeOverBody,
		answer: takeOverAnswer,
		who: 'anyone',
		limit: 'links'
	}
} as const satisfies Record<string, Endpoint>;
