/**
 * What a mutation of a consultation request does, decided from the facts: pure, so that PocketBase's store and the
 * in-memory one of the property tests decide alike, and a decision can be made again when a faster one came first.
 * The payload is a string of limited length; nobody looks inside.
 */
import type { Caller } from '../domain/caller';
import type { Expert } from '../domain/directory';
import type { LegalBasis } from '../domain/legal-basis';
import type { YouthOffice } from '../domain/place';
import type { Request, RequestDraft, RequestStatus } from '../domain/request';
import type { AnyRow } from '../domain/tables';
import { mayAnswer, project } from '../domain/visibility';
import type { ErrorCode } from '../protocol/errors';
import type { Mutation, MutationResult } from '../protocol/push';

/** The records a decision rests on; undefined where there is none (or the caller does not see it). */
export interface Facts {
	request: Request | undefined;
	youthOffice: YouthOffice | undefined;
	expert: Expert | undefined;
	legalBasis: LegalBasis | undefined;
}

export interface Effect {
	operation: 'create' | 'update';
	id: string;
	fields: Partial<Omit<Request, 'id' | 'updated'>>;
}

export interface Decision {
	result: MutationResult;
	/** Absent when refused, or when what was asked for is already so. */
	effect?: Effect;
}

/** Decides `mutation` as `caller`, at `at`. */
export function decide(mutation: Mutation, facts: Facts, caller: Caller, at: Date): Decision {
	switch (mutation.kind) {
		case 'request.submit':
			return submit(mutation.id, mutation.body, facts, caller, at.toISOString());
		case 'request.see':
		case 'request.accept':
		case 'request.close':
			return answer(mutation, facts.request, caller, at.toISOString());
	}
}

function submit(id: string, draft: RequestDraft, facts: Facts, caller: Caller, at: string): Decision {
	const refusal = routingRefusal(draft, facts, caller);
	if (refusal) return rejected(id, refusal);
	const fields = {
		...draft,
		author: caller.userId,
		status: 'submitted' as const,
		acceptedBy: '',
		submittedAt: at,
		seenAt: '',
		acceptedAt: '',
		closedAt: ''
	};
	return {
		result: { id, outcome: 'done', request: draft.id, status: 'submitted', at },
		effect: { operation: 'create', id: draft.id, fields }
	};
}

/** Why this request cannot go where it wants to; undefined when it can. */
function routingRefusal(draft: RequestDraft, facts: Facts, caller: Caller): ErrorCode | undefined {
	const sees = (table: 'youthOffices' | 'legalBases' | 'experts', row: { publication: string } | undefined) =>
		row?.publication === 'published' && project(table, row as unknown as AnyRow, caller) !== undefined;
	if (facts.request) return 'conflict';
	if (!sees('youthOffices', facts.youthOffice) || !sees('legalBases', facts.legalBasis)) return 'not_found';
	if (draft.expert === '') return undefined;
	const available =
		sees('experts', facts.expert) && (facts.expert?.youthOffices.includes(draft.youthOffice) ?? false);
	return available ? undefined : 'expert_unavailable';
}

type Answer = Exclude<Mutation, { kind: 'request.submit' }>;

function answer({ id, kind }: Answer, request: Request | undefined, caller: Caller, at: string): Decision {
	if (caller.role !== 'expert') return rejected(id, 'forbidden');
	if (!request) return rejected(id, 'not_found');
	if (!mayAnswer(request, caller)) {
		const before = mayAnswer({ ...request, acceptedBy: '' }, caller);
		return rejected(id, before ? 'already_accepted' : 'not_found');
	}
	switch (kind) {
		case 'request.see':
			// Seen, accepted or closed already: what was asked for is so.
			if (request.status !== 'submitted') return already(id, request);
			return forward(id, request, { status: 'seen', seenAt: at });
		case 'request.accept':
			if (request.status === 'closed') return rejected(id, 'wrong_status');
			if (request.status === 'accepted') return already(id, request);
			return forward(id, request, {
				status: 'accepted',
				acceptedBy: caller.expertId,
				seenAt: request.seenAt || at,
				acceptedAt: at
			});
		case 'request.close':
			if (request.status === 'closed') return already(id, request);
			if (request.status !== 'accepted') return rejected(id, 'wrong_status');
			return forward(id, request, { status: 'closed', closedAt: at });
	}
}

function forward(
	id: string,
	request: Request,
	fields: Partial<Request> & { status: RequestStatus }
): Decision {
	const at = instantOf({ ...request, ...fields });
	return {
		result: { id, outcome: 'done', request: request.id, status: fields.status, at },
		effect: { operation: 'update', id: request.id, fields }
	};
}

function already(id: string, request: Request): Decision {
	return {
		result: {
			id,
			outcome: 'done',
			request: request.id,
			status: request.status,
			at: instantOf(request)
		}
	};
}

function rejected(id: string, code: ErrorCode): Decision {
	return { result: { id, outcome: 'rejected', code } };
}

/** When the request got its present status. */
function instantOf(request: Request): string {
	const at = {
		submitted: request.submittedAt,
		seen: request.seenAt,
		accepted: request.acceptedAt,
		closed: request.closedAt
	}[request.status];
	return at || request.submittedAt;
}
