import { MemoryStore } from '../support/memory-store';
import { NETWORK } from '../support/small-network';
import {
	describeConversations,
	describeOthers,
	describeRequests,
	describeStore,
	type StoreHarness
} from './store-spec';

async function inMemory(): Promise<StoreHarness> {
	const store = new MemoryStore();
	for (const { table, row } of NETWORK) store.write(table, row);
	return {
		store,
		write: async (table, row) => store.write(table, row),
		remove: async (table, id) => store.remove(table, id),
		row: async (table, id) => store.row(table, id),
		counters: async () => store.counters,
		history: async () => store.history,
		stop: async () => {}
	};
}

describeStore('the store in memory', inMemory);
describeRequests('mutations of requests in memory', inMemory);
describeConversations('conversations in memory', inMemory);
describeOthers('mutations in memory', inMemory);
