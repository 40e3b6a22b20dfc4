/**
 * Writes a plan to the directory, or takes it back, chunk by chunk. Guarantees: every chunk is one transaction of entries, their
 * history and the record by whose key it is known, written as the office that says so, so the database's rules are the second
 * lock; whatever ends the server in between, the next run finds the same chunk by its key and goes on behind it; and what was
 * done is marked in the plan only afterwards. A chunk that is refused is tried group by group, so that one entry that the
 * database does not take keeps back nothing but what hangs on it.
 */
import type { Caller } from '../../domain/access/caller';
import type { ImportChoices, PlanTable } from '../../domain/directory/import-plan';
import { isSame } from '../../domain/record-changes';
import type { AnyRow } from '../../domain/tables';
import type { RowOutcome } from '../../protocol/imports';
import { done } from '../actions/decision';
import type { PocketBaseClients } from '../pocketbase/client';
import { aliasesOf, type Direction, nextRows } from '../pocketbase/import-rows';
import { markRows, type StoredImport, type StoredRow } from '../pocketbase/imports';
import { editedSince } from '../pocketbase/history';
import { tiesOf } from '../pocketbase/tied-entries';
import type { Store } from '../sync/store';
import { type Chunk, chunkOf, LOOKED_AT } from './chunk';
import { decideUndoing, WHOLE } from './undo';
import { decideWriting, targetOf, type WriteFacts, type Writing } from './write';

export interface CarryOptions {
	clients: PocketBaseClients;
	store: Pick<Store, 'rowsById' | 'recorded' | 'commit'>;
	now: () => Date;
}

/** Somebody may write at the same moment: looked at anew so often before a chunk counts as refused. */
const ATTEMPTS = 3;

export class CarryOut {
	#done: number;
	/** Rows that are still taken group by group. */
	#careful = 0;
	#refusals = 0;

	constructor(
		readonly options: CarryOptions,
		readonly one: StoredImport,
		readonly direction: Direction,
		readonly caller: Caller
	) {
		this.#done = one.done;
	}

	/** Until nothing is left to do; false when `isHalted` ended it before. */
	async run(isHalted: () => boolean): Promise<boolean> {
		const { clients } = this.options;
		while (!isHalted()) {
			const rows = await nextRows(clients, this.one.id, this.direction, LOOKED_AT);
			if (rows.length === 0) return true;
			await this.#settle(chunkOf(this.one.id, this.direction, rows, this.#careful > 0));
		}
		return false;
	}

