/** The directory's entries: organisations with their contacts (Anlage 1), experts (Anlage 2), offers, helplines. */
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
	sharedFields,
	website
} from '../fields';
import { optionalRecordId, recordId } from '../id';
import { hours } from '../time/hours';
import { ageGroup, capacity, language, offerKind, organisationGroup, profession, topic } from '../vocabulary';

export const organisation = z.object({
	...sharedFields,
	name: line,
	group: organisationGroup,
	/** The kind in the institution's own words, e.g. "Erziehungsberatungsstelle". */
	kind: line,
	region: recordId,
	address,
	phone,
	email,
	website,
	hours,
	description: paragraph,
	topics: list(topic),
	ageGroups: list(ageGroup),
	languages: list(language),
	/** Municipalities served (AGS); empty means the whole region. */
	areas: list(ags),
	accessibility: line
});
export type Organisation = z.infer<typeof organisation>;

/** The one fixed contact of an institution, and who stands in (model cooperation agreement, no. 4). */
export const contact = z.object({
	...sharedFields,
	organisation: recordId,
	name: line,
	function: line,
	phone,
	fax: phone,
	email,
	/** Only for members: the mobile number. */
	mobile: z.optional(phone),
	deputy: optionalRecordId
});
export type Contact = z.infer<typeof contact>;

/** Days, both inclusive; `until` empty means: until further notice. */
export const absence = z.object({ from: optionalDay, until: optionalDay });
export type Absence = z.infer<typeof absence>;

/** Insoweit erfahrene Fachkraft. */
export const expert = z.object({
	...sharedFields,
	name: line,
	/** Training and function, e.g. "Dipl.-Sozialpädagogin". */
	function: line,
	organisation: optionalRecordId,
	address,
	phone,
	mobile: z.optional(phone),
	fax: phone,
	email,
	hours,
	/** Codes of legal bases (legal-basis.ts) under which she advises. */
	legalBases: list(line),
	/** Youth offices in whose area she advises. */
	youthOffices: list(recordId),
	/** Narrows the area to these municipalities (AGS); empty means all of her youth offices'. */
	areas: list(ags),
	/** Professions she advises; empty means all. */
	professions: list(profession),
	topics: list(topic),
	ageGroups: list(ageGroup),
	languages: list(language),
	absences: list(absence),
	deputy: optionalRecordId,
	capacity,
	accessibility: line
});
export type Expert = z.infer<typeof expert>;

/** An offer of early help. */
export const offer = z.object({
	...sharedFields,
	title: line,
	kind: offerKind,
	organisation: optionalRecordId,
	region: recordId,
	address,
	phone,
	email,
	website,
	hours,
	description: paragraph,
	topics: list(topic),
	ageGroups: list(ageGroup),
	languages: list(language),
	areas: list(ags),
	/** Cost in plain words, e.g. "kostenlos". */
	cost: line,
	accessibility: line
});
export type Offer = z.infer<typeof offer>;

/** A national number. The most urgent ones are also built in (helplines.ts), for the first start without network. */
export const helpline = z.object({
	...sharedFields,
	name: line,
	phone,
	purpose: line,
	/** For whom the number is meant, in plain words. */
	forWhom: line,
	hours,
	website,
	source: line,
	/** Only shown in these Länder; empty means everywhere. */
	lands: list(line),
	/** Order on the page for acute danger; 0 keeps it off that page. */
	acuteRank: z.int().check(z.minimum(0), z.maximum(99)),
	topics: list(topic)
});
export type Helpline = z.infer<typeof helpline>;
