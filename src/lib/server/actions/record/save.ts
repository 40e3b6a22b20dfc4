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
import { allowedFields } from '../../../domain/access/visibility';
import { isSame } from '../../../domain/record-changes';
import { type AnyRow, type Table, tables } from '../../../domain/tables';
import type { MutationOf } from '../../../protocol/mutation';
import { defineAction } from '../action';
import { type Effect, done, rejected } from '../decision';
import { historyOf } from '../history';

export interface SaveFacts {
	row: AnyRow | undefined;
}

/** Given once, or by the database. */
const FIXED: readonly string[] = ['id', 'updated'];

const save = defineAction({
	kind: 'record.save',
	guests: false,
	facts: async ({ table, id }, _caller, read): Promise<SaveFacts> => ({
		row: await read.one(table, 'id', id)
	}),
	decide({ id, kind, body: { table, changes } }, { row }, caller, at) {
		if (grantOf(caller.role, table, 'update') !== 'network') return rejected(id, 'forbidden');
		if (!row) return rejected(id, 'not_found');
		const { network } = tables[table];
		const after = {
			...row,
			...Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]))
		};
		// Neither another network's entry, nor one of hers into another network.
		if (![row, after].every((one) => isOfOwnNetworks(network, one, caller))) return rejected(id, 'forbidden');
		const unfit = unfitFields(table, changes, caller);
		// Only fields that there are come back: what else was sent is nobody's business to store.
		if (unfit.length > 0)
			return rejected(
				id,
				'bad_request',
				unfit.filter((field) => field in tables[table].schema.shape)
			);
		const changed = Object.entries(changes);
		// As it is to be already: somebody else was of the same mind.
		const stale = changed.filter(
			([field, { from, to }]) => ![from, to].some((one) => isSame(row[field], one))
		);
		if (stale.length > 0)
			return rejected(
				id,
				'conflict',
				stale.map(([field]) => field)
			);
		const wanted = Object.fromEntries(changed.map(([field, { to }]) => [field, to]));
		const { fields, history } = historyOf({ who: caller.userId, table, way: kind }, row, wanted);
		if (history.length === 0) return done(id, at, []);
		const basedOn = String(row.updated);
		const effect = { table, operation: 'update', id: row.id, fields, basedOn } as Effect;
		return { ...done(id, at, [effect]), history };
	}
});

export const recordActions = { 'record.save': save };

/** Fields that the table has not, that are not hers to change, or that would hold what their schema refuses. */
function unfitFields(
	table: Table,
	changes: MutationOf<'record.save'>['body']['changes'],
	caller: Caller
): string[] {
	const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
		tables[table].schema.shape;
	const allowed = allowedFields(table, caller.role).filter((field) => !FIXED.includes(field));
	return Object.entries(changes)
		.filter(([field, { to }]) => !allowed.includes(field) || !shape[field]?.safeParse(to).success)
		.map(([field]) => field);
}
