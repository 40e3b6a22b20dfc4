/**
 * What the desk sees of the requests. The allow-list is the query itself: sealed texts, receipts, authors and ids are not even
 * read.
 */
import type { Request } from '../../domain/consultation/request';
import type { Region } from '../../domain/place/place';
import type { Deletion } from '../../protocol/desk-overview';
import type { PocketBaseClients } from './client';

const FIELDS = 'youthOffice,expert,acceptedBy,urgency,submittedAt,dueAt,strandedAt,forDesk';

export type OpenRequest = Pick<
	Request,
	'youthOffice' | 'expert' | 'acceptedBy' | 'urgency' | 'submittedAt' | 'dueAt' | 'strandedAt' | 'forDesk'
>;

/** When somebody is there. */
export type WorkTime = Pick<Region, 'land' | 'workHours'>;

/**
 * Of these networks: open ones by the time their answer is due, the number of closed ones, and the last `deletions` lines of the log,
 * and the working time of each youth office's network.
 */
export async function waitingRows(
	clients: PocketBaseClients,
	networks: readonly string[],
	deletions: number
): Promise<{ open: OpenRequest[]; closed: number; deleted: Deletion[]; workTimes: Map<string, WorkTime> }> {
	if (networks.length === 0) return { open: [], closed: 0, deleted: [], workTimes: new Map() };
	const [open, closed, log, offices] = await clients.asSystem((system) => {
		const oneOf = (field: string) =>
			`(${networks.map((id) => system.filter(`${field} = {:id}`, { id })).join(' || ')})`;
		const own = oneOf('youthOffice.region');
		return Promise.all([
			system.collection('requests').getFullList<OpenRequest>({
				filter: `status != "closed" && ${own}`,
				fields: FIELDS,
				sort: 'dueAt,submittedAt'
			}),
			system
				.collection('requests')
				.getList(1, 1, { filter: `status = "closed" && ${own}`, fields: 'urgency' }),
			system.collection('retentionLog').getList<Deletion>(1, deletions, {
				filter: oneOf('region'),
				fields: 'at,region,reason,ageDays',
				sort: '-at',
				skipTotal: true
			}),
			system.collection('youthOffices').getFullList<{ id: string; expand?: { region?: WorkTime } }>({
				filter: oneOf('region'),
				expand: 'region',
				fields: 'id,expand.region.land,expand.region.workHours'
			})
		]);
	});
	const workTimes = new Map(
		offices.flatMap(({ id, expand }) => (expand?.region ? [[id, expand.region] as const] : []))
	);
	return { open, closed: closed.totalItems, deleted: log.items, workTimes };
}
