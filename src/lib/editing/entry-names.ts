/** What an entry is called in lists, and where else it is named. */
import type { Row } from '../domain/tables';
import { CIRCLE_KIND_WORDS } from '../text/circle-words';
import { formatPlainDay } from '../text/format';
import { labels } from '../text/labels';
import { readEntries } from './entries-here';
import type { AnyEntry, NamedTable } from './forms/field';

export interface EntryName {
	title: string;
	detail: string;
}
/** Names of entries that others name: of municipalities by AGS, else by id. */
export interface Known {
	organisations: ReadonlyMap<string, string>;
	youthOffices: ReadonlyMap<string, string>;
	municipalities: ReadonlyMap<string, string>;
	circles: ReadonlyMap<string, string>;
}
type Naming = { readonly [T in NamedTable]: (row: Row<T>, known: Known) => EntryName };

const NAMING: Naming = {
	regions: ({ name, land }) => ({ title: name, detail: labels.land[land] }),
	organisations: ({ name, kind, address }) => ({ title: name, detail: joined(kind, address.place) }),
	contacts: ({ name, function: does, organisation }, { organisations }) => ({
		title: name,
		detail: joined(does, organisations.get(organisation) ?? '')
	}),
	experts: ({ name, function: does, organisation }, { organisations }) => ({
		title: name,
		detail: joined(does, organisations.get(organisation) ?? '')
	}),
	offers: ({ title, kind, address }) => ({
		title,
		detail: joined(labels.offerKind[kind], address.place)
	}),
	youthOffices: ({ name, address }) => ({ title: name, detail: address.place }),
	responsibilities: ({ ags, youthOffice, from, until }, { municipalities, youthOffices }) => ({
		title: municipalities.get(ags) ?? ags,
		detail: joined(
			youthOffices.get(youthOffice) ?? '',
			from && `ab ${formatPlainDay(from)}`,
			until && `bis ${formatPlainDay(until)}`
		)
	}),
	municipalities: ({ name, association, postalCodes }) => ({
		title: name,
		detail: joined(association, postalCodes.slice(0, 3).join(', '))
	}),
	helplines: ({ name, phone, purpose }) => ({ title: name, detail: joined(phone, purpose) }),
	legalBases: ({ citation, title }) => ({ title: citation, detail: title }),
	memberships: ({ name, carrier, joinedAt, until }) => ({
		title: name,
		detail: joined(
			carrier,
			joinedAt && `beigetreten am ${formatPlainDay(joinedAt)}`,
			until && `bis ${formatPlainDay(until)}`
		)
	}),
	circles: ({ name, kind, endsOn }) => ({
		title: name,
		detail: joined(CIRCLE_KIND_WORDS[kind], endsOn && `bis ${formatPlainDay(endsOn)}`)
	}),
	seats: ({ name, member, circle }, { circles }) => ({
		title: name,
		detail: joined(member, circles.get(circle) ?? '')
	})
};

export function nameOf(table: NamedTable, row: AnyEntry | Row<'regions'>, known: Known): EntryName {
	const naming = NAMING[table] as (one: typeof row, all: Known) => EntryName;
	const { title, detail } = naming(row, known);
	return { title: title || 'Ohne Namen', detail };
}

/** The names that `table` needs of others. */
export async function knownNames(table: NamedTable): Promise<Known> {
	const ofOrganisation = table === 'contacts' || table === 'experts';
	const ofPlaces = table === 'responsibilities';
	const [organisations, offices, municipalities, circles] = await Promise.all([
		ofOrganisation ? readEntries('organisations') : [],
		ofPlaces ? readEntries('youthOffices') : [],
		ofPlaces ? readEntries('municipalities') : [],
		table === 'seats' ? readEntries('circles') : []
	]);
	return {
		organisations: new Map(organisations.map(({ id, name }) => [id, name])),
		youthOffices: new Map(offices.map(({ id, name }) => [id, name])),
		municipalities: new Map(municipalities.map(({ ags, name }) => [ags, name])),
		circles: new Map(circles.map(({ id, name }) => [id, name]))
	};
}

function joined(...parts: string[]): string {
	return parts.filter(Boolean).join(' · ');
}
