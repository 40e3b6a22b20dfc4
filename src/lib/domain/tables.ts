/**
 * The pivot: every table the phone holds, with its Dexie index, who may do what with it, to whom its rows are
 * shown and the fields a scope may receive.
 * Dexie stores, pull, push, the field allow-lists and the contract test against the migrations derive from it;
 * a table or field that is not named here does not leave the server.
 */
import type * as z from 'zod/mini';
import type { ownSchemas } from './own-schemas';
import type { sharedSchemas } from './shared-schemas';
import { keyVersionRule } from './access/key';
import { minutesTables } from './meeting/minutes-tables';
import { attendanceRule, seatRule } from './meeting/who-sees';
import { requestRule } from './consultation/request-readers';
import {
	everybodys,
	forMembersOf,
	membersOf,
	officeOf,
	ownedBy,
	shared,
	type SharedRule
} from './access/row-rules';
import type { TableDefinition } from './table-definition';

/** Raised with every change of a table, a field or an index: phones then fetch their copy anew. */
export const TABLES_VERSION = 9;

/** Every table. Order = order of writing. */
export const tables = {
	regions: {
		network: 'id',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id',
		deskFields: ['note']
	},
	municipalities: {
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, &ags, *postalCodes',
		deskFields: ['note']
	},
	youthOffices: {
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, name',
		deskFields: ['note']
	},
	responsibilities: {
		network: 'youthOffice',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, ags',
		deskFields: ['note']
	},
	legalBases: {
		network: '',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, &code',
		deskFields: ['note']
	},
	helplines: {
		network: '',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, acuteRank',
		deskFields: ['note']
	},
	organisations: {
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, name',
		deskFields: ['note']
	},
	contacts: {
		network: 'organisation',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, organisation',
		memberFields: ['mobile'],
		deskFields: ['note']
	},
	experts: {
		network: 'youthOffices',
		grants: 'keptByDeskAndSelf',
		rule: shared,
		index: 'id, name, *youthOffices',
		memberFields: ['mobile'],
		deskFields: ['note']
	},
	offers: {
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, title',
		deskFields: ['note']
	},
	circles: {
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id',
		deskFields: ['note']
	},
	meetings: {
		network: 'circle',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, startsAt',
		memberFields: ['access', 'points'],
		deskFields: ['note']
	},
	operators: {
		network: '',
		grants: 'filledInByDesk',
		rule: shared,
		index: 'id',
		deskFields: ['note'],
		since: 5
	},
	publicKeys: {
		network: '',
		grants: 'publishedByHolder',
		rule: shared,
		index: 'id, expert',
		deskFields: ['note']
	},
	keyLog: {
		network: '',
		grants: 'appendedByDesk',
		rule: everybodys,
		index: 'id, holder'
	},
	requests: {
		network: '',
		grants: 'askedAndAnswered',
		rule: requestRule,
		index: 'id, status'
	},
	proposals: {
		network: '',
		grants: 'proposedToDesk',
		rule: officeOf('networks'),
		index: 'id',
		since: 6
	},
	memberships: {
		network: 'region',
		grants: 'keptByDeskAlone',
		rule: officeOf('region'),
		index: 'id',
		since: 7
	},
	documents: {
		network: 'region',
		grants: 'uploadedByDesk',
		rule: forMembersOf('region'),
		index: 'id',
		since: 8
	},
	procedures: {
		network: 'circle',
		grants: 'addedByDeskForMembers',
		rule: membersOf('circle'),
		index: 'id, circle',
		since: 9
	},
	seats: {
		network: 'circle',
		grants: 'keptByDeskForMembers',
		rule: seatRule,
		index: 'id, circle',
		deskFields: ['email', 'deputyEmail', 'note'],
		since: 9
	},
	attendances: {
		network: 'region',
		grants: 'answeredByMembers',
		rule: attendanceRule,
		index: 'id, meeting',
		since: 9
	},
	...minutesTables,
	ownKeys: {
		network: '',
		grants: 'heldByOwner',
		rule: ownedBy('owner'),
		index: 'id'
	},
	keyVersions: {
		network: '',
		grants: 'keptByServer',
		rule: keyVersionRule,
		index: 'id, state'
	},
	signingKeys: {
		network: '',
		grants: 'heldByDesk',
		rule: officeOf('network'),
		index: 'id, network'
	}
} as const satisfies Record<keyof Schemas, TableDefinition>;

/** By table; each is one file of its subject (shared-schemas.ts, own-schemas.ts). */
type Schemas = typeof sharedSchemas & typeof ownSchemas;

type Tables = typeof tables;
export type Table = keyof Tables;
/** Its rows are the same for everybody in a scope; one snapshot serves all. */
export type SharedTable = {
	[T in Table]: Tables[T]['rule'] extends SharedRule ? T : never;
}[Table];
/** Its rows belong to persons, or to the members of a circle: they travel only to whom the rule shows them, outside the snapshot. */
export type PersonalTable = Exclude<Table, SharedTable>;
export type Row<T extends Table> = z.infer<Schemas[T]>;
/** Fields of a table that it is read by: those of its index. */
export type IndexedField<T extends Table> = FieldsOf<(typeof tables)[T]['index']>;
type FieldsOf<Index extends string> = Index extends `${infer First}, ${infer Rest}`
	? FieldsOf<First> | FieldsOf<Rest>
	: Index extends `${'&' | '*'}${infer Field}`
		? Field
		: Index;
export type AnyRow = { id: string } & Record<string, unknown>;

export const TABLES = Object.keys(tables) as Table[];
export const SHARED_TABLES = TABLES.filter(isShared);
export const PERSONAL_TABLES = TABLES.filter((table): table is PersonalTable => !isShared(table));

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
	return tables[table].rule.travels === 'with the snapshot';
}
