/**
 * What a form says of the fields of a table: label, hint, group and kind. The type of a field decides which kinds it may have,
 * and a field of the schema that is missing here does not compile. What fits into it, the schema says, not the form.
 */
import type { Absence } from '../../domain/directory/directory';
import type { Hours } from '../../domain/time/hours';
import type { Circle } from '../../domain/meeting/circle';
import type { WRITTEN_BY_DATABASE } from '../../domain/meeting/seat';
import type { Row } from '../../domain/tables';

/** The tables of the directory: each is a list of its own on the page of entries. */
export const DIRECTORY_TABLES = [
	'organisations',
	'contacts',
	'experts',
	'offers',
	'youthOffices',
	'responsibilities',
	'municipalities',
	'helplines',
	'legalBases'
] as const;
export type DirectoryTable = (typeof DIRECTORY_TABLES)[number];
/** The tables whose entries an office keeps by these forms: the directory, who has joined the agreement, circles and who sits there. */
export const ENTRY_TABLES = [...DIRECTORY_TABLES, 'memberships', 'circles', 'seats'] as const;
export type EntryTable = (typeof ENTRY_TABLES)[number];
export type AnyEntry = Row<EntryTable>;

/** What an entry may name: others of these tables. */
export type NamedTable = EntryTable | 'regions';

interface TextField {
	kind: 'line' | 'paragraph' | 'phone' | 'email' | 'website' | 'day' | 'digits';
}
interface NumberField {
	kind: 'number';
}
interface AddressField {
	kind: 'address';
}
interface HoursField {
	kind: 'hours';
}
interface AbsencesField {
	kind: 'absences';
}
/** Several short texts, separated by commas. */
interface LinesField {
	kind: 'lines';
}
/** One of a closed list of words. */
interface ChoiceField<Value extends string = string> {
	kind: 'choice';
	words: Readonly<Record<Value, string>>;
	/** Those that the form offers, where that is not all. */
	offered?: readonly Value[];
}
interface ChoicesField<Value extends string = string> {
	kind: 'choices';
	words: Readonly<Record<Value, string>>;
}
/** Another entry. */
interface ReferenceField {
	kind: 'reference';
	to: NamedTable;
	/** The field of the other entry that stands in this one. */
	by?: 'ags';
	/** Only those with the same value in this field. */
	within?: string;
}
interface ReferencesField {
	kind: 'references';
	to: NamedTable;
	by?: 'ags' | 'code';
}
export type FieldKind =
	| TextField
	| NumberField
	| AddressField
	| HoursField
	| AbsencesField
	| LinesField
	| ChoiceField
	| ChoicesField
	| ReferenceField
	| ReferencesField;

/** The kinds that a value of this type can be entered by. */
type KindFor<Value> = [Value] extends [number]
	? NumberField
	: [Value] extends [string]
		? string extends Value
			? TextField | ReferenceField
			: ChoiceField<Value>
		: [Value] extends [readonly (infer Item)[]]
			? [Item] extends [string]
				? string extends Item
					? LinesField | ReferencesField | ChoicesField
					: ChoicesField<Item>
				: [Item] extends [Absence]
					? AbsencesField
					: never
			: [Value] extends [Hours]
				? HoursField
				: AddressField;

interface Described<Group extends string> {
	label: string;
	hint?: string;
	group: Group;
	/** An entry without it says nothing. */
	required?: true;
	/** What a new entry begins with, where that is not simply empty. */
	begins?: string | number | readonly string[];
}
/** Given once, or by the database. */
type Fixed = 'id' | 'updated' | (typeof WRITTEN_BY_DATABASE)[number];
type FieldsOf<T extends EntryTable, Group extends string> = {
	readonly [Field in Exclude<keyof Row<T>, Fixed>]-?: Described<Group> & KindFor<NonNullable<Row<T>[Field]>>;
};

export interface Group {
	title: string;
	hint?: string;
}
export interface EntryForm<T extends EntryTable, GroupName extends string = string> {
	/** In the address of its pages. */
	path: string;
	many: string;
	one: string;
	/** Where what is entered holds for all networks, it says so. */
	lead?: string;
	/** Whither it goes, where that is not every phone. */
	goesTo?: string;
	groups: Readonly<Record<GroupName, Group>>;
	/** In the order of the form, within each group. */
	fields: FieldsOf<T, GroupName>;
	/** What fits each field and not together, or not beside the other entries: a sentence by field. */
	check?(
		row: Row<T>,
		others: readonly Row<T>[],
		circles: readonly Circle[]
	): Readonly<Record<string, string>>;
	/** It is checked beside the circles, too. */
	besideCircles?: true;
}

/** A form of the table `T`; its groups are those that it names. */
export function formOf<T extends EntryTable>() {
	return <const GroupName extends string>(form: EntryForm<T, GroupName>): EntryForm<T, GroupName> => form;
}

export type AnyField = Described<string> & FieldKind;
/** A form as the screens read it, whatever its table. */
export interface AnyForm {
	path: string;
	many: string;
	one: string;
	lead?: string;
	goesTo?: string;
	groups: Readonly<Record<string, Group>>;
	fields: Readonly<Record<string, AnyField>>;
	check?(
		row: AnyEntry,
		others: readonly AnyEntry[],
		circles: readonly Circle[]
	): Readonly<Record<string, string>>;
	besideCircles?: true;
}
