/**
 * What a mutation does, decided from the facts: pure, so that PocketBase's store and the in-memory one of the property
 * tests decide alike, and a decision can be made again when a faster one came first. Sealed texts are strings of limited
 * length; nobody looks inside.
 */
import type { Counter } from '../../domain/consultation/counting';
import type { Expert } from '../../domain/directory/directory';
import type { OwnKey, PublicKey } from '../../domain/access/key';
import type { LegalBasis } from '../../domain/consultation/legal-basis';
import type { Region, YouthOffice } from '../../domain/place/place';
import type { Request, RequestStatus } from '../../domain/consultation/request';
import type { Row, Table } from '../../domain/tables';
import type { ErrorCode } from '../../protocol/errors';
import type { MutationResult } from '../../protocol/push';

/** The records a decision rests on; undefined where there is none (or the caller does not see it). */
export interface Facts {
	request: Request | undefined;
	/** Of the request, or of the draft. */
	youthOffice: YouthOffice | undefined;
	region: Region | undefined;
	/** The chosen expert, or the one to whom a request is handed over. */
	expert: Expert | undefined;
	/** The caller's own entry. */
	self: Expert | undefined;
	legalBasis: LegalBasis | undefined;
	/** The caller's own key as it is kept, and its public part. */
	ownKey: OwnKey | undefined;
	publicKey: PublicKey | undefined;
	/** The mutation proves that its author holds the request's receipt. */
	holdsReceipt: boolean;
}

export const NO_FACTS: Facts = {
	request: undefined,
	youthOffice: undefined,
	region: undefined,
	expert: undefined,
	self: undefined,
	legalBasis: undefined,
	ownKey: undefined,
	publicKey: undefined,
	holdsReceipt: false
};

export type Effect = {
	[T in Table]: {
		table: T;
		operation: 'create' | 'update';
		id: string;
		fields: Partial<Omit<Row<T>, 'id' | 'updated'>>;
		/** `updated` of the row the decision rests on: when it has moved on, it is decided again. */
		basedOn?: string;
	};
}['requests' | 'ownKeys' | 'publicKeys' | 'regions'];

export interface Decision {
	result: MutationResult;
	/** Empty when refused, or when what was asked for is already so. */
	effects: Effect[];
	/** Counters that go up by one; they are the server's own and written as the system. */
	counters?: Counter[];
}

export function rejected(id: string, code: ErrorCode): Decision {
	return { result: { id, outcome: 'rejected', code }, effects: [] };
}

/** Done, and the request is now as `fields` say. */
export function changed(id: string, request: Request, fields: Partial<Request>, at: string): Decision {
	const after = { ...request, ...fields };
	return {
		result: { id, outcome: 'done', at, state: stateOf(after) },
		effects: [{ table: 'requests', operation: 'update', id: request.id, fields, basedOn: request.updated }]
	};
}

/** What was asked for is so already. */
export function already(id: string, request: Request, at: string): Decision {
	return { result: { id, outcome: 'done', at, state: stateOf(request) }, effects: [] };
}

export function stateOf(
	request: Pick<Request, 'id' | 'round' | 'status' | 'submittedAt' | 'seenAt' | 'acceptedAt' | 'closedAt'>
) {
	const at: Record<RequestStatus, string> = {
		submitted: request.submittedAt,
		seen: request.seenAt,
		accepted: request.acceptedAt,
		closed: request.closedAt
	};
	const { id, round, status } = request;
	return { request: id, round, status, since: at[status] || request.submittedAt };
}
