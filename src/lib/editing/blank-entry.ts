/** A new entry before anything was typed. Its networks are those of the office; where that is one, it is that. */
import { berlinDay } from '../domain/time/berlin';
import { now } from '../local/live/clock';
import { madeEntry, readEntries } from './entries-here';
import type { AnyEntry, AnyField, EntryTable } from './forms/field';
import { entryForm } from './forms/forms';

export function blankEntry(
	table: EntryTable,
	id: string,
	networks: readonly string[],
	given: Readonly<Record<string, string>> = {}
): AnyEntry {
	const fields = Object.entries(entryForm(table).fields).map(([name, field]) => [name, beginning(field)]);
	const values: Record<string, unknown> = Object.fromEntries(fields);
	if ('region' in values && networks.length === 1) values.region = networks[0];
	return madeEntry({ id, fields: { ...values, ...given } });
}

/** What a new entry has of the institution that it is made for, a seat of its circle. */
export async function begunFor(table: EntryTable, about: string): Promise<Record<string, string>> {
	if (table === 'seats') return { circle: about, since: berlinDay(now()) };
	const house = (await readEntries('organisations')).find(({ id }) => id === about);
	if (!house || table !== 'memberships') return {};
	const { id, name, region } = house;
	return { organisation: id, name, region };
}

function beginning(field: AnyField): unknown {
	if (field.begins !== undefined) return field.begins;
	switch (field.kind) {
		case 'address':
			return { street: '', postalCode: '', place: '', ags: '' };
		case 'hours':
			return { always: false, slots: [], closedOnHolidays: true };
		case 'choices':
		case 'references':
		case 'lines':
		case 'absences':
			return [];
		case 'number':
			return undefined;
		default:
			return '';
	}
}
