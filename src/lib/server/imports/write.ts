/**
 * What one chunk of a plan does to the directory, decided on what stands there now. New entries are made whole, under ids that
 * the plan gave them; an entry that is there is changed where it still is what the plan has seen, and is left alone, all of it,
 * where somebody was there since. Pure.
 */
import { type ImportChoices, newEntry, type PlanTable } from '../../domain/directory/import-plan';
import { isSame, type RecordChanges } from '../../domain/record-changes';
import type { AnyRow } from '../../domain/tables';
import type { Effect } from '../actions/decision';
import { type HistoryEntry, historyOf } from '../actions/history';
import type { StoredRow } from '../pocketbase/imports';

export interface Writing {
	effects: Effect[];
	history: HistoryEntry[];
	/** Rows whose entry is not any more what the plan has seen. */
	conflicts: StoredRow[];
}
export interface WriteFacts {
	/** Who says that it is written. */
	who: string;
	network: string;
	choices: ImportChoices;
	/** The entries that are there, by id. */
	present: ReadonlyMap<string, AnyRow>;
	/** What the plan took for new and the office found to be there: the entry's own id. */
	aliases: ReadonlyMap<string, string>;
}

export function decideWriting(rows: readonly StoredRow[], facts: WriteFacts): Writing {
	const writing: Writing = { effects: [], history: [], conflicts: [] };
	for (const row of rows) {
		const changes = changesOf(row);
		if (changes === undefined) create(row, facts, writing);
		else change(row, changes, facts, writing);
	}
	return writing;
}

/** The entry that a row changes: its own, or the one that the office has named. */
export const targetOf = ({ record, as }: StoredRow): string => as || record;

/** What a row changes of an entry that is there; undefined where it makes a new one. */
export function changesOf({ verdict, as, changes, twins }: StoredRow): RecordChanges | undefined {
	if (verdict === 'changed') return changes;
	return as === '' ? undefined : (twins.find(({ id }) => id === as)?.changes ?? {});
}

/** A new entry as it is written. */
export function fieldsOf(
	{ table, fields }: StoredRow,
	{ network, choices, aliases }: Pick<WriteFacts, 'network' | 'choices' | 'aliases'>
): Record<string, unknown> {
	const { organisation } = fields;
	const named = typeof organisation === 'string' && {
		organisation: aliases.get(organisation) ?? organisation
	};
	return newEntry(table as PlanTable, { ...fields, ...named }, network, choices);
}

function create(row: StoredRow, facts: WriteFacts, { effects, history }: Writing): void {
	const { table, record: id } = row;
	const fields = fieldsOf(row, facts);
	effects.push({ table, operation: 'create', id, fields } as Effect);
	history.push({
		who: facts.who,
		table: table as PlanTable,
		record: id,
		field: 'id',
		before: { value: null },
		after: { value: id },
		way: 'import.write'
	});
}

function change(
	row: StoredRow,
	changes: RecordChanges,
	{ who, present, aliases }: WriteFacts,
	writing: Writing
): void {
	const entry = present.get(targetOf(row));
	const to = Object.fromEntries(
		Object.entries(changes).map(([field, change]) => [field, named(field, change.to, aliases)])
	);
	const isUntouched = Object.entries(changes).every(([field, { from }]) =>
		[from, to[field]].some((value) => isSame(entry?.[field], value))
	);
	if (!entry || entry.publication === 'withdrawn' || !isUntouched) {
		writing.conflicts.push(row);
		return;
	}
	const table = row.table as PlanTable;
	const { fields, history } = historyOf({ who, table, way: 'import.write' }, entry, to);
	if (history.length === 0) return;
	const basedOn = String(entry.updated);
	writing.effects.push({ table, operation: 'update', id: entry.id, fields, basedOn } as Effect);
	writing.history.push(...history);
}

const named = (field: string, value: unknown, aliases: ReadonlyMap<string, string>) =>
	field === 'organisation' && typeof value === 'string' ? (aliases.get(value) ?? value) : value;
