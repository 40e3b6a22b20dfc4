/** Imports and the rows of their plans, as the system keeps them; no rule lets anybody else. What they do is server/imports. */
import type { ImportChoices, PlannedRow } from '../../domain/directory/import-plan';
import { choiceFor } from '../../domain/directory/import-plan';
import type { ImportState, ImportSummary, RowOutcome } from '../../protocol/imports';
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
	/** The entry that a duplicate is. */
	as: string;
	outcome: RowOutcome;
	/** What was edited since, and stays. */
	spared: string[];
}

/** Rows of one transaction, and of one page that is read. */
const AT_ONCE = 200;
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

/** Those that have rested since `limit`, with what they hold of persons. */
export function importsBefore(clients: PocketBaseClients, limit: Date): Promise<StoredImport[]> {
	return clients.asSystem((system) =>
		system.collection('imports').getFullList<StoredImport>({
			filter: system.filter('kept = true && createdAt <= {:limit} && (endedAt = "" || endedAt <= {:limit})', {
				limit
			}),
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

/** Its rows go with it. */
export function deleteImport(clients: PocketBaseClients, id: string): Promise<unknown> {
	return clients.asSystem((system) => system.collection('imports').delete(id));
}

/** The plan in place of whatever plan was there; `onRows` is told how many rows stand. */
export async function replaceRows(
	clients: PocketBaseClients,
	id: string,
	rows: readonly PlannedRow[],
	onRows: (done: number) => Promise<unknown>
): Promise<void> {
	await deleteRows(clients, id);
	// What may be there already waits for the office's word, and so does what cannot be without it.
	const undecided = new Set(
		rows.filter(({ verdict }) => verdict === 'duplicate').map(({ record }) => record)
	);
	for (let at = 0; at < rows.length; at += AT_ONCE) {
		const some = rows.slice(at, at + AT_ONCE);
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			for (const row of some) {
				const leftOut = row.verdict === 'duplicate' || undecided.has(row.needs);
				const waitsFor = choiceFor(row) ?? '';
				batch
					.collection('importRows')
					.create({ ...row, import: id, leftOut, waitsFor, as: '', outcome: '', spared: [] });
			}
			return batch.send();
		});
		await onRows(at + some.length);
	}
}

export async function deleteRows(clients: PocketBaseClients, id: string): Promise<void> {
	await clients.asSystem(async (system) => {
		const filter = system.filter('import = {:id}', { id });
		const rows = await system
			.collection('importRows')
			.getFullList<{ id: string }>({ filter, fields: 'id', sort: 'id' });
		for (let at = 0; at < rows.length; at += AT_ONCE) {
			const batch = system.createBatch();
			for (const row of rows.slice(at, at + AT_ONCE)) batch.collection('importRows').delete(row.id);
			await batch.send();
		}
	});
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
