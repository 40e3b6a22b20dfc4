/**
 * The pivot: every table the phone holds, with its schema, its Dexie index, who may do what with it, to whom its rows are
 * shown and the fields a scope may receive.
 * Dexie stores, pull, push, the field allow-lists and the contract test against the migrations derive from it;
 * a table or field that is not named here does not leave the server.
 */
import type * as z from 'zod/mini';
import { contact, expert, helpline, offer, organisation } from './directory/directory';
import { document } from './directory/document';
import { membership } from './directory/membership';
import { operator } from './directory/operator';
import { proposal } from './directory/proposal';
import { keyVersion, keyVersionRule, ownKey, publicKey } from './access/key';
import { keyLogEntry, signingKey } from './access/key-log';
import { legalBasis } from './consultation/legal-basis';
import { circle, meeting } from './meeting/meeting';
import { municipality, region, responsibility, youthOffice } from './place/place';
import { request } from './consultation/request';
import { requestRule } from './consultation/request-readers';
import { everybodys, forMembersOf, officeOf, ownedBy, shared, type SharedRule } from './access/row-rules';
import type { TableDefinition } from './table-definition';

/** Raised with every change of a table, a field or an index: phones then fetch their copy anew. */
export const TABLES_VERSION = 8;

/** Every table. Order = order of writing. */
export const tables = {
	regions: {
		schema: region,
		network: 'id',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id',
		deskFields: ['note']
	},
	municipalities: {
		schema: municipality,
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, &ags, *postalCodes',
		deskFields: ['note']
	},
	youthOffices: {
		schema: youthOffice,
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, name',
		deskFields: ['note']
	},
	responsibilities: {
		schema: responsibility,
		network: 'youthOffice',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, ags',
		deskFields: ['note']
	},
	legalBases: {
		schema: legalBasis,
		network: '',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, &code',
		deskFields: ['note']
	},
	helplines: {
		schema: helpline,
		network: '',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, acuteRank',
		deskFields: ['note']
	},
	organisations: {
		schema: organisation,
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, name',
		deskFields: ['note']
	},
	contacts: {
		schema: contact,
		network: 'organisation',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, organisation',
		memberFields: ['mobile'],
		deskFields: ['note']
	},
	experts: {
		schema: expert,
		network: 'youthOffices',
		grants: 'keptByDeskAndSelf',
		rule: shared,
		index: 'id, name, *youthOffices',
		memberFields: ['mobile'],
		deskFields: ['note']
	},
	offers: {
		schema: offer,
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, title',
		deskFields: ['note']
	},
	circles: {
		schema: circle,
		network: 'region',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id',
		deskFields: ['note']
	},
	meetings: {
		schema: meeting,
		network: 'circle',
		grants: 'keptByDesk',
		rule: shared,
		index: 'id, startsAt',
		memberFields: ['access'],
		deskFields: ['note']
	},
	operators: {
		schema: operator,
		network: '',
		grants: 'filledInByDesk',
		rule: shared,
		index: 'id',
		deskFields: ['note'],
		since: 5
	},
	publicKeys: {
		schema: publicKey,
		network: '',
		grants: 'publishedByHolder',
		rule: shared,
		index: 'id, expert',
		deskFields: ['note']
	},
	keyLog: {
		schema: keyLogEntry,
		network: '',
		grants: 'appendedByDesk',
		rule: everybodys,
		index: 'id, holder'
	},
	requests: {
		schema: request,
		network: '',
		grants: 'askedAndAnswered',
		rule: requestRule,
		index: 'id, status'
	},
	proposals: {
		schema: proposal,
		network: '',
		grants: 'proposedToDesk',
		rule: officeOf('networks'),
		index: 'id',
		since: 6
	},
	memberships: {
		schema: membership,
		network: 'region',
		grants: 'keptByDeskAlone',
		rule: officeOf('region'),
		index: 'id',
		since: 7
	},
	documents: {
		schema: document,
		network: 'region',
		grants: 'uploadedByDesk',
		rule: forMembersOf('region'),
		index: 'id',
		since: 8
	},
	ownKeys: {
		schema: ownKey,
		network: '',
		grants: 'heldByOwner',
		rule: ownedBy('owner'),
		index: 'id'
	},
	keyVersions: {
		schema: keyVersion,
		network: '',
		grants: 'keptByServer',
		rule: keyVersionRule,
		index: 'id, state'
	},
	signingKeys: {
		schema: signingKey,
		network: '',
		grants: 'heldByDesk',
		rule: officeOf('network'),
		index: 'id, network'
	}
} as const satisfies Record<string, TableDefinition>;

type Tables = typeof tables;
export type Table = keyof Tables;
/** Its rows are the same for everybody in a scope; one snapshot serves all. */
export type SharedTable = {
	[T in Table]: Tables[T]['rule'] extends SharedRule ? T : never;
}[Table];
/** Its rows belong to persons, or to the members of a circle: they travel only to whom the rule shows them, outside the snapshot. */
export type PersonalTable = Exclude<Table, SharedTable>;
export type Row<T extends Table> = z.infer<(typeof tables)[T]['schema']>;
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
