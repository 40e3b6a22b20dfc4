/** Fields that many tables share: text with its limits, phone, mail, address, freshness, publication. */
import * as z from 'zod/mini';
import { LIMITS } from './limits';
import { recordId } from './id';
import { audience, publication } from './vocabulary';

/**
 * Control characters (NUL first of all) break databases, vCards and screens: none gets in. Line breaks and tabs may.
 * Nor do halves of a character (lone surrogates), for which no UTF-8 exists.
 */
export const NO_CONTROL = /^(?:[^\p{Cc}\p{Cs}]|[\t\n\r])*$/u;

export const line = z.string().check(z.maxLength(LIMITS.line), z.regex(NO_CONTROL));
export const paragraph = z.string().check(z.maxLength(LIMITS.paragraph), z.regex(NO_CONTROL));

/** A German number as people write it ("04541 888 000", "+49 …", "116 111"), or empty. */
export const phone = z.string().check(z.regex(/^(\+?[0-9][0-9 ()/-]{1,30})?$/));
export const email = z
	.string()
	.check(z.maxLength(LIMITS.line), z.regex(/^([^\s@<>]+@[^\s@<>]+\.[a-z]{2,})?$/i));
/** Only https: a directory entry must not be able to carry `javascript:` into a link. */
export const website = z.string().check(z.maxLength(LIMITS.line), z.regex(/^(https:\/\/[^\s"'<>]+)?$/));

/** An instant in ISO 8601 with UTC, as JavaScript writes it. */
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/));
export const optionalInstant = z.string().check(z.regex(/^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z)?$/));
/** Also with the database's blank instead of the T: what a phone or a server of 0.1 has kept and hands over again. */
export const keptInstant = z.string().check(z.regex(/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d(\.\d{1,3})?Z$/));
/** A calendar day in Europe/Berlin. */
export const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
/** The same, or empty. */
export const optionalDay = z.string().check(z.regex(/^(\d{4}-\d\d-\d\d)?$/));

export const ags = z.string().check(z.regex(/^\d{8}$/));
export const postalCode = z.string().check(z.regex(/^\d{5}$/));

/** Municipality by its AGS, since two of them may share name and postal code. */
export const address = z.object({
	street: line,
	postalCode: z.string().check(z.regex(/^(\d{5})?$/)),
	place: line,
	ags: z.string().check(z.regex(/^(\d{8})?$/))
});
export type Address = z.infer<typeof address>;

export const list = <T extends z.core.SomeType>(item: T) => z.array(item).check(z.maxLength(LIMITS.list));

/** What every shared record carries. `verifiedBy` is a function or office, shown as "geprüft am … durch …". */
export const sharedFields = {
	id: recordId,
	updated: instant,
	publication,
	audience,
	verifiedAt: optionalDay,
	verifiedBy: line,
	/** For the coordination office alone; other scopes never receive it. */
	note: z.optional(paragraph)
};

/** A row without what every shared row carries: what is known before somebody keeps it. */
export type Unshared<R> = Omit<R, keyof typeof sharedFields>;
