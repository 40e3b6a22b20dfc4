/** Who changed what of an entry: for whoever may change it, and nobody else. */
import type { Caller } from '../domain/access/caller';
import { isOfOwnNetworks } from '../domain/access/networks';
import { grantOf } from '../domain/access/permissions';
import { tableRules } from '../domain/access/table-rules';
import type { AnyRow, Table } from '../domain/tables';
import type { EntryHistory } from '../protocol/entry-history';
import { AppError } from './errors';
import type { PocketBaseClients } from './pocketbase/client';
import { historyLines } from './pocketbase/history';
import type { Store } from './sync/store';

/** More than anybody reads; PocketBase takes up to 200 expressions for those who made them. */
const SHOWN = 200;

export async function entryHistory(
	{ clients, store }: { clients: PocketBaseClients; store: Pick<Store, 'read'> },
	caller: Caller,
	{ table, id }: { table: Table; id: string }
): Promise<EntryHistory> {
	if (grantOf(caller.role, table, 'update') !== 'network') throw new AppError('forbidden');
	const row: AnyRow | undefined = await store.read(caller, (read) => read.one(table, 'id', id));
	if (!row || !isOfOwnNetworks(tableRules[table].network, row, caller)) throw new AppError('not_found');
	const { lines, accounts } = await historyLines(clients, table, id, SHOWN);
	const nameOf = (who: string) => {
		const account = accounts.find((one) => one.id === who);
		return account?.networks.some((one) => caller.networks.includes(one)) ? account.name : '';
	};
	return {
		changes: lines.map(({ id: line, at, who, field, before, after, way }) => ({
			id: line,
			at,
			who: nameOf(who),
			field,
			before: before.value,
			after: after.value,
			way
		}))
	};
}
