/** Who opens or closes a ballot, and how what was decided of it is written: in one batch with its acts, as the system, or not at all. */
import { createHash } from 'node:crypto';
import type { Caller } from '../../domain/access/caller';
import { newId } from '../../domain/id';
import type { Effect } from '../actions/decision';
import type { HistoryEntry } from '../actions/history';
import type { PocketBaseClients } from '../pocketbase/client';
import type { Failure, Store } from '../sync/store';

export interface Asking {
	clients: PocketBaseClients;
	store: Pick<Store, 'commit'>;
	caller: Caller;
	now: Date;
}

/** Throws `unavailable` where the database did not write it: it was full, or held what was counted to be over. */
export async function write(
	{ store, caller, now }: Asking,
	effects: Effect[],
	history: HistoryEntry[] = []
): Promise<'done' | Failure> {
	const id = newId();
	const outcome = await store.commit(
		{
			id,
			bodyHash: createHash('sha256').update(JSON.stringify(effects)).digest('hex'),
			decision: {
				result: { id, outcome: 'done', at: now.toISOString() },
				...{ effects, history, bySystem: true }
			}
		},
		caller
	);
	return outcome === 'known' ? 'conflict' : outcome;
}
