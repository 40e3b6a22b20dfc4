/**
 * What a mutation does, decided from facts. Pure; how it is written is the store's business, whether it is decided again
 * the engine's. Sealed texts are strings of limited length; nobody looks inside.
 */
import type { Counter } from '../../domain/consultation/counting';
import type { Row, Table } from '../../domain/tables';
import type { ErrorCode } from '../../protocol/errors';
import type { MutationResult } from '../../protocol/push';
import type { HistoryEntry } from './history';

/** One row that is written. */
export type Effect = {
	[T in Table]: {
		table: T;
		operation: 'create' | 'update';
		id: string;
		fields: Partial<Omit<Row<T>, 'id' | 'updated'>>;
		/** `updated` of the row the decision rests on: when it has moved on, it is decided again. */
		basedOn?: string;
		/** Hash of the receipt by which the sender proved to have asked: the database knows her by it. */
		proof?: string;
	};
}[Table];

export interface Decision {
	result: MutationResult;
	/** Empty when refused, or when what was asked for is already so. */
	effects: Effect[];
	/** Counters that go up by one; they are the server's own and written as the system. */
	counters?: Counter[];
	/** What the effects leave behind of who changed what. */
	history?: HistoryEntry[];
	/** No rule of the database knows whom a network trusts with what: written as the system, on the state that it rests on. */
	bySystem?: true;
	/** What it makes has the id of what it is about: where that is taken somebody was faster, and it is decided anew. */
	takenIsNews?: true;
}

/** Refused; `fields` says which of a record it is about. */
export function rejected(id: string, code: ErrorCode, fields: string[] = []): Decision {
	const about = fields.length > 0 ? { fields } : {};
	return { result: { id, outcome: 'rejected', code, ...about }, effects: [] };
}

/** Done, by `effects`; what is no request has no state to tell. */
export function done(id: string, at: Date, effects: Effect[]): Decision {
	return { result: { id, outcome: 'done', at: at.toISOString() }, effects };
}
