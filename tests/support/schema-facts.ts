/** What a zod schema of the domain says about the column that must hold it. */
import type * as z from 'zod/mini';

export type FieldSchema = z.ZodMiniType;

interface Definition {
	type: string;
	innerType?: FieldSchema;
	entries?: Record<string, string>;
	format?: string;
	checks?: { _zod: { def: { check: string; maximum?: number; value?: number; pattern?: RegExp } } }[];
}

/** PocketBase's field as far as the schema decides it. */
export function fieldKind(schema: FieldSchema): Record<string, unknown> {
	const { type, entries, format } = definitionOf(schema);
	switch (type) {
		case 'string':
			return { type: 'text' };
		case 'enum':
			return { type: 'select', maxSelect: 1, values: Object.values(entries ?? {}).filter(Boolean) };
		case 'number':
			return { type: 'number', onlyInt: format === 'safeint' };
		case 'boolean':
			return { type: 'bool' };
		default:
			return { type: 'json' };
	}
}

/** The longest string the schema takes, where it names a length. */
export function longestOf(schema: FieldSchema): number | undefined {
	const { type, checks = [] } = definitionOf(schema);
	if (type !== 'string') return undefined;
	return checks.map(({ _zod }) => _zod.def).find(({ check }) => check === 'max_length')?.maximum;
}

/** Values that the schema refuses and the column must refuse too. */
export function refusedValues(schema: FieldSchema): unknown[] {
	const { type, checks = [], entries } = definitionOf(schema);
	const definitions = checks.map(({ _zod }) => _zod.def);
	if (type === 'string') {
		const longest = longestOf(schema);
		const candidates = ['\u0000', '<script>', 'x'.repeat((longest ?? 40) + 1), '9'.repeat(41)];
		// A date column takes what it understands and empties the rest; the server writes those itself.
		const isInstant = definitions.some(
			({ pattern }) => pattern?.test('2026-01-01T00:00:00Z') && !pattern.test('x')
		);
		return isInstant ? [] : candidates.filter((value) => !schema.safeParse(value).success);
	}
	if (type === 'enum') return [`${Object.values(entries ?? {})[0]}x`];
	if (type === 'number') return [-1_000, 1_000_000_000].filter((value) => !schema.safeParse(value).success);
	return [];
}

function definitionOf(schema: FieldSchema): Definition {
	const definition = schema._zod.def as unknown as Definition;
	return definition.innerType ? definitionOf(definition.innerType) : definition;
}
