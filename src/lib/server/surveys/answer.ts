/**
 * A member answers a survey of her network. Guarantees: an account counts once, whatever is sent again; that it has answered and what it adds
 * are written together or not at all; nothing that is kept leads from the one to the other (docs/decisions/046-surveys.md). What she
 * has sent nobody can change or take back, as nobody knows which it was.
 */
import { createHmac } from 'node:crypto';
import type { Caller } from '../../domain/access/caller';
import { fitsSurvey, isOpen, type Survey } from '../../domain/survey/survey';
import { addAnswer } from '../../domain/survey/tally';
import { berlinDay } from '../../domain/time/berlin';
import { type Profession, PROFESSIONS } from '../../domain/vocabulary';
import type { AnswerOf } from '../../protocol/endpoint';
import type { SURVEYS } from '../../protocol/endpoints/surveys';
import type { AnswerBody, MySurveys } from '../../protocol/surveys';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import { accountRowOf } from '../pocketbase/desk-accounts';
import {
	marksThere,
	networkNames,
	networksOfExpert,
	surveyOf,
	surveysOf,
	tallyOf,
	writeAnswer
} from '../pocketbase/surveys';
import { Turns } from '../sync/turns';

/** Another process may count at the same moment: looked at anew so often. */
const ATTEMPTS = 5;
/** Answers of one survey are counted one after the other. */
const turns = new Turns();

interface Member {
	profession: Profession | '';
	networks: readonly string[];
}

/** The surveys that are open for her, newest first. */
export async function mySurveys(clients: PocketBaseClients, caller: Caller, now: Date): Promise<MySurveys> {
	const { profession, networks } = await memberOf(clients, caller);
	const today = berlinDay(now);
	const open = (await surveysOf(clients, networks)).filter((one) => isOpen(one, today));
	const markIn = (survey: Survey) => markOf(clients, survey.id, caller.userId);
	const [there, names] = await Promise.all([
		marksThere(clients, open.map(markIn)),
		networkNames(clients, networks)
	]);
	const surveys = open.map((survey) => ({
		id: survey.id,
		kind: survey.kind,
		title: survey.title,
		topics: [...survey.topics],
		until: survey.until,
		network: names.find(({ id }) => id === survey.network)?.name ?? '',
		answered: there.has(markIn(survey))
	}));
	return { profession, surveys };
}

/** Throws `not_found` for a survey that is not asked of her, `conflict` once it is closed. */
export async function answerSurvey(
	clients: PocketBaseClients,
	caller: Caller,
	{ survey: id, profession, answer }: AnswerBody,
	now: Date
): Promise<AnswerOf<typeof SURVEYS.answer>> {
	const { networks } = await memberOf(clients, caller);
	const mark = markOf(clients, id, caller.userId);
	return turns.take(id, async () => {
		for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
			const [survey, kept] = await Promise.all([surveyOf(clients, id), tallyOf(clients, id)]);
			if (!survey || !kept || !networks.includes(survey.network)) throw new AppError('not_found');
			if (!isOpen(survey, berlinDay(now))) throw new AppError('conflict');
			if (!fitsSurvey(answer, survey)) throw new AppError('bad_request');
			const { answers, counts, lines } = kept;
			const next = addAnswer({ answers, counts, lines }, survey, { profession, answer });
			const outcome = await writeAnswer(clients, { survey: id, mark, row: kept.id, next });
			if (outcome !== 'moved') return { outcome };
		}
		throw new AppError('unavailable', { retryAfter: 1 });
	});
}

/** Whom she belongs to, as member or as expert. The office asks, and answers nothing itself. */
async function memberOf(clients: PocketBaseClients, { role, userId }: Caller): Promise<Member> {
	if (role !== 'member' && role !== 'expert') return { profession: '', networks: [] };
	const account = await accountRowOf(clients, { id: userId });
	if (!account) return { profession: '', networks: [] };
	const byEntry =
		role === 'expert' && account.expert !== '' ? await networksOfExpert(clients, account.expert) : [];
	return {
		profession: PROFESSIONS.find((one) => one === account.profession) ?? '',
		networks: [...new Set([...account.networks, ...byEntry])]
	};
}

/** That an account has answered, for whoever knows the server's secret; for a reader of the database it is nobody. */
function markOf({ access }: PocketBaseClients, survey: string, user: string): string {
	return createHmac('sha256', access.password).update(`schutznetz survey ${survey} ${user}`).digest('hex');
}
