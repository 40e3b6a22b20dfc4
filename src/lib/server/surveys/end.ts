/**
 * The end of a survey: it takes no answer any more, then who has answered is forgotten, and the database is written anew so that no free
 * page keeps it. After three years the survey goes, with all that was answered. A crash between the steps is made good by the next run.
 */
import { type Survey, SURVEY_LIMITS } from '../../domain/survey/survey';
import { berlinDay } from '../../domain/time/berlin';
import { log } from '../log';
import type { PocketBaseClients } from '../pocketbase/client';
import { writeDatabaseAnew } from '../pocketbase/retention';
import { deleteSurveysBefore, forgetVoters, markClosed, surveysPast } from '../pocketbase/surveys';

/** By its office, before its last day is over. */
export async function closeSurvey(
	clients: PocketBaseClients,
	{ id, closedOn }: Pick<Survey, 'id' | 'closedOn'>,
	now: Date
): Promise<void> {
	if (closedOn === '') await markClosed(clients, id, berlinDay(now));
	await forget(clients);
}

/** Part of the job `retention`, which knows whether the clock may be trusted. */
export async function endSurveys(clients: PocketBaseClients, at: Date): Promise<void> {
	const today = berlinDay(at);
	for (const id of await surveysPast(clients, today)) await markClosed(clients, id, today);
	// Compared as texts: that the 29th of February may not exist three years earlier makes no difference.
	const limit = `${Number(today.slice(0, 4)) - SURVEY_LIMITS.years}${today.slice(4)}`;
	const gone = await deleteSurveysBefore(clients, limit);
	await forget(clients, gone > 0);
}

async function forget(clients: PocketBaseClients, anyway = false): Promise<void> {
	const some = await forgetVoters(clients);
	if ((some || anyway) && !(await writeDatabaseAnew(clients)))
		log().warn({ code: 'no_vacuum' }, 'who has answered may remain in free pages');
}
