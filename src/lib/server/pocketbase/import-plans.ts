/**
 * The rows of an import's plan: put in place of another plan, and deleted. Guarantees: a row that the database refuses keeps back
 * nothing but what cannot be without it, and stands in the plan as what was refused; and neither lasts longer than one
 * transaction may, however many rows there are.
 */
import { choiceFor, type PlannedRow } from '../../domain/directory/import-plan';
import { homelessRow, refusedRow } from '../../import/plan/caps';
import type { RowOutcome } from '../../protocol/imports';
import { isValueRefused } from './batch-failure';
import type { PocketBaseClients } from './client';
import type { StoredRow } from './imports';

/** Rows of one transaction. */
const AT_ONCE = 200;

export interface Replacing {
	/** Told how many rows stand. */
	onRows: (done: number) => Promise<unknown>;
	/** Ends it between two transactions. */
	signal: AbortSignal;
}

/** The plan in place of whatever plan was there. */
export async function replaceRows(
	clients: PocketBaseClients,
	id: string,
	rows: readonly PlannedRow[],
	{ onRows, signal }: Replacing
): Promise<void> {
	await deleteRows(clients, id);
	// What may be there already waits for the office's word, and so does what cannot be without it.
	const undecided = new Set(
		rows.filter(({ verdict }) => verdict === 'duplicate').map(({ record }) => record)
	);
	const isLeftOut = ({ verdict, needs }: PlannedRow) => verdict === 'duplicate' || undecided.has(needs);
	const refused = new Set<string>();
	for (let at = 0; at < rows.length && !signal.aborted; at += AT_ONCE) {
		const some = rows.slice(at, at + AT_ONCE);
		const stored = some.map((row) => asStored(id, row, isLeftOut(row)));
		const isWhole = !some.some(({ needs }) => refused.has(needs)) && (await putTogether(clients, stored));
		if (!isWhole) await putEach(clients, id, some, isLeftOut, refused);
		await onRows(at + some.length);
	}
}

type NewRow = Omit<StoredRow, 'id'> & { import: string; waitsFor: string };

const asStored = (id: string, row: PlannedRow, leftOut: boolean, outcome: RowOutcome = ''): NewRow => ({
	...row,
	...{ import: id, leftOut, waitsFor: choiceFor(row) ?? '', as: '', outcome, spared: [] }
});

/** False where one of them is refused: then none stands. */
async function putTogether(clients: PocketBaseClients, rows: readonly NewRow[]): Promise<boolean> {
	try {
		await clients.asSystem((system) => {
			const batch = system.createBatch();
			for (const row of rows) batch.collection('importRows').create(row);
			return batch.send();
		});
		return true;
	} catch (error) {
		if (isValueRefused(error)) return false;
		throw error;
	}
}

/** One by one; what is refused is put as that, and so is what cannot be without it. */
async function putEach(
	clients: PocketBaseClients,
	id: string,
	rows: readonly PlannedRow[],
	isLeftOut: (row: PlannedRow) => boolean,
	refused: Set<string>
): Promise<void> {
	for (const row of rows) {
		const isHomeless = refused.has(row.needs);
		if (!isHomeless && (await putTogether(clients, [asStored(id, row, isLeftOut(row))]))) continue;
		if (row.record !== '') refused.add(row.record);
		const said = isHomeless ? homelessRow(row) : refusedRow(row);
		await clients.asSystem((system) =>
			system.collection('importRows').create(asStored(id, said, false, 'refused'))
		);
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
