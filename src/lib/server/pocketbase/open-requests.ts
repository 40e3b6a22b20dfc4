/** The open requests as their clocks see them, and the marks the clocks leave. The texts stay where they are. */
import type { ClockPlan, WatchedRequest } from '../jobs/clock-plan';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

/** `thread.id` and the like pick inside the messages: no sealed text travels for the sake of a clock. */
export const OPEN_FIELDS =
	'id,submittedAt,author,expert,youthOffice,acceptedBy,acceptedAt,status,round,recipients,waitingSince,dueAt,remindedAt,overdueAt,strandedAt,thread.id,thread.from,thread.at';

export function openRequests(clients: PocketBaseClients): Promise<WatchedRequest[]> {
	return clients.asSystem((system) =>
		system
			.collection('requests')
			.getFullList<WatchedRequest>({ filter: 'status != "closed"', fields: OPEN_FIELDS, sort: 'id' })
	);
}

/** Marks go through a batch, which writes a record no step has changed meanwhile. One deleted since is fine. */
export async function markRequest(
	clients: PocketBaseClients,
	{ request, fields }: ClockPlan['marks'][number]
): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('id = {:request}', { request });
		if (!(await firstOf(system, 'requests', filter, { fields: 'id' }))) return;
		const batch = system.createBatch();
		batch.collection('requests').update(request, fields);
		await batch.send();
	});
}
