/** What an account asks and changes about itself; only its own page does. */
import { accountKeyAnswer, accountKeyBody } from '../account-key';
import { PAGE_API } from '../page-api';
import type { Endpoint } from '../endpoint';
import { notifications, notificationsBody } from '../notifications';
import { changeFactorAnswer, changeFactorBody, factorAnswer } from '../second-factor';
import { endSessionsBody, passwordBody, sessionAnswer, sessionsAnswer } from '../session';

export const ACCOUNT = {
	sessions: {
		method: 'GET',
		path: PAGE_API.sessions,
		answer: sessionsAnswer,
		who: 'account',
		limit: 'account'
	},
	endSessions: {
		method: 'DELETE',
		path: PAGE_API.sessions,
		body: endSessionsBody,
		answer: sessionsAnswer,
		who: 'account',
		limit: 'account'
	},
	changeKey: {
		method: 'POST',
		path: PAGE_API.accountKey,
		body: accountKeyBody,
		answer: accountKeyAnswer,
		who: 'account',
		limit: 'login'
	},
	changePassword: {
		method: 'PUT',
		path: PAGE_API.password,
		body: passwordBody,
		answer: sessionAnswer,
		who: 'account',
		limit: 'login',
		renews: true
	},
	factor: { method: 'GET', path: PAGE_API.factor, answer: factorAnswer, who: 'account', limit: 'account' },
	changeFactor: {
		method: 'POST',
		path: PAGE_API.factor,
		body: changeFactorBody,
		answer: changeFactorAnswer,
		who: 'account',
		limit: 'login',
		renews: true
	},
	notifications: {
		method: 'GET',
		path: PAGE_API.notifications,
		answer: notifications,
		who: 'account',
		limit: 'account'
	},
	changeNotifications: {
		method: 'PUT',
		path: PAGE_API.notifications,
		body: notificationsBody,
		answer: notifications,
		who: 'account',
		limit: 'notifications'
	}
} as const satisfies Record<string, Endpoint>;
