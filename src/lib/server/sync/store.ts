/**
 * What pull and push need of the database, and nothing more: the change feed, rows by id, and one atomic
 * "idempotency record + effect". PocketBase implements it (pocketbase/store.ts); the property tests run the same
 * pull and push over an in-memory implementation, and tests/contract tries both by one specification.
 */
import type { Caller } from '../../domain/access/caller';
import type { Mutation } from '../../protocol/mutation';
import type { MutationResult } from '../../protocol/push';
import type { AnyRow, Table } from '../../domain/tables';

/** One row of the change feed: the latest change of a record, at the position of its transaction. */
export interface Change {
	seq: number;
	table: Table;
	id: string;
}

export interface Feed {
	/** Names the lineage of `seq`: another value after a restore from an older copy. */
	epoch: string;
	/** The highest position; 0 when nothing was ever written. */
	head: number;
}

/** A mutation as it is recorded: who sent it, and a hash of its kind and body. */
export interface RecordedMutation {
	author: string;
	bodyHash: string;
	result: MutationResult;
}

export interface Store {
	feed(): Promise<Feed>;
	/** Changes with `seq` > `after`, ascending, at most `limit`. */
	changesAfter(after: number, limit: number): Promise<Change[]>;
	/** Starts a new lineage: called when a phone proves to know positions this database has lost. */
	renewEpoch(): Promise<void>;
	/**
	 * All rows of a table, whole; the caller's projection follows. `as` is the identity that reads: PocketBase's rules
	 * are the second lock and may already leave out what `as` must not see, an implementation without rules ignores it.
	 */
	allRows(table: Table, as: Caller): Promise<AnyRow[]>;
	/** The rows among `ids` that exist (and that `as` may see). */
	rowsById(table: Table, ids: readonly string[], as: Caller): Promise<AnyRow[]>;
	recorded(mutationId: string): Promise<RecordedMutation | undefined>;
	/**
	 * Writes the effect of `mutation` and its idempotency record in one transaction, as `caller`.
	 * A refusal (`rejected`) is recorded too, without effect, so that a repeat gets the same answer.
	 * Throws `MutationKnown` when a concurrent copy was faster: the caller then reads `recorded`.
	 */
	apply(mutation: Mutation, bodyHash: string, caller: Caller): Promise<MutationResult>;
}

export class MutationKnown extends Error {
	override name = 'MutationKnown';
}
