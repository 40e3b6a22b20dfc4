/**
 * Changing any record field by field, by whoever keeps the records of its network (permissions.ts): what the desk is
 * built on. What a change does, and when it comes too late, is change.ts.
 */
import type { Caller } from '../../../domain/access/caller';
import { changesOnlyOwn, isOfOwnNetworks } from '../../../domain/access/networks';
import { grantOf } from '../../../domain/access/permissions';
import type { RecordChanges } from '../../../domain/record-changes';
import { tableRules } from '../../../domain/access/table-rules';
import type { AnyRow, Table } from '../../../domain/tables';
import type { HistoryWay } from '../../../protocol/entry-history';
import { defineAction } from '../action';
import { type Decision, rejected } from '../decision';
import { after, decideChange } from './change';
import { isOfForeignPlace, type Own, ownWith } from './own';
import { against } from './rules';

export interface SaveFacts {
	row: AnyRow | undefined;
	/** What is the caller's, with what the record hangs on; the caller as described where that is all. */
	own?: Own;
	/** It would answer for a municipality of another network. */
	foreignPlace?: boolean;
	/** Fields that would be against a rule of the field. */
	broken?: readonly string[];
}

const save = defineAction({
	kind: 'record.save',
	guests: false,
	// Of a meeting, members may be to be told.
	rings: 'meetings',
	facts: async ({ table, id, changes }, caller, read): Promise<SaveFacts> => {
		const row: AnyRow | undefined = await read.one(table, 'id', id);
		if (!row) return { row };
		const next = after(row, changes);
		const [own, foreignPlace, broken] = await Promise.all([
			ownWith(table, [row, next], caller, read),
			// What is there from before may be ended.
			'ags' in changes || changes.publication ? isOfForeignPlace(table, next, caller, read) : false,
			against(table, next, read, row)
		]);
		return { row, own, foreignPlace: foreignPlace && next.publication === 'published', broken };
	},
	decide({ id, kind, body: { table, changes } }, facts, caller, at) {
		return saved({ id, kind, table, changes }, facts, caller, at);
	}
});

export const recordActions = { 'record.save': save };

/** The change of a record, and what it leaves in the history, by the kind of mutation that it is part of. */
export function saved(
	{ id, kind, table, changes }: { id: string; kind: HistoryWay; table: Table; changes: RecordChanges },
	{ row, own, foreignPlace, broken = [] }: SaveFacts,
	caller: Caller,
	at: Date
): Decision {
	if (grantOf(caller.role, table, 'update') !== 'network') return rejected(id, 'forbidden');
	if (!row) return rejected(id, 'not_found');
	const { network } = tableRules[table];
	const [mine, next] = [own ?? caller, after(row, changes)];
	// Neither another network's entry, nor one of hers into another network, or out of one that has it too.
	if (![row, next].every((one) => isOfOwnNetworks(network, one, mine))) return rejected(id, 'forbidden');
	if (!changesOnlyOwn(network, row, next, mine) || foreignPlace) return rejected(id, 'forbidden');
	const decision = decideChange({ id, way: kind, table, row, changes }, caller, at);
	// Somebody else's word on the same field is to be seen first.
	return decision.result.outcome === 'done' && broken.length > 0
		? rejected(id, 'bad_request', [...broken])
		: decision;
}
