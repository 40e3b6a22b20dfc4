/** The history of an entry, as the system reads it: no rule lets anybody else. Who may see it, entry-history.ts decides. */
import type { Table } from '../../domain/tables';
import type { PocketBaseClients } from './client';

export interface HistoryLine {
	id: string;
	at: string;
	who: string;
	field: string;
	before: { value: unknown };
	after: { value: unknown };
	way: string;
}
export interface NamedAccount {
	id: string;
	name: string;
	networks: string[];
}

/** The latest `most` changes, newest first, and the accounts that made them. */
export async function historyLines(
	clients: PocketBaseClients,
	table: Table,
	record: string,
	most: number
): Promise<{ lines: HistoryLine[]; accounts: NamedAccount[] }> {
	return clients.asSystem(async (system) => {
		const filter = system.filter('table = {:table} && record = {:record}', { table, record });
		const options = { filter, sort: '-at,-id', skipTotal: true };
		const { items: lines } = await system.collection('history').getList<HistoryLine>(1, most, options);
		const ids = [...new Set(lines.map(({ who }) => who))];
		if (ids.length === 0) return { lines, accounts: [] };
		const accounts = await system.collection('users').getFullList<NamedAccount>({
			filter: ids.map((id) => system.filter('id = {:id}', { id })).join(' || '),
			fields: 'id,name,networks'
		});
		return { lines, accounts };
	});
}
