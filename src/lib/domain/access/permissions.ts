/**
 * Who may do what: role × collection × operation, the first lock. PocketBase's rules in pb_migrations are the
 * second; tests/contract/permissions.test.ts tries every cell against both. What is not listed is refused.
 */
import type { Role } from '../vocabulary';
import type { PersonalTable, SharedTable, Table } from '../tables';
import { TABLES } from '../tables';

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
const ASK_ONLY: Grants = { list: 'none', view: 'none', create: 'own', update: 'own', delete: 'none' };
const ANSWER: Grants = { list: 'own', view: 'own', create: 'own', update: 'own', delete: 'none' };

/** Whoever has the record makes and renews it; it goes with the account. */
const OWN: Grants = { list: 'own', view: 'own', create: 'own', update: 'own', delete: 'none' };
const PUBLISH: Grants = { ...READ, create: 'own', update: 'own' };
const NOTHING: Grants = { list: 'none', view: 'none', create: 'none', update: 'none', delete: 'none' };

type ByRole = Readonly<Record<Role, Grants>>;

const SHARED: ByRole = { guest: READ, member: READ, expert: READ, coordination: KEEP };

/** Where a table differs from the directory, which everybody reads and the desk keeps. */
const SPECIAL: Readonly<Partial<Record<SharedTable, ByRole>>> & Readonly<Record<PersonalTable, ByRole>> = {
	// A key is its holder's alone: the desk that keeps the directory must not be able to put its own in.
	publicKeys: {
		guest: READ,
		member: READ,
		expert: PUBLISH,
		coordination: { ...PUBLISH, list: 'all', view: 'all' }
	},
	// A guest writes to her request by its receipt; the desk has what was sealed to it, and may pass that on.
	requests: { guest: ASK_ONLY, member: ANSWER, expert: ANSWER, coordination: ANSWER },
	ownKeys: { guest: NOTHING, member: OWN, expert: OWN, coordination: OWN }
};

export const permissions: Readonly<Record<Table, ByRole>> = Object.fromEntries(
	TABLES.map((table) => [table, (SPECIAL as Partial<Record<Table, ByRole>>)[table] ?? SHARED])
) as Record<Table, ByRole>;

/** What `role` may do with `table` at all; which records, visibility.ts decides. */
export function grantOf(role: Role, table: Table, operation: Operation): Grant {
	return permissions[table][role][operation];
}
