/**
 * What an office asks its networks and reads of the answers. Guarantees: its own networks alone; the yearly question once a year; no
 * result before a survey is closed, or who notes the numbers before and after somebody has answered would know what she said; what is
 * shown has no small group (domain/survey/tally.ts).
 */
import type { Caller } from '../../domain/access/caller';
import { isDue, isOpen, mayBegin, type Survey, SURVEY_LIMITS } from '../../domain/survey/survey';
import { atLeast, resultOf, type SurveyResult } from '../../domain/survey/tally';
import { berlinDay } from '../../domain/time/berlin';
import type { ChangeSurvey, DeskSurvey, DeskSurveys, OpenSurvey } from '../../protocol/surveys';
import { AppError } from '../errors';
import type { PocketBaseClients } from '../pocketbase/client';
import {
	addSurvey,
	deleteSurvey,
	type KeptTally,
	networkNames,
	surveyOf,
	surveysOf,
	talliesOf
} from '../pocketbase/surveys';
import { closeSurvey } from './end';

export async function deskSurveys(
	clients: PocketBaseClients,
	caller: Caller,
	now: Date
): Promise<DeskSurveys> {
	const [names, surveys] = await Promise.all([
		networkNames(clients, caller.networks),
		surveysOf(clients, caller.networks)
	]);
	const tallies = await talliesOf(clients, surveys);
	return {
		networks: names.map(({ id, name }) => {
			const own = surveys.filter(({ network }) => network === id);
			return {
				id,
				name,
				due: isDue(own, berlinDay(now)),
				surveys: own.map((survey) => shown(survey, tallies.get(survey.id)))
			};
		})
	};
}

function shown(survey: Survey, tally: KeptTally | undefined): DeskSurvey {
	const { id, kind, title, topics, opensOn, until, closedOn, year } = survey;
	const result = tally && closedOn !== '' ? resultOf(tally) : undefined;
	return {
		...{ id, kind, title, topics: [...topics], opensOn, until, closedOn, year },
		atLeast: atLeast(tally?.answers ?? 0),
		result: result ? onTheWire(result) : null
	};
}

const onTheWire = ({ all, groups, othersHidden, lines }: SurveyResult): NonNullable<DeskSurvey['result']> => {
	const copied = ({ n, items }: SurveyResult['all']) => ({
		n,
		items: Object.fromEntries(Object.entries(items).map(([id, counts]) => [id, [...counts]]))
	});
	return {
		all: copied(all),
		groups: groups.map((group) => ({ ...copied(group), profession: group.profession })),
		othersHidden,
		lines
	};
};

/**
 * Throws `forbidden` for another office's network, `not_found` for another office's survey, `conflict` where the yearly question was
 * asked this year or too many are open.
 */
export async function changeSurvey(
	clients: PocketBaseClients,
	caller: Caller,
	change: ChangeSurvey,
	now: Date
): Promise<void> {
	if (change.to === 'open') return open(clients, caller, change, now);
	const survey = await surveyOf(clients, change.id);
	if (!survey || !caller.networks.includes(survey.network)) throw new AppError('not_found');
	if (change.to === 'remove') await deleteSurvey(clients, survey.id);
	else await closeSurvey(clients, survey, now);
}

async function open(
	clients: PocketBaseClients,
	caller: Caller,
	{ id, network, kind, title, topics, until }: OpenSurvey,
	now: Date
): Promise<void> {
	if (!caller.networks.includes(network)) throw new AppError('forbidden');
	const today = berlinDay(now);
	if (!mayBegin({ kind, title, topics, until }, today)) throw new AppError('bad_request');
	const there = await surveysOf(clients, [network]);
	// Tried twice, it is one.
	if (there.some((one) => one.id === id)) return;
	if (there.filter((one) => isOpen(one, today)).length >= SURVEY_LIMITS.open) throw new AppError('conflict');
	const survey = { id, network, kind, title, topics, until, opensOn: today, closedOn: '' };
	if (await addSurvey(clients, { ...survey, year: Number(today.slice(0, 4)) })) return;
	// The same tap may have come twice at the same moment.
	if ((await surveyOf(clients, id))?.network !== network) throw new AppError('conflict');
}
