// Entries → HSDS: what becomes of what, that every document is what the profile says, and that the profile is HSDS.
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { anyText } from '$tests/support/any-text';
import { idOf } from '$tests/support/directory-rows';
import { HERE, HOUSE, hsdsId, PUBLIC_ROWS } from '$tests/support/public-network';
import { line } from '../../domain/fields';
import type { AnyRow } from '../../domain/tables';
import { tables } from '../../domain/tables';
import { AGE_GROUPS, LANGUAGES, ORGANISATION_GROUPS, PROFESSIONS, TOPICS } from '../../domain/vocabulary';
import { type GuestRows, type PublicRows, publicRowsOf } from '../public-rows';
import { hsdsOf, organizationInBriefOf, serviceInBriefOf } from './documents';
import { openApiOf } from './openapi';
import { organization, organizationInBrief, service, serviceAtLocation, serviceInBrief } from './profile';

const DAY = '2026-11-30';
const TABLES = [
	...(['regions', 'municipalities', 'youthOffices', 'responsibilities', 'legalBases'] as const),
	...(['organisations', 'contacts', 'experts', 'offers'] as const)
];
/** The rows of one entry of every kind, some of them changed. */
function rowsWith(changes: Partial<Record<(typeof TABLES)[number], object>> = {}): PublicRows {
	const rows = Object.fromEntries(
		TABLES.map((table) => [
			table,
			PUBLIC_ROWS.filter((one) => one.table === table).map(({ row }) => ({ ...row, ...changes[table] }))
		])
	) as unknown as GuestRows;
	const here = { ...rows, regions: rows.regions.filter(({ publicRead }) => publicRead) };
	return publicRowsOf(here, HERE, DAY)!;
}
const made = (changes?: Parameters<typeof rowsWith>[0]) => hsdsOf(rowsWith(changes), hsdsId);
/** As it is read by others. */
const read = <T>(document: T): T => JSON.parse(JSON.stringify(document)) as T;
const serviceOf = (part: string, changes?: Parameters<typeof rowsWith>[0]) =>
	read(made(changes).services.find(({ name }) => name.includes(part))!);

