/**
 * Changing any record field by field, by whoever keeps the records of its network (permissions.ts): what the desk is
 * built on. Nothing is overwritten that its writer has not seen: a field that is no longer `from` refuses the change, and
 * the answer names it.
 * All or nothing: half of what somebody typed would be neither her state nor the other's (an address half changed, a
 * withdrawal without its date), and what was refused stays whole on her phone, where she decides anew.
 */
import type { Caller } from '../../../domain/access/caller';
import { isOfOwnNetworks } from '../../../domain/access/networks';
import { grantOf } from '../../../domain/access/permissions';
import { isSame } from '../../../domain/record-changes';
import { type AnyRow, type Table, tables } from '../../../domain/tables';
import type { MutationKind, MutationOf } from '../../../protocol/mutation';
import { defineAction } from '../action';
import { type Decision, done, type Effect, rejected } from '../decision';
import { historyOf } from '../history';
import { known, unfitFields } from './fields';
import { type Own, ownWith } from './own';

export interface SaveFacts {
	row: AnyRow | undefined;
	/** What is the caller's, with what the record hangs on; the caller as described where that is all. */
	own?: Own;
}

const save = defineAction({
	kind: 'record.save',
	guests: false,
	facts: async ({ table, id, changes }, caller, read): Promise<SaveFacts> => {
		const row: AnyRow | undefined = await read.one(table, 'id', id);
		return { row, ...(row && { own: await ownWith(table, [row, after(row, changes)], caller, read) }) };
	},
	decide({ id, kind, body: { table, changes } }, facts, caller, at) {
		return saved({ id, kind, table, changes }, facts, caller, at);
	}
});

export const recordActions = { 'record.save': save };

type Changes = MutationOf<'record.save'>['body']['changes'];

/** The change of a record, and what it leaves in the history, by the kind of mutation that it is part of. */
export function saved(
	{ id, kind, table, changes }: { id: string; kind: MutationKind; table: Table; changes: Changes },
	{ row, own }: SaveFacts,
	caller: Caller,
	at: Date
): Decision {
	if (grantOf(caller.role, table, 'update') !== 'network') return rejected(id, 'forbidden');
	if (!row) return rejected(id, 'not_found');
	const { network } = tables[table];
	// Neither another network's entry, nor one of hers into another network.
	if (![row, after(row, changes)].every((one) => isOfOwnNetworks(network, one, own ?? caller)))
		return rejected(id, 'forbidden');
	const unfit = unfitFields(table, toOf(changes), caller);
	if (unfit.length > 0) return rejected(id, 'bad_request', known(table, unfit));
	const changed = Object.entries(changes);
	// As it is to be already: somebody else was of the same mind.
	const stale = changed.filter(([field, { from, to }]) => ![from, to].some((one) => isSame(row[field], one)));
	if (stale.length > 0)
		return rejected(
			id,
			'conflict',
			stale.map(([field]) => field)
		);
	const { fields, history } = historyOf({ who: caller.userId, table, way: kind }, row, toOf(changes));
	if (history.length === 0) return done(id, at, []);
	const basedOn = String(row.updated);
	const effect = { table, operation: 'update', id: row.id, fields, basedOn } as Effect;
	return { ...done(id, at, [effect]), history };
}

function toOf(changes: Changes): Record<string, unknown> {
	return Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]));
}

export function after(row: AnyRow, changes: Changes): AnyRow {
	return { ...row, ...toOf(changes) };
}
