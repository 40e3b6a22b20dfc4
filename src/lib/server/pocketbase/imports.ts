/** Imports and the rows of their plans, as the system keeps them; no rule lets anybody else. What they do is server/imports. */
import type { ImportChoices, PlannedRow } from '../../domain/directory/import-plan';
import type { ImportState, ImportSummary, RowOutcome } from '../../protocol/imports';
import { type Act, noteAct } from './acts';
import type { PocketBaseClients } from './client';
import { firstOf } from './first-of';

export interface StoredImport extends Pick<ImportSummary, 'columns' | 'refusal' | 'done' | 'total' | 'kept'> {
	id: string;
	network: string;
	/** Who brought it in. */
	who: string;
	/** As whom it is written or taken back; empty before anybody said so. */
	actor: string;
	name: string;
	state: ImportState;
	createdAt: string;
	plannedAt: string;
	endedAt: string;
	choices: ImportChoices | null;
	counts: StoredCounts | null;
}
export type StoredCounts = Pick<ImportSummary, 'counts' | 'taken' | 'choices'>;

/** A row of the plan with what the office said of it and what became of it. */
export interface StoredRow extends PlannedRow {
	id: string;
	leftOut: boolean;
	/** The entry that it is, of one that may be there. */
	as: string;
	outcome: RowOutcome;
	/** What was edited since, and stays. */
	spared: string[];
}

/** Of a network, on one page. */
const SHOWN = 50;

export function createImport(
	clients: PocketBaseClients,
	fields: Pick<StoredImport, 'id' | 'network' | 'who' | 'name'>,
	at: Date
): Promise<StoredImport> {
	const begins = { state: 'reading', createdAt: at, done: 0, total: 0, columns: [], kept: true };
	return clients.asSystem((system) =>
		system.collection('imports').create<StoredImport>({ ...begins, ...fields })
	);
}

export function importById(clients: PocketBaseClients, id: string): Promise<StoredImport | undefined> {
	return clients.asSystem((system) =>
		firstOf<StoredImport>(system, 'imports', system.filter('id = {:id}', { id }))
	);
}

/** Those of these networks, the newest first. */
export async function importsOf(
	clients: PocketBaseClients,
	networks: readonly string[]
): Promise<StoredImport[]> {
	if (networks.length === 0) return [];
	return clients.asSystem(async (system) => {
		const filter = networks.map((network) => system.filter('network = {:network}', { network })).join(' || ');
		const options = { filter, sort: '-createdAt,-id', skipTotal: true };
		return (await system.collection('imports').getList<StoredImport>(1, SHOWN, options)).items;
	});
}

/** Other imports of the network that have begun to change it and have not come to their end. */
export function othersUnderWay(
	clients: PocketBaseClients,
	{ id, network }: Pick<StoredImport, 'id' | 'network'>
): Promise<StoredImport[]> {
	return clients.asSystem((system) => {
		const underWay = 'network = {:network} && id != {:id} && (state = "writing" || state = "undoing")';
		const filter = system.filter(underWay, { network, id });
		return system.collection('imports').getFullList<StoredImport>({ filter, sort: 'createdAt,id' });
	});
}

/** Whether another import of the network has come to its end since. */
export async function hasEndedSince(
	clients: PocketBaseClients,
	{ id, network }: Pick<StoredImport, 'id' | 'network'>,
	since: string
): Promise<boolean> {
	const found = await clients.asSystem((system) => {
		const ended = 'network = {:network} && id != {:id} && endedAt > {:since}';
		const filter = system.filter(ended, { network, id, since: new Date(since) });
		return firstOf<StoredImport>(system, 'imports', filter, { fields: 'id' });
	});
	return found !== undefined;
}

/** How many of the network lie here as files and wait: to be read, for the office's word, to be written. */
export function countOpen(clients: PocketBaseClients, network: string): Promise<number> {
	return clients.asSystem(async (system) => {
		const waits =
			'state = "reading" || state = "ready" || state = "writing" || (state = "refused" && refusal.code = "no_columns")';
		const options = {
			filter: system.filter(`network = {:network} && (${waits})`, { network }),
			fields: 'id'
		};
		return (await system.collection('imports').getList(1, 1, options)).totalItems;
	});
}

/** All in these states, the oldest first. */
export function importsIn(
	clients: PocketBaseClients,
	states: readonly ImportState[]
): Promise<StoredImport[]> {
	return clients.asSystem((system) =>
		system.collection('imports').getFullList<StoredImport>({
			filter: states.map((state) => system.filter('state = {:state}', { state })).join(' || '),
			sort: 'createdAt,id'
		})
	);
}

/** Those that came, and ended, before `limit`, with what they hold of persons. */
export function importsBefore(clients: PocketBaseClients, limit: Date): Promise<StoredImport[]> {
	return clients.asSystem((system) =>
		system.collection('imports').getFullList<StoredImport>({
			filter: system.filter(
				'(kept = true || name != "") && createdAt <= {:limit} && (endedAt = "" || endedAt <= {:limit})',
				{ limit }
			),
			sort: 'id'
		})
	);
}

export type ImportFields = Partial<Omit<StoredImport, 'plannedAt' | 'endedAt'>> & {
	plannedAt?: Date;
	endedAt?: Date;
};
export function updateImport(
	clients: PocketBaseClients,
	id: string,
	fields: ImportFields
): Promise<StoredImport> {
	return clients.asSystem((system) => system.collection('imports').update<StoredImport>(id, fields));
}

/** With its line in the log of acts. */
export async function updateImportNoted(
	clients: PocketBaseClients,
	id: string,
	fields: ImportFields,
	act: Act
): Promise<StoredImport> {
	return clients.asSystem(async (system) => {
		const batch = system.createBatch();
		batch.collection('imports').update(id, fields);
		noteAct(batch, act);
		await batch.send();
		return system.collection('imports').getOne<StoredImport>(id);
	});
}

/** Rows that are still there go with it. */
export function deleteImport(clients: PocketBaseClients, id: string): Promise<unknown> {
	return clients.asSystem((system) => system.collection('imports').delete(id));
}

/** Fields of single rows, and how far it has come, in one transaction. */
export async function markRows(
	clients: PocketBaseClients,
	id: string,
	marks: ReadonlyMap<string, Partial<StoredRow>>,
	done?: number
): Promise<void> {
	if (marks.size === 0 && done === undefined) return;
	await clients.asSystem((system) => {
		const batch = system.createBatch();
		for (const [row, fields] of marks) batch.collection('importRows').update(row, fields);
		if (done !== undefined) batch.collection('imports').update(id, { done });
		return batch.send();
	});
}
