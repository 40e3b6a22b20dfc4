/** What waits in the networks of an account, as the coordination office may see it: by routing and clocks alone, without ids. */
import type { Caller } from '../domain/access/caller';
import { lateFrom } from '../domain/consultation/answer-time';
import type { DeskOverview, WaitingRequest } from '../protocol/desk-overview';
import type { PocketBaseClients } from './pocketbase/client';
import { countCoordinators } from './setup/desk-setup';
import { countOpenGaps } from './pocketbase/offer-gaps';
import { type OpenRequest, waitingRows, type WorkTime } from './pocketbase/waiting';
import { warningsOf } from './pocketbase/warnings';
import { WARNING_SHOWN_MS } from './notices/warn';

/** The most urgent come first; more than these nobody can call. */
const SHOWN = 200;
const DELETIONS = 50;
const STATES: WaitingRequest['state'][] = ['stranded', 'overdue', 'waiting', 'answered'];

export async function deskOverview(
	clients: PocketBaseClients,
	{ networks }: Pick<Caller, 'networks'>,
	at: Date
): Promise<DeskOverview> {
	const [{ open, closed, deleted, workTimes }, coordinators, warnings, ...gaps] = await Promise.all([
		waitingRows(clients, networks, DELETIONS),
		countCoordinators(clients, networks),
		warningsOf(clients, networks, new Date(at.getTime() - WARNING_SHOWN_MS)),
		...networks.map((network) => countOpenGaps(clients, { network }))
	]);
	const all = open.map((request) => ({ ...describe(request, workTimes, at), number: 0 }));
	const sorted = STATES.flatMap((state) => all.filter((one) => one.state === state));
	const count = (state: WaitingRequest['state']) => all.filter((one) => one.state === state).length;
	return {
		serverTime: at.toISOString(),
		counts: {
			stranded: count('stranded'),
			overdue: count('overdue'),
			waiting: count('waiting'),
			answered: count('answered'),
			closed
		},
		requests: sorted.slice(0, SHOWN).map((one, index) => ({ ...one, number: index + 1 })),
		warnings: warnings.map(({ network, code, createdAt, lastAt, times }) => ({
			region: network,
			code,
			since: createdAt,
			lastAt,
			times
		})),
		alone: coordinators.filter(({ coordinators }) => coordinators < 2).map(({ id }) => id),
		offerGaps: gaps.reduce((sum, one) => sum + one, 0),
		deletions: deleted
	};
}

function describe(
	request: OpenRequest,
	workTimes: ReadonlyMap<string, WorkTime>,
	at: Date
): Omit<WaitingRequest, 'number'> {
	const { youthOffice, expert, acceptedBy, urgency, submittedAt, dueAt, forDesk } = request;
	const accepted = acceptedBy !== '';
	return {
		youthOffice,
		expert: acceptedBy || expert,
		accepted,
		urgency,
		submittedAt,
		dueAt,
		state: stateOf(request, workTimes.get(youthOffice), at),
		forDesk
	};
}

function stateOf(
	{ strandedAt, dueAt }: OpenRequest,
	workTime: WorkTime | undefined,
	at: Date
): WaitingRequest['state'] {
	if (strandedAt !== '') return 'stranded';
	if (dueAt === '') return 'answered';
	return lateFrom(workTime, new Date(dueAt)) <= at ? 'overdue' : 'waiting';
}
