/** Withdrawn entries, what cannot be without them, and how they go for good. When, is jobs/withdrawn.ts. */
import { HANGING, hangsOn } from '../../domain/directory/hanging';
import type { AnyRow, Table } from '../../domain/tables';
import { noteAct } from './acts';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

/** Lines of the history in one transaction. */
const PAGE = 100;
/** Besides entries: what names one, and keeps it. */
const NAMED_BY: Readonly<Partial<Record<Table, readonly [collection: string, field: string][]>>> = {
	experts: [
		['users', 'expert'],
		['requests', 'expert'],
		['requests', 'acceptedBy']
	],
	youthOffices: [['requests', 'youthOffice']],
	circles: [['meetings', 'circle']]
};

/** Those of `table` that were withdrawn and not touched since `limit`. */
export function withdrawnBefore(clients: PocketBaseClients, table: Table, limit: Date): Promise<AnyRow[]> {
	return clients.asSystem((system) => {
		const filter = system.filter('publication = "withdrawn" && updated <= {:limit}', { limit });
		return system.collection(table).getFullList<AnyRow>({ filter, sort: 'id' });
	});
}

/** Whether there is a row of this id, whoever sees it. */
export async function isThere(clients: PocketBaseClients, table: Table, id: string): Promise<boolean> {
	return clients.asSystem(async (system) => {
		const filter = system.filter('id = {:id}', { id });
		return (await firstOf(system, table, filter, { fields: 'id' })) !== undefined;
	});
}

/** Whether something is there that cannot be without it. */
export async function isNeeded(clients: PocketBaseClients, table: Table, row: AnyRow): Promise<boolean> {
	return clients.asSystem(async (system) => {
		for (const [collection, field] of NAMED_BY[table] ?? []) {
			const filter = system.filter(`${field} = {:id}`, { id: row.id });
			if (await firstOf(system, collection, filter, { fields: 'id' })) return true;
		}
		for (const hanging of HANGING[table] ?? []) {
			if (!hanging.needs) continue;
			const value = row[hanging.by ?? 'id'];
			const filter = system.filter(`${hanging.field} = {:value} && publication != "withdrawn"`, { value });
			const one = await firstOf<AnyRow>(system, hanging.table, filter);
			if (one && hangsOn(row, one, hanging)) return true;
		}
		return false;
	});
}

/** For good: first its values out of the history, then the entry. A crash in between leaves it in the bin. */
export async function deleteEntry(
	clients: PocketBaseClients,
	table: Table,
	id: string,
	at: Date
): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('table = {:table} && record = {:id}', { table, id });
		const lines = await system
			.collection('history')
			.getFullList<{ id: string }>({ filter, fields: 'id', sort: 'id' });
		const nothing = { before: { value: null }, after: { value: null } };
		for (let from = 0; from < lines.length; from += PAGE) {
			const batch = system.createBatch();
			for (const line of lines.slice(from, from + PAGE)) batch.collection('history').update(line.id, nothing);
			await batch.send();
		}
		const batch = system.createBatch();
		// Before it goes: by it it is known which network it is about.
		noteAct(batch, { at, who: '', kind: 'entryDeleted', way: 'server', table, record: id });
		batch.collection(table).delete(id);
		await batch.send();
	});
}
