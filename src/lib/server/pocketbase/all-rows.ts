import type PocketBase from 'pocketbase';
import type { AnyRow, Table } from '../../domain/tables';
import type { Store } from '../sync/store';
import type { PocketBaseClients } from './client';

/** PocketBase's largest page. */
const PAGE = 1_000;

/** Every row that `client` sees, by id from page to page: an offset would skip rows when others vanish meanwhile. */
export async function allRowsBy(client: PocketBase, table: Table): Promise<AnyRow[]> {
	const rows: AnyRow[] = [];
	for (;;) {
		const filter = client.filter('id > {:last}', { last: rows.at(-1)?.id ?? '' });
		const options = { filter, sort: 'id', skipTotal: true };
		const { items } = await client.collection(table).getList(1, PAGE, options);
		rows.push(...items);
		if (items.length < PAGE) return rows;
	}
}

/** All rows as they are, whoever may see them: for what the server does by itself. What of them leaves is the caller's to narrow. */
export function rowsOfTheSystem(clients: PocketBaseClients): Pick<Store, 'allRows'> {
	return { allRows: (table) => clients.asSystem((system) => allRowsBy(system, table)) };
}
