/**
 * A proposal beside the entry as it stands now. What is proposed is an edit like one that the office has typed (edits.ts), begun on what
 * stood there when it was proposed: so a field that was changed since is decided by a person, and nothing is saved unseen. Pure.
 */
import type { Proposal } from '../../domain/directory/proposal';
import { isSame, type RecordChanges } from '../../domain/record-changes';
import { type Edits, editsOf, valuesOf } from '../../editing/edits';
import type { AnyEntry, AnyField, AnyForm } from '../../editing/forms/field';

type Said = Pick<Proposal, 'changes'>;

export interface ShownField {
	name: string;
	field: AnyField;
	now: unknown;
	/** What stood there when it was said to be wrong. */
	from: unknown;
	/** Now it is another value. */
	moved: boolean;
	/** Nobody has proposed a value: it is the office's to find out. */
	asks: boolean;
}

export function shownFields(form: AnyForm, { changes }: Said, row: AnyEntry): ShownField[] {
	return Object.entries(changes).flatMap(([name, { from, to }]) => {
		const field = form.fields[name];
		if (!field) return [];
		const now = valuesOf(row)[name];
		return [{ name, field, now, from, moved: !isSame(now, from), asks: to === undefined }];
	});
}

/** What the card begins with. */
export function proposedEdits(form: AnyForm, { changes }: Said): Edits {
	const proposed = Object.entries(changes).flatMap(([name, { from, to }]) =>
		to === undefined ? [] : [[name, { from, to }] as const]
	);
	return editsOf(form, [Object.fromEntries(proposed)]);
}

/** Only that something is wrong was said, and nobody has corrected it: there is nothing to take over. */
export function saysNothing(fields: readonly ShownField[], changes: RecordChanges): boolean {
	return Object.keys(changes).length === 0 && fields.every(({ asks }) => asks);
}
