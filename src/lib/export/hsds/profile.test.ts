// Every document is what the profile says, whatever the directory takes, and the profile is HSDS.
import { schemas } from '../../domain/schemas';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import { anyText } from '$tests/support/any-text';
import { made, type PUBLIC_TABLES, read } from '$tests/support/hsds-documents';
import { HOUSE, PUBLIC_ROWS } from '$tests/support/public-network';
import { line } from '../../domain/fields';
import type { AnyRow } from '../../domain/tables';
import { AGE_GROUPS, LANGUAGES, ORGANISATION_GROUPS, PROFESSIONS, TOPICS } from '../../domain/vocabulary';
import { organizationInBriefOf, serviceInBriefOf } from './documents';
import { openApiOf } from './openapi';
import { organization, organizationInBrief, service, serviceAtLocation, serviceInBrief } from './profile';

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
					schemas[table as (typeof PUBLIC_TABLES)[number]].parse({ ...row, ...change } as AnyRow);
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
