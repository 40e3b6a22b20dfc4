// Regions, municipalities, youth offices and who is responsible for whom: facts from data/municipalities.csv.
// Addresses and numbers of the youth offices are invented.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { NETWORK_DEFAULTS } from '../../src/lib/domain/place/network-settings';
import type { Address } from '../../src/lib/domain/fields';
import type { Row } from '../../src/lib/domain/tables';
import type { Land } from '../../src/lib/domain/vocabulary';
import { OFFICE } from './opening';
import { landline, mailAddress, street } from './people';
import { demoId } from './random';
import { shared } from './records';

interface CsvRow {
	ags: string;
	name: string;
	county: string;
	municipal_association: string;
	postal_codes: string;
	latitude: string;
	longitude: string;
	population: string;
	youth_office: string;
}

export interface RegionPlan {
	key: 'RZ' | 'H' | 'NE';
	name: string;
	land: Land;
	/** The region's coordination office, an organisation of that name. */
	coordination: string;
}

export const REGIONS: readonly RegionPlan[] = [
	{ key: 'RZ', name: 'Kreis Herzogtum Lauenburg', land: 'SH', coordination: 'Fachstelle Kinderschutz' },
	{ key: 'H', name: 'Region Hannover', land: 'NI', coordination: 'Koordinationsstelle Kinderschutz' },
	{ key: 'NE', name: 'Rhein-Kreis Neuss', land: 'NW', coordination: 'Netzwerkkoordination Kinderschutz' }
];

export interface Places {
	regions: Row<'regions'>[];
	municipalities: Row<'municipalities'>[];
	youthOffices: Row<'youthOffices'>[];
	responsibilities: Row<'responsibilities'>[];
	/** The region's municipalities, the largest first. */
	townsOf(region: RegionPlan): Row<'municipalities'>[];
	land(youthOffice: Row<'youthOffices'>): Land;
}

/** Where each youth office has its seat; offices of a town sit in it. */
const SEATS: Record<string, string> = {
	'Jugendamt des Kreises Herzogtum Lauenburg': 'Ratzeburg',
	'Jugendamt der Region Hannover': 'Hannover',
	'Jugendamt der Landeshauptstadt Hannover': 'Hannover',
	'Kreisjugendamt Rhein-Kreis Neuss': 'Korschenbroich'
};
const BEGIN = '2020-01-01';

export const regionId = (plan: RegionPlan) => demoId('region', plan.key);
export const youthOfficeId = (name: string) => demoId('youthOffice', name);

export function makePlaces(now: Date): Places {
	const csv = readFileSync(new URL('./data/municipalities.csv', import.meta.url), 'utf8');
	const rows = Papa.parse<CsvRow>(csv, { header: true, skipEmptyLines: true }).data;
	const municipalities = rows.map((row) => municipality(now, row));
	const byRegion = new Map(REGIONS.map((plan) => [plan.key, largestFirst(municipalities, plan)]));
	const townsOf = (plan: RegionPlan) => byRegion.get(plan.key) ?? [];
	const officeNames = [...new Set(rows.map((row) => row.youth_office))];
	const youthOffices = officeNames.map((name) => {
		const first = rows.find((row) => row.youth_office === name);
		const plan = planOf(first?.county ?? '');
		const seat = SEATS[name] ?? first?.name;
		const town = municipalities.find(
			(one) => one.name.split(',')[0] === seat && one.region === regionId(plan)
		);
		if (town === undefined) throw new Error(`no municipality for the seat of ${name}`);
		return youthOffice(now, name, plan, town);
	});
	return {
		regions: REGIONS.map((plan) => region(now, plan)),
		municipalities,
		youthOffices,
		responsibilities: rows.map((row) => responsibility(now, row)),
		townsOf,
		land: (office) => REGIONS.find((plan) => regionId(plan) === office.region)?.land ?? 'SH'
	};
}

/** An invented address in `town`. */
export function addressIn(town: Row<'municipalities'>, ...key: (string | number)[]): Address {
	return { street: street(...key), postalCode: town.postalCodes[0] ?? '', place: town.name, ags: town.ags };
}

function largestFirst(municipalities: Row<'municipalities'>[], plan: RegionPlan): Row<'municipalities'>[] {
	const own = municipalities.filter((town) => town.region === regionId(plan));
	return own.sort((one, other) => other.population - one.population);
}

function region(now: Date, plan: RegionPlan): Row<'regions'> {
	return {
		...shared(now, plan.coordination, 'region', plan.key),
		name: plan.name,
		land: plan.land,
		coordinationOffice: demoId('organisation', plan.key, plan.coordination),
		publicRead: false,
		questionnaire: true,
		arms: '',
		...NETWORK_DEFAULTS
	};
}

function municipality(now: Date, row: CsvRow): Row<'municipalities'> {
	const plan = planOf(row.county);
	return {
		...shared(now, 'Gemeindeverzeichnis', 'municipality', row.ags),
		ags: row.ags,
		name: row.name,
		region: regionId(plan),
		association: row.municipal_association,
		postalCodes: row.postal_codes.split(' ').filter((code) => code !== ''),
		latitude: Number(row.latitude),
		longitude: Number(row.longitude),
		population: Number(row.population)
	};
}

function youthOffice(
	now: Date,
	name: string,
	plan: RegionPlan,
	town: Row<'municipalities'>
): Row<'youthOffices'> {
	return {
		...shared(now, plan.coordination, 'youthOffice', name),
		verifiedAt: now.toISOString().slice(0, 10),
		name,
		region: regionId(plan),
		address: addressIn(town, 'youthOffice', name),
		phone: landline(plan.land, 'youthOffice', name),
		email: mailAddress(`asd ${town.name}`),
		website: '',
		officeHours: OFFICE,
		onCallPhone: landline(plan.land, 'onCall', name),
		onCallNote: 'Rufbereitschaft des Jugendamts, über die Leitstelle',
		description:
			'Allgemeiner Sozialer Dienst (ASD). Nummern und Anschrift dieses Demo-Eintrags sind erfunden.'
	};
}

function responsibility(now: Date, row: CsvRow): Row<'responsibilities'> {
	return {
		...shared(now, planOf(row.county).coordination, 'responsibility', row.ags),
		ags: row.ags,
		youthOffice: youthOfficeId(row.youth_office),
		from: BEGIN,
		until: ''
	};
}

function planOf(county: string): RegionPlan {
	const plan = REGIONS.find((one) => one.name === county);
	if (plan === undefined) throw new Error(`no region called ${county}`);
	return plan;
}
