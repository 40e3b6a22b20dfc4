/**
 * Entries that may be the same as another one: while somebody types, and when a list is read in. Never by a name alone: two
 * people may have the same, and one number may reach a whole house. A person is found by her name with another thing in common,
 * everything else by two things. Pure.
 */
import type { Address } from '../fields';
import { dialled } from '../phone-number';
import { fold } from '../place/fold';
import type { Table } from '../tables';

/** What two entries have in common. */
export const SIGNS = ['name', 'phone', 'email', 'address'] as const;
export type Sign = (typeof SIGNS)[number];
/** By kind of sign, the values by which an entry is known. */
export type Traits = Readonly<Record<Sign, readonly string[]>>;

/** What is looked at of an entry, whatever its table. */
interface Looked {
	id: string;
	publication: string;
}
export interface Twin<Row extends Looked = Looked> {
	row: Row;
	signs: Sign[];
}

const PERSONS: readonly Table[] = ['contacts', 'experts'];
/** The tables in which somebody may have entered the same thing before. */
const LOOKED_AT: readonly Table[] = [...PERSONS, 'organisations', 'offers', 'youthOffices', 'helplines'];

export function twinsOf<Row extends Looked>(table: Table, entry: Looked, rows: readonly Row[]): Twin<Row>[] {
	if (!LOOKED_AT.includes(table)) return [];
	const mine = traitsOf(entry);
	return rows
		.filter(({ id, publication }) => id !== entry.id && publication !== 'withdrawn')
		.map((row) => ({ row, signs: signsInCommon(mine, traitsOf(row)) }))
		.filter(({ signs }) => mayBeTwins(table, signs));
}

/** Whether these things in common are enough for a warning. */
export function mayBeTwins(table: Table, signs: readonly Sign[]): boolean {
	return signs.length > 1 && (signs.includes('name') || !PERSONS.includes(table));
}

export function signsInCommon(one: Traits, other: Traits): Sign[] {
	return SIGNS.filter((sign) => one[sign].some((value) => other[sign].includes(value)));
}

/** What the tables that are looked at may have. */
type Known = Partial<Record<'name' | 'title' | 'email' | 'phone' | 'mobile', string>> & { address?: Address };

/** Of entries that are there: looked at with every letter that is typed. */
const known = new WeakMap<object, Traits>();

export function traitsOf(row: object): Traits {
	const traits = known.get(row) ?? readTraits(row);
	known.set(row, traits);
	return traits;
}

function readTraits({ name, title, email, phone, mobile, address }: Known): Traits {
	const numbers = [phone, mobile].map((number) => dialled(number ?? ''));
	return {
		name: [nameWords(name ?? title ?? '')].filter(Boolean),
		phone: numbers.filter(Boolean),
		email: [(email ?? '').trim().toLowerCase()].filter(Boolean),
		address: [placeWords(address)].filter(Boolean)
	};
}

/** "Muster, Anna" and "Anna Muster" are one name. */
export function nameWords(text: string): string {
	return fold(text)
		.split(/[^a-z0-9]+/)
		.filter(Boolean)
		.sort()
		.join(' ');
}

/** A street alone is in every town. */
function placeWords({ street = '', postalCode = '', place = '' }: Partial<Address> = {}): string {
	const town = postalCode || place;
	return street.trim() && town ? nameWords(`${streetWords(street)} ${town}`) : '';
}

/** "Hauptstr. 5" and "Hauptstraße 5" are one street. */
export function streetWords(street: string): string {
	return fold(street)
		.replace(/str(asse|\.)?(?=\s|$)/, 'strasse')
		.trim();
}
