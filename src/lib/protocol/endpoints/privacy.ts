/** Papers on data protection. */
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';
import { paperBody, paperFile, papersQuery, papersState } from '../privacy';

const BY_DESK = { who: 'desk', limit: 'desk' } as const;

export const PRIVACY = {
	look: { ...BY_DESK, method: 'GET', path: PAGE_API.deskPrivacy, query: papersQuery, answer: papersState },
	handOut: { ...BY_DESK, method: 'POST', path: PAGE_API.deskPrivacy, body: paperBody, answer: paperFile }
} as const satisfies Record<string, Endpoint>;
