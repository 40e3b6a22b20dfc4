/** The rows of an import's plan, looked for: page by page for the office, as counts, and as what is to be done next. */
import type PocketBase from 'pocketbase';
import { type Choice, CHOICES, PLAN_TABLES, PLAN_VERDICTS } from '../../domain/directory/import-plan';
import { IMPORT_PARTS, type ImportPart, type ImportSummary, ROWS_PER_PAGE } from '../../protocol/imports';
import type { PocketBaseClients } from './client';
import type { StoredCounts, StoredRow } from './imports';

const WRITES = '(verdict = "new" || verdict = "changed" || verdict = "duplicate")';
const AS_NEW = '((verdict = "new" || verdict = "duplicate") && as = "")';
const AS_CHANGE = '(verdict = "changed" || as != "")';
const TAKEN = 'leftOut = false';
/** Not found impossible. */
const GOES = 'outcome != "conflict" && outcome != "refused"';

const verdicts = PLAN_VERDICTS.map((verdict) => [verdict, `verdict = "${verdict}"`] as const);
const PARTS: Readonly<Record<ImportPart, string>> = {
	...(Object.fromEntries(verdicts) as Record<(typeof PLAN_VERDICTS)[number], string>),
	doubtful: `doubtful = true && ${WRITES}`,
	left: `leftOut = true && ${WRITES}`,
	conflict: 'outcome = "conflict"',
	refused: 'outcome = "refused"',
	spared: 'outcome = "spared"'
};
/** What is still to be written, and what can be taken back. */
const NEXT = {
	write: { filter: `outcome = "" && ${TAKEN} && ${WRITES}`, sort: 'position' },
	undo: { filter: 'outcome = "written"', sort: '-position' }
} as const;
export type Direction = keyof typeof NEXT;

/** Rows with the same identity in one filter; PocketBase takes up to 200 expressions. */
const IDS = 100;

export async function pageOfRows(
	clients: PocketBaseClients,
	id: string,
	part: ImportPart,
	page: number
): Promise<{ rows: StoredRow[]; total: number }> {
	return clients.asSystem(async (system) => {
		const options = { filter: of(system, id, PARTS[part]), sort: 'position' };
		const { items, totalItems } = await system
			.collection('importRows')
			.getList<StoredRow>(page, ROWS_PER_PAGE, options);
		return { rows: items, total: totalItems };
	});
}

export async function countRows(clients: PocketBaseClients, id: string): Promise<StoredCounts> {
	return clients.asSystem(async (system) => {
		const count = async (filter: string) => {
			const options = { filter: of(system, id, filter), fields: 'id' };
			return (await system.collection('importRows').getList(1, 1, options)).totalItems;
		};
		const each = async <Key extends string>(keys: readonly Key[], filter: (key: Key) => string) => {
			const entries: [Key, number][] = [];
			for (const key of keys) entries.push([key, await count(filter(key))]);
			return Object.fromEntries(entries) as Record<Key, number>;
		};
		const taken: ImportSummary['taken'] = {
			new: await each(PLAN_TABLES, (table) => `table = "${table}" && ${TAKEN} && ${AS_NEW} && ${GOES}`),
			changed: await count(`${TAKEN} && ${AS_CHANGE} && ${GOES}`)
		};
		const waiting = await each(CHOICES, (choice) => `waitsFor = "${choice}" && ${TAKEN} && ${AS_NEW}`);
		const choices = CHOICES.filter((choice: Choice) => waiting[choice] > 0);
		return { counts: await each(IMPORT_PARTS, (part) => PARTS[part]), taken, choices };
	});
}

/** Up to `most` rows that come next, in their order. */
export async function nextRows(
	clients: PocketBaseClients,
	id: string,
	direction: Direction,
	most: number
): Promise<StoredRow[]> {
	const { filter, sort } = NEXT[direction];
	return clients.asSystem(async (system) => {
		const options = { filter: of(system, id, filter), sort, skipTotal: true };
		return (await system.collection('importRows').getList<StoredRow>(1, most, options)).items;
	});
}

export async function countNext(
	clients: PocketBaseClients,
	id: string,
	direction: Direction
): Promise<number> {
	return clients.asSystem(async (system) => {
		const options = { filter: of(system, id, NEXT[direction].filter), fields: 'id' };
		return (await system.collection('importRows').getList(1, 1, options)).totalItems;
	});
}

/** New entries that the office found to be there already: the id that the plan gave them, and the one that they have. */
export async function aliasesOf(clients: PocketBaseClients, id: string): Promise<Map<string, string>> {
	const rows = await rowsWhere(clients, id, 'as != ""');
	return new Map(rows.map(({ record, as }) => [record, as]));
}

export function rowOfImport(
	clients: PocketBaseClients,
	id: string,
	row: string
): Promise<StoredRow | undefined> {
	return rowsWhere(clients, id, `id = "${row.replace(/[^a-z0-9]/g, '')}"`).then(([found]) => found);
}

/** Rows that a part shows, all of them. */
export const rowsOfPart = (clients: PocketBaseClients, id: string, part: ImportPart) =>
	rowsWhere(clients, id, PARTS[part]);

/** Rows whose `field` is one of `values`. */
export async function rowsBy(
	clients: PocketBaseClients,
	id: string,
	field: 'record' | 'needs',
	values: readonly string[]
): Promise<StoredRow[]> {
	const rows: StoredRow[] = [];
	for (let at = 0; at < values.length; at += IDS) {
		const some = values.slice(at, at + IDS).map((value) => `${field} = "${value}"`);
		rows.push(...(await rowsWhere(clients, id, `(${some.join(' || ')}) && ${WRITES}`)));
	}
	return rows;
}

function rowsWhere(clients: PocketBaseClients, id: string, filter: string): Promise<StoredRow[]> {
	return clients.asSystem((system) =>
		system
			.collection('importRows')
			.getFullList<StoredRow>({ filter: of(system, id, filter), sort: 'position' })
	);
}

const of = (system: PocketBase, id: string, filter: string) =>
	`${system.filter('import = {:id}', { id })} && ${filter}`;
