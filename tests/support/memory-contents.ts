/** What the store in memory holds (memory-store.ts): rows, their feed, what was done and by whose word. */
import type { Counter } from '../../src/lib/domain/consultation/counting';
import type { AnyRow } from '../../src/lib/domain/tables';
import type { HistoryEntry } from '../../src/lib/server/actions/history';
import type { Change, RecordedMutation } from '../../src/lib/server/sync/store';

export interface Contents {
	rows: Map<string, AnyRow>;
	changes: Map<string, Change>;
	/** Whom each personal record was ever the business of. */
	concerned: Map<string, Set<string>>;
	head: number;
	mutations: Map<string, RecordedMutation>;
	/** Ids of mutations that changed a record, once for each time they did. */
	effects: string[];
	counters: Map<string, Counter & { n: number }>;
	history: HistoryEntry[];
}

export const emptyContents = (): Contents => ({
	rows: new Map(),
	changes: new Map(),
	concerned: new Map(),
	head: 0,
	mutations: new Map(),
	effects: [],
	counters: new Map(),
	history: []
});
