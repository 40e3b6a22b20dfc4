/** What names entries of the directory: others that are not withdrawn, accounts, requests. */
import type PocketBase from 'pocketbase';
import { HANGING } from '../../domain/directory/hanging';
import type { PlanTable } from '../../domain/directory/import-plan';
import type { PocketBaseClients } from './client';

/** Ids in one filter. */
const IDS = 60;
const ACCOUNTS: Readonly<Partial<Record<PlanTable, readonly (readonly [string, string])[]>>> = {
	experts: [
		['users', 'expert'],
		['requests', 'expert'],
		['requests', 'acceptedBy']
	]
};

export interface Tie {
	/** The entry that is named. */
	entry: string;
	/** What names it: a record, and its field. */
	record: string;
	field: string;
}

export async function tiesOf(
	clients: PocketBaseClients,
	table: PlanTable,
	ids: readonly string[]
): Promise<Tie[]> {
	const hanging = (HANGING[table] ?? []).filter(({ by }) => by === undefined);
	return clients.asSystem(async (system) => {
		const ties: Tie[] = [];
		for (let at = 0; at < ids.length; at += IDS) {
			const some = ids.slice(at, at + IDS);
			for (const { table: from, field } of hanging)
				ties.push(...(await tiesBy(system, from, field, some, ' && publication != "withdrawn"')));
			for (const [from, field] of ACCOUNTS[table] ?? [])
				ties.push(...(await tiesBy(system, from, field, some)));
		}
		return ties;
	});
}

async function tiesBy(
	system: PocketBase,
	collection: string,
	field: string,
	ids: readonly string[],
	more = ''
): Promise<Tie[]> {
	const named = ids.map((id) => system.filter(`${field} = {:id}`, { id })).join(' || ');
	const rows = await system
		.collection(collection)
		.getFullList<Record<string, string>>({ filter: `(${named})${more}`, fields: `id,${field}` });
	return rows.map((row) => ({ entry: row[field] ?? '', record: row.id ?? '', field }));
}
