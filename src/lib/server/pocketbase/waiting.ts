/**
 * What the desk sees of the requests. The allow-list is the query itself: sealed texts, receipts, authors and ids are not even
 * read.
 */
import type { Request } from '../../domain/consultation/request';
import type { Deletion } from '../../protocol/desk-overview';
import type { PocketBaseClients } from './client';

const FIELDS = 'youthOffice,expert,acceptedBy,urgency,submittedAt,dueAt,strandedAt,forDesk';

export type OpenRequest = Pick<
	Request,
	'youthOffice' | 'expert' | 'acceptedBy' | 'urgency' | 'submittedAt' | 'dueAt' | 'strandedAt' | 'forDesk'
>;

/** Open ones by the time their answer is due, the number of closed ones, and the last `deletions` lines of the log. */
export async function waitingRows(
	clients: PocketBaseClients,
	deletions: number
): Promise<{ open: OpenRequest[]; closed: number; deleted: Deletion[] }> {
	const [open, closed, log] = await clients.asSystem((system) =>
		Promise.all([
			system.collection('requests').getFullList<OpenRequest>({
				filter: 'status != "closed"',
				fields: FIELDS,
				sort: 'dueAt,submittedAt'
			}),
			system.collection('requests').getList(1, 1, { filter: 'status = "closed"', fields: 'urgency' }),
			system.collection('retentionLog').getList<Deletion>(1, deletions, {
				fields: 'at,region,reason,ageDays',
				sort: '-at',
				skipTotal: true
			})
		])
	);
	return { open, closed: closed.totalItems, deleted: log.items };
}
