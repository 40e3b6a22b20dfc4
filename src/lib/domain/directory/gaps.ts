/**
 * What is missing in a network so that nobody is left without an answer: from the rows that a phone of its office holds. Pure.
 * Guarantees: what counts is published, and the answers are those of routing: a gap is where it would name nobody.
 */
import type { PublicKey } from '../access/key';
import type { LegalBasis } from '../consultation/legal-basis';
import { legalBasesIn } from '../consultation/propose-legal-basis';
import type { Municipality, Region, Responsibility, YouthOffice } from '../place/place';
import { routeRequest } from '../place/routing';
import type { OrganisationGroup } from '../vocabulary';
import type { Contact, Expert, Organisation } from './directory';

export interface GapFacts {
	regions: readonly Region[];
	municipalities: readonly Municipality[];
	responsibilities: readonly Responsibility[];
	youthOffices: readonly YouthOffice[];
	legalBases: readonly LegalBasis[];
	organisations: readonly Organisation[];
	contacts: readonly Pick<Contact, 'organisation' | 'publication'>[];
	experts: readonly Expert[];
	publicKeys: readonly Pick<PublicKey, 'expert' | 'publication'>[];
}

export interface Gaps {
	/** Municipalities for which nobody advises, by legal basis. */
	unadvised: { basis: LegalBasis; places: Municipality[] }[];
	/** Municipalities for which no youth office is known to be in charge today. */
	unserved: Municipality[];
	/** Experts for whom nobody in the directory stands in. */
	withoutDeputy: Expert[];
	/** Experts to whom nobody can write. */
	withoutKey: Expert[];
	/** Kinds of institution that the law names, of which a network has none with somebody to speak to. */
	unrepresented: { region: Region; groups: OrganisationGroup[] }[];
	/** Institutions that have named nobody. */
	withoutContact: Organisation[];
}

/**
 * Whom § 3 Abs. 2 KKG names, and after it the laws of the Länder (in North Rhine-Westphalia § 9 LKiSchG), by the groups of the
 * rules of procedure: volunteers and the coordination office itself are not among them.
 */
export const NAMED_BY_LAW: readonly OrganisationGroup[] = [
	'youthWelfare',
	'integration',
	'school',
	'daycare',
	'women',
	'medical',
	'justice',
	'health',
	'publicOrder',
	'earlyHelp'
];

/** The gaps of `networks` at `at`. */
export function findGaps(facts: GapFacts, networks: readonly string[], at: Date): Gaps {
	const here = facts.regions.filter(({ id }) => networks.includes(id));
	const experts = expertsOf(facts, networks);
	const represented = new Set(facts.contacts.filter(isPublished).map(({ organisation }) => organisation));
	const organisations = published(facts.organisations).filter(({ region }) => networks.includes(region));
	const keys = new Set(facts.publicKeys.filter(isPublished).map(({ expert }) => expert));
	const ids = new Set(published(facts.experts).map(({ id }) => id));
	return {
		...placesOf(facts, here, at),
		withoutDeputy: experts.filter(({ id, deputy }) => deputy === id || !ids.has(deputy)),
		withoutKey: experts.filter(({ id }) => !keys.has(id)),
		unrepresented: here
			.map((region) => {
				const groups = organisations
					.filter((one) => one.region === region.id && represented.has(one.id))
					.map(({ group }) => group);
				return { region, groups: NAMED_BY_LAW.filter((group) => !groups.includes(group)) };
			})
			.filter(({ groups }) => groups.length > 0),
		withoutContact: organisations.filter(({ id, group }) => group !== 'coordination' && !represented.has(id))
	};
}

function placesOf(facts: GapFacts, here: readonly Region[], at: Date): Pick<Gaps, 'unadvised' | 'unserved'> {
	const unserved: Municipality[] = [];
	const byBasis = new Map<LegalBasis, Municipality[]>();
	for (const region of here) {
		const bases = legalBasesIn(region.land, facts.legalBases);
		const directory = directoryOf(facts, region);
		for (const place of directory.municipalities) {
			const answers = bases.map((basis) => ({ basis, route: answer(place, basis, directory, at) }));
			if (answer(place, undefined, directory, at).assumed) unserved.push(place);
			for (const { basis, route } of answers)
				if (!route.experts.some(({ reasons }) => reasons.includes('legalBasis')))
					byBasis.set(basis, [...(byBasis.get(basis) ?? []), place]);
		}
	}
	return { unserved, unadvised: [...byBasis].map(([basis, places]) => ({ basis, places })) };
}

/** As somebody who asks is answered, whatever her profession. */
function answer(
	{ ags }: Municipality,
	basis: LegalBasis | undefined,
	directory: ReturnType<typeof directoryOf>,
	at: Date
) {
	return routeRequest({ ags, profession: '', legalBasis: basis?.code ?? '', at }, directory);
}

/** What routing needs of one network: with all of them it would look through everything for every place. */
function directoryOf(facts: GapFacts, region: Region) {
	const youthOffices = facts.youthOffices.filter(({ region: of }) => of === region.id);
	const offices = new Set(youthOffices.map(({ id }) => id));
	const municipalities = published(facts.municipalities).filter(({ region: of }) => of === region.id);
	const places = new Set(municipalities.map(({ ags }) => ags));
	return {
		regions: [region],
		municipalities,
		responsibilities: facts.responsibilities.filter(({ ags }) => places.has(ags)),
		youthOffices,
		organisations: [],
		experts: facts.experts.filter((one) => one.youthOffices.some((office) => offices.has(office)))
	};
}

function expertsOf({ experts, youthOffices }: GapFacts, networks: readonly string[]): Expert[] {
	const offices = new Set(youthOffices.filter(({ region }) => networks.includes(region)).map(({ id }) => id));
	return published(experts).filter((one) => one.youthOffices.some((office) => offices.has(office)));
}

function published<T extends { publication: string }>(rows: readonly T[]): T[] {
	return rows.filter(isPublished);
}

function isPublished({ publication }: { publication: string }): boolean {
	return publication === 'published';
}
