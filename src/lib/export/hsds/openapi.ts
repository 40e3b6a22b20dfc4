/** The interface described for programs (OpenAPI 3.1), from the profile itself: what is checked is what is described. Pure. */
import * as z from 'zod/mini';
import {
	HSDS_VERSION,
	interfaceInfo,
	organization,
	organizationInBrief,
	pageOf,
	service,
	serviceAtLocation,
	serviceInBrief
} from './profile';

const schemas = {
	interface: interfaceInfo,
	organization,
	organization_list: pageOf(z.union([organization, organizationInBrief])),
	service,
	service_list: pageOf(z.union([service, serviceInBrief])),
	service_at_location: serviceAtLocation,
	service_at_location_list: pageOf(serviceAtLocation)
} as const;

const parameter = (name: string, schema: object, description: string) => ({
	...{ name, in: 'query', required: false },
	schema,
	description
});
const PAGED = [
	parameter('page', { type: 'integer', minimum: 1 }, 'Seite, ab 1'),
	parameter('per_page', { type: 'integer', minimum: 1, maximum: 200 }, 'Einträge je Seite, sonst 50')
];
const FULL = parameter('full', { type: 'boolean' }, 'Mit allem, was dazugehört, statt in Kürze');

const answer = (schema: keyof typeof schemas) => ({
	content: { 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } }
});
const read = (summary: string, schema: keyof typeof schemas, parameters: readonly object[] = []) => ({
	get: {
		summary,
		...(parameters.length > 0 ? { parameters } : {}),
		responses: {
			200: { description: 'Gefunden', ...answer(schema) },
			304: { description: 'Unverändert' },
			404: { description: 'Nicht vorhanden, oder das Netzwerk gibt keine öffentliche Auskunft' },
			429: { description: 'Zu viele Anfragen; Retry-After sagt, wie lange zu warten ist' }
		}
	}
});
const one = (summary: string, schema: keyof typeof schemas) => ({
	...read(summary, schema),
	parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }]
});

/** `base`: the address of the interface, `network`: the name of whom it speaks for. */
export function openApiOf(base: string, network: string): object {
	return {
		openapi: '3.1.0',
		info: {
			title: `Schutznetz: ${network}`,
			version: '1.0.0',
			summary: `HSDS ${HSDS_VERSION}, strenges deutsches Profil`,
			description:
				'Einrichtungen, Dienste und Ansprechpersonen, wie sie auch Gäste der App sehen. Jedes Objekt hat nur die hier genannten Felder; leere Felder fehlen. Kennungen sind UUID der Version 5 und bleiben gleich. Uhrzeiten sind Ortszeit in Deutschland.'
		},
		servers: [{ url: base }],
		paths: {
			'/': read('Version, Profil und diese Beschreibung', 'interface'),
			'/organizations': read('Einrichtungen und Jugendämter', 'organization_list', [...PAGED, FULL]),
			'/organizations/{id}': one('Eine Einrichtung', 'organization'),
			'/services': read('Dienste, Angebote und Beratung', 'service_list', [...PAGED, FULL]),
			'/services/{id}': one('Ein Dienst', 'service'),
			'/service_at_locations': read('Dienste mit ihrem Ort', 'service_at_location_list', PAGED),
			'/service_at_locations/{id}': one('Ein Dienst mit seinem Ort', 'service_at_location')
		},
		components: {
			schemas: Object.fromEntries(
				Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)])
			)
		}
	};
}
