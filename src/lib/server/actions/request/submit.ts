/** A new request: whether it may go where it wants to, and how it begins. */
import type { Caller } from '../../../domain/access/caller';
import { project } from '../../../domain/access/visibility';
import type { LegalBasis } from '../../../domain/consultation/legal-basis';
import type { Request, RequestDraft } from '../../../domain/consultation/request';
import type { Expert } from '../../../domain/directory/directory';
import type { Region, YouthOffice } from '../../../domain/place/place';
import type { AnyRow } from '../../../domain/tables';
import type { ErrorCode } from '../../../protocol/errors';
import { defineAction } from '../action';
import { rejected } from '../decision';
import { already, stateOf } from './change';
import { awaited } from './clocks';

export interface SubmitFacts {
	/** One under the same id, as far as the caller sees it. */
	request: Request | undefined;
	/** One under the same id and the same receipt: this request itself, sent before. */
	sent: Request | undefined;
	youthOffice: YouthOffice | undefined;
	region: Region | undefined;
	/** The chosen one. */
	expert: Expert | undefined;
	legalBasis: LegalBasis | undefined;
}

const submit = defineAction({
	kind: 'request.submit',
	guests: true,
	rings: 'clocks',
	async facts(body, _caller, read): Promise<SubmitFacts> {
		const [request, sent, youthOffice, expert, legalBasis] = await Promise.all([
			read.one('requests', 'id', body.id),
			read.requestByReceipt(body.id, body.receipt),
			read.one('youthOffices', 'id', body.youthOffice),
			read.one('experts', 'id', body.expert),
			read.one('legalBases', 'code', body.legalBasis)
		]);
		const region = await read.one('regions', 'id', youthOffice?.region ?? '');
		return { request, sent, youthOffice, region, expert, legalBasis };
	},
	decide({ id, body }, facts, caller, at) {
		const now = at.toISOString();
		// One draft sent twice, from two tabs: it has arrived, and must not look refused.
		if (facts.sent) return already(id, facts.sent, now);
		const refusal = routingRefusal(body, facts, caller);
		if (refusal) return rejected(id, refusal);
		const { id: request, ...draft } = body;
		const fields = {
			...draft,
			...awaited(facts.region, body.urgency, at),
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
});

export const requestSubmission = { 'request.submit': submit };

/** Why this request cannot go where it wants to; undefined when it can. */
function routingRefusal(draft: RequestDraft, facts: SubmitFacts, caller: Caller): ErrorCode | undefined {
	const sees = (table: 'youthOffices' | 'legalBases' | 'experts', row: { publication: string } | undefined) =>
		row?.publication === 'published' && project(table, row as unknown as AnyRow, caller) !== undefined;
	if (facts.request) return 'conflict';
	if (!sees('youthOffices', facts.youthOffice) || !sees('legalBases', facts.legalBasis)) return 'not_found';
	if (draft.expert === '') return undefined;
	const available =
		sees('experts', facts.expert) && (facts.expert?.youthOffices.includes(draft.youthOffice) ?? false);
	return available ? undefined : 'expert_unavailable';
}
