/** What is known of a person: for herself, and for the offices that keep it. */
import type { Endpoint } from '../endpoint';
import {
	dossier,
	eraseBody,
	erased,
	erasures,
	findBody,
	foundPeople,
	showBody,
	shownPerson
} from '../person';

/** Not with the other addresses (api.ts): those are loaded by the first visit, these by two pages. */
export const PERSON_API = {
	own: '/api/account/data',
	show: '/api/desk/person',
	find: '/api/desk/person/find',
	erasures: '/api/desk/person/erasures'
} as const;

export const PERSON = {
	own: { method: 'GET', path: PERSON_API.own, answer: dossier, who: 'account', limit: 'account' },
	find: {
		method: 'POST',
		path: PERSON_API.find,
		body: findBody,
		answer: foundPeople,
		who: 'desk',
		limit: 'desk'
	},
	show: {
		method: 'POST',
		path: PERSON_API.show,
		body: showBody,
		answer: shownPerson,
		who: 'desk',
		limit: 'desk'
	},
	erase: {
		method: 'POST',
		path: PERSON_API.erasures,
		body: eraseBody,
		answer: erased,
		who: 'desk',
		limit: 'login'
	},
	erasures: { method: 'GET', path: PERSON_API.erasures, answer: erasures, who: 'desk', limit: 'desk' }
} as const satisfies Record<string, Endpoint>;
