/**
 * The bin: deleted requests, whole and still sealed, for 48 hours, out of everybody's reach but the superuser's. Each step is
 * one transaction: a request is in its table or in the bin, never in both, never in none.
 */
import type { Deletion } from '../../protocol/desk-overview';
import type { PocketBaseClients } from './client';

export type DeletionLine = Omit<Deletion, 'at'>;

export interface Discarded {
	id: string;
	/** When its time was over. */
	due: Date;
	/** What will stay of it. */
	line: DeletionLine;
}

export interface Binned {
	id: string;
	due: string;
	binnedAt: string;
	line: DeletionLine;
}

/** Out of its table, into the bin. */
export async function discardRequests(
	clients: PocketBaseClients,
	discarded: readonly Discarded[],
	at: Date
): Promise<void> {
	await clients.asSystem(async (system) => {
		const batch = system.createBatch();
		for (const { id, due, line } of discarded) {
			const row = await system.collection('requests').getOne(id);
			batch.collection('requests').delete(id);
			batch.collection('bin').create({ id, due, line, binnedAt: at, row });
		}
		await batch.send();
	});
}

/** All that lies in it, without the texts. */
export function binned(clients: PocketBaseClients): Promise<Binned[]> {
	return clients.asSystem((system) =>
		system.collection('bin').getFullList<Binned>({ fields: 'id,due,binnedAt,line', sort: 'id' })
	);
}

/** Back to where it was, as it was. */
export async function putBack(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem(async (system) => {
		const { row } = await system.collection('bin').getOne<{ row: Record<string, unknown> }>(id);
		const batch = system.createBatch();
		batch.collection('requests').create(row);
		batch.collection('bin').delete(id);
		await batch.send();
	});
}

/** For good; of each its line stays. */
export async function emptyBin(clients: PocketBaseClients, over: readonly Binned[], at: Date): Promise<void> {
	await clients.asSystem(async (system) => {
		const batch = system.createBatch();
		for (const { id, line } of over) {
			batch.collection('bin').delete(id);
			batch.collection('retentionLog').create({ ...line, at });
		}
		await batch.send();
	});
}
