/** An import, and a row of its plan, as the office sees them. */
import { PLAN_TABLES } from '../../domain/directory/import-plan';
import { IMPORT_PARTS, type ImportRow, type ImportSummary } from '../../protocol/imports';
import type { StoredCounts, StoredImport, StoredRow } from '../pocketbase/imports';
import type { Trouble } from './troubles';

const none = <Key extends string>(keys: readonly Key[]) =>
	Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
/** Before there is a plan. */
const NOTHING: StoredCounts = {
	counts: none(IMPORT_PARTS),
	taken: { new: none(PLAN_TABLES), changed: 0 },
	choices: []
};

export function summaryOf(one: StoredImport, by: string, trouble: Trouble | ''): ImportSummary {
	const { id, network, name, createdAt, state, done, total, refusal, columns, kept } = one;
	const about = { id, network, name, at: createdAt, by, state, done, total, refusal: refusal ?? null };
	return { ...about, trouble, columns: columns ?? [], kept, ...(one.counts ?? NOTHING) };
}

export function rowShown(row: StoredRow): ImportRow {
	const { id, verdict, table, record, sheet, title, about, fields, changes, twins, problems } = row;
	const { doubtful, leftOut, as, outcome, spared } = row;
	return {
		...{ id, verdict, table, record, sheet, row: row.row, title, about, fields, changes, twins },
		...{ problems, doubtful, leftOut, as, outcome, spared: spared ?? [] }
	};
}
