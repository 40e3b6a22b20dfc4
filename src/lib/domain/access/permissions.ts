/**
 * Who may do what: role × collection × operation, the first lock. PocketBase's rules in pb_migrations are the
 * second; tests/contract/permissions.test.ts tries every cell against both.
 */
import type { Role } from '../vocabulary';
import type { Table } from '../tables';
import { type Grant, GRANTS, type Operation } from './grants';
import { tableRules } from './table-rules';

/** What `role` may do with `table` at all; which records, visibility.ts decides. */
export function grantOf(role: Role, table: Table, operation: Operation): Grant {
	return GRANTS[tableRules[table].grants][role][operation];
}
