/**
 * The profile: what of HSDS 3.1.3 (Human Services Data Specification, openreferral.org) is given, and in which form. HSDS itself lets
 * unknown fields pass, so that everything is valid; here every object has exactly the fields that it names, a field that is there
 * says something, and an id is a UUID of version 5. docs/hsds.md says in words what becomes of what.
 */
import * as z from 'zod/mini';

export const HSDS_VERSION = '3.1.3';

const id = z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
const text = z.string().check(z.minLength(1));
const email = z.string().check(z.regex(/^[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}$/i));
const website = z.string().check(z.regex(/^https:\/\/[^\s"'<>]+$/));
const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/));
/** On the clocks of Berlin; HSDS would have an offset, which changes twice a year. */
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const WEEKDAY = '(MO|TU|WE|TH|FR|SA|SU)';
/** One at least: a list of nothing is left out. */
const some = <T extends z.core.SomeType>(item: T) => z.optional(z.array(item).check(z.minLength(1)));

const phone = z.strictObject({
	id,
	/** As it is dialled, German ones with +49 where that works. */
	number: z.string().check(z.regex(/^\+?\d+$/)),
	type: z.enum(['voice', 'fax']),
	description: z.optional(text)
});

const contact = z.strictObject({
	id,
	name: z.optional(text),
	title: z.optional(text),
	email: z.optional(email),
	phones: some(phone)
});

const location = z.strictObject({
	id,
	location_type: z.literal('physical'),
	name: z.optional(text),
	/** Whole or not at all. */
	addresses: z
		.array(
			z.strictObject({
				id,
				address_1: text,
				city: text,
				state_province: text,
				postal_code: z.string().check(z.regex(/^\d{5}$/)),
				country: z.literal('DE'),
				address_type: z.literal('physical')
			})
		)
		.check(z.length(1)),
	accessibility: some(z.strictObject({ id, description: text }))
});

const schedule = z.strictObject({
	id,
	freq: z.literal('WEEKLY'),
	wkst: z.literal('MO'),
	byday: z.string().check(z.regex(new RegExp(`^${WEEKDAY}(,${WEEKDAY}){0,6}$`))),
	opens_at: clock,
	/** Not after `opens_at`: on the next day. */
	closes_at: clock,
	description: text,
	notes: text
});

const language = z.strictObject({ id, name: text, code: z.string().check(z.regex(/^[a-z]{2,3}$/)) });
const serviceArea = z.strictObject({ id, name: text, description: text });

const attribute = z.strictObject({
	id,
	link_id: id,
	link_entity: z.literal('service'),
	link_type: text,
	taxonomy_term_id: id,
	taxonomy_term: z.strictObject({ id, code: text, name: text, description: text, taxonomy: text })
});

/** What stands in a list of them, and within a service. */
export const organizationInBrief = z.strictObject({
	id,
	name: text,
	description: text,
	email: z.optional(email),
	website: z.optional(website)
});

export const organization = z.extend(organizationInBrief, {
	phones: some(phone),
	contacts: some(contact),
	locations: some(location),
	services: some(z.strictObject({ id, name: text, status: z.literal('active') }))
});

export const serviceInBrief = z.strictObject({
	id,
	/** Missing where none is named, or where it is not public. */
	organization_id: z.optional(id),
	name: text,
	description: z.optional(text),
	url: z.optional(website),
	email: z.optional(email),
	/** What is not offered any more is not given. */
	status: z.literal('active'),
	fees_description: z.optional(text),
	eligibility_description: z.optional(text),
	/** When somebody last checked it. */
	assured_date: z.optional(day),
	last_modified: instant,
	organization: z.optional(organizationInBrief)
});

const serviceAtLocationInService = z.strictObject({ id, service_id: id, location_id: id, location });

export const service = z.extend(serviceInBrief, {
	phones: some(phone),
	schedules: some(schedule),
	service_areas: some(serviceArea),
	service_at_locations: some(serviceAtLocationInService),
	languages: some(language),
	contacts: some(contact),
	attributes: some(attribute)
});

export const serviceAtLocation = z.extend(serviceAtLocationInService, { service: serviceInBrief });

/** A page of a list. */
export const pageOf = <T extends z.core.SomeType>(item: T) =>
	z.strictObject({
		total_items: z.int(),
		total_pages: z.int(),
		page_number: z.int(),
		size: z.int(),
		first_page: z.boolean(),
		last_page: z.boolean(),
		empty: z.boolean(),
		contents: z.array(item)
	});

/** What an interface says of itself. */
export const interfaceInfo = z.strictObject({ version: text, profile: text, openapi_url: text });

export type HsdsPhone = z.infer<typeof phone>;
export type HsdsContact = z.infer<typeof contact>;
export type HsdsLocation = z.infer<typeof location>;
export type HsdsSchedule = z.infer<typeof schedule>;
export type HsdsLanguage = z.infer<typeof language>;
export type HsdsServiceArea = z.infer<typeof serviceArea>;
export type HsdsAttribute = z.infer<typeof attribute>;
export type OrganizationInBrief = z.infer<typeof organizationInBrief>;
export type HsdsOrganization = z.infer<typeof organization>;
export type ServiceInBrief = z.infer<typeof serviceInBrief>;
export type HsdsService = z.infer<typeof service>;
export type HsdsServiceAtLocation = z.infer<typeof serviceAtLocation>;
