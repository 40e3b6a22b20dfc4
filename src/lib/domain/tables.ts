/**
 * The pivot: every table the phone holds, with its schema, its Dexie index and the fields a scope may receive.
 * Dexie stores, pull, push, the field allow-lists and the contract test against the migrations derive from it;
 * a table or field that is not named here does not leave the server.
 */
import type * as z from 'zod/mini';
import { contact, expert, helpline, offer, organisation } from './directory/directory';
import { ownKey, publicKey } from './access/key';
import { legalBasis } from './consultation/legal-basis';
import { circle, meeting } from './meeting/meeting';
import { municipality, region, responsibility, youthOffice } from './place/place';
import { request } from './consultation/request';

interface TableDefinition {
	schema: z.ZodMiniObject;
	/** Dexie's index notation, primary key first. */
	index: string;
	/** Fields that only members, experts and coordination receive. */
	memberFields: readonly string[];
	/** Fields that only the coordination office receives. */
	deskFields: readonly string[];
}

/** Tables whose rows are the same for everybody in a scope; one snapshot serves all. Order = order of writing. */
export const sharedTables = {
	regions: { schema: region, index: 'id', memberFields: [], deskFields: ['note'] },
	municipalities: {
		schema: municipality,
		index: 'id, &ags, *postalCodes',
		memberFields: [],
		deskFields: ['note']
	},
	youthOffices: { schema: youthOffice, index: 'id, name', memberFields: [], deskFields: ['note'] },
	responsibilities: { schema: responsibility, index: 'id, ags', memberFields: [], deskFields: ['note'] },
	legalBases: { schema: legalBasis, index: 'id, &code', memberFields: [], deskFields: ['note'] },
	helplines: { schema: helpline, index: 'id, acuteRank', memberFields: [], deskFields: ['note'] },
	organisations: { schema: organisation, index: 'id, name', memberFields: [], deskFields: ['note'] },
	contacts: { schema: contact, index: 'id, organisation', memberFields: ['mobile'], deskFields: ['note'] },
	experts: {
		schema: expert,
		index: 'id, name, *youthOffices',
		memberFields: ['mobile'],
		deskFields: ['note']
	},
	offers: { schema: offer, index: 'id, title', memberFields: [], deskFields: ['note'] },
	circles: { schema: circle, index: 'id', memberFields: [], deskFields: ['note'] },
	meetings: { schema: meeting, index: 'id, startsAt', memberFields: ['access'], deskFields: ['note'] },
	publicKeys: { schema: publicKey, index: 'id, expert', memberFields: [], deskFields: ['note'] }
} as const satisfies Record<string, TableDefinition>;

/** Tables whose rows belong to persons: they travel only to whom visibility.ts admits, outside the snapshot. */
export const personalTables = {
	requests: { schema: request, index: 'id, status', memberFields: [], deskFields: [] },
	ownKeys: { schema: ownKey, index: 'id', memberFields: [], deskFields: [] }
} as const satisfies Record<string, TableDefinition>;

export const tables = { ...sharedTables, ...personalTables };

export type SharedTable = keyof typeof sharedTables;
export type PersonalTable = keyof typeof personalTables;
export type Table = keyof typeof tables;
export type Row<T extends Table> = z.infer<(typeof tables)[T]['schema']>;
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
export const TABLES = Object.keys(tables) as Table[];

/** Whether `name` is a table the phone may hold. */
export function isTable(name: string): name is Table {
	return Object.hasOwn(tables, name);
}

/** Whether the rows of `table` are the same for everybody in a scope. */
export function isShared(table: Table): table is SharedTable {
	return Object.hasOwn(sharedTables, table);
}
