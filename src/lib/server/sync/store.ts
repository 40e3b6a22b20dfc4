/**
 * What pull and push need of the database, and nothing more: the change feed, rows by id, and for mutations two verbs:
 * `read` what a decision rests on, `commit` what was decided. It decides nothing itself (actions/engine.ts does).
 * PocketBase implements it (pocketbase/store.ts); the property tests run the same pull, push and engine over an
 * in-memory implementation, and tests/contract tries both by one specification.
 */
import type { Caller } from '../../domain/access/caller';
import type { AnyRow, Table } from '../../domain/tables';
import type { MutationResult } from '../../protocol/push';
import type { Reading } from '../actions/action';
import type { Decision } from '../actions/decision';

/** One row of the change feed: the latest change of a record, at the position of its transaction. */
export interface Change {
	seq: number;
	table: Table;
	id: string;
	/** Of a personal record: whom it was ever the business of (concerned.ts). */
	concerned: readonly string[];
}

export interface Feed {
	/** Says what `seq` counts in: another value after a restore from an older copy. */
	epoch: string;
	/** The highest position; 0 when nothing was ever written. */
	head: number;
}

/** Whether nothing was written between two looks at the feed. */
export function isSame(one: Feed, other: Feed): boolean {
	return one.epoch === other.epoch && one.head === other.head;
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
	/** Starts a new epoch: called when a phone proves to know positions this database has lost. */
	renewEpoch(): Promise<void>;
	/**
	 * All rows of a table, whole; the caller's projection follows. `as` is the identity that reads: PocketBase's rules
	 * are the second lock and may already leave out what `as` must not see, an implementation without rules ignores it.
	 */
	allRows(table: Table, as: Caller): Promise<AnyRow[]>;
	/** The rows among `ids` that exist (and that `as` may see). */
	rowsById(table: Table, ids: readonly string[], as: Caller): Promise<AnyRow[]>;
	/** `text` as a hash that nobody can make who has the database alone; the same each time. */
	keyed(text: string): string;
	recorded(mutationId: string): Promise<RecordedMutation | undefined>;
	/**
	 * Runs `work` with what it may read as `as`. It may run it again, when it turns out that it did not read as `as`.
	 */
	read<T>(as: Caller, work: (read: Reading) => Promise<T>): Promise<T>;
	/**
	 * Writes effects, history, counters and the mutation's record in one transaction, as `as`: all or nothing. What is not
	 * written leaves nothing behind, and the answer says why:
	 * `known` the id is recorded already · otherwise a `Failure`.
	 */
	commit(decided: Decided, as: Caller): Promise<'done' | 'known' | Failure>;
}

/** What was decided on a mutation, to be written. */
export interface Decided {
	/** The mutation's. */
	id: string;
	bodyHash: string;
	decision: Decision;
}

/**
 * Why a decision was not written: `conflict` an id, or what may be there only once, is taken · `bad_request` a value was
 * refused · `forbidden` a rule said no, or the row has moved on since it was read.
 */
export type Failure = 'forbidden' | 'bad_request' | 'conflict';
