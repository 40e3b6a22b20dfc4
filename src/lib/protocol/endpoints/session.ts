import * as z from 'zod/mini';
import { API } from '../api';
import type { Endpoint } from '../endpoint';
import { secondStep } from '../second-step';
import { sessionAnswer } from '../session';

/** A phone only takes its type: in its build it is not even there to be loaded. */
const loginBody = async () => {
	if (!import.meta.env.SSR) throw new Error('only the server reads what is signed in by');
	return (await import('../login')).loginBody;
};
/** With a step to do there is no session yet. */
const loginAnswer = z.extend(sessionAnswer, { second: z.optional(secondStep) });

export const SESSION = {
	read: { method: 'GET', path: API.session, answer: sessionAnswer, who: 'anyone', limit: 'reads' },
	login: {
		method: 'POST',
		path: API.login,
		body: loginBody,
		answer: loginAnswer,
		who: 'anyone',
		limit: 'login'
	},
	logout: { method: 'POST', path: API.logout, answer: sessionAnswer, who: 'anyone', limit: 'reads' }
} as const satisfies Record<string, Endpoint>;
