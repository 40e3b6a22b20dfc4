/**
 * The one table of what is personal: for every collection of the database a word, either that nothing of it is about anybody, with the
 * reason, or by which ways a person is found in it, what she is told, and what a deletion does or why it stays. What is told
 * (dossier.ts), shown before a deletion and deleted (erasing.ts) follows from it and from nothing else.
 * Guarantees: a table of the phones without a word does not compile; of the server's own collections a test compares with the
 * database (tests/contract/person.test.ts). Outside of the database: the marks of ended devices (auth/ended-devices.ts, ninety
 * days, an account's id), the file of a list that is being read in (imports/uploads.ts), and backups (README).
 */
import type { Table } from '../../domain/tables';
import type { Way, Word } from './way';
import { ACCOUNT_WORDS } from './words/accounts';
import { CONSULTATION_WORDS } from './words/consultations';
import { DIRECTORY_WORDS } from './words/directory';
import { MINUTES_WORDS } from './words/minutes';
import { RECORD_WORDS } from './words/records';

const WORDS = {
	// What is told first: who she is; it is also the order of deleting.
	...ACCOUNT_WORDS,
	...DIRECTORY_WORDS,
	...MINUTES_WORDS,
	...CONSULTATION_WORDS,
	...RECORD_WORDS
} as const satisfies Record<Table, Word>;

export type Collection = keyof typeof WORDS;
export const PERSONAL: Readonly<Record<Collection, Word>> = WORDS;

/** Each way with its collection, in the order of the table. */
export const WAYS: readonly { collection: Collection; way: Way }[] = (
	Object.entries(PERSONAL) as [Collection, Word][]
).flatMap(([collection, word]) => ('not' in word ? [] : word.map((way) => ({ collection, way }))));
