/**
 * What somebody has typed into an entry's form and not yet saved: by field, with what stood there when she began. Guarantees
 * that a field which somebody else has changed since is seen as such and decided by her, and that fields she never touched
 * follow the entry. What the server refused is the same thing again: it comes back as edits. Pure.
 */
import type { Circle } from '../domain/meeting/circle';
import { schemas } from '../domain/schemas';
import { isSame, type RecordChanges } from '../domain/record-changes';

import type { AnyEntry, AnyField, AnyForm, EntryTable } from './forms/field';
import { problemOf, readTyped, type Typed, typedOf } from './typed';

export interface Edit {
	/** What stood in the field when she began. */
	from: unknown;
	typed: Typed;
}
export type Edits = Readonly<Record<string, Edit>>;
export type Problems = Readonly<Record<string, string>>;
/** An entry, field by field. */
export type Values = Readonly<Record<string, unknown>>;

/** What the field shows. */
export function shownIn(form: AnyForm, field: string, row: AnyEntry, edits: Edits): Typed {
	return edits[field] ? edits[field].typed : typedOf(fieldOf(form, field), valuesOf(row)[field]);
}

/** What of a field would be saved; what cannot be read yet, as it was typed. */
export function wantedIn(form: AnyForm, edits: Edits, field: string): unknown {
	const read = readTyped(fieldOf(form, field), edits[field]?.typed);
	return 'value' in read ? read.value : undefined;
}

/** After somebody typed into a field. What is again as it was is no edit. */
export function edited(form: AnyForm, edits: Edits, row: AnyEntry, field: string, typed: Typed): Edits {
	const from = edits[field] ? edits[field].from : valuesOf(row)[field];
	const read = readTyped(fieldOf(form, field), typed);
	if ('value' in read && isSame(read.value, from) && isSame(valuesOf(row)[field], from))
		return without(edits, [field]);
	return { ...edits, [field]: { from, typed } };
}

/** The fields that somebody else has changed since she began, and not to what she wants. */
export function contestedIn(form: AnyForm, edits: Edits, row: AnyEntry): string[] {
	return Object.entries(edits).flatMap(([field, { from, typed }]) => {
		const now = valuesOf(row)[field];
		if (isSame(now, from)) return [];
		const read = readTyped(fieldOf(form, field), typed);
		return 'value' in read && isSame(read.value, now) ? [] : [field];
	});
}

/** After she has decided on a contested field: her own word, on what stands there now, or the other's. */
export function decided(edits: Edits, row: AnyEntry, field: string, whose: 'mine' | 'theirs'): Edits {
	const edit = edits[field];
	if (!edit || whose === 'theirs') return without(edits, [field]);
	return { ...edits, [field]: { ...edit, from: valuesOf(row)[field] } };
}

/** What would be saved, from what to what, or a sentence for each field that does not fit, also beside the table's `others`. */
export function readEdits(
	table: EntryTable,
	form: AnyForm,
	edits: Edits,
	row: AnyEntry,
	others: readonly AnyEntry[] = [],
	circles: readonly Circle[] = []
): { changes: RecordChanges } | { problems: Problems } {
	const changes: RecordChanges = {};
	const problems: Record<string, string> = {};
	for (const [field, { from, typed }] of Object.entries(edits)) {
		const read = readTyped(fieldOf(form, field), typed);
		const problem =
			'problem' in read ? read.problem : problemOf(table, field, fieldOf(form, field), read.value);
		if (problem) problems[field] = problem;
		else if ('value' in read && !isSame(valuesOf(row)[field], read.value))
			changes[field] = { from: from ?? '', to: read.value };
	}
	const together = form.check?.(rowWith(row, changes), others, circles) ?? {};
	for (const [field, sentence] of Object.entries(together)) problems[field] ??= sentence;
	return Object.keys(problems).length > 0 ? { problems } : { changes };
}

/** A new entry, all of it: what was typed, and what it begins with; or a sentence for each field that does not fit. */
export function readWhole(
	table: EntryTable,
	form: AnyForm,
	edits: Edits,
	row: AnyEntry,
	others: readonly AnyEntry[] = [],
	circles: readonly Circle[] = []
): { fields: Values } | { problems: Problems } {
	const names = Object.keys(form.fields);
	const all = names.map((name) => [name, { from: undefined, typed: shownIn(form, name, row, edits) }]);
	const read = readEdits(table, form, Object.fromEntries(all) as Edits, row, others, circles);
	if ('problems' in read) return read;
	const whole = valuesOf(rowWith(row, read.changes));
	return { fields: Object.fromEntries(names.map((name) => [name, whole[name]])) };
}

/** The entry as it would be; what does not fit yet stays as it is. */
export function previewOf(table: EntryTable, form: AnyForm, edits: Edits, row: AnyEntry): AnyEntry {
	const shape = schemas[table].shape as Record<string, { safeParse(value: unknown): Parsed }>;
	const fitting = Object.entries(edits).flatMap(([field, { typed }]) => {
		const read = readTyped(fieldOf(form, field), typed);
		return 'value' in read && shape[field]?.safeParse(read.value).success ? [[field, read.value]] : [];
	});
	return { ...row, ...Object.fromEntries(fitting) } as AnyEntry;
}
interface Parsed {
	success: boolean;
}

/** The entry with changes that are on their way. */
export function rowWith(row: AnyEntry, changes: RecordChanges): AnyEntry {
	const to = Object.entries(changes).map(([field, change]) => [field, change.to]);
	return { ...row, ...Object.fromEntries(to) } as AnyEntry;
}

/** Changes that were refused, one after the other, as edits: the first says what stood there, the last what shall. */
export function editsOf(form: AnyForm, refused: readonly RecordChanges[]): Edits {
	const edits: Record<string, Edit> = {};
	for (const changes of refused)
		for (const [field, { from, to }] of Object.entries(changes))
			if (form.fields[field])
				edits[field] = {
					from: edits[field] ? edits[field].from : from,
					typed: typedOf(fieldOf(form, field), to)
				};
	return edits;
}

/** Of a draft that may come from another version: the fields that the form has. */
export function knownEdits(form: AnyForm, edits: Edits): Edits {
	return Object.fromEntries(Object.entries(edits).filter(([field]) => form.fields[field]));
}

export function without(edits: Edits, fields: readonly string[]): Edits {
	return Object.fromEntries(Object.entries(edits).filter(([field]) => !fields.includes(field)));
}

export function fieldOf(form: AnyForm, field: string): AnyField {
	const known = form.fields[field];
	if (!known) throw new Error(`no field ${field}`);
	return known;
}

export function valuesOf(row: AnyEntry): Values {
	return row as unknown as Values;
}