	async #settle(chunk: Chunk): Promise<void> {
		const { store, now } = this.options;
		if (await store.recorded(chunk.key)) return this.#markDone(chunk.rows);
		const writing = await this.#decide(chunk.rows);
		// What stays as it is was said of its row first: then the chunk is another one, or it is known what is spared.
		if (writing === undefined) return;
		if (writing.effects.length === 0) return this.#markDone(chunk.rows);
		const { effects, history } = writing;
		const decision = { ...done(chunk.key, now(), effects), history };
		const outcome = await store.commit({ id: chunk.key, bodyHash: chunk.bodyHash, decision }, this.caller);
		if (outcome === 'done' || outcome === 'known') return this.#markDone(chunk.rows);
		this.#refusals += 1;
		// Not written because an entry has moved on, or because of a rule: the first is another time another state.
		if (outcome === 'forbidden' && this.#refusals < ATTEMPTS) return;
		this.#refusals = 0;
		if (this.#careful > 0) await this.#refuse(chunk.rows);
		else this.#careful = chunk.rows.length;
	}

	/** Undefined where something was said of a row first. */
	async #decide(rows: readonly StoredRow[]): Promise<Pick<Writing, 'effects' | 'history'> | undefined> {
		const facts = await this.#factsOf(rows);
		if (this.direction === 'write') {
			const writing = decideWriting(rows, facts);
			if (writing.conflicts.length === 0) return writing;
			await this.#mark(writing.conflicts, { outcome: 'conflict' });
			return undefined;
		}
		const [ties, edited] = await Promise.all([this.#tiesOf(rows), this.#editedOf(rows)]);
		const undoing = decideUndoing(rows, { ...facts, ties, edited });
		return (await this.#noteSpared(rows, undoing.spared)) ? undefined : undoing;
	}

	/** Whether anything was to be noted. */
	async #noteSpared(rows: readonly StoredRow[], spared: ReadonlyMap<StoredRow, string[]>): Promise<boolean> {
		const marks = new Map<string, Partial<StoredRow>>();
		let ended = 0;
		for (const row of rows) {
			const stays = spared.get(row) ?? [];
			if (stays.includes(WHOLE)) {
				marks.set(row.id, { spared: stays, outcome: 'spared' });
				ended += 1;
			} else if (!isSame(row.spared, stays)) marks.set(row.id, { spared: stays });
		}
		if (marks.size === 0) return false;
		this.#done += ended;
		await markRows(this.options.clients, this.one.id, marks, this.#done);
		return true;
	}

	async #factsOf(rows: readonly StoredRow[]): Promise<WriteFacts> {
		const { clients, store } = this.options;
		const present = new Map<string, AnyRow>();
		for (const [table, some] of byTable(rows))
			for (const row of await store.rowsById(table, some.map(targetOf), this.caller))
				present.set(row.id, row);
		const aliases = await aliasesOf(clients, this.one.id);
		const { network } = this.one;
		return { who: this.caller.userId, network, choices: this.one.choices ?? NO_CHOICES, present, aliases };
	}

	async #tiesOf(rows: readonly StoredRow[]) {
		const made = rows.filter(({ verdict, as }) => verdict !== 'changed' && as === '');
		const ties = await Promise.all(
			[...byTable(made)].map(([table, some]) => tiesOf(this.options.clients, table, some.map(targetOf)))
		);
		return ties.flat();
	}

	/** Since the plan was made: what somebody has typed into a field that the list then left as it was is hers, too. */
	async #editedOf(rows: readonly StoredRow[]): Promise<Map<string, Set<string>>> {
		const { clients } = this.options;
		const since = this.one.plannedAt || this.one.createdAt;
		const edited = await Promise.all(
			[...byTable(rows)].map(([table, some]) => editedSince(clients, table, some.map(targetOf), since))
		);
		return new Map(edited.flatMap((some) => [...some]));
	}

	#markDone(rows: readonly StoredRow[]): Promise<void> {
		this.#careful = Math.max(0, this.#careful - rows.length);
		this.#refusals = 0;
		if (this.direction === 'write') return this.#mark(rows, { outcome: 'written' });
		return this.#markEach(rows, ({ spared }) => ({ outcome: spared.length > 0 ? 'spared' : 'undone' }));
	}

	#refuse(rows: readonly StoredRow[]): Promise<void> {
		this.#careful = 0;
		if (this.direction === 'write') return this.#mark(rows, { outcome: 'refused' });
		return this.#mark(rows, { outcome: 'spared', spared: [WHOLE] });
	}

	#mark(rows: readonly StoredRow[], fields: { outcome: RowOutcome; spared?: string[] }): Promise<void> {
		return this.#markEach(rows, () => fields);
	}

	async #markEach(
		rows: readonly StoredRow[],
		fieldsOf: (row: StoredRow) => { outcome: RowOutcome; spared?: string[] }
	): Promise<void> {
		this.#done += rows.length;
		const marks = new Map(rows.map((row) => [row.id, fieldsOf(row)]));
		await markRows(this.options.clients, this.one.id, marks, this.#done);
	}
}

const NO_CHOICES: ImportChoices = { group: '', offerKind: '', youthOffices: [], audience: 'public' };

function byTable(rows: readonly StoredRow[]): Map<PlanTable, StoredRow[]> {
	const groups = new Map<PlanTable, StoredRow[]>();
	for (const row of rows) {
		const table = row.table as PlanTable;
		groups.set(table, [...(groups.get(table) ?? []), row]);
	}
	return groups;
}
