/** What somebody says of an entry that is not there yet, in the words and edits of its form. Pure. */
import type { Proposal } from '../../domain/directory/proposal';
import type { RecordChanges } from '../../domain/record-changes';
import { type Edits, editsOf } from '../../editing/edits';
import type { AnyField, AnyForm } from '../../editing/forms/field';

type Said = Pick<Proposal, 'changes' | 'networks'>;

export function declaredFields(
	form: AnyForm,
	{ changes }: Said
): { name: string; field: AnyField; value: unknown }[] {
	return Object.entries(form.fields).flatMap(([name, field]) =>
		changes[name]?.to === undefined ? [] : [{ name, field, value: changes[name].to }]
	);
}

/** What the form of the new entry begins with; where it says to which network it belongs, the one that was named. */
export function declaredEdits(form: AnyForm, { changes, networks }: Said): Edits {
	const [region] = networks;
	const said = Object.entries(changes).flatMap(([name, { to }]) =>
		to === undefined ? [] : [[name, { to }]]
	);
	const home: RecordChanges = region && form.fields.region ? { region: { to: region } } : {};
	return editsOf(form, [{ ...(Object.fromEntries(said) as RecordChanges), ...home }]);
}
