/**
 * How a person is found in a collection, and what becomes of what is found: one `Way` each, listed by subject in words/. Pure: what they
 * say is carried out by gather.ts (looking) and erasing.ts (deleting).
 */
import { isSame } from '../../domain/record-changes';
import type { AnyRow } from '../../domain/tables';
import type { Until, Why } from '../../domain/access/kept-of-a-person';

/** What is known of who is meant, each a list since an entry may stand there twice; all of them may be empty. */
export interface PersonFacts {
	account: readonly string[];
	/** Entries of the directory that are about her. */
	expert: readonly string[];
	contact: readonly string[];
	/** Record ids of her keys and of whom they are published for: by these the log of keys names its holders. */
	holder: readonly string[];
	/** Mail addresses in small letters. */
	address: readonly string[];
	name: readonly string[];
}
export type Key = keyof PersonFacts;
export const KEYS: readonly Key[] = ['account', 'expert', 'contact', 'holder', 'address', 'name'];

/**
 * To which network a row belongs. `person` to hers: it hangs on her account or her entry · `row` as the directory says it of a row
 * (domain/access/networks.ts) · `record` as the entry that it names · `entries` as any of those it lists · `reply` as the proposal it
 * belongs to · `network` by a condition of its own.
 */
export type Belongs = 'person' | 'row' | 'record' | 'entries' | 'reply' | { readonly network: string };

/** What an erasure does. `entry` and `account` have steps of their own, after all others. */
export type Erased =
	| { readonly do: 'delete' | 'entry' | 'account' }
	/** Undefined: this row stays, for `why`. */
	| {
			readonly do: 'empty';
			readonly to: (row: AnyRow) => Readonly<Record<string, unknown>> | undefined;
			readonly why?: Why;
	  }
	| { readonly do: 'stay'; readonly why: Why };

export interface Way {
	readonly way: string;
	readonly by: readonly Key[];
	/** In the database's words; {:value} is what she is found by. */
	readonly filter: string;
	readonly belongs: Belongs;
	/** Never a secret: no hashes, passwords, wrapped keys, sealed texts. */
	readonly told: readonly string[];
	/** Of these the office alone is told: remarks that it writes for itself, and free texts in which somebody else may be meant. */
	readonly notHerself?: readonly string[];
	/** Told to her or to the office alone. */
	readonly for?: 'herself' | 'office';
	readonly sealed?: true;
	readonly until: Until;
	readonly erased: Erased;
}

/** Nothing of it is about anybody, with the reason. */
export interface NotPersonal {
	readonly not: string;
}
export type Word = NotPersonal | readonly Way[];

export const DELETE: Erased = { do: 'delete' };
export const stay = (why: Why): Erased => ({ do: 'stay', why });
export const emptied = (fields: Readonly<Record<string, unknown>>): Erased => ({
	do: 'empty',
	to: () => fields
});

/** What is written over `row`: undefined where it stays as it is, or says nothing of her any more. */
export function overwritten({ erased }: Way, row: AnyRow): Readonly<Record<string, unknown>> | undefined {
	if (erased.do !== 'empty') return undefined;
	const fields = erased.to(row);
	return fields && Object.entries(fields).some(([field, to]) => !isSame(row[field], to)) ? fields : undefined;
}