describe('an institution', () => {
	it('is an organization with its place and the people to speak to', () => {
		const found = read(made().organizations.find(({ name }) => name.includes('Älster')));
		expect(found).toEqual({
			id: hsdsId('organization', HOUSE),
			name: 'Beratungsstelle Älster',
			description: 'Für Eltern.',
			email: 'info@beratung.example.org',
			website: 'https://beratung.example.org/',
			phones: [{ id: hsdsId('phone', HOUSE, 'phone'), number: '+4945418880', type: 'voice' }],
			contacts: [
				{
					id: hsdsId('contact', idOf('nora')),
					name: 'Nora Winter',
					title: 'Leitung',
					email: 'nora@beratung.example.org',
					phones: [
						{ id: hsdsId('phone', idOf('nora'), 'phone'), number: '+494541888100', type: 'voice' },
						{ id: hsdsId('phone', idOf('nora'), 'fax'), number: '+494541888101', type: 'fax' }
					]
				}
			],
			locations: [
				{
					id: hsdsId('location', HOUSE),
					location_type: 'physical',
					name: 'Beratungsstelle Älster',
					addresses: [
						{
							id: hsdsId('address', HOUSE),
							address_1: 'Möwenweg 1',
							city: 'Geesthacht',
							state_province: 'Schleswig-Holstein',
							postal_code: '21502',
							country: 'DE',
							address_type: 'physical'
						}
					],
					accessibility: [{ id: hsdsId('accessibility', HOUSE), description: 'Aufzug' }]
				}
			],
			services: [
				'Beratung durch eine insoweit erfahrene Fachkraft: Anna Muster',
				'Beratungsstelle Älster',
				'Elternkurs'
			].map((name, index) => ({
				id: hsdsId('service', [idOf('anna'), HOUSE, idOf('course')][index]!),
				...{ name, status: 'active' }
			}))
		});
	});

	it('is a service too, with hours, languages and what it is about', () => {
		const found = serviceOf('Älster');
		expect(found).toMatchObject({
			id: hsdsId('service', HOUSE),
			organization_id: hsdsId('organization', HOUSE),
			description: 'Erziehungsberatungsstelle\n\nFür Eltern.',
			eligibility_description: 'Alter: Unter 1 Jahr',
			assured_date: '2026-03-01',
			schedules: [
				{
					byday: 'MO,TU,WE,TH,FR',
					opens_at: '08:00',
					closes_at: '16:00',
					description: 'Mo–Fr 8:00–16:00 Uhr, an Feiertagen geschlossen'
				}
			],
			service_areas: [{ name: 'Kreis Möwenfelde' }]
		});
		expect(found.languages?.map(({ code }) => code)).toEqual(['de', 'gsg']);
		expect(found.attributes?.map(({ taxonomy_term: { code } }) => code)).toEqual([
			...['youthWelfare', 'neglect', 'under1']
		]);
		// One phone, one place: whoever puts both together knows it.
		expect(found.phones?.[0]?.id).toBe(hsdsId('phone', HOUSE, 'phone'));
		expect(found.service_at_locations?.[0]?.location_id).toBe(hsdsId('location', HOUSE));
	});

	it('without a name or a word about itself has the one of its kind', () => {
		const nameless = { name: '', description: ' ', kind: '' };
		const [found] = made({ organisations: nameless }).organizations;
		expect(found).toMatchObject({ name: 'Jugendhilfe', description: 'Jugendhilfe' });
	});

	it('with half an address has no place, with one in another Land its own', () => {
		const address = { street: 'Elbweg 1', postalCode: '20095', place: 'Hamburg', ags: '02000000' };
		const whole = serviceOf('Älster', { organisations: { address } });
		expect(whole.service_at_locations?.[0]?.location.addresses[0]?.state_province).toBe('Hamburg');
		for (const part of ['street', 'postalCode', 'place'])
			expect(
				serviceOf('Älster', { organisations: { address: { ...address, [part]: '' } } }).service_at_locations
			).toBeUndefined();
	});
});

