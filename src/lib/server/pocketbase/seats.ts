/** Seats that are over, and guests of meetings long past, as the system finds and ends them. When, is jobs/seats.ts. */
import type { AnyRow } from '../../domain/tables';
import { noteAct } from './acts';
import type { PocketBaseClients } from './client';
import { withdrawnBefore } from './withdrawn';

/** Rows of one transaction. */
const AT_ONCE = 100;

/** Those that are still given, though their last day was before `today`. */
export function seatsEndedBefore(clients: PocketBaseClients, today: string): Promise<AnyRow[]> {
	return clients.asSystem((system) => {
		const filter = system.filter('publication = "published" && until != "" && until < {:today}', { today });
		return system.collection('seats').getFullList<AnyRow>({ filter, sort: 'id' });
	});
}

/** Those that are given in circles which were withdrawn and not touched since `limit`. */
export async function seatsOfCirclesWithdrawnBefore(
	clients: PocketBaseClients,
	limit: Date
): Promise<AnyRow[]> {
	const seats: AnyRow[] = [];
	for (const { id } of await withdrawnBefore(clients, 'circles', limit))
		seats.push(
			...(await clients.asSystem((system) => {
				const filter = system.filter('publication = "published" && circle = {:id}', { id });
				return system.collection('seats').getFullList<AnyRow>({ filter, sort: 'id' });
			}))
		);
	return seats;
}

/** The seat and its line in the history are one write: a crash leaves both to the next run. */
export async function withdrawSeat(clients: PocketBaseClients, { id }: AnyRow, at: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const batch = system.createBatch();
		batch.collection('seats').update(id, { publication: 'withdrawn' });
		batch.collection('history').create({
			// Nobody's account: the seat ends by itself.
			...{ who: id, table: 'seats', record: id, field: 'publication', way: 'seat.ended' },
			...{ before: { value: 'published' }, after: { value: 'withdrawn' } }
		});
		noteAct(batch, { at, who: '', kind: 'entryWithdrawn', way: 'server', table: 'seats', record: id });
		await batch.send();
	});
}

/** Of meetings that were over before `limit`. */
export function forgetGuests(clients: PocketBaseClients, limit: Date): Promise<number> {
	return clients.asSystem(async (system) => {
		const filter = system.filter('endsAt < {:limit}', { limit });
		const over = await system.collection('meetings').getFullList({ filter, fields: 'id', sort: 'id' });
		const ids = new Set(over.map(({ id }) => id));
		const guests = await system
			.collection('guests')
			.getFullList<{ id: string; meeting: string }>({ fields: 'id,meeting', sort: 'id' });
		const gone = guests.filter(({ meeting }) => ids.has(meeting));
		for (let from = 0; from < gone.length; from += AT_ONCE) {
			const batch = system.createBatch();
			for (const { id } of gone.slice(from, from + AT_ONCE)) batch.collection('guests').delete(id);
			await batch.send();
		}
		return gone.length;
	});
}
