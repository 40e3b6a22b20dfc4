// Insoweit erfahrene Fachkräfte (Anlage 2): some for every youth office, differing in everything by which a request is
// routed. The first of an office is always free, present and advises everybody, so that no place is without an answer.
import type { Absence, Expert } from '../../src/lib/domain/directory/directory';
import type { Row } from '../../src/lib/domain/tables';
import {
	AGE_GROUPS,
	LANGUAGES,
	TOPICS,
	type Capacity,
	type Profession
} from '../../src/lib/domain/vocabulary';
import { day } from './days';
import { PERSONAL } from './opening';
import { ACCESSIBILITY } from './organisations';
import { landline, mailAddress, mobile, personName } from './people';
import { addressIn, REGIONS, regionId, type Places } from './places';
import { demoId, random } from './random';
import { shared } from './records';

/** How many experts advise in the area of each youth office. */
const PER_OFFICE: Record<string, number> = {
	'Jugendamt des Kreises Herzogtum Lauenburg': 10,
	'Jugendamt der Region Hannover': 6,
	'Jugendamt der Landeshauptstadt Hannover': 6,
	'Kreisjugendamt Rhein-Kreis Neuss': 4,
	'Jugendamt der Stadt Neuss': 4
};
const OTHERWISE = 2;
/** Expert of the account insofa@example.org, and her deputy's. */
export const DEMO_EXPERT = demoId('expert', 'Jugendamt des Kreises Herzogtum Lauenburg', 0);
export const DEMO_DEPUTY = demoId('expert', 'Jugendamt des Kreises Herzogtum Lauenburg', 1);

/** Of the account fachkraft@example.org, with whose state nothing else in the demo hangs together. */
export const DEMO_COLLEAGUE = demoId('expert', 'Jugendamt der Stadt Neuss', 0);

/** The experts with an account; everybody else's name is drawn. */
export const ACCOUNT_NAMES: Readonly<Record<string, string>> = {
	[DEMO_EXPERT]: 'Insa Becker-Muster',
	[DEMO_DEPUTY]: 'Vera Lange-Probe',
	[DEMO_COLLEAGUE]: 'Nora Winkler-Beispiel'
};

const BASES = [
	['kkg4', 'sgb8b'],
	['kkg4', 'sgb8a', 'sgb8b'],
	['sgb8b', 'sgb8a'],
	['kkg4'],
	['sgb8b'],
	['kkg4', 'sgb8b']
];
const FUNCTIONS = [
	'InsoFa, Soziale Arbeit (M. A.)',
	'InsoFa, Psychologie (M. Sc.)',
	'InsoFa, Sozialpädagogik (B. A.)',
	'InsoFa, Kinder- und Jugendlichenpsychotherapie',
	'InsoFa, systemische Beratung',
	'InsoFa, Heilpädagogik (B. A.)'
];
const PROFESSIONS: Profession[][] = [
	[],
	[],
	['midwife', 'doctor', 'therapist'],
	[],
	['teacher', 'daycare', 'socialWorker'],
	[]
];
const CAPACITY: Capacity[] = ['free', 'free', 'limited', 'full', 'free', 'limited'];

export function makeExperts(now: Date, places: Places): Row<'experts'>[] {
	const names = new Set<string>();
	return places.youthOffices.flatMap((office) => {
		const count = PER_OFFICE[office.name] ?? OTHERWISE;
		return Array.from({ length: count }, (_, index) => {
			const name = newName(names, office.name, index);
			return expert(now, places, office, index, count, name);
		});
	});
}

/** A name that no other expert has. */
function newName(names: Set<string>, office: string, index: number): string {
	let name = ACCOUNT_NAMES[demoId('expert', office, index)] ?? personName('expert', office, index);
	for (let attempt = 1; names.has(name); attempt++) name = personName('expert', office, index, attempt);
	names.add(name);
	return name;
}

function expert(
	now: Date,
	places: Places,
	office: Row<'youthOffices'>,
	index: number,
	count: number,
	name: string
): Expert {
	const key = [office.name, index] as const;
	const plan = REGIONS.find((one) => regionId(one) === office.region) ?? REGIONS[0];
	if (plan === undefined) throw new Error('the demo has regions');
	const served = places.responsibilities.filter((one) => one.youthOffice === office.id).map((one) => one.ags);
	const towns = places.townsOf(plan).filter((town) => served.includes(town.ags));
	const town = towns[index % Math.min(6, towns.length)];
	if (town === undefined) throw new Error(`${office.name} serves nobody`);
	const chance = random('expert', ...key);
	const doctor = plan.land === 'NW' && index === 1;
	return {
		...shared(now, plan.coordination, 'expert', ...key),
		name,
		function: doctor ? 'Kinderheilkunde, Kinderschutzambulanz' : at(FUNCTIONS, index),
		organisation: demoId('organisation', plan.key, plan.coordination),
		address: addressIn(town, 'expert', ...key),
		phone: landline(plan.land, 'expert', ...key),
		mobile: mobile('expert', ...key),
		fax: index % 3 === 0 ? landline(plan.land, 'expertFax', ...key) : '',
		email: mailAddress(name),
		hours: at(PERSONAL, index),
		legalBases: [...at(BASES, index), ...(doctor ? ['heilberg-nw-32'] : [])],
		youthOffices: [office.id, ...alsoIn(places, office, index)],
		areas: index === 4 ? towns.slice(0, 4).map((one) => one.ags) : [],
		professions: at(PROFESSIONS, index),
		topics: index === 0 ? [] : chance.some(TOPICS, 2, 6),
		ageGroups: index === 0 ? [] : chance.some(AGE_GROUPS, 2, 6),
		languages: ['de', ...chance.some(LANGUAGES.slice(1), 0, 2)],
		absences: absences(now, office, index),
		deputy: index % 3 === 1 && count <= 2 ? '' : demoId('expert', office.name, (index + 1) % count),
		capacity: at(CAPACITY, index),
		accessibility: chance.pick(ACCESSIBILITY)
	};
}

/** The third of an office is away now; in the Kreis her deputy is away as well, so that the chain of deputies shows. */
function absences(now: Date, office: Row<'youthOffices'>, index: number): Absence[] {
	if (index === 2) return [{ from: day(now, -3), until: day(now, 9) }];
	if (index === 3 && PER_OFFICE[office.name] === 10) return [{ from: day(now, -1), until: '' }];
	if (index === 5) return [{ from: day(now, 20), until: day(now, 34) }];
	if (index === 1) return [{ from: day(now, -60), until: day(now, -46) }];
	return [];
}

/** Some advise in a neighbouring youth office's area too. */
function alsoIn(places: Places, office: Row<'youthOffices'>, index: number): string[] {
	if (index !== 5 && index !== 3) return [];
	const neighbours = places.youthOffices.filter(
		(one) => one.region === office.region && one.id !== office.id
	);
	return neighbours.slice(0, 1).map((one) => one.id);
}

function at<T>(list: readonly T[], index: number): T {
	const item = list[index % list.length];
	if (item === undefined) throw new Error('the list is empty');
	return item;
}
