/** A field's value in words, a line each: beside another's in a form, and in the history of an entry. */
import type { Absence } from '../domain/directory/directory';
import type { Address } from '../domain/fields';
import type { Hours } from '../domain/time/hours';
import { formatAddress, formatPlainDay } from '../text/format';
import { hoursLines } from '../text/hours-words';
import type { AnyField } from './forms/field';
import { chosen } from './references';

const NOTHING = ['(leer)'];

export async function valueLines(field: AnyField, value: unknown): Promise<string[]> {
	const lines = (await linesOf(field, value)).filter((line) => line !== '');
	return lines.length > 0 ? lines : NOTHING;
}

async function linesOf(field: AnyField, value: unknown): Promise<string[]> {
	if (value === null || value === undefined || value === '') return [];
	switch (field.kind) {
		case 'choice':
			return [field.words[value as string] ?? String(value)];
		case 'choices':
			return [(value as string[]).map((one) => field.words[one] ?? one).join(', ')];
		case 'reference':
			return (await chosen(field, [value as string])).map(({ label }) => label);
		case 'references':
			return [(await chosen(field, value as string[])).map(({ label }) => label).join(', ')];
		case 'lines':
			return [(value as string[]).join(', ')];
		case 'address':
			return [formatAddress(value as Address)];
		case 'hours':
			return hoursLines(value as Hours);
		case 'absences':
			return (value as Absence[]).map(absenceLine);
		case 'day':
			return [formatPlainDay(value as string)];
		case 'number':
			return [(value as number).toLocaleString('de-DE')];
		default:
			return [String(value)];
	}
}

function absenceLine({ from, until }: Absence): string {
	return [from && `ab ${formatPlainDay(from)}`, until && `bis ${formatPlainDay(until)}`]
		.filter(Boolean)
		.join(' ');
}
