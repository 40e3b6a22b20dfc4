/** Passkeys, at the sign-in and in one's own account. */
import { API } from '../api';
import type { Endpoint } from '../endpoint';
import {
	addPasskeyBody,
	askInsteadBody,
	askPasskeyBody,
	passkeyQuestion,
	passkeysAnswer,
	removePasskeyBody
} from '../passkeys';

export const PASSKEYS = {
	ask: { method: 'POST', path: API.askPasskey, answer: passkeyQuestion, who: 'anyone', limit: 'passkeys' },
	askInstead: {
		method: 'PUT',
		path: API.askPasskey,
		body: askInsteadBody,
		answer: passkeyQuestion,
		who: 'anyone',
		limit: 'passkeys'
	},
	list: { method: 'GET', path: API.passkeys, answer: passkeysAnswer, who: 'account', limit: 'account' },
	askForNew: {
		method: 'POST',
		path: API.passkeys,
		body: askPasskeyBody,
		answer: passkeyQuestion,
		who: 'account',
		limit: 'login'
	},
	add: {
		method: 'PUT',
		path: API.passkeys,
		body: addPasskeyBody,
		answer: passkeysAnswer,
		who: 'account',
		limit: 'account',
		renews: true
	},
	remove: {
		method: 'DELETE',
		path: API.passkeys,
		body: removePasskeyBody,
		answer: passkeysAnswer,
		who: 'account',
		limit: 'account',
		renews: true
	}
} as const satisfies Record<string, Endpoint>;
