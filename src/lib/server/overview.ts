/**
 * What waits in the networks, as the coordination office may see it: by routing and clocks alone. The allow-list is the
 * query itself: sealed texts, receipts, authors and ids are not even read.
 */
import type { Request } from '../domain/consultation/request';
import type { DeskOverview, Deletion, WaitingRequest } from '../protocol/desk-overview';
import { instantOf } from './actions/request/clocks';
import type { PocketBaseClients } from './pocketbase/client';

const FIELDS = 'youthOffice,expert,acceptedBy,urgency,submittedAt,dueAt,strandedAt,forDesk';
/** The most urgent come first; more than these nobody can call. */
const SHOWN = 200;
const DELETIONS = 50;
const STATES: WaitingRequest['state'][] = ['stranded', 'overdue', 'waiting', 'answered'];

type OpenRequest = Pick<
	Request,
	'youthOffice' | 'expert' | 'acceptedBy' | 'urgency' | 'submittedAt' | 'dueAt' | 'strandedAt' | 'forDesk'
>;

export async function deskOverview(clients: PocketBaseClients, at: Date): Promise<DeskOverview> {
	const [open, closed, log] = await clients.asSystem((system) =>
		Promise.all([
			system.collection('requests').getFullList<OpenRequest>({
				filter: 'status != "closed"',
				fields: FIELDS,
				sort: 'dueAt,submittedAt'
			}),
			system.collection('requests').getList(1, 1, { filter: 'status = "closed"', fields: 'urgency' }),
			system.collection('retentionLog').getList<Deletion>(1, DELETIONS, {
				fields: 'at,region,reason,ageDays',
				sort: '-at',
				skipTotal: true
			})
		])
	);
	const all = open.map((request) => ({ ...describe(request, at), number: 0 }));
	const sorted = STATES.flatMap((state) => all.filter((one) => one.state === state));
	const count = (state: WaitingRequest['state']) => all.filter((one) => one.state === state).length;
	return {
		serverTime: at.toISOString(),
		counts: {
			stranded: count('stranded'),
			overdue: count('overdue'),
			waiting: count('waiting'),
			answered: count('answered'),
			closed: closed.totalItems
		},
		requests: sorted.slice(0, SHOWN).map((one, index) => ({ ...one, number: index + 1 })),
		deletions: log.items
	};
}

function describe(request: OpenRequest, at: Date): Omit<WaitingRequest, 'number'> {
	const { youthOffice, expert, acceptedBy, urgency, submittedAt, dueAt, forDesk } = request;
	const accepted = acceptedBy !== '';
	return {
		youthOffice,
		expert: acceptedBy || expert,
		accepted,
		urgency,
		submittedAt,
		dueAt,
		state: stateOf(request, at),
		forDesk
	};
}

function stateOf({ strandedAt, dueAt }: OpenRequest, at: Date): WaitingRequest['state'] {
	if (strandedAt !== '') return 'stranded';
	if (dueAt === '') return 'answered';
	return instantOf(dueAt) <= at.getTime() ? 'overdue' : 'waiting';
}
