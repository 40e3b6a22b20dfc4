/** One thing done to many entries: each is a change of its own, so that one that somebody else has changed stops no other. */
import { newId } from '../../domain/id';
import { isSame, type RecordChanges } from '../../domain/record-changes';
import { valuesOf } from '../../editing/edits';
import type { AnyEntry, AnyForm, EntryTable } from '../../editing/forms/field';
import { enqueue } from '../../local/outbox/enqueue';

/** What every entry of a kind may have in common; what names one, or is its own, is set one by one. */
const IN_COMMON = ['choice', 'choices', 'line', 'hours', 'references', 'reference'];
const ONE_BY_ONE = ['publication', 'verifiedAt', 'verifiedBy'];

/** The fields that can be set for many at once. */
export function commonFields(form: AnyForm): string[] {
	return Object.entries(form.fields)
		.filter(([name, { kind, required }]) => {
			const own = ONE_BY_ONE.includes(name) || (required && kind !== 'reference');
			return IN_COMMON.includes(kind) && !own;
		})
		.map(([name]) => name);
}

/** What of `values` each entry has not yet, from what stands there. */
export function changesFor(
	rows: readonly AnyEntry[],
	values: Readonly<Record<string, unknown>>
): { id: string; changes: RecordChanges }[] {
	return rows.flatMap((row) => {
		const differing = Object.entries(values).filter(([field, to]) => !isSame(valuesOf(row)[field], to));
		const changes = differing.map(([field, to]) => [field, { from: valuesOf(row)[field] ?? '', to }]);
		return changes.length > 0 ? [{ id: row.id, changes: Object.fromEntries(changes) as RecordChanges }] : [];
	});
}

/** Queues it; the answer is how many entries it changes. */
export async function setForAll(
	table: EntryTable,
	rows: readonly AnyEntry[],
	values: Readonly<Record<string, unknown>>
): Promise<number> {
	const all = changesFor(rows, values);
	for (const body of all) await enqueue({ id: newId(), kind: 'record.save', body: { ...body, table } });
	return all.length;
}
