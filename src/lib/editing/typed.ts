/**
 * What stands in a field while somebody types, and what of it the entry would hold: a number is text until it is one, a
 * reference begins as a few letters. Whether the value fits, the schema of the table says; here are the sentences. Pure.
 */
import { schemas } from '../domain/schemas';
import type { Absence } from '../domain/directory/directory';
import type { Hours } from '../domain/time/hours';
import { LIMITS } from '../domain/limits';

import { readHours, typedHours, type TypedHours } from '../entry/typed-hours';
import type { AnyField, EntryTable, FieldKind } from './forms/field';

/** `text` is what stands in the field; chosen is what has a `value`. */
export interface TypedReference {
	value: string;
	text: string;
}
/** What a field holds while it is typed: text, a list, or one of the shapes above; it lies in a draft as it is. */
export type Typed = unknown;

/** A value, or the sentence that says what is wrong with what was typed. */
export type Read = { value: unknown } | { problem: string };

/** What the field shows of `value`. */
export function typedOf(field: AnyField, value: unknown): Typed {
	switch (field.kind) {
		case 'number':
			return typeof value === 'number' ? `${value}`.replace('.', ',') : '';
		case 'lines':
			return ((value ?? []) as string[]).join(', ');
		case 'reference':
			return { value: (value ?? '') as string, text: '' } satisfies TypedReference;
		case 'hours':
			return typedHours(value as Hours);
		case 'choices':
		case 'references':
		case 'absences':
			return value ?? [];
		default:
			return value ?? '';
	}
}

/** What the entry would hold. */
export function readTyped(field: AnyField, typed: Typed): Read {
	switch (field.kind) {
		case 'number':
			return readNumber(typed as string);
		case 'lines':
			return { value: (typed as string).split(/[,;\n]/).flatMap((part) => part.trim() || []) };
		case 'reference':
			return readReference(typed as TypedReference);
		case 'hours':
			return readHours(typed as TypedHours);
		case 'absences':
			return readAbsences(typed as Absence[]);
		case 'website':
			return { value: completed((typed as string).trim()) };
		case 'paragraph':
			return { value: (typed as string).trimEnd() };
		case 'address':
			return { value: trimmed(typed as Record<string, string>) };
		default:
			return { value: typeof typed === 'string' ? typed.trim() : typed };
	}
}

function readNumber(text: string): Read {
	const number = /^-?\d+([.,]\d+)?$/.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN;
	return Number.isNaN(number) ? { problem: 'Bitte eine Zahl.' } : { value: number };
}

function readReference({ value, text }: TypedReference): Read {
	if (value === '' && text.trim() !== '')
		return { problem: 'Bitte wählen Sie einen Vorschlag aus der Liste, oder leeren Sie das Feld.' };
	return { value };
}

function readAbsences(absences: readonly Absence[]): Read {
	const begun = absences.filter(({ from, until }) => from !== '' || until !== '');
	if (begun.some(({ from, until }) => from !== '' && until !== '' && until < from))
		return { problem: 'Das Ende liegt vor dem Anfang.' };
	return { value: begun };
}

/** People write addresses of pages without the part that browsers add. */
function completed(website: string): string {
	return website === '' || website.includes('://') ? website : `https://${website}`;
}

function trimmed(parts: Record<string, string>): Record<string, string> {
	return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, text.trim()]));
}

const SENTENCES: Record<FieldKind['kind'], string> = {
	line: `Bitte höchstens ${LIMITS.line} Zeichen.`,
	paragraph: `Bitte höchstens ${LIMITS.paragraph} Zeichen.`,
	phone: 'Bitte eine Telefonnummer wie 04541 888 0.',
	email: 'Bitte eine E-Mail-Adresse wie name@example.org.',
	website: 'Bitte eine Adresse wie https://www.example.org.',
	day: 'Bitte einen Tag.',
	digits: 'Bitte acht Ziffern.',
	number: 'Diese Zahl passt hier nicht.',
	address: 'Bitte prüfen Sie die Anschrift: Die Postleitzahl hat fünf Ziffern.',
	hours: 'Bitte prüfen Sie die Zeiten.',
	absences: 'Bitte prüfen Sie die Tage.',
	lines: 'Bitte mit Kommas trennen; jede Postleitzahl hat fünf Ziffern.',
	choice: 'Bitte wählen Sie.',
	choices: 'Bitte wählen Sie.',
	reference: 'Bitte wählen Sie einen Vorschlag aus der Liste.',
	references: 'Bitte wählen Sie Vorschläge aus der Liste.'
};

/** The sentence for `value` in `field`; undefined where it fits. */
export function problemOf(
	table: EntryTable,
	name: string,
	field: AnyField,
	value: unknown
): string | undefined {
	if (field.required && (value === '' || value === undefined)) return 'Bitte füllen Sie das aus.';
	const shape = schemas[table].shape as Record<string, { safeParse(value: unknown): { success: boolean } }>;
	return shape[name]?.safeParse(value).success ? undefined : SENTENCES[field.kind];
}
