/** From the rows on the phone to entries of the index: one function per kind, over what rows refer to. */
import type { Contact, Expert, Helpline, Offer, Organisation } from '../../domain/directory/directory';
import { reviewMonthsOf, validUntilOf } from '../../domain/directory/freshness';
import type { LegalBasis } from '../../domain/consultation/legal-basis';
import type { Region, YouthOffice } from '../../domain/place/place';
import type { Land } from '../../domain/vocabulary';
import { labels } from '../../text/labels';
import type { Entry } from './entry';
import { IN_CONTACT, IN_FACTS, IN_NAME, IN_TEXT, type Zone } from './term-index';

/** What rows refer to by id or code. */
export interface References {
	regions: ReadonlyMap<string, Region>;
	youthOffices: ReadonlyMap<string, YouthOffice>;
	legalBases: ReadonlyMap<string, LegalBasis>;
	/** Names of organisations. */
	organisations: ReadonlyMap<string, string>;
	contacts: ReadonlyMap<string, readonly Contact[]>;
}

const NOBODY = { absences: [], deputy: '', organisation: '', contacts: [], legalBases: [] } as const;
const EVERYWHERE = { areas: [], youthOffices: [], region: '', lands: [] } as const;
/** Descriptions are found by how they begin; the rest would fill the index and hardly be asked for. */
const TEXT_LENGTH = 400;

export function expertEntry(row: Expert, to: References): Entry {
	const organisation = to.organisations.get(row.organisation) ?? '';
	const bases = row.legalBases.flatMap((code) => to.legalBases.get(code) ?? []);
	return {
		...NOBODY,
		kind: 'experts',
		id: row.id,
		title: row.name,
		subtitle: row.function,
		place: row.address.place,
		phone: row.phone,
		hours: row.hours,
		land: landOfOffice(row.youthOffices[0], to),
		absences: row.absences,
		deputy: row.deputy,
		organisation: row.organisation,
		capacity: row.capacity,
		validUntil: checkedUntil(
			row,
			row.youthOffices.map((office) => to.youthOffices.get(office)?.region),
			to
		),
		served: { ...EVERYWHERE, areas: row.areas, youthOffices: row.youthOffices },
		legalBases: row.legalBases,
		topics: row.topics,
		ageGroups: row.ageGroups.length > 0 ? row.ageGroups : undefined,
		languages: row.languages,
		texts: [
			[IN_NAME, row.name],
			...facts('InsoFa, insoweit erfahrene Fachkraft', 'Kindeswohlgefährdung', row.function, organisation),
			...facts(row.address.place, row.address.postalCode, ...wordsOfLists(row)),
			...facts(...bases.flatMap(({ citation, title }) => [citation, title]))
		],
		phones: [row.phone, row.mobile ?? '', row.fax]
	};
}

export function organisationEntry(row: Organisation, to: References): Entry {
	const contacts = to.contacts.get(row.id) ?? [];
	return {
		...NOBODY,
		...offered(row, to),
		kind: 'organisations',
		title: row.name,
		subtitle: row.kind,
		contacts: contacts.map(({ id, name }) => ({ id, name })),
		texts: [
			[IN_NAME, row.name],
			...contacts.map(({ name }) => [IN_CONTACT, name] as const),
			...facts(row.kind, labels.group[row.group], ...contacts.map((contact) => contact.function)),
			...facts(row.address.place, row.address.postalCode, ...wordsOfLists(row)),
			[IN_TEXT, row.description.slice(0, TEXT_LENGTH)]
		],
		phones: [row.phone, ...contacts.flatMap(({ phone, mobile, fax }) => [phone, mobile ?? '', fax])]
	};
}

export function offerEntry(row: Offer, to: References): Entry {
	const organisation = to.organisations.get(row.organisation) ?? '';
	return {
		...NOBODY,
		...offered(row, to),
		kind: 'offers',
		title: row.title,
		subtitle: [labels.offerKind[row.kind], organisation].filter(Boolean).join(' · '),
		organisation: row.organisation,
		texts: [
			[IN_NAME, row.title],
			...facts(labels.offerKind[row.kind], 'Frühe Hilfen', organisation),
			...facts(row.address.place, row.address.postalCode, ...wordsOfLists(row)),
			[IN_TEXT, row.description.slice(0, TEXT_LENGTH)]
		],
		phones: [row.phone]
	};
}

export function youthOfficeEntry(row: YouthOffice, to: References): Entry {
	return {
		...NOBODY,
		kind: 'youthOffices',
		id: row.id,
		title: row.name,
		subtitle: 'Jugendamt, Allgemeiner Sozialer Dienst (ASD)',
		place: row.address.place,
		phone: row.phone,
		office: row,
		land: to.regions.get(row.region)?.land,
		validUntil: checkedUntil(row, [row.region], to),
		served: { ...EVERYWHERE, youthOffices: [row.id] },
		topics: undefined,
		ageGroups: undefined,
		languages: [],
		texts: [
			[IN_NAME, row.name],
			...facts('Jugendamt', 'Allgemeiner Sozialer Dienst ASD', 'Kindeswohlgefährdung'),
			...facts(row.address.place, row.address.postalCode),
			[IN_TEXT, row.description.slice(0, TEXT_LENGTH)]
		],
		phones: [row.phone, row.onCallPhone]
	};
}

export function helplineEntry(row: Helpline): Entry {
	return {
		...NOBODY,
		kind: 'helplines',
		id: row.id,
		title: row.name,
		subtitle: row.purpose,
		place: row.lands.map(landName).join(', ') || 'bundesweit',
		phone: row.phone,
		hours: row.hours,
		land: undefined,
		validUntil: validUntilOf(row.verifiedAt),
		served: { ...EVERYWHERE, lands: row.lands },
		topics: row.topics,
		ageGroups: undefined,
		languages: [],
		texts: [
			[IN_NAME, row.name],
			...facts('Hilfetelefon', 'Notruf', row.purpose, row.forWhom, ...row.topics.map((t) => labels.topic[t]))
		],
		phones: [row.phone]
	};
}

/** What organisations and offers have in common. */
function offered(row: Organisation | Offer, to: References) {
	return {
		id: row.id,
		place: row.address.place,
		phone: row.phone,
		hours: row.hours,
		land: to.regions.get(row.region)?.land,
		validUntil: checkedUntil(row, [row.region], to),
		served: { ...EVERYWHERE, areas: row.areas, region: row.region },
		topics: row.topics,
		ageGroups: row.ageGroups.length > 0 ? row.ageGroups : undefined,
		languages: row.languages
	};
}

function facts(...texts: string[]): (readonly [Zone, string])[] {
	return texts.filter(Boolean).map((text) => [IN_FACTS, text] as const);
}

function wordsOfLists(row: Pick<Expert, 'topics' | 'languages'>): string[] {
	// German goes without saying and would be found everywhere.
	const languages = row.languages.filter((language) => language !== 'de');
	return [...row.topics.map((t) => labels.topic[t]), ...languages.map((l) => labels.language[l])];
}

function landOfOffice(office: string | undefined, to: References): Land | undefined {
	const region = office ? to.youthOffices.get(office)?.region : undefined;
	return region ? to.regions.get(region)?.land : undefined;
}

function checkedUntil(
	{ verifiedAt }: { verifiedAt: string },
	networks: readonly (string | undefined)[],
	to: References
): string {
	return validUntilOf(verifiedAt, reviewMonthsOf(networks.flatMap((id) => to.regions.get(id ?? '') ?? [])));
}

function landName(land: string): string {
	return Object.hasOwn(labels.land, land) ? labels.land[land as Land] : land;
}
