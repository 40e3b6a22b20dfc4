/** Notices to circles. Their addresses stand here alone: nobody asks these at a first visit. */
import {
	chooseMailsBody,
	deskAnnouncements,
	draftBody,
	lookChoiceBody,
	mailChoice,
	ONE_CLICK_PATH,
	previewAnswer,
	sendBody,
	withdrawBody
} from '../announcements';
import type { Endpoint } from '../endpoint';

const DESK = '/api/desk/announcements';
const CHOICE = '/api/announcements/choice';

export const ANNOUNCEMENTS = {
	desk: { method: 'GET', path: DESK, answer: deskAnnouncements, who: 'desk', limit: 'desk' },
	preview: {
		method: 'POST',
		path: DESK,
		body: draftBody,
		answer: previewAnswer,
		who: 'desk',
		limit: 'desk'
	},
	send: {
		method: 'PUT',
		path: DESK,
		body: sendBody,
		answer: deskAnnouncements,
		who: 'desk',
		limit: 'desk'
	},
	withdraw: {
		method: 'DELETE',
		path: DESK,
		body: withdrawBody,
		answer: deskAnnouncements,
		who: 'desk',
		limit: 'desk'
	},
	look: {
		method: 'POST',
		path: CHOICE,
		body: lookChoiceBody,
		answer: mailChoice,
		who: 'anyone',
		limit: 'links'
	},
	choose: {
		method: 'PUT',
		path: CHOICE,
		body: chooseMailsBody,
		answer: mailChoice,
		who: 'anyone',
		limit: 'links'
	},
	/** By a mailbox's own button: no page, no cookie, no origin of ours. What it carries is the secret. */
	oneClick: {
		method: 'POST',
		path: `${ONE_CLICK_PATH}/[token]`,
		anyVersion: true,
		who: 'anyone',
		limit: 'links'
	},
	/** The same address opened in a browser: the page, and nothing is done by it. */
	open: { method: 'GET', path: `${ONE_CLICK_PATH}/[token]`, anyVersion: true, who: 'anyone', limit: 'links' }
} as const satisfies Record<string, Endpoint>;
