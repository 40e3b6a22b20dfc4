/** The provider by which people may sign in, and what binds one's own account to it. The sign-in itself is endpoints/session.ts. */
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';
import { boundAnswer, providerAnswer, providerQuestion } from '../provider';

export const PROVIDER = {
	look: { method: 'GET', path: PAGE_API.provider, answer: providerAnswer, who: 'anyone', limit: 'reads' },
	begin: { method: 'POST', path: PAGE_API.provider, answer: providerQuestion, who: 'anyone', limit: 'links' },
	bound: {
		method: 'GET',
		path: PAGE_API.accountProvider,
		answer: boundAnswer,
		who: 'account',
		limit: 'account'
	},
	unbind: {
		method: 'DELETE',
		path: PAGE_API.accountProvider,
		answer: boundAnswer,
		who: 'account',
		limit: 'account',
		renews: true
	}
} as const satisfies Record<string, Endpoint>;
