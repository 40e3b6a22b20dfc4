/**
 * Places and who answers for them: region, municipality, youth office, responsibility.
 * A postal code is only a hint (30669 lies in two municipalities): the municipality's AGS decides, and the
 * youth office of a municipality is dated, since it changes over the years.
 */
import * as z from 'zod/mini';
import {
	address,
	ags,
	email,
	line,
	list,
	optionalDay,
	paragraph,
	phone,
	postalCode,
	sharedFields,
	website
} from '../fields';
import { optionalRecordId, recordId } from '../id';
import { hours } from '../time/hours';
import { arms } from './arms';
import { networkSettings } from './network-settings';
import { land } from '../vocabulary';

export const region = z.object({
	...sharedFields,
	name: line,
	land,
	/** The organisation that coordinates the region's network; never an empty answer depends on it. */
	coordinationOffice: optionalRecordId,
	/** What a guest sees of it may be read without the app, by everybody (docs/hsds.md). A copy from before it says nothing: not yet. */
	publicRead: z.boolean(),
	/** Whoever is not in the directory yet may say so to its office, without an account (server/actions/proposal/declare.ts). */
	questionnaire: z._default(z.boolean(), false),
	arms,
	...networkSettings.shape
});
export type Region = z.infer<typeof region>;

export const municipality = z.object({
	...sharedFields,
	ags,
	name: line,
	region: recordId,
	/** Amt; empty where there is none. */
	association: line,
	postalCodes: list(postalCode),
	/** WGS84, degrees. */
	latitude: z.number().check(z.minimum(-90), z.maximum(90)),
	longitude: z.number().check(z.minimum(-180), z.maximum(180)),
	population: z.int().check(z.minimum(0))
});
export type Municipality = z.infer<typeof municipality>;

export const youthOffice = z.object({
	...sharedFields,
	name: line,
	region: recordId,
	address,
	/** The ASD's number during office hours. */
	phone,
	email,
	website,
	officeHours: hours,
	/** Rufbereitschaft: the number outside office hours, and whom it reaches ("über die Leitstelle"). */
	onCallPhone: phone,
	onCallNote: line,
	description: paragraph
});
export type YouthOffice = z.infer<typeof youthOffice>;

/** `from` and `until` are days, both inclusive; empty means open. */
export const responsibility = z.object({
	...sharedFields,
	ags,
	youthOffice: recordId,
	from: optionalDay,
	until: optionalDay
});
export type Responsibility = z.infer<typeof responsibility>;
