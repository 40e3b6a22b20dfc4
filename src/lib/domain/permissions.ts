/**
 * Who may do what: role × collection × operation, the first lock. PocketBase's rules in pb_migrations are the
 * second; tests/contract/permissions.test.ts tries every cell against both. What is not listed is refused.
 */
import type { Role } from './vocabulary';
import type { Table } from './tables';
import { PERSONAL_TABLES, SHARED_TABLES } from './tables';

export const OPERATIONS = ['list', 'view', 'create', 'update', 'delete'] as const;
export type Operation = (typeof OPERATIONS)[number];

/**
 * - `all` every record · `visible` published records of the caller's audience · `own` records that concern the
 *   caller (visibility.ts) · `none`
 */
export type Grant = 'all' | 'visible' | 'own' | 'none';
type Grants = Readonly<Record<Operation, Grant>>;

const READ: Grants = { list: 'visible', view: 'visible', create: 'none', update: 'none', delete: 'none' };
const KEEP: Grants = { list: 'all', view: 'all', create: 'all', update: 'all', delete: 'all' };
/** Anyone may ask; a guest follows the request by its receipt, never by its record. */
const ASK_ONLY: Grants = { list: 'none', view: 'none', create: 'own', update: 'none', delete: 'none' };
const ASK: Grants = { list: 'own', view: 'own', create: 'own', update: 'none', delete: 'none' };
const ANSWER: Grants = { list: 'own', view: 'own', create: 'own', update: 'own', delete: 'none' };

const SHARED: Readonly<Record<Role, Grants>> = {
	guest: READ,
	member: READ,
	expert: READ,
	coordination: KEEP
};
const PERSONAL: Readonly<Record<Role, Grants>> = {
	guest: ASK_ONLY,
	member: ASK,
	expert: ANSWER,
	// The desk keeps the directory; what people confide to an expert is none of its business.
	coordination: ASK
};

export const permissions: Readonly<Record<Table, Readonly<Record<Role, Grants>>>> = Object.fromEntries([
	...SHARED_TABLES.map((table) => [table, SHARED]),
	...PERSONAL_TABLES.map((table) => [table, PERSONAL])
]) as Record<Table, Readonly<Record<Role, Grants>>>;

/** What `role` may do with `table` at all; which records, visibility.ts decides. */
export function grantOf(role: Role, table: Table, operation: Operation): Grant {
	return permissions[table][role][operation];
}
