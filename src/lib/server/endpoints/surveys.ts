/** Surveys: what a member is asked and answers, and what her office asks and reads. */
import { SURVEYS } from '../../protocol/endpoints/surveys';
import { serve } from '../serve';
import { services } from '../services';
import { answerSurvey, mySurveys } from '../surveys/answer';
import { changeSurvey, deskSurveys } from '../surveys/desk';

export const mine = serve(SURVEYS.mine, async ({ visitor }) =>
	mySurveys(services().clients, (await visitor()).caller, new Date())
);

export const answerOne = serve(SURVEYS.answer, async ({ body, visitor }) =>
	answerSurvey(services().clients, (await visitor()).caller, body, new Date())
);

export const desk = serve(SURVEYS.desk, async ({ visitor }) =>
	deskSurveys(services().clients, (await visitor()).caller, new Date())
);

export const changeOne = serve(SURVEYS.change, async ({ body, visitor }) => {
	const { clients } = services();
	const { caller } = await visitor();
	await changeSurvey(clients, caller, body, new Date());
	return deskSurveys(clients, caller, new Date());
});
