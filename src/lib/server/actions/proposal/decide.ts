/**
 * What an office makes of a proposal: it saves what it takes over, by the rules of `record.save`, and closes the proposal in the same
 * batch, so that neither is there without the other. An entry that was withdrawn meanwhile takes nothing any more: then it can
 * only be closed. One that a colleague has closed otherwise is refused, so that nobody believes in her own word. That there should be
 * an entry is done when there is one: who has said so would hear that it was made.
 */
import { project } from '../../../domain/access/visibility';
import type { Proposal } from '../../../domain/directory/proposal';
import { isSame } from '../../../domain/record-changes';
import type { AnyRow } from '../../../domain/tables';
import type { MutationOf } from '../../../protocol/mutation';
import { defineAction } from '../action';
import { done, type Effect, rejected } from '../decision';
import { ownWith } from '../record/own';
import { after } from '../record/change';
import { saved, type SaveFacts } from '../record/save';

export interface DecideFacts extends SaveFacts {
	proposal: Proposal | undefined;
}

const decide = defineAction({
	kind: 'proposal.decide',
	guests: false,
	rings: 'proposals',
	async facts({ id, changes }, caller, read): Promise<DecideFacts> {
		const proposal = await read.one('proposals', 'id', id);
		if (!proposal) return { proposal, row: undefined };
		const { table, record } = proposal;
		const row: AnyRow | undefined = await read.one(table, 'id', record);
		const own = row && (await ownWith(table, [row, after(row, changes)], caller, read));
		return { proposal, row, ...(own && { own }) };
	},
	decide({ id, kind, body }, { proposal, row, own }, caller, at) {
		const { outcome, changes, answer } = body;
		if (caller.role !== 'coordination') return rejected(id, 'forbidden');
		if (!proposal || !project('proposals', { ...proposal }, caller)) return rejected(id, 'not_found');
		const state = stateAfter(proposal, row, body);
		const taken = Object.entries(changes);
		if (proposal.state !== 'open') {
			const isSo = proposal.state === state && taken.every(([field, { to }]) => isSame(row?.[field], to));
			return isSo ? done(id, at, []) : rejected(id, 'conflict');
		}
		if (proposal.about === 'new' && outcome === 'accepted' && !row) return rejected(id, 'not_found');
		const closing: Effect = {
			table: 'proposals',
			operation: 'update',
			id: proposal.id,
			fields: { state, answer: answer.trim() },
			basedOn: proposal.updated
		};
		if (taken.length === 0) return done(id, at, [closing]);
		if (outcome === 'declined') return rejected(id, 'bad_request');
		if (!row || row.publication === 'withdrawn') return rejected(id, 'not_found');
		const saving = saved({ id, kind, table: proposal.table, changes }, { row, own }, caller, at);
		return saving.result.outcome === 'rejected'
			? saving
			: { ...saving, effects: [...saving.effects, closing] };
	}
});

export const proposalDecision = { 'proposal.decide': decide };

/** Where something was proposed and left out, it was taken over in part. */
function stateAfter(
	{ changes: proposed }: Pick<Proposal, 'changes'>,
	row: AnyRow | undefined,
	{ outcome, changes }: MutationOf<'proposal.decide'>['body']
): Exclude<Proposal['state'], 'open'> {
	if (outcome === 'declined') return 'declined';
	const left = Object.entries(proposed).some(
		([field, { to }]) => to !== undefined && !(field in changes) && !isSame(row?.[field], to)
	);
	return left && Object.keys(changes).length > 0 ? 'partly' : 'accepted';
}
