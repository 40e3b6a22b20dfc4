/**
 * A row ↔ its line in an archive. Guarantees: the same row has the same line, whoever made it and wherever it comes from (keys in the
 * order of the alphabet, at every depth); it has what the domain's schema names and nothing else; without what a database writes by
 * itself, which says something of it and nothing of the row: `updated`, and which of its accounts are behind an address.
 */
import type * as z from 'zod/mini';
import { WRITTEN_BY_DATABASE } from '../../domain/meeting/seat';
import { schemas } from '../../domain/schemas';
import type { AnyRow } from '../../domain/tables';
import type { ArchivedTable } from './what-goes';

const OF_DATABASE: Partial<Record<ArchivedTable, readonly string[]>> = {
	seats: WRITTEN_BY_DATABASE,
	attendances: WRITTEN_BY_DATABASE
};
/** Stands in for the stamp while the schema looks: it wants one. */
const UNSTAMPED = '1970-01-01T00:00:00.000Z';

/** `row` as an archive keeps it; undefined where its schema refuses it. */
export function keptOf(table: ArchivedTable, row: AnyRow): AnyRow | undefined {
	const schema: z.ZodMiniObject = schemas[table];
	const parsed = schema.safeParse({ ...row, updated: UNSTAMPED });
	if (!parsed.success) return undefined;
	const kept = { ...parsed.data } as AnyRow;
	for (const field of ['updated', ...(OF_DATABASE[table] ?? [])]) delete kept[field];
	return kept;
}

export function lineOf(row: AnyRow): string {
	return JSON.stringify(sorted(row));
}

/** What a line says; undefined where it is no row of `table`. `exactly`: nor where it says more or otherwise than `lineOf` writes. */
export function readLine(table: ArchivedTable, line: string, exactly: boolean): AnyRow | undefined {
	const said = parse(line);
	if (typeof said !== 'object' || said === null) return undefined;
	const row = keptOf(table, said as AnyRow);
	return row === undefined || (exactly && lineOf(row) !== line) ? undefined : row;
}

function parse(line: string): unknown {
	try {
		return JSON.parse(line);
	} catch {
		return undefined;
	}
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([name, inner]) => [name, sorted(inner)] as const);
	return Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
