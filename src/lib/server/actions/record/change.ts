/**
 * What a change field by field does to a row, whoever is allowed it. Nothing is overwritten that its writer has not seen: a
 * field that is no longer `from` refuses the change, and the answer names it.
 * All or nothing: half of what somebody typed would be neither her state nor the other's (an address half changed, a
 * withdrawal without its date), and what was refused stays whole on her phone, where she decides anew.
 */
import type { Caller } from '../../../domain/access/caller';
import { isSame, type RecordChanges } from '../../../domain/record-changes';
import type { AnyRow, Table } from '../../../domain/tables';
import type { HistoryWay } from '../../../protocol/entry-history';
import { type Decision, type Effect, done, rejected } from '../decision';
import { historyOf } from '../history';
import { countedAmong, known, unfitFields } from './fields';

export interface Change {
	/** The mutation's id, and the kind by which it is changed. */
	id: string;
	way: HistoryWay;
	table: Table;
	row: AnyRow;
	changes: RecordChanges;
}

/** The decision on `change`; that the caller may change this row at all was decided before. */
export function decideChange({ id, way, table, row, changes }: Change, caller: Caller, at: Date): Decision {
	const to = toOf(changes);
	const unfit = [...unfitFields(table, to, caller), ...countedAmong(table, to)];
	if (unfit.length > 0) return rejected(id, 'bad_request', known(table, unfit));
	// As it is to be already: somebody else was of the same mind.
	const stale = Object.entries(changes).filter(
		([field, change]) => ![change.from, change.to].some((one) => isSame(row[field], one))
	);
	if (stale.length > 0)
		return rejected(
			id,
			'conflict',
			stale.map(([field]) => field)
		);
	const { fields, history } = historyOf({ who: caller.userId, table, way }, row, to);
	if (history.length === 0) return done(id, at, []);
	const basedOn = String(row.updated);
	const effect = { table, operation: 'update', id: row.id, fields, basedOn } as Effect;
	return { ...done(id, at, [effect]), history };
}

/** The row as the change would leave it. */
export function after(row: AnyRow, changes: RecordChanges): AnyRow {
	return { ...row, ...toOf(changes) };
}

function toOf(changes: RecordChanges): Record<string, unknown> {
	return Object.fromEntries(Object.entries(changes).map(([field, { to }]) => [field, to]));
}
