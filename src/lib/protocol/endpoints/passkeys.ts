/** Passkeys, at the sign-in and in one's own account. */
import { PAGE_API } from '../page-api';
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
	ask: {
		method: 'POST',
		path: PAGE_API.askPasskey,
		answer: passkeyQuestion,
		who: 'anyone',
		limit: 'passkeys'
	},
	askInstead: {
		method: 'PUT',
		path: PAGE_API.askPasskey,
		body: askInsteadBody,
		answer: passkeyQuestion,
		who: 'anyone',
		limit: 'passkeys'
	},
	list: { method: 'GET', path: PAGE_API.passkeys, answer: passkeysAnswer, who: 'account', limit: 'account' },
	askForNew: {
		method: 'POST',
		path: PAGE_API.passkeys,
		body: askPasskeyBody,
		answer: passkeyQuestion,
		who: 'account',
		limit: 'login'
	},
	add: {
		method: 'PUT',
		path: PAGE_API.passkeys,
		body: addPasskeyBody,
		answer: passkeysAnswer,
		who: 'account',
		limit: 'account',
		renews: true
	},
	remove: {
		method: 'DELETE',
		path: PAGE_API.passkeys,
		body: removePasskeyBody,
		answer: passkeysAnswer,
		who: 'account',
		limit: 'account',
		renews: true
	}
} as const satisfies Record<string, Endpoint>;
