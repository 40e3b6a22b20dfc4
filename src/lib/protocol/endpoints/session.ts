import { API } from '../api';
import type { Endpoint } from '../endpoint';
import { loginBody, sessionAnswer } from '../session';

export const SESSION = {
	read: { method: 'GET', path: API.session, answer: sessionAnswer, who: 'anyone', limit: 'reads' },
	login: {
		method: 'POST',
		path: API.login,
		body: loginBody,
		answer: sessionAnswer,
		who: 'anyone',
		limit: 'login'
	},
	logout: { method: 'POST', path: API.logout, answer: sessionAnswer, who: 'anyone', limit: 'reads' }
} as const satisfies Record<string, Endpoint>;
