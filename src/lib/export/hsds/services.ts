/**
 * Entries of the directory → services of HSDS: what somebody does, for whom, where and when. An institution is a service by its own
 * name; beside it stand its offers, the social service of a youth office, and the consultation that an expert gives. Pure.
 */
import type { LegalBasis } from '../../domain/consultation/legal-basis';
import type { Expert, Offer, Organisation } from '../../domain/directory/directory';
import type { Address } from '../../domain/fields';
import type { YouthOffice } from '../../domain/place/place';
import type { Hours } from '../../domain/time/hours';
import type { AgeGroup, Language, Topic } from '../../domain/vocabulary';
import { labelList, labels } from '../../text/labels';
import { firstSaid, type Making, said, some } from './making';
import { contactOf, numbersOf } from './organizations';
import {
	attributesOf,
	languagesOf,
	locationOf,
	type Numbered,
	phonesOf,
	schedulesOf,
	type Term
} from './parts';
import type { HsdsContact, HsdsService, HsdsServiceArea, OrganizationInBrief } from './profile';

/** What an entry says, in the words of all of them. */
interface Facts {
	name: string;
	description: string;
	organization: OrganizationInBrief | undefined;
	url?: string;
	email?: string;
	fees?: string;
	eligibility?: string;
	phones: readonly Numbered[];
	hours: Hours;
	areas: readonly HsdsServiceArea[];
	address: Address;
	accessibility?: string;
	languages?: readonly Language[];
	contacts?: readonly HsdsContact[];
	terms: readonly Term[];
}
interface Kept {
	id: string;
	updated: string;
	verifiedAt: string;
}

function serviceOf(making: Making, row: Kept, facts: Facts): HsdsService {
	const id = making.id('service', row.id);
	const { organization, address, accessibility } = facts;
	const location = locationOf(making, row.id, {
		name: organization?.name ?? facts.name,
		address,
		...(accessibility === undefined ? {} : { accessibility })
	});
	const there = location && {
		id: making.id('service_at_location', row.id),
		service_id: id,
		location_id: location.id,
		location
	};
	return {
		id,
		organization_id: organization?.id,
		name: facts.name,
		description: said(facts.description),
		url: said(facts.url ?? ''),
		email: said(facts.email ?? ''),
		status: 'active',
		fees_description: said(facts.fees ?? ''),
		eligibility_description: said(facts.eligibility ?? ''),
		assured_date: said(row.verifiedAt),
		last_modified: row.updated,
		organization,
		phones: some(phonesOf(making, row.id, facts.phones)),
		schedules: some(schedulesOf(making, row.id, facts.hours)),
		service_areas: some(facts.areas),
		service_at_locations: some(there ? [there] : []),
		languages: some(languagesOf(making, row.id, facts.languages ?? [])),
		contacts: some(facts.contacts ?? []),
		attributes: some(attributesOf(making, row.id, id, facts.terms))
	};
}

export function serviceOfOrganisation(
	making: Making,
	row: Organisation,
	organization: OrganizationInBrief,
	areas: readonly HsdsServiceArea[]
): HsdsService {
	const { kind, group } = row;
	return serviceOf(making, row, {
		...row,
		name: organization.name,
		description: paragraphs(kind, row.description),
		organization,
		url: row.website,
		eligibility: ages(row.ageGroups),
		phones: numbersOf(row),
		areas,
		terms: [{ list: 'group', code: group, name: labels.group[group] }, ...aboutOf(row)]
	});
}

export function serviceOfOffer(
	making: Making,
	row: Offer,
	organization: OrganizationInBrief | undefined,
	areas: readonly HsdsServiceArea[]
): HsdsService {
	const kind = labels.offerKind[row.kind];
	return serviceOf(making, row, {
		...row,
		name: firstSaid(row.title, kind),
		organization,
		url: row.website,
		fees: row.cost,
		eligibility: ages(row.ageGroups),
		phones: [{ part: 'phone', number: row.phone }],
		areas,
		terms: [{ list: 'offerKind', code: row.kind, name: kind }, ...aboutOf(row)]
	});
}

export function serviceOfYouthOffice(
	making: Making,
	row: YouthOffice,
	organization: OrganizationInBrief,
	areas: readonly HsdsServiceArea[]
): HsdsService {
	return serviceOf(making, row, {
		...row,
		name: `Allgemeiner Sozialer Dienst (ASD): ${organization.name}`,
		organization,
		url: row.website,
		phones: numbersOf(row),
		hours: row.officeHours,
		areas,
		terms: [{ list: 'kind', code: 'youthOffices', name: labels.entryKindOne.youthOffices }]
	});
}

/** Where she is, whom she advises and by which law; neither when she is away nor how full she is, which changes by the day. */
export function serviceOfExpert(
	making: Making,
	row: Expert,
	organization: OrganizationInBrief | undefined,
	{ areas, bases }: { areas: readonly HsdsServiceArea[]; bases: readonly LegalBasis[] }
): HsdsService {
	const word = labels.entryKindOne.experts;
	const contact = contactOf(making, row);
	const professions = labelList(labels.profession, row.professions);
	return serviceOf(making, row, {
		...row,
		name: ['Beratung durch eine insoweit erfahrene Fachkraft', said(row.name)].filter(Boolean).join(': '),
		description: paragraphs(
			'Beratung bei der Einschätzung einer Kindeswohlgefährdung, ohne Klarnamen. Eine Beratung ist keine Meldung an das Jugendamt.',
			bases.map(({ citation }) => citation).join(', ')
		),
		organization,
		eligibility: professions === '' ? 'Alle Berufsgruppen' : professions,
		phones: [
			{ part: 'phone', number: row.phone },
			{ part: 'fax', number: row.fax }
		],
		areas,
		contacts: contact ? [contact] : [],
		terms: [
			{ list: 'kind', code: 'experts', name: word },
			...bases.map(({ code, citation, title }): Term => ({
				...{ list: 'legalBasis', code: firstSaid(code, citation), name: firstSaid(citation, code) },
				description: title
			})),
			...row.professions.map((code): Term => ({ list: 'profession', code, name: labels.profession[code] })),
			...aboutOf(row)
		]
	});
}

function aboutOf({
	topics,
	ageGroups
}: {
	topics: readonly Topic[];
	ageGroups: readonly AgeGroup[];
}): Term[] {
	return [
		...topics.map((code): Term => ({ list: 'topic', code, name: labels.topic[code] })),
		...ageGroups.map((code): Term => ({ list: 'ageGroup', code, name: labels.ageGroup[code] }))
	];
}

function ages(groups: readonly AgeGroup[]): string {
	return groups.length > 0 ? `Alter: ${labelList(labels.ageGroup, groups)}` : '';
}

function paragraphs(...texts: string[]): string {
	return texts.map(said).filter(Boolean).join('\n\n');
}
