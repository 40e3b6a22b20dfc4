/** The log of acts. Nobody writes to it by an address: each act is noted with what it tells of. */
import { actsBody, actsChain, actsFile, actsPage, actsQuery, chainQuery } from '../acts';
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';

const BY_DESK = { who: 'desk', limit: 'desk' } as const;

export const ACTS = {
	read: { ...BY_DESK, method: 'GET', path: PAGE_API.deskActs, query: actsQuery, answer: actsPage },
	export: { ...BY_DESK, method: 'POST', path: PAGE_API.deskActs, body: actsBody, answer: actsFile },
	chain: { ...BY_DESK, method: 'GET', path: PAGE_API.deskActsChain, query: chainQuery, answer: actsChain }
} as const satisfies Record<string, Endpoint>;
