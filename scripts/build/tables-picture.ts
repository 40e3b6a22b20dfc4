/**
 * Draws docs/tables.svg from domain/tables.ts: every table with its fields, what they refer to, and who receives what.
 *
 *     npx tsx scripts/build/tables-picture.ts
 *
 * tests/house/tables-picture.test.ts says when the file is older than the tables, and a reference that nobody can name
 * is an error here: a picture that leaves one out would be believed.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type * as z from 'zod/mini';
import { grantOf } from '../../src/lib/domain/access/permissions';
import { allowedFields } from '../../src/lib/domain/access/visibility';
import * as commonFields from '../../src/lib/domain/fields';
import { optionalRecordId, recordId } from '../../src/lib/domain/id';
import { schemas } from '../../src/lib/domain/schemas';
import { TABLES, type Table } from '../../src/lib/domain/tables';
import { drawTables, type DrawnField, type DrawnTable } from './draw-tables';

export const PICTURE = 'docs/tables.svg';

/** References whose field is not named after its table. `account` is PocketBase's `users`, which no phone holds; `entry` one of several tables. */
const REFERENCES: Readonly<Record<string, Table | 'account' | 'entry' | 'self'>> = {
	ags: 'municipalities',
	areas: 'municipalities',
	acceptedBy: 'experts',
	coordinationOffice: 'organisations',
	deputy: 'self',
	owner: 'account',
	// The table stands beside it.
	record: 'entry',
	network: 'regions',
	// Of the first version of the document.
	series: 'self',
	networks: 'regions',
	// An expert's entry, or the record of a key of the coordination office.
	holder: 'experts',
	author: 'account',
	account: 'account',
	announcedBy: 'account',
	deputyAccount: 'account',
	/** Of circles. */
	parent: 'self',
	sharesMinutes: 'self',
	otherCircles: 'circles'
};
const SHARED_FIELDS = new Set(Object.keys(commonFields.sharedFields));
/** "phone", "address": schemas that fields.ts names, by themselves. */
const NAMED = new Map<unknown, string>(Object.entries(commonFields).map(([name, schema]) => [schema, name]));

interface Definition {
	type: string;
	innerType?: z.ZodMiniType;
	element?: z.ZodMiniType;
}

/** The picture as it is written, so that the test can compare. */
export function tablesPicture(): string {
	return drawTables(TABLES.map(drawn), {
		title: 'What a phone may hold, and what refers to what (made from src/lib/domain/tables.ts)',
		legend: `Every table with + also has ${[...SHARED_FIELDS].filter((name) => name !== 'id').join(', ')}.`
	});
}

function drawn(table: Table): DrawnTable {
	const shape: Record<string, z.ZodMiniType> = schemas[table].shape;
	const fields = Object.keys(shape).filter((field) => !SHARED_FIELDS.has(field));
	const hasShared = [...SHARED_FIELDS].every((field) => field in shape);
	return {
		name: hasShared ? `${table} +` : table,
		id: table,
		receivers: receivers(table),
		fields: fields.flatMap((name) => {
			const schema = shape[name];
			return schema === undefined ? [] : [field(table, name, schema)];
		})
	};
}

function field(table: Table, name: string, schema: z.ZodMiniType): DrawnField {
	const target = referenceOf(table, name, schema);
	return {
		name,
		type:
			target === undefined
				? typeOf(schema)
				: `${isList(schema) ? '⇉' : '→'} ${target === table ? 'itself' : target}`,
		target: target === 'account' || target === 'entry' || target === table ? undefined : target,
		optional: inner(schema) === optionalRecordId,
		only: onlyFor(table, name)
	};
}

function referenceOf(
	table: Table,
	name: string,
	schema: z.ZodMiniType
): Table | 'account' | 'entry' | undefined {
	const named = REFERENCES[name];
	// A municipality's own key is no reference.
	if (named !== undefined && named !== table) return named === 'self' ? table : named;
	const byName = TABLES.find(
		(one) => one === name || one === `${name}s` || one === name.replace(/is$/, 'es')
	);
	if (byName !== undefined || name === 'id') return byName;
	const item = inner(schema);
	if (item === recordId || item === optionalRecordId)
		throw new Error(
			`${table}.${name} refers to something: say to what in ${import.meta.filename} (REFERENCES).`
		);
	return undefined;
}

/** Who receives which rows, as permissions.ts says it: "guest, member: visible". */
function receivers(table: Table): string[] {
	const byGrant = new Map<string, string[]>();
	for (const role of ['guest', 'member', 'expert', 'coordination'] as const) {
		const grant = grantOf(role, table, 'view');
		byGrant.set(grant, [...(byGrant.get(grant) ?? []), role]);
	}
	const words: Record<string, string> = {
		visible: 'published',
		all: 'all rows',
		own: 'their own',
		none: 'nothing'
	};
	return [...byGrant].map(([grant, roles]) => `${roles.join(', ')}: ${words[grant] ?? grant}`);
}

function onlyFor(table: Table, name: string): DrawnField['only'] {
	if (allowedFields(table, 'guest').includes(name)) return undefined;
	return allowedFields(table, 'member').includes(name) ? 'members' : 'coordination';
}

function typeOf(schema: z.ZodMiniType): string {
	const named = NAMED.get(schema);
	if (named !== undefined) return named;
	const { type, innerType, element } = definition(schema);
	if (innerType) return typeOf(innerType);
	if (type === 'array' && element) return `${typeOf(element)}[]`;
	return ({ string: 'text', enum: 'choice', int: 'number' } as Record<string, string>)[type] ?? type;
}

/** What an optional field or a list holds. */
function inner(schema: z.ZodMiniType): z.ZodMiniType {
	const { innerType, element } = definition(schema);
	return innerType ? inner(innerType) : element ? inner(element) : schema;
}

function isList(schema: z.ZodMiniType): boolean {
	return definition(schema).type === 'array';
}

function definition(schema: z.ZodMiniType): Definition {
	return schema._zod.def as unknown as Definition;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	writeFileSync(PICTURE, tablesPicture());
	console.log(`${PICTURE}: ${TABLES.length} tables`);
}
