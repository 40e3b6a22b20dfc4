/**
 * Entries that may be the same as the one that is being typed. Never by a name alone: two people may have the same, and one
 * number may reach a whole house. A person is found by her name with another thing in common, everything else by two things. Pure.
 */
import type { Address } from '../../domain/fields';
import { fold } from '../../domain/place/fold';
import { dialled } from '../../text/format';
import type { AnyEntry, EntryTable } from './forms/field';

/** What two entries have in common. */
export type Sign = 'name' | 'phone' | 'email' | 'address';
export interface Twin<Row extends AnyEntry = AnyEntry> {
	row: Row;
	signs: Sign[];
}

const PERSONS: readonly EntryTable[] = ['contacts', 'experts'];
/** The tables in which somebody may have entered the same thing before. */
const LOOKED_AT: readonly EntryTable[] = [...PERSONS, 'organisations', 'offers', 'youthOffices', 'helplines'];

export function twinsOf(table: EntryTable, entry: AnyEntry, rows: readonly AnyEntry[]): Twin[] {
	if (!LOOKED_AT.includes(table)) return [];
	const mine = traitsOf(entry);
	return rows
		.filter(({ id, publication }) => id !== entry.id && publication !== 'withdrawn')
		.map((row) => ({ row, signs: inCommon(mine, traitsOf(row)) }))
		.filter(({ signs }) => signs.length > 1 && (signs.includes('name') || !PERSONS.includes(table)));
}

/** What the tables that are looked at may have. */
type Known = Partial<Record<'name' | 'title' | 'email' | 'phone' | 'mobile', string>> & { address?: Address };
/** By kind of sign, the values by which an entry is known. */
type Traits = Record<Sign, readonly string[]>;

/** Of entries that are there: looked at with every letter that is typed. */
const known = new WeakMap<AnyEntry, Traits>();

function traitsOf(row: AnyEntry): Traits {
	const traits = known.get(row) ?? readTraits(row);
	known.set(row, traits);
	return traits;
}

function readTraits(row: AnyEntry): Traits {
	const { name, title, email, phone, mobile, address }: Known = row as Known;
	const numbers = [phone, mobile].map((number) => dialled(number ?? ''));
	const { street = '', postalCode = '', place = '' } = address ?? {};
	const town = postalCode || place;
	return {
		name: [wordsOf(name ?? title ?? '')].filter(Boolean),
		phone: numbers.filter(Boolean),
		email: [(email ?? '').trim().toLowerCase()].filter(Boolean),
		// A street alone is in every town.
		address: street.trim() && town ? [wordsOf(`${streetWords(street)} ${town}`)] : []
	};
}

function inCommon(one: Traits, other: Traits): Sign[] {
	return (Object.keys(one) as Sign[]).filter((sign) =>
		one[sign].some((value) => other[sign].includes(value))
	);
}

/** "Muster, Anna" and "Anna Muster" are one name. */
function wordsOf(text: string): string {
	return fold(text)
		.split(/[^a-z0-9]+/)
		.filter(Boolean)
		.sort()
		.join(' ');
}

/** "Hauptstr. 5" and "Hauptstraße 5" are one street. */
function streetWords(street: string): string {
	return fold(street).replace(/str(asse|\.)?(?=\s|$)/, 'strasse');
}
