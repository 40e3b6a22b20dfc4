/** Surveys. Their addresses stand here alone: the table of all addresses is part of everybody's first visit, and nobody asks these then. */
import type { Endpoint } from '../endpoint';
import { answerBody, answerResult, changeSurveyBody, deskSurveys, mySurveys } from '../surveys';

const MINE = '/api/surveys';
const DESK = '/api/desk/surveys';

export const SURVEYS = {
	mine: { method: 'GET', path: MINE, answer: mySurveys, who: 'account', limit: 'account' },
	answer: {
		method: 'POST',
		path: MINE,
		body: answerBody,
		answer: answerResult,
		who: 'account',
		limit: 'account'
	},
	desk: { method: 'GET', path: DESK, answer: deskSurveys, who: 'desk', limit: 'desk' },
	change: {
		method: 'PUT',
		path: DESK,
		body: changeSurveyBody,
		answer: deskSurveys,
		who: 'desk',
		limit: 'desk'
	}
} as const satisfies Record<string, Endpoint>;
