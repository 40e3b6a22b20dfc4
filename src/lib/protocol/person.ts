/**
 * What the installation knows of a person, and its end (DSGVO Art. 15, 17, 20): asked by herself of her own account, or by an office of
 * whom it keeps something. A name or an address travels in a body, never in an address line.
 */
import * as z from 'zod/mini';
import { FATES } from '../domain/access/kept-of-a-person';
import { email, instant, line, list, optionalInstant } from '../domain/fields';
import { optionalRecordId, recordId } from '../domain/id';
import { accountTies } from './departures';
import { typedCode } from './second-step';

/** Who is meant: by her account, her entry, or a mail address alone, for whoever has neither. */
export const person = z.union([
	z.object({ kind: z.enum(['account', 'experts', 'contacts']), id: recordId }),
	z.object({ kind: z.literal('address'), id: email.check(z.minLength(3)) })
]);
export type Person = z.infer<typeof person>;

export const findBody = z.object({ wanted: line.check(z.minLength(3)) });
export const foundPeople = z.object({
	people: z.array(z.object({ person, name: z.string(), address: z.string() }))
});
export type FoundPerson = z.infer<typeof foundPeople>['people'][number];

export const toldGroup = z.object({
	/** The collection, and by which way of it she was found (server/person/what-is-personal.ts). */
	collection: z.string(),
	way: z.string(),
	until: z.string(),
	fate: z.enum(FATES),
	/** Where it stays. */
	why: z.string(),
	/** Nobody but its readers can read what it says, nor can the server. */
	sealed: z.boolean(),
	rows: z.array(z.record(z.string(), z.unknown()))
});
export type ToldGroup = z.infer<typeof toldGroup>;

export const dossier = z.object({
	name: z.string(),
	at: instant,
	groups: z.array(toldGroup)
});
export type Dossier = z.infer<typeof dossier>;

export const showBody = z.object({ person });
export const shownPerson = z.object({
	dossier,
	/** Another office keeps something of her too: its part is its own to tell and to delete. */
	elsewhere: z.boolean(),
	/** What has to be typed before she is deleted. */
	typed: z.string(),
	/** Nobody ends herself. */
	own: z.boolean(),
	/** Of an account that ends with it. */
	ties: z.nullable(accountTies)
});
export type ShownPerson = z.infer<typeof shownPerson>;

export const eraseBody = z.object({
	person,
	/** Her name, or the address, once more. */
	typed: line,
	/** Who stands in instead of her from now on. */
	deputies: list(z.object({ expert: recordId, deputy: optionalRecordId })),
	password: z.string().check(z.minLength(1), z.maxLength(200)),
	/** Where the account of whoever deletes has a second factor. */
	code: typedCode
});
export type EraseBody = z.infer<typeof eraseBody>;

/** `running` something is left to do, the server goes on by itself · `telling` all is gone, the mail to her is not. */
export const ERASURE_STATES = ['running', 'telling', 'done'] as const;
/** Whether she was told: `none` no address is known · `failed` no mail got through for three days. */
export const TOLD = ['waiting', 'sent', 'failed', 'none'] as const;

/** What stays of an erasure: when, and how many rows where. Nothing says who it was. */
export const erasure = z.object({
	id: recordId,
	state: z.enum(ERASURE_STATES),
	told: z.enum(TOLD),
	startedAt: instant,
	doneAt: optionalInstant,
	/** By collection and fate: how many rows. */
	counts: z.record(z.string(), z.record(z.string(), z.int()))
});
export type Erasure = z.infer<typeof erasure>;
export const erasures = z.object({ erasures: z.array(erasure) });
export const erased = z.object({ erasure });
