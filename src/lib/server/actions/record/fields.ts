/** Which fields somebody may write, and whether their values fit. */
import type { Caller } from '../../../domain/access/caller';
import { allowedFields } from '../../../domain/access/visibility';
import { WRITTEN_BY_DATABASE } from '../../../domain/meeting/seat';
import { schemas } from '../../../domain/schemas';
import type { Table } from '../../../domain/tables';
import { isWholePng } from '../../png';

/** Given once, or by the database. */
const FIXED: readonly string[] = ['id', 'updated'];
/** Whoever keeps the row does not write these. */
const NOT_KEPT: Partial<Record<Table, readonly string[]>> = {
	/** What it says of its file, and which version of what it is: with another file comes another row. */
	documents: ['region', 'meeting', 'series', 'version', 'format', 'size', 'sha256'],
	seats: WRITTEN_BY_DATABASE,
	/** What is said of a case in the open: title, minutes, place. The rest is decided by its own actions. */
	cases: ['region', 'meeting', 'author', 'kind', 'state', 'shown'],
	attendances: ['region', 'meeting', 'seat', 'answeredAt', 'checkedInAt', ...WRITTEN_BY_DATABASE]
};

/** What the database counts, and nobody changes. */
const COUNTED: Partial<Record<Table, readonly string[]>> = { meetings: ['sequence'] };

/** Of fields that are to change, those that only the database changes. */
export function countedAmong(table: Table, changes: object): string[] {
	return Object.keys(changes).filter((field) => COUNTED[table]?.includes(field));
}

/** What phones take as it comes, and the server looks into. */
const LOOKED_INTO: Partial<Record<Table, Record<string, (value: unknown) => boolean>>> = {
	regions: { arms: (value) => value === '' || isWholePng(String(value)) }
};

/** Fields that the table has not, that are not the caller's to change, or that would hold what their schema refuses. */
export function unfitFields(
	table: Table,
	values: Readonly<Record<string, unknown>>,
	caller: Pick<Caller, 'role'>
): string[] {
	const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> =
		schemas[table].shape;
	const fixed = [...FIXED, ...(NOT_KEPT[table] ?? [])];
	const allowed = allowedFields(table, caller.role).filter((field) => !fixed.includes(field));
	const fits = (field: string, value: unknown) =>
		shape[field]?.safeParse(value).success && LOOKED_INTO[table]?.[field]?.(value) !== false;
	return Object.entries(values)
		.filter(([field, value]) => !allowed.includes(field) || !fits(field, value))
		.map(([field]) => field);
}

/** Only fields that there are go back to whoever sent them: what else was sent is nobody's business to store. */
export function known(table: Table, fields: readonly string[]): string[] {
	return fields.filter((field) => field in schemas[table].shape);
}
