/** Minutes of meetings. Their addresses stand here alone: nobody asks these on a first visit. */
import type { Endpoint } from '../endpoint';
import {
	deskMinutes,
	informedBody,
	minutesQuery,
	passOnAnswer,
	passOnBody,
	publishAnswer,
	publishBody
} from '../minutes';

const DESK = '/api/desk/minutes';

export const MINUTES = {
	look: { method: 'GET', path: DESK, query: minutesQuery, answer: deskMinutes, who: 'desk', limit: 'desk' },
	publish: {
		method: 'POST',
		path: DESK,
		body: publishBody,
		answer: publishAnswer,
		who: 'desk',
		limit: 'desk'
	},
	inform: { method: 'PUT', path: DESK, body: informedBody, answer: deskMinutes, who: 'desk', limit: 'desk' },
	passOn: {
		method: 'POST',
		path: `${DESK}/pass-on`,
		body: passOnBody,
		answer: passOnAnswer,
		who: 'desk',
		limit: 'desk'
	},
	/** Asked by the browser itself. */
	file: { method: 'GET', path: '/api/minutes/[id]', anyVersion: true, who: 'account', limit: 'reads' }
} as const satisfies Record<string, Endpoint>;

/** Where the browser gets the PDF of a version. */
export const minutesFile = (id: string): string => MINUTES.file.path.replace('[id]', id);
