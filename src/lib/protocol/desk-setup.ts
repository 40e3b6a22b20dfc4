/** What is left of a network's set-up, and its municipalities out of the list of all of Germany. */
import * as z from 'zod/mini';
import { ags, email, line, list, phone, postalCode } from '../domain/fields';
import { recordId } from '../domain/id';
import { land } from '../domain/vocabulary';
import { typedCode } from './second-step';

/** `starttls`: begins in the open and must go on encrypted, usually port 587 · `tls`: encrypted from the beginning, port 465. */
export const MAIL_SECURITIES = ['starttls', 'tls'] as const;
const withoutPassword = {
	host: z.string().check(z.maxLength(200), z.regex(/^([a-z0-9]([a-z0-9.-]*[a-z0-9])?)$/i)),
	port: z.int().check(z.minimum(1), z.maximum(65_535)),
	security: z.enum(MAIL_SECURITIES),
	/** Empty: no login. */
	user: line,
	from: email.check(z.minLength(3))
};
export const mailServerSettings = z.object({ ...withoutPassword, password: line });
export type MailServerSettings = z.infer<typeof mailServerSettings>;

/** Whoever changes where all mails go proves once more who she is. */
export const setMailBody = z.object({
	settings: mailServerSettings,
	password: z.string().check(z.minLength(1), z.maxLength(200)),
	/** Where her account has a second factor. */
	code: typedCode
});
/** A test mail to the account itself went first; where it was refused, nothing is changed. */
export const setMailAnswer = z.object({
	/** Empty: sent and kept. */
	refused: z.string(),
	setup: z.lazy(() => deskSetup)
});

/** What the server alone knows of the set-up; the rest the phone sees in its copy. */
export const deskSetup = z.object({
	/** Of the caller's networks: how many accounts can coordinate each. */
	networks: z.array(z.object({ id: recordId, coordinators: z.int() })),
	mailServer: z.enum(['smtp', 'folder', 'none']),
	mail: z.object({
		/** What an office has set up; null where that is the environment, or nobody. */
		settings: z.nullable(z.object(withoutPassword)),
		/** Not where the environment names a server, nor for who coordinates only some of the networks. */
		mayChange: z.boolean()
	})
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
/** Out of a table of the office's own: newer than the list, or nowhere in it. */
export const ownPlace = z.object({
	ags,
	name: line.check(z.minLength(1)),
	postalCodes: list(postalCode).check(z.minLength(1))
});
export type OwnPlace = z.infer<typeof ownPlace>;
export const addPlacesBody = z.object({
	network: recordId,
	ags: z.array(ags).check(z.maxLength(PLACES_AT_ONCE)),
	/** Of these, what the list knows comes from there. */
	own: z._default(z.array(ownPlace).check(z.maxLength(PLACES_AT_ONCE)), []),
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
	unknown: z.array(z.string()),
	/** Not in the list, and added as the office wrote them: their names. */
	own: z.array(z.string())
});
export type AddPlacesAnswer = z.infer<typeof addPlacesAnswer>;
