/** What is known of a person: for herself, and for the offices that keep it. */
import { API } from '../api';
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

export const PERSON = {
	own: { method: 'GET', path: API.ownData, answer: dossier, who: 'account', limit: 'account' },
	find: {
		method: 'POST',
		path: API.deskFindPerson,
		body: findBody,
		answer: foundPeople,
		who: 'desk',
		limit: 'desk'
	},
	show: {
		method: 'POST',
		path: API.deskPerson,
		body: showBody,
		answer: shownPerson,
		who: 'desk',
		limit: 'desk'
	},
	erase: {
		method: 'POST',
		path: API.deskErasures,
		body: eraseBody,
		answer: erased,
		who: 'desk',
		limit: 'login'
	},
	erasures: { method: 'GET', path: API.deskErasures, answer: erasures, who: 'desk', limit: 'desk' }
} as const satisfies Record<string, Endpoint>;