describe('others', () => {
	it('a youth office is a social service for the municipalities that it answers for, with its number at night', () => {
		const found = serviceOf('(ASD)');
		expect(found.service_areas).toMatchObject([
			{ name: 'Geesthacht', description: 'Amtlicher Gemeindeschlüssel 01053032' }
		]);
		expect(found.phones).toMatchObject([
			{ number: '+494541888400', description: 'Während der Sprechzeiten' },
			{
				number: '+494541888401',
				description: 'Rufbereitschaft außerhalb der Sprechzeiten: über die Leitstelle'
			}
		]);
		expect(serviceOf('(ASD)', { responsibilities: { until: '2026-11-29' } }).service_areas).toBeUndefined();
	});

	it('an expert is a consultation, by the laws that are known, for her professions, where her office answers', () => {
		const found = serviceOf('Anna Muster');
		expect(found).toMatchObject({
			eligibility_description: 'Hebamme / Familienhebamme',
			contacts: [{ name: 'Anna Muster', title: 'Dipl.-Sozialpädagogin' }],
			service_areas: [{ name: 'Geesthacht' }]
		});
		expect(found.description).toContain('§ 4 Abs. 2 KKG');
		expect(found.attributes?.map(({ taxonomy_term: { code } }) => code)).toEqual([
			...['experts', 'kkg4', 'midwife', 'addiction']
		]);
		expect(serviceOf('Anna Muster', { experts: { professions: [] } }).eligibility_description).toBe(
			'Alle Berufsgruppen'
		);
	});

	it('an offer says what it costs; one of nobody stands by itself', () => {
		expect(serviceOf('Elternkurs')).toMatchObject({ fees_description: 'kostenlos', name: 'Elternkurs' });
		expect(serviceOf('Elternkurs', { offers: { organisation: '' } }).organization_id).toBeUndefined();
	});

	it('who is there around the clock, or past midnight, is so', () => {
		const hours = { always: true, slots: [], closedOnHolidays: false };
		expect(serviceOf('Älster', { organisations: { hours } }).schedules).toMatchObject([
			{ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' }
		]);
		const night = {
			always: false,
			slots: [{ days: [5, 1], from: '20:00', to: '06:00' }],
			closedOnHolidays: false
		};
		expect(serviceOf('Älster', { organisations: { hours: night } }).schedules).toMatchObject([
			{ byday: 'MO,FR', opens_at: '20:00', closes_at: '06:00' }
		]);
	});
});

const text = fc.oneof(
	anyText(20).filter((one) => line.safeParse(one).success),
	fc.constantFrom('', ' ', '\n', 'Möwe & <b>Söhne</b>')
);
const phone = fc.oneof(
	fc.constantFrom('', '00', '+0 ', '110', '0800 111 0 111'),
	fc.stringMatching(/^\+?[0-9][0-9 ()/-]{1,30}$/)
);
const email = fc.constantFrom('', 'a@b.de', 'ä@möwe.example');
const website = fc.constantFrom('', 'https://x', 'https://möwe.example/ü?a=1');
const time = fc.constantFrom('00:00', '08:30', '23:59', '24:00');
const slot = fc.record({
	days: fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }),
	from: time,
	to: time
});
const hours = fc.record({
	always: fc.boolean(),
	slots: fc.array(slot, { maxLength: 3 }),
	closedOnHolidays: fc.boolean(),
	closedOn: fc.option(fc.constantFrom([], ['12-24', '12-31']), { nil: undefined })
});
const address = fc.record({
	street: text,
	postalCode: fc.constantFrom('', '21502'),
	place: text,
	ags: fc.constantFrom('', '01053032', '16000000', '99000000')
});
const some = <T>(values: readonly T[]) => fc.array(fc.constantFrom(...values), { maxLength: 5 });
const reach = { phone, email, website, address, description: text };
const about = {
	topics: some(TOPICS),
	ageGroups: some(AGE_GROUPS),
	languages: some(LANGUAGES),
	areas: some(['01053032', '01053999']),
	accessibility: text
};
const anyRows = fc.record({
	organisations: fc.record({
		...{ ...reach, ...about, hours, name: text, kind: text },
		group: fc.constantFrom(...ORGANISATION_GROUPS)
	}),
	contacts: fc.record({ name: text, function: text, phone, fax: phone, email }),
	experts: fc.record({
		...{ ...about, hours, address, phone, fax: phone, email, name: text, function: text },
		professions: some(PROFESSIONS),
		verifiedAt: fc.constantFrom('', '2026-02-28')
	}),
	offers: fc.record({ ...reach, ...about, hours, title: text, cost: text }),
	youthOffices: fc.record({ ...reach, officeHours: hours, name: text, onCallPhone: phone, onCallNote: text }),
	legalBases: fc.record({ citation: text, title: text }),
	municipalities: fc.record({ name: text }),
	regions: fc.record({ name: text })
});

describe('every document', () => {
	it('of whatever the directory takes is what the profile says, in full and in brief', () => {
		fc.assert(
			fc.property(anyRows, (changes) => {
				for (const [table, change] of Object.entries(changes)) {
					const { row } = PUBLIC_ROWS.find((one) => one.table === table)!;
					tables[table as (typeof TABLES)[number]].schema.parse({ ...row, ...change } as AnyRow);
				}
				const { organizations, services, serviceAtLocations } = made(changes);
				for (const one of organizations) {
					organization.parse(read(one));
					organizationInBrief.parse(read(organizationInBriefOf(one)));
				}
				for (const one of services) {
					service.parse(read(one));
					serviceInBrief.parse(read(serviceInBriefOf(one)));
				}
				for (const one of serviceAtLocations) serviceAtLocation.parse(read(one));
				const ids = [...organizations, ...services, ...serviceAtLocations].map(({ id }) => id);
				expect(new Set(ids).size).toBe(ids.length);
			})
		);
	});

	it('is the same when it is made again', () => {
		expect(made()).toEqual(made());
	});
});

