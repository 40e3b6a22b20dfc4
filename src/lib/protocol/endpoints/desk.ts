/** The desk's pages. Nothing of them is kept on the phone: they are about other people's requests. */
import { PAGE_API } from '../page-api';
import { changeAccountBody, deskAccounts, inviteAnswer, inviteBody } from '../desk-accounts';
import { accountTies, accountTiesQuery } from '../departures';
import { deskLists, handedOut, handOutBody } from '../desk-lists';
import { deskNotices, deskNoticesBody } from '../desk-notices';
import { deskOverview } from '../desk-overview';
import {
	addPlacesAnswer,
	addPlacesBody,
	deskSetup,
	placesAnswer,
	placesQuery,
	setMailAnswer,
	setMailBody
} from '../desk-setup';
import { deskReport, reportFile, reportFileBody, reportQuery } from '../desk-report';
import type { Endpoint } from '../endpoint';
import { entryHistory, historyQuery } from '../entry-history';
import { chooseRhythmBody, deskMailedLists, mailListsBody } from '../mailed-lists';

export const DESK = {
	overview: { method: 'GET', path: PAGE_API.deskOverview, answer: deskOverview, who: 'desk', limit: 'desk' },
	report: {
		method: 'GET',
		path: PAGE_API.deskReport,
		query: reportQuery,
		answer: deskReport,
		who: 'desk',
		limit: 'desk'
	},
	reportFile: {
		method: 'POST',
		path: PAGE_API.deskReport,
		body: reportFileBody,
		answer: reportFile,
		who: 'desk',
		limit: 'desk'
	},
	history: {
		method: 'GET',
		path: PAGE_API.deskHistory,
		query: historyQuery,
		answer: entryHistory,
		who: 'desk',
		limit: 'desk'
	},
	lists: { method: 'GET', path: PAGE_API.deskLists, answer: deskLists, who: 'desk', limit: 'desk' },
	handOut: {
		method: 'POST',
		path: PAGE_API.deskLists,
		body: handOutBody,
		answer: handedOut,
		who: 'desk',
		limit: 'desk'
	},
	mailedLists: {
		method: 'GET',
		path: PAGE_API.deskMailedLists,
		answer: deskMailedLists,
		who: 'desk',
		limit: 'desk'
	},
	chooseRhythm: {
		method: 'PUT',
		path: PAGE_API.deskMailedLists,
		body: chooseRhythmBody,
		answer: deskMailedLists,
		who: 'desk',
		limit: 'desk'
	},
	mailLists: {
		method: 'POST',
		path: PAGE_API.deskMailedLists,
		body: mailListsBody,
		answer: deskMailedLists,
		who: 'desk',
		limit: 'desk'
	},
	notices: { method: 'GET', path: PAGE_API.deskNotices, answer: deskNotices, who: 'desk', limit: 'desk' },
	accounts: { method: 'GET', path: PAGE_API.deskAccounts, answer: deskAccounts, who: 'desk', limit: 'desk' },
	accountTies: {
		method: 'GET',
		path: PAGE_API.deskAccountTies,
		query: accountTiesQuery,
		answer: accountTies,
		who: 'desk',
		limit: 'desk'
	},
	invite: {
		method: 'POST',
		path: PAGE_API.deskAccounts,
		body: inviteBody,
		answer: inviteAnswer,
		who: 'desk',
		limit: 'invitations',
		counts: 'people'
	},
	changeAccount: {
		method: 'PUT',
		path: PAGE_API.deskAccounts,
		body: changeAccountBody,
		answer: deskAccounts,
		who: 'desk',
		limit: 'desk'
	},
	setup: { method: 'GET', path: PAGE_API.deskSetup, answer: deskSetup, who: 'desk', limit: 'desk' },
	places: {
		method: 'GET',
		path: PAGE_API.deskPlaces,
		query: placesQuery,
		answer: placesAnswer,
		who: 'desk',
		limit: 'desk'
	},
	addPlaces: {
		method: 'POST',
		path: PAGE_API.deskPlaces,
		body: addPlacesBody,
		answer: addPlacesAnswer,
		who: 'desk',
		limit: 'desk'
	},
	setMail: {
		method: 'PUT',
		path: PAGE_API.deskMail,
		body: setMailBody,
		answer: setMailAnswer,
		who: 'desk',
		limit: 'testMail'
	},
	sendTest: {
		method: 'POST',
		path: PAGE_API.deskNotices,
		body: deskNoticesBody,
		answer: deskNotices,
		who: 'desk',
		limit: 'testMail'
	}
} as const satisfies Record<string, Endpoint>;
