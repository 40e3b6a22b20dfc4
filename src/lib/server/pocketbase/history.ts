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

/** Ids in one filter. */
const IDS = 60;

/** By entry, the fields that people have changed since: all of them, however often. What lists have written is nobody's word. */
export async function editedSince(
	clients: PocketBaseClients,
	table: Table,
	records: readonly string[],
	since: string
): Promise<Map<string, Set<string>>> {
	const edited = new Map<string, Set<string>>();
	await clients.asSystem(async (system) => {
		for (let at = 0; at < records.length; at += IDS) {
			const some = records.slice(at, at + IDS).map((id) => system.filter('record = {:id}', { id }));
			const byPeople = 'way != "import.write" && way != "import.undo"';
			const filter = system.filter(
				`table = {:table} && at > {:since} && ${byPeople} && (${some.join(' || ')})`,
				{ table, since: new Date(since) }
			);
			const lines = await system
				.collection('history')
				.getFullList<HistoryLine & { record: string }>({ filter, fields: 'record,field', sort: 'id' });
			for (const { record, field } of lines)
				edited.set(record, (edited.get(record) ?? new Set<string>()).add(field));
		}
	});
	return edited;
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