/** The names that HSDS 3.1.3 has for what we give, and what it demands, by hand. */
const HSDS: Record<string, { names: string; demands: string }> = {
	organization: {
		names: 'id name description email website phones contacts locations services',
		demands: 'id name description'
	},
	service: {
		names:
			'id organization_id name description url email status fees_description eligibility_description assured_date last_modified organization phones schedules service_areas service_at_locations languages contacts attributes',
		demands: 'id name status'
	},
	service_at_location: { names: 'id service_id location_id location service', demands: 'id' },
	location: { names: 'id location_type name addresses accessibility', demands: 'id location_type' },
	address: {
		names: 'id address_1 city state_province postal_code country address_type',
		demands: 'id address_1 city state_province postal_code country address_type'
	},
	accessibility: { names: 'id description', demands: 'id' },
	contact: { names: 'id name title email phones', demands: 'id' },
	phone: { names: 'id number type description', demands: 'id number' },
	schedule: {
		names: 'id freq wkst byday opens_at closes_at description notes',
		demands: 'id'
	},
	language: { names: 'id name code', demands: 'id' },
	service_area: { names: 'id name description', demands: 'id' },
	attribute: {
		names: 'id link_id link_entity link_type taxonomy_term_id taxonomy_term',
		demands: 'id'
	},
	taxonomy_term: { names: 'id code name description taxonomy', demands: 'id name description' }
};
/** As the fields are called that hold such an object, or a list of them. */
const HELD_AS: Record<string, string> = {
	phones: 'phone',
	contacts: 'contact',
	locations: 'location',
	services: 'service',
	schedules: 'schedule',
	service_areas: 'service_area',
	service_at_locations: 'service_at_location',
	languages: 'language',
	attributes: 'attribute',
	addresses: 'address'
};

interface Shape {
	properties?: Record<string, Shape>;
	required?: string[];
	additionalProperties?: unknown;
	items?: Shape;
}
/** Every object in it, by what HSDS calls it. */
function objectsIn(name: string, shape: Shape): [name: string, shape: Shape][] {
	const own = shape.items ?? shape;
	if (!own.properties) return [];
	const inner = Object.entries(own.properties).flatMap(([field, held]) =>
		objectsIn(HELD_AS[field] ?? field, held)
	);
	return [[name, own], ...inner];
}

describe('the profile', () => {
	const objects = [
		...objectsIn('organization', z.toJSONSchema(organization) as Shape),
		...objectsIn('service', z.toJSONSchema(service) as Shape),
		...objectsIn('service_at_location', z.toJSONSchema(serviceAtLocation) as Shape)
	];

	it('has every object of this table', () => {
		expect(new Set(objects.map(([name]) => name))).toEqual(new Set(Object.keys(HSDS)));
	});

	it.each(objects)(
		'names of %s only what HSDS names, all that it demands, and nothing else passes',
		(name, shape) => {
			const { names = '', demands = '' } = HSDS[name] ?? {};
			expect(
				Object.keys(shape.properties ?? {}).filter((field) => !names.split(' ').includes(field))
			).toEqual([]);
			expect(demands.split(' ').filter((field) => !shape.required?.includes(field))).toEqual([]);
			expect(shape.additionalProperties).toBe(false);
		}
	);

	it.each([
		['an id that is no UUID', { id: HOUSE }],
		['an empty name', { name: '' }],
		['a field that nobody knows', { mobile: '0171 39200 55' }],
		['an empty list', { phones: [] }]
	])('refuses %s', (_what, change) => {
		const [found] = made().organizations;
		expect(organization.safeParse({ ...read(found), ...change }).success).toBe(false);
	});

	it('is described for programs, every list and document by its address', () => {
		const described = openApiOf('https://netz.example.org/api/public/hsds/x', 'Kreis Möwenfelde') as {
			paths: object;
			components: { schemas: object };
		};
		expect(Object.keys(described.paths)).toEqual([
			'/',
			'/organizations',
			'/organizations/{id}',
			'/services',
			'/services/{id}',
			'/service_at_locations',
			'/service_at_locations/{id}'
		]);
		const referred = [...JSON.stringify(described.paths).matchAll(/#\/components\/schemas\/(\w+)/g)];
		expect(
			referred.map(([, name]) => name!).filter((name) => !(name in described.components.schemas))
		).toEqual([]);
	});
});
