/** A draft on the phone's card: on which card it is seen, and the phone's copy as it would be with it. Only reads. */
import { ENTRY_KINDS, type EntryKind } from '../domain/directory/search-query';
import type { Municipality } from '../domain/place/place';
import { type Route, routeRequest } from '../domain/place/routing';
import type { Row, Table } from '../domain/tables';
import { type CopyReader, directoryCopy } from '../local/copy/directory-copy';
import { officesOf } from '../local/copy/directory-of-place';
import type { AnyEntry, EntryTable } from './forms/field';

/** `row` counts as published: a preview shows what will be seen. */
export function readerWith(table: EntryTable, row: AnyEntry, copy: CopyReader = directoryCopy): CopyReader {
	const draft = { ...row, publication: 'published' } as Row<Table>;
	const among = <T extends Table>(of: T, rows: Row<T>[], belongs: (row: Row<T>) => boolean): Row<T>[] => {
		if (of !== (table as Table)) return rows;
		const rest = rows.filter(({ id }) => id !== row.id);
		return belongs(draft as Row<T>) ? [...rest, draft as Row<T>] : rest;
	};
	return {
		...copy,
		readOne: (of, id) =>
			of === (table as Table) && id === row.id
				? Promise.resolve(draft as Row<typeof of>)
				: copy.readOne(of, id),
		// Not `async`: a live query would lose sight of what is read.
		readAll: (of) => copy.readAll(of).then((rows) => among(of, rows, () => true)),
		readSome: (of, ids) =>
			copy.readSome(of, ids).then((rows) => among(of, rows, ({ id }) => ids.includes(id))),
		readWhere: (of, field, value) => {
			const values = typeof value === 'string' ? [value] : value;
			const has = (one: Row<typeof of>) => {
				const held = (one as Record<string, unknown>)[field];
				return values.some((wanted) => (Array.isArray(held) ? held.includes(wanted) : held === wanted));
			};
			return copy.readWhere(of, field, value).then((rows) => among(of, rows, has));
		}
	};
}

/** On which card of the directory an entry is seen: its own, or that of the one it belongs to. */
export function cardOn(table: EntryTable, row: AnyEntry): { kind: EntryKind; id: string } | undefined {
	const kind = ENTRY_KINDS.find((one) => one === table);
	if (kind) return { kind, id: row.id };
	if (table === 'contacts' && 'organisation' in row && row.organisation)
		return { kind: 'organisations', id: row.organisation };
	if (table === 'responsibilities' && 'youthOffice' in row && row.youthOffice)
		return { kind: 'youthOffices', id: row.youthOffice };
	return undefined;
}

/** Who would be named to somebody who chooses this municipality at that moment. */
export async function routeIn(row: Municipality, at: Date, copy: CopyReader = directoryCopy): Promise<Route> {
	const { ags } = row;
	const place = await officesOf(ags, readerWith('municipalities', row, copy));
	return routeRequest({ ags, profession: '', legalBasis: '', at }, place);
}
