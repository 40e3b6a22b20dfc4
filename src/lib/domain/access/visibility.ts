/**
 * What of a record a caller receives: the whole of it, some fields, or nothing. The grant of the role comes first
 * (permissions.ts), then the rule that stands beside the table (table-rules.ts).
 * Nothing leaves the server but through `project`; a row that comes back undefined is a drop for the phone.
 */
import type * as z from 'zod/mini';
import { schemas } from '../schemas';
import type { AnyRow, Table } from '../tables';
import type { Caller } from './caller';
import type { Grant } from './grants';
import { isOfOwnNetworks } from './networks';
import { grantOf } from './permissions';
import { tableRules, type TableRules } from './table-rules';

/** `row` as `caller` may see it, or undefined when it is none of the caller's business. */
export function project(table: Table, row: AnyRow, caller: Caller): AnyRow | undefined {
	const grant = grantOf(caller.role, table, 'view');
	return projectBy(whole(table), grant, row, caller);
}

/** What decides about a row: what is said of its table, and the fields that it has. */
export type WholeDefinition = TableRules & { schema: z.ZodMiniObject };

function whole(table: Table): WholeDefinition {
	return { ...tableRules[table], schema: schemas[table] };
}

/** The same for a table by its definition. */
export function projectBy(
	definition: WholeDefinition,
	grant: Grant,
	row: AnyRow,
	caller: Caller
): AnyRow | undefined {
	if (grant === 'none') return undefined;
	const all = grant === 'all' || (grant === 'network' && isOfOwnNetworks(definition.network, row, caller));
	// Of another network an office sees what every member sees.
	const allowed = fieldsFor(definition, grant === 'network' && !all ? 'member' : caller.role);
	const fields = all ? allowed : definition.rule.fields(row, caller, allowed);
	const { ownFields = [] } = definition;
	// An office that enters an address learns nothing of who has an account anywhere.
	const others = ownFields.filter((field) => caller.userId === '' || row[field] !== caller.userId);
	return fields && pick(row, others.length > 0 ? fields.filter((field) => !others.includes(field)) : fields);
}

/** The fields of `table` that leave the server for this role. */
export function allowedFields(table: Table, role: Caller['role']): readonly string[] {
	return fieldsFor(whole(table), role);
}

/** By the schema, which is one for each table. Kept, since a snapshot asks once per row. */
const allowLists = new WeakMap<z.ZodMiniObject, Map<Caller['role'], readonly string[]>>();

function fieldsFor(definition: WholeDefinition, role: Caller['role']): readonly string[] {
	const byRole = allowLists.get(definition.schema) ?? new Map<Caller['role'], readonly string[]>();
	const known = byRole.get(role);
	if (known) return known;
	const { schema, memberFields = [], deskFields = [] } = definition;
	const hidden: readonly string[] =
		role === 'coordination' ? [] : role === 'guest' ? [...memberFields, ...deskFields] : deskFields;
	const fields = Object.keys(schema.shape).filter((field) => !hidden.includes(field));
	allowLists.set(schema, byRole.set(role, fields));
	return fields;
}

function pick(row: AnyRow, fields: readonly string[]): AnyRow {
	const kept: AnyRow = { id: row.id };
	for (const field of fields) if (row[field] !== undefined) kept[field] = row[field];
	return kept;
}
