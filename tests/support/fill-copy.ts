import type { Row, Table } from '../../src/lib/domain/tables';
import type { DirectoryCopy } from '../../src/lib/local/copy/directory-copy';

/** Puts rows into a phone's copy, as a pull does. */
export async function fillCopy(
	copy: DirectoryCopy,
	rows: { readonly [T in Table]?: readonly Row<T>[] }
): Promise<void> {
	const lists = Object.entries(rows) as [Table, readonly Row<Table>[]][];
	await copy.write(
		lists.map(([table]) => table),
		(writer) => Promise.all(lists.map(([table, list]) => writer.putRows(table, list)))
	);
}

/** Takes all rows of a table out of it. */
export async function emptyTable(copy: DirectoryCopy, table: Table): Promise<void> {
	await copy.write([table], (writer) => writer.clearRows(table));
}

export async function dropFromCopy(copy: DirectoryCopy, table: Table, ids: readonly string[]): Promise<void> {
	await copy.write([table], (writer) => writer.dropRows(table, ids));
}
