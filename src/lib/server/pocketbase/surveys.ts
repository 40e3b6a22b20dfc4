/**
 * Surveys, who has answered and what was answered (pb_migrations/1700000103_surveys.js). Guarantees: a mark and what it adds to the
 * answers are written in one batch or not at all; a closed survey has no marks once `forgetVoters` is through.
 */
import type { Survey } from '../../domain/survey/survey';
import { NOTHING_COUNTED, type Tally } from '../../domain/survey/tally';
import { ClientResponseError } from 'pocketbase';
import { firstIsTaken } from './batch-failure';
import { type PocketBaseClients, unlessMissing } from './client';
import { firstOf } from './first-of';

/** Records of one transaction. */
const PAGE = 200;

export type KeptTally = Tally & { id: string; survey: string };

export function surveysOf(clients: PocketBaseClients, networks: readonly string[]): Promise<Survey[]> {
	if (networks.length === 0) return Promise.resolve([]);
	return clients.asSystem((system) =>
		system.collection('surveys').getFullList<Survey>({
			filter: networks.map((network) => system.filter('network = {:network}', { network })).join(' || '),
			sort: '-opensOn,-id'
		})
	);
}

export function surveyOf(clients: PocketBaseClients, id: string): Promise<Survey | undefined> {
	return clients.asSystem((system) =>
		firstOf<Survey>(system, 'surveys', system.filter('id = {:id}', { id }))
	);
}

export async function talliesOf(
	clients: PocketBaseClients,
	surveys: readonly Pick<Survey, 'id'>[]
): Promise<Map<string, KeptTally>> {
	const all = await Promise.all(surveys.map(({ id }) => tallyOf(clients, id)));
	return new Map(all.flatMap((one) => (one ? [[one.survey, one]] : [])));
}

export function tallyOf(clients: PocketBaseClients, survey: string): Promise<KeptTally | undefined> {
	return clients.asSystem((system) =>
		firstOf<KeptTally>(system, 'surveyAnswers', system.filter('survey = {:survey}', { survey }))
	);
}

/** Which of these marks are there. */
export async function marksThere(clients: PocketBaseClients, marks: readonly string[]): Promise<Set<string>> {
	if (marks.length === 0) return new Set();
	const rows = await clients.asSystem((system) =>
		system.collection('surveyVoters').getFullList<{ mark: string }>({
			filter: marks.map((mark) => system.filter('mark = {:mark}', { mark })).join(' || '),
			fields: 'mark'
		})
	);
	return new Set(rows.map(({ mark }) => mark));
}

/** With nothing answered yet. False when its id is taken, or its network was asked the yearly question this year. */
export async function addSurvey(clients: PocketBaseClients, survey: Survey): Promise<boolean> {
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			batch.collection('surveys').create(survey);
			batch.collection('surveyAnswers').create({ survey: survey.id, ...NOTHING_COUNTED });
			return batch.send();
		});
		return true;
	} catch (error) {
		if (firstIsTaken(error)) return false;
		throw error;
	}
}

/** `already`: the mark is there. `moved`: it was closed, or somebody else has answered, since `next` was made. */
export async function writeAnswer(
	clients: PocketBaseClients,
	{ survey, mark, row, next }: { survey: string; mark: string; row: string; next: Tally }
): Promise<'counted' | 'already' | 'moved'> {
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			batch.collection('surveyVoters').create({ survey, mark });
			batch.collection('surveyAnswers').update(row, { ...next });
			return batch.send();
		});
		return 'counted';
	} catch (error) {
		if (firstIsTaken(error)) return 'already';
		if (error instanceof ClientResponseError && error.status === 400) return 'moved';
		throw error;
	}
}

/** From then on no answer is taken. */
export async function markClosed(clients: PocketBaseClients, id: string, day: string): Promise<void> {
	await clients.asSystem((system) => system.collection('surveys').update(id, { closedOn: day }));
}

/** Who has answered a closed survey is nobody's business any more; the answer is whether there was anybody. */
export async function forgetVoters(clients: PocketBaseClients): Promise<boolean> {
	return clients.asSystem(async (system) => {
		const options = { filter: 'survey.closedOn != ""', fields: 'id', skipTotal: true };
		for (let some = false; ; some = true) {
			const { items } = await system.collection('surveyVoters').getList(1, PAGE, options);
			if (items.length === 0) return some;
			const batch = system.createBatch();
			for (const { id } of items) batch.collection('surveyVoters').delete(id);
			await batch.send();
		}
	});
}

/** Those that are past their last day and not closed yet. */
export async function surveysPast(clients: PocketBaseClients, today: string): Promise<string[]> {
	const rows = await clients.asSystem((system) =>
		system.collection('surveys').getFullList<{ id: string }>({
			filter: system.filter('closedOn = "" && until < {:today}', { today }),
			fields: 'id'
		})
	);
	return rows.map(({ id }) => id);
}

/** Those that were closed before `day`, with all that was answered; the answer is how many. */
export async function deleteSurveysBefore(clients: PocketBaseClients, day: string): Promise<number> {
	return clients.asSystem(async (system) => {
		const filter = system.filter('closedOn != "" && closedOn < {:day}', { day });
		const rows = await system.collection('surveys').getFullList<{ id: string }>({ filter, fields: 'id' });
		for (const { id } of rows) await unlessMissing(system.collection('surveys').delete(id));
		return rows.length;
	});
}

/** With all that was answered. */
export function deleteSurvey(clients: PocketBaseClients, id: string): Promise<void> {
	return unlessMissing(clients.asSystem((system) => system.collection('surveys').delete(id)));
}

/** The networks of an expert's entry. */
export async function networksOfExpert(clients: PocketBaseClients, expert: string): Promise<string[]> {
	const row = await clients.asSystem((system) =>
		firstOf<{ expand?: { youthOffices?: { region: string }[] } }>(
			system,
			'experts',
			system.filter('id = {:expert}', { expert }),
			{ expand: 'youthOffices' }
		)
	);
	return (row?.expand?.youthOffices ?? []).map(({ region }) => region);
}

export function networkNames(
	clients: PocketBaseClients,
	ids: readonly string[]
): Promise<{ id: string; name: string }[]> {
	return clients.asSystem(async (system) => {
		const all = await system
			.collection('regions')
			.getFullList<{ id: string; name: string }>({ fields: 'id,name', sort: 'name' });
		return all.filter(({ id }) => ids.includes(id));
	});
}
