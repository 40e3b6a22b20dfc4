/** A new request: whether it may go where it wants to, and how it begins. */
import type { Caller } from '../../domain/access/caller';
import type { AnyRow } from '../../domain/tables';
import { project } from '../../domain/access/visibility';
import type { ErrorCode } from '../../protocol/errors';
import type { MutationOf } from '../../protocol/mutation';
import { awaited } from './clocks';
import { type Decision, type Facts, rejected, stateOf } from './decision';

export function submit(
	{ id, body }: MutationOf<'request.submit'>,
	facts: Facts,
	caller: Caller,
	at: Date
): Decision {
	const refusal = routingRefusal(body, facts, caller);
	if (refusal) return rejected(id, refusal);
	const now = at.toISOString();
	const { id: request, ...draft } = body;
	const fields = {
		...draft,
		...awaited(facts.region, at),
		author: caller.userId,
		status: 'submitted' as const,
		round: 0,
		acceptedBy: '',
		submittedAt: now,
		seenAt: '',
		acceptedAt: '',
		answeredAt: '',
		closedAt: '',
		closedBy: '' as const,
		strandedAt: '',
		thread: []
	};
	return {
		result: { id, outcome: 'done', at: now, state: stateOf({ id: request, ...fields }) },
		effects: [{ table: 'requests', operation: 'create', id: request, fields }]
	};
}

/** Why this request cannot go where it wants to; undefined when it can. */
function routingRefusal(
	draft: MutationOf<'request.submit'>['body'],
	facts: Facts,
	caller: Caller
): ErrorCode | undefined {
	const sees = (table: 'youthOffices' | 'legalBases' | 'experts', row: { publication: string } | undefined) =>
		row?.publication === 'published' && project(table, row as unknown as AnyRow, caller) !== undefined;
	if (facts.request) return 'conflict';
	if (!sees('youthOffices', facts.youthOffice) || !sees('legalBases', facts.legalBasis)) return 'not_found';
	if (draft.expert === '') return undefined;
	const available =
		sees('experts', facts.expert) && (facts.expert?.youthOffices.includes(draft.youthOffice) ?? false);
	return available ? undefined : 'expert_unavailable';
}
