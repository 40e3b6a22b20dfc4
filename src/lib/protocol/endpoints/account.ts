/** What an account asks and changes about itself; only its own page does. */
import { accountKeyAnswer, accountKeyBody } from '../account-key';
import { API } from '../api';
import type { Endpoint } from '../endpoint';
import { notifications, notificationsBody } from '../notifications';
import { changeFactorAnswer, changeFactorBody, factorAnswer } from '../second-factor';
import { endSessionsBody, passwordBody, sessionAnswer, sessionsAnswer } from '../session';

export const ACCOUNT = {
	sessions: { method: 'GET', path: API.sessions, answer: sessionsAnswer, who: 'account', limit: 'account' },
	endSessions: {
		method: 'DELETE',
		path: API.sessions,
		body: endSessionsBody,
		answer: sessionsAnswer,
		who: 'account',
		limit: 'account'
	},
	changeKey: {
		method: 'POST',
		path: API.accountKey,
		body: accountKeyBody,
		answer: accountKeyAnswer,
		who: 'account',
		limit: 'login'
	},
	changePassword: {
		method: 'PUT',
		path: API.password,
		body: passwordBody,
		answer: sessionAnswer,
		who: 'account',
		limit: 'login',
		renews: true
	},
	factor: { method: 'GET', path: API.factor, answer: factorAnswer, who: 'account', limit: 'account' },
	changeFactor: {
		method: 'POST',
		path: API.factor,
		body: changeFactorBody,
		answer: changeFactorAnswer,
		who: 'account',
		limit: 'login',
		renews: true
	},
	notifications: {
		method: 'GET',
		path: API.notifications,
		answer: notifications,
		who: 'account',
		limit: 'account'
	},
	changeNotifications: {
		method: 'PUT',
		path: API.notifications,
		body: notificationsBody,
		answer: notifications,
		who: 'account',
		limit: 'notifications'
	}
} as const satisfies Record<string, Endpoint>;
