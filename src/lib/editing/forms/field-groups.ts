/** Fields of a form in its groups, in the order of the form; a group of which no field is asked for is left out. Pure. */
import type { AnyField, AnyForm, Group } from './field';

export interface FieldGroup extends Group {
	fields: NamedField[];
}
export type NamedField = readonly [name: string, field: AnyField];

export function fieldGroups(form: AnyForm, fields: readonly NamedField[]): FieldGroup[] {
	return Object.entries(form.groups)
		.map(([group, about]) => ({ ...about, fields: fields.filter(([, field]) => field.group === group) }))
		.filter((group) => group.fields.length > 0);
}
