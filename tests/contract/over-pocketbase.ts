import { join } from 'node:path';
import { ClientResponseError } from 'pocketbase';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { startTestPocketBase } from '../support/pocketbase';
import { seedSmallNetwork } from '../support/small-network';
import type { StoreHarness } from './store-spec';

/** The store over a PocketBase of its own. */
export async function overPocketBase(): Promise<StoreHarness> {
	const pocketBase = await startTestPocketBase();
	const { admin } = pocketBase;
	await seedSmallNetwork(admin);
	return {
		store: new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json')),
		write: async (table, row) => {
			await admin
				.collection(table)
				.update(row.id, row)
				.catch((error: unknown) => {
					if (error instanceof ClientResponseError && error.status === 404)
						return admin.collection(table).create(row);
					throw error;
				});
		},
		remove: async (table, id) => {
			await admin.collection(table).delete(id);
		},
		row: (table, id) =>
			admin
				.collection(table)
				.getOne(id)
				.catch(() => undefined),
		counters: () => admin.collection('counters').getFullList(),
		history: () => admin.collection('history').getFullList({ sort: 'at' }),
		stop: () => pocketBase.stop()
	};
}
