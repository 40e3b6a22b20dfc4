/** Rows → entries: all of them when the index is built, some of them after a change. */
import type { Contact } from '../../domain/directory/directory';
import type { EntryKind } from '../../domain/directory/search-query';
import type { Row, SharedTable } from '../../domain/tables';
import type { Entry } from './entry';
import type { Atlas } from './places';
import {
	expertEntry,
	helplineEntry,
	offerEntry,
	organisationEntry,
	youthOfficeEntry,
	type References
} from './entries';

/** Where rows come from: the phone's copy, or plain arrays in tests and measurements. */
export interface Source {
	all<T extends SharedTable>(table: T): Promise<Row<T>[]>;
	some<T extends SharedTable>(table: T, ids: readonly string[]): Promise<Row<T>[]>;
	contactsOf(organisations: readonly string[]): Promise<Contact[]>;
}

/** What few rows hold and many refer to. */
export async function loadAtlas(source: Source): Promise<Atlas> {
	const [regions, municipalities, responsibilities] = await Promise.all([
		source.all('regions'),
		source.all('municipalities'),
		source.all('responsibilities')
	]);
	return { regions: byId(regions), municipalities, responsibilities };
}

/** What entries refer to; with `only`, contacts of these organisations alone. */
export async function loadReferences(
	source: Source,
	atlas: Atlas,
	organisations: readonly Row<'organisations'>[],
	only?: readonly string[]
): Promise<References> {
	const [youthOffices, legalBases, contacts] = await Promise.all([
		source.all('youthOffices'),
		source.all('legalBases'),
		only ? source.contactsOf(only) : source.all('contacts')
	]);
	return {
		regions: atlas.regions,
		youthOffices: byId(youthOffices),
		legalBases: new Map(legalBases.map((row) => [row.code, row])),
		organisations: new Map(organisations.map((row) => [row.id, row.name])),
		contacts: grouped(contacts)
	};
}

/** One row as an entry; undefined for what is not published (the coordination office has drafts on its phone). */
export function entryOf<K extends EntryKind>(kind: K, row: Row<K>, to: References): Entry | undefined {
	if (row.publication !== 'published') return undefined;
	const make = PROJECTIONS[kind] as (row: Row<K>, to: References) => Entry;
	return make(row, to);
}

const PROJECTIONS: { [K in EntryKind]: (row: Row<K>, to: References) => Entry } = {
	experts: expertEntry,
	organisations: organisationEntry,
	youthOffices: youthOfficeEntry,
	offers: offerEntry,
	helplines: helplineEntry
};

/** The few and most needed first, so that a search while the index is built finds them. */
export const BUILD_ORDER: readonly EntryKind[] = [
	'youthOffices',
	'helplines',
	'experts',
	'organisations',
	'offers'
];

function grouped(contacts: readonly Contact[]): Map<string, Contact[]> {
	const groups = new Map<string, Contact[]>();
	for (const contact of contacts) {
		const group = groups.get(contact.organisation);
		if (group) group.push(contact);
		else groups.set(contact.organisation, [contact]);
	}
	return groups;
}

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
	return new Map(rows.map((row) => [row.id, row]));
}
