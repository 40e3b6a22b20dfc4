/** What is wrong with a value, in a sentence that says what to do; whether it fits at all, the schema of its table says. */
import { LIMITS } from '../../domain/limits';
import { tables } from '../../domain/tables';
import type { AnyField, EntryTable, FieldKind } from './forms/field';

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
	const shape = tables[table].schema.shape as Record<
		string,
		{ safeParse(value: unknown): { success: boolean } }
	>;
	return shape[name]?.safeParse(value).success ? undefined : SENTENCES[field.kind];
}
