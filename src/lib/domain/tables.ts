/**
 * The pivot: every table the phone holds, with its Dexie index. Dexie stores, pull, push and the contract test against the migrations
 * derive from it; a table that is not named here does not leave the server. Which fields it has, its schema says (shared-schemas.ts,
 * own-schemas.ts); who may do what with it, to whom its rows are shown and the fields a scope may receive, access/table-rules.ts,
 * which a first visit does without.
 */
import type * as z from 'zod/mini';
import type { ownSchemas } from './own-schemas';
import type { sharedSchemas } from './shared-schemas';

/** What a phone has to know of a table. */
export interface TableDefinition {
	/** Dexie's index notation, primary key first. */
	index: string;
	/** The TABLES_VERSION with which it came, where that is not the first: apps from before do not get its rows. */
	since?: number;
}

/** Raised with every change of a table, a field or an index: phones then fetch their copy anew. */
export const TABLES_VERSION = 9;

/** Their rows are the same for everybody in a scope: one snapshot serves all. Order = order of writing. */
const sharedTables = {
	regions: { index: 'id' },
	municipalities: { index: 'id, &ags, *postalCodes' },
	youthOffices: { index: 'id, name' },
	responsibilities: { index: 'id, ags' },
	legalBases: { index: 'id, &code' },
	helplines: { index: 'id, acuteRank' },
	organisations: { index: 'id, name' },
	contacts: { index: 'id, organisation' },
	experts: { index: 'id, name, *youthOffices' },
	offers: { index: 'id, title' },
	circles: { index: 'id' },
	meetings: { index: 'id, startsAt' },
	operators: { index: 'id', since: 5 },
	publicKeys: { index: 'id, expert' },
	keyLog: { index: 'id, holder' }
} as const satisfies Record<keyof typeof sharedSchemas, TableDefinition>;

/** Their rows belong to persons, or to the members of a circle: they travel only to whom the rule shows them, outside the snapshot. */
const personalTables = {
	requests: { index: 'id, status' },
	proposals: { index: 'id', since: 6 },
	memberships: { index: 'id', since: 7 },
	documents: { index: 'id, meeting', since: 8 },
	procedures: { index: 'id, circle', since: 9 },
	seats: { index: 'id, circle', since: 9 },
	attendances: { index: 'id, meeting', since: 9 },
	guests: { index: 'id, meeting', since: 9 },
	topics: { index: 'id, circle', since: 9 },
	ballots: { index: 'id, circle, meeting', since: 9 },
	votes: { index: 'id, ballot', since: 9 },
	cases: { index: 'id, meeting', since: 9 },
	caseTexts: { index: 'id', since: 9 },
	paragraphs: { index: 'id, meeting', since: 9 },
	minutes: { index: 'id, meeting', since: 9 },
	contributions: { index: 'id, meeting', since: 9 },
	lessons: { index: 'id', since: 9 },
	announcements: { index: 'id', since: 9 },
	ownKeys: { index: 'id' },
	keyVersions: { index: 'id, state' },
	signingKeys: { index: 'id, network' }
} as const satisfies Record<keyof typeof ownSchemas, TableDefinition>;

/** Every table. Order = order of writing. */
export const tables = { ...sharedTables, ...personalTables };

type Schemas = typeof sharedSchemas & typeof ownSchemas;
export type SharedTable = keyof typeof sharedTables;
export type PersonalTable = keyof typeof personalTables;
export type Table = SharedTable | PersonalTable;
export type Row<T extends Table> = z.infer<Schemas[T]>;
/** Fields of a table that it is read by: those of its index. */
export type IndexedField<T extends Table> = FieldsOf<(typeof tables)[T]['index']>;
type FieldsOf<Index extends string> = Index extends `${infer First}, ${infer Rest}`
	? FieldsOf<First> | FieldsOf<Rest>
	: Index extends `${'&' | '*'}${infer Field}`
		? Field
		: Index;
export type AnyRow = { id: string } & Record<string, unknown>;

export const SHARED_TABLES = Object.keys(sharedTables) as SharedTable[];
export const PERSONAL_TABLES = Object.keys(personalTables) as PersonalTable[];
export const TABLES: Table[] = [...SHARED_TABLES, ...PERSONAL_TABLES];

/** Whether `name` is a table the phone may hold. */
export function isTable(name: string): name is Table {
	return Object.hasOwn(tables, name);
}

/** Whether an app that was built with `version` of the tables knows this one; 0 is an app that does not say. */
export function isKnownTo(version: number, table: Table): boolean {
	const { since = 0 }: TableDefinition = tables[table];
	return version >= since;
}

/** Whether the rows of `table` are the same for everybody in a scope. */
export function isShared(table: Table): table is SharedTable {
	return Object.hasOwn(sharedTables, table);
}
