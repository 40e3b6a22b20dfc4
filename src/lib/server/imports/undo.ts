/**
 * What taking an import back does to one chunk of what it wrote. A field that still says what the import wrote, and that nobody has
 * touched since, goes back to what it was; a new entry that nobody has edited, and that nothing hangs on, is withdrawn. Everything
 * else was somebody's work since, also where it says again what the list says, and is spared and listed. Pure.
 */
import { schemas } from '../../domain/schemas';
import type { PlanTable } from '../../domain/directory/import-plan';
import { isSame } from '../../domain/record-changes';
import type { AnyRow } from '../../domain/tables';
import type { Effect } from '../actions/decision';
import { type HistoryEntry, historyOf } from '../actions/history';
import type { StoredRow } from '../pocketbase/imports';
import type { Tie } from '../pocketbase/tied-entries';
import { changesOf, fieldsOf, targetOf, type WriteFacts } from './write';

export interface Undoing {
	effects: Effect[];
	history: HistoryEntry[];
	/** By row: the fields that stay as they are; `id` for the whole entry. */
	spared: Map<StoredRow, string[]>;
}
export interface UndoFacts extends WriteFacts {
	/** What names the entries of this chunk. */
	ties: readonly Tie[];
	/** By entry, the fields that people have changed since the plan was made. */
	edited: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The whole entry. */
export const WHOLE = 'id';
/** What no list writes and nobody edits. */
const BY_ITSELF: readonly string[] = ['id', 'updated'];
/** Contacts go before their house: it stays where one of them does. */
const ORDER: readonly PlanTable[] = ['contacts', 'offers', 'experts', 'organisations'];

export function decideUndoing(rows: readonly StoredRow[], facts: UndoFacts): Undoing {
	const undoing: Undoing = { effects: [], history: [], spared: new Map() };
	const goesBack = new Set<string>();
	for (const table of ORDER)
		for (const row of rows.filter((one) => one.table === table)) {
			const entry = facts.present.get(targetOf(row));
			// It is gone already, or in the bin.
			if (!entry || entry.publication === 'withdrawn') continue;
			if (changesOf(row) === undefined) withdraw(row, entry, facts, goesBack, undoing);
			else putBack(row, entry, facts, goesBack, undoing);
		}
	return undoing;
}

function withdraw(
	row: StoredRow,
	entry: AnyRow,
	facts: UndoFacts,
	goesBack: Set<string>,
	undoing: Undoing
): void {
	const written = fieldsOf(row, facts);
	// Also what the list never spoke of: a remark, a mobile number.
	const isOtherwise = Object.keys(schemas[row.table as PlanTable].shape).some(
		(field) => !BY_ITSELF.includes(field) && !isSame(entry[field], written[field])
	);
	const isEdited = isOtherwise || facts.edited.has(entry.id);
	const isNamed = facts.ties.some(
		({ entry: id, record, field }) =>
			id === entry.id && !goesBack.has(record) && !goesBack.has(`${record} ${field}`)
	);
	if (isEdited || isNamed) undoing.spared.set(row, [WHOLE]);
	else {
		goesBack.add(entry.id);
		take(row, entry, { publication: 'withdrawn' }, facts, undoing);
	}
}

function putBack(
	row: StoredRow,
	entry: AnyRow,
	facts: UndoFacts,
	goesBack: Set<string>,
	undoing: Undoing
): void {
	const fields: Record<string, unknown> = {};
	const spared: string[] = [];
	for (const [field, { from, to }] of Object.entries(changesOf(row) ?? {})) {
		const wrote = field === 'organisation' ? (facts.aliases.get(String(to)) ?? to) : to;
		if (isSame(entry[field], from)) continue;
		if (isSame(entry[field], wrote) && !facts.edited.get(entry.id)?.has(field)) fields[field] = from;
		else spared.push(field);
	}
	for (const field of Object.keys(fields)) goesBack.add(`${entry.id} ${field}`);
	if (spared.length > 0) undoing.spared.set(row, spared);
	if (Object.keys(fields).length > 0) take(row, entry, fields, facts, undoing);
}

function take(
	{ table }: StoredRow,
	entry: AnyRow,
	to: Record<string, unknown>,
	{ who }: UndoFacts,
	{ effects, history }: Undoing
): void {
	const change = historyOf({ who, table: table as PlanTable, way: 'import.undo' }, entry, to);
	const basedOn = String(entry.updated);
	effects.push({ table, operation: 'update', id: entry.id, fields: change.fields, basedOn } as Effect);
	history.push(...change.history);
}
