/** Invitations: answered by a mailed link, and reminded of by the office. */
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';
import {
	invitation,
	invitationAnswerBody,
	invitationBody,
	remindBody,
	reminders,
	remindersQuery
} from '../invitations';

export const INVITATIONS = {
	look: {
		method: 'POST',
		path: PAGE_API.lookAtInvitation,
		body: invitationBody,
		answer: invitation,
		who: 'anyone',
		limit: 'links'
	},
	answer: {
		method: 'POST',
		path: PAGE_API.answerInvitation,
		body: invitationAnswerBody,
		answer: invitation,
		who: 'anyone',
		limit: 'links'
	},
	reminders: {
		method: 'GET',
		path: PAGE_API.deskInvitations,
		query: remindersQuery,
		answer: reminders,
		who: 'desk',
		limit: 'desk'
	},
	remind: {
		method: 'POST',
		path: PAGE_API.deskInvitations,
		body: remindBody,
		answer: reminders,
		who: 'desk',
		limit: 'desk'
	}
} as const satisfies Record<string, Endpoint>;
