// Institutions of all groups in every region, each with its one fixed contact and the contact's deputy (Anlage 1).
import type { Row } from '../../src/lib/domain/tables';
import { LANGUAGES } from '../../src/lib/domain/vocabulary';
import { COORDINATION, KINDS, OWN_NAMES, type OrganisationKind } from './organisation-kinds';
import { landline, mailAddress, mobile, personName } from './people';
import { addressIn, regionId, type Places, type RegionPlan } from './places';
import { demoId, random } from './random';
import { shared } from './records';

/** Towns in which institutions sit: the larger ones. */
const SEATS = 7;
const OTHER_LANGUAGES = LANGUAGES.filter((language) => language !== 'de');
export const ACCESSIBILITY = [
	'',
	'Stufenloser Zugang',
	'Stufenloser Zugang, Aufzug',
	'Nicht barrierefrei, Hausbesuch möglich'
];

export function makeOrganisations(now: Date, plan: RegionPlan, places: Places): Row<'organisations'>[] {
	const coordination = organisation(now, plan, places, { ...COORDINATION, name: plan.coordination }, 0);
	return [coordination, ...KINDS.map((kind, index) => organisation(now, plan, places, kind, index))];
}

/** One institution; `index` decides its town and its invented name. */
export function organisation(
	now: Date,
	plan: RegionPlan,
	places: Places,
	kind: OrganisationKind,
	index: number
): Row<'organisations'> {
	const towns = places.townsOf(plan);
	const town = towns[index % Math.min(SEATS, towns.length)] ?? towns[0];
	if (town === undefined) throw new Error(`${plan.name} has no municipality`);
	const chance = random('organisation', plan.key, kind.kind, index);
	const own = OWN_NAMES[(index + plan.name.length + Math.floor(index / OWN_NAMES.length)) % OWN_NAMES.length];
	const name = kind.name.replace('{ort}', town.name.split(',')[0] ?? '').replace('{eigen}', own ?? '');
	return {
		...shared(now, plan.coordination, 'organisation', plan.key, name),
		name,
		group: kind.group,
		kind: kind.kind,
		region: regionId(plan),
		address: addressIn(town, 'organisation', plan.key, name),
		phone: landline(plan.land, 'organisation', plan.key, name),
		email: mailAddress(name),
		website: 'https://example.org',
		hours: kind.hours,
		description: `${kind.kind} im Netzwerk ${plan.name}. Dieser Demo-Eintrag ist erfunden.`,
		topics: kind.topics,
		ageGroups: kind.ages,
		languages: ['de', ...chance.some(OTHER_LANGUAGES, 0, 2)],
		areas: kind.group === 'school' || kind.group === 'daycare' ? [town.ags] : [],
		accessibility: chance.pick(ACCESSIBILITY)
	};
}

/** The fixed contact and the deputy, in this order. */
export function makeContacts(
	now: Date,
	plan: RegionPlan,
	of: Row<'organisations'>,
	role: string
): Row<'contacts'>[] {
	const person = (who: string, function_: string, deputy: string): Row<'contacts'> => {
		const name = personName('contact', of.id, who);
		return {
			...shared(now, of.name, 'contact', of.id, who),
			organisation: of.id,
			name,
			function: function_,
			phone: landline(plan.land, 'contact', of.id, who),
			fax: random('fax', of.id).chance(0.5) ? landline(plan.land, 'fax', of.id) : '',
			email: mailAddress(name),
			mobile: mobile('contact', of.id, who),
			deputy
		};
	};
	return [
		person('contact', role, demoId('contact', of.id, 'deputy')),
		person('deputy', `${role}, Vertretung`, '')
	];
}

/** What the contact of an institution of this kind is called. */
export function contactRole(kind: string): string {
	return KINDS.find((one) => one.kind === kind)?.contact ?? COORDINATION.contact;
}
