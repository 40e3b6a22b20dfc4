/**
 * Saying that an entry is wrong, by anybody who sees it: it changes nothing and is kept for the offices of the entry's networks.
 * So many wait for one entry at a time; what nobody may propose, or would fit no field, is refused. Whose entry it is, and whom all
 * of its networks trust, changes it at once instead, with its history; where that is not hers alone to say, or was changed
 * meanwhile, it is a proposal again.
 */
import type { Caller } from '../../../domain/access/caller';
import { project } from '../../../domain/access/visibility';
import type { Proposal, ProposalTable } from '../../../domain/directory/proposal';
import { holdsAtOnce, isProposable, OPEN_PROPOSALS } from '../../../domain/directory/proposing';
import type { RecordChanges } from '../../../domain/record-changes';
import { tableRules } from '../../../domain/access/table-rules';
import type { AnyRow } from '../../../domain/tables';
import type { MutationOf } from '../../../protocol/mutation';
import { defineAction, type Reading } from '../action';
import { type Decision, done, rejected } from '../decision';
import { decideChange } from '../record/change';
import { known, unfitFields } from '../record/fields';
import { HANGS_ON, isHanging } from '../record/own';
import { declarationRefused, declareFacts } from './declare';

export interface MakeFacts {
	/** The entry, as the caller sees it. */
	row: AnyRow | undefined;
	/** Whose offices decide. */
	networks: string[];
	/** How many wait for this entry. */
	open: number;
	/** Whoever says it is the one whose entry it is. */
	own?: boolean;
	/** What such people say holds at once, in every network that the entry belongs to. */
	trusted?: boolean;
}

const make = defineAction({
	kind: 'proposal.make',
	guests: true,
	rings: 'proposals',
	async facts(body, { expertId }, read): Promise<MakeFacts> {
		const { table, record, about } = body;
		if (about === 'new') return declareFacts(body, read);
		const row: AnyRow | undefined = await read.one(table, 'id', record);
		if (!row) return { row, networks: [], open: 0 };
		const [networks, open] = await Promise.all([networksOf(table, row, read), read.openProposals(record)]);
		const own = table === 'experts' && record === expertId;
		return { row, networks, open, own, trusted: await isTrusted(table, networks, read) };
	},
	decide(mutation, facts, caller, at) {
		const { id, kind, body } = mutation;
		const { row, networks, open, own = false, trusted = false } = facts;
		const { table, about, changes, word } = body;
		if (about === 'new')
			return (
				declarationRefused(mutation, facts, unfitIn(body, ANYBODYS_OWN), caller) ??
				kept(mutation, networks, whoIs(caller, false), at)
			);
		if (row?.publication !== 'published' || !project(table, row, caller)) return rejected(id, 'not_found');
		const unfit = unfitIn(body, caller);
		if (unfit.length > 0) return rejected(id, 'bad_request', known(table, unfit));
		const says =
			about === 'fields' ? Object.keys(changes).length > 0 : about === 'gone' || word.trim() !== '';
		if (!says) return rejected(id, 'bad_request');
		if (own && trusted && mayHoldAtOnce(body)) {
			const saved = decideChange(
				{ id, way: kind, table, row, changes: body.changes as RecordChanges },
				caller,
				at
			);
			if (saved.result.outcome === 'done') return { ...saved, bySystem: true };
		}
		if (open >= OPEN_PROPOSALS) return rejected(id, 'too_many_requests');
		return kept(mutation, networks, whoIs(caller, own), at);
	}
});

export const proposalMaking = { 'proposal.make': make };

function kept(
	{ id, body }: MutationOf<'proposal.make'>,
	networks: string[],
	from: Proposal['from'],
	at: Date
): Decision {
	const { id: proposal, table, record, about, changes, word, replyTo } = body;
	const fields = {
		...{ networks, table, record, about, changes, from },
		word: word.trim(),
		// Taken out by the database before anybody reads it (pb_migrations/1700000089_kept_by_others.js).
		replyTo,
		state: 'open' as const,
		answer: '',
		createdAt: at.toISOString()
	};
	return done(id, at, [{ table: 'proposals', operation: 'create', id: proposal, fields }]);
}

/** The networks that keep the entry; what belongs to none is every office's. */
async function networksOf(table: ProposalTable, row: AnyRow, read: Reading): Promise<string[]> {
	const by = tableRules[table].network;
	const named = by === '' ? [] : [row[by]].flat().map(String);
	const found = isHanging(by)
		? (await Promise.all(named.map((id) => read.one(HANGS_ON[by], 'id', id)))).map((one) => one?.region ?? '')
		: named;
	const networks = [...new Set(found)].filter((id) => id !== '');
	return networks.length > 0 ? networks : read.networks();
}

/** Of herself she says also what of others only members see: her mobile number. */
const ANYBODYS_OWN = { role: 'member' } as const;

/** Fields that are not hers to name, or hold what their schema refuses, before or after. */
function unfitIn(
	{ table, changes }: MutationOf<'proposal.make'>['body'],
	caller: Pick<Caller, 'role'>
): string[] {
	const said = (side: 'from' | 'to') =>
		Object.fromEntries(
			Object.entries(changes).flatMap(([field, change]) =>
				change[side] === undefined ? [] : [[field, change[side]]]
			)
		);
	const foreign = Object.keys(changes).filter((field) => !isProposable(field));
	return [
		...new Set([
			...foreign,
			...unfitFields(table, said('from'), caller),
			...unfitFields(table, said('to'), caller)
		])
	];
}

/** What is common to all networks is nobody's own. */
async function isTrusted(table: ProposalTable, networks: readonly string[], read: Reading): Promise<boolean> {
	if (tableRules[table].network === '') return false;
	const regions = await Promise.all(networks.map((id) => read.one('regions', 'id', id)));
	return regions.every((region) => region?.trustsPartners === true);
}

/** She knows what is right, of fields that are hers to say, and has no word to her office. */
function mayHoldAtOnce({ about, changes, word }: MutationOf<'proposal.make'>['body']): boolean {
	return (
		about === 'fields' &&
		word.trim() === '' &&
		Object.entries(changes).every(([field, { to }]) => to !== undefined && holdsAtOnce(field))
	);
}

function whoIs({ role }: Caller, own: boolean): Proposal['from'] {
	if (role === 'guest') return 'guest';
	return own ? 'partner' : 'member';
}
