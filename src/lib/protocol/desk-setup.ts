/** What is left of a network's set-up, and its municipalities out of the list of all of Germany. */
import * as z from 'zod/mini';
import { ags, line, phone, postalCode } from '../domain/fields';
import { recordId } from '../domain/id';
import { land } from '../domain/vocabulary';

/** What the server alone knows of the set-up; the rest the phone sees in its copy. */
export const deskSetup = z.object({
	/** Of the caller's networks: how many accounts can coordinate each. */
	networks: z.array(z.object({ id: recordId, coordinators: z.int() })),
	mailServer: z.enum(['smtp', 'folder', 'none'])
});
export type DeskSetup = z.infer<typeof deskSetup>;

/** `county` empty: the counties alone. */
export const placesQuery = z.object({ land, county: z._default(line, '') });
export const placesAnswer = z.object({
	/** Counties and county-free cities of the Land. */
	counties: z.array(z.object({ name: z.string(), municipalities: z.int() })),
	/** Those of `county`, by name. */
	municipalities: z.array(
		z.object({
			ags,
			name: z.string(),
			association: z.string(),
			postalCodes: z.array(postalCode),
			population: z.int()
		})
	)
});
export type PlacesAnswer = z.infer<typeof placesAnswer>;

/** More than the largest county has. */
export const PLACES_AT_ONCE = 300;
export const addPlacesBody = z.object({
	network: recordId,
	ags: z.array(ags).check(z.minLength(1), z.maxLength(PLACES_AT_ONCE)),
	/** Who is responsible there: one of the network's youth offices, or a new one by an id that the phone made. */
	youthOffice: z.object({ id: recordId, name: line, phone, onCallPhone: phone, onCallNote: line })
});
export type AddPlaces = z.infer<typeof addPlacesBody>;

export const addPlacesAnswer = z.object({
	/** Municipalities that belong to the network now and have this youth office, because of this. */
	added: z.int(),
	/** Had somebody responsible already: left as they were. */
	already: z.int(),
	/** Belong to another network of this installation: their names. */
	elsewhere: z.array(z.string()),
	/** Not in the list. */
	unknown: z.array(z.string())
});
export type AddPlacesAnswer = z.infer<typeof addPlacesAnswer>;
