/**
 * What else happens to the entry in the model: lists that are brought in and taken back, by the real rules of server/imports, and
 * what others say is wrong in it. A chunk of a list is decided at one moment and written at another; where the entry has moved on
 * in between, it is decided anew, as the job does.
 */
import * as fc from 'fast-check';
import { newId } from '../../src/lib/domain/id';
import { isSame, type RecordChanges } from '../../src/lib/domain/record-changes';
import type { AnyRow } from '../../src/lib/domain/tables';
import { done } from '../../src/lib/server/actions/decision';
import type { HistoryEntry } from '../../src/lib/server/actions/history';
import { decideUndoing } from '../../src/lib/server/imports/undo';
import { decideWriting, type WriteFacts, type Writing } from '../../src/lib/server/imports/write';
import type { StoredRow } from '../../src/lib/server/pocketbase/imports';
import { idOf } from '../support/directory-rows';
import type { MemoryStore } from '../support/memory-store';
import { ENTRY, type Field, FIELDS, VALUES } from './model-editors';

/** Whose lists they are: an office's account that no editor of the model has. */
export const IMPORTER = idOf('importer');
const NOTHING_CHOSEN = { group: '', offerKind: '', youthOffices: [], audience: 'public' } as const;

interface List {
	row: StoredRow;
	/** How much of the history there was when it was read. */
	since: number;
	state: 'planned' | 'written' | 'over';
}
interface Chunk {
	list: List;
	to: 'written' | 'over';
	key: string;
	writing: Pick<Writing, 'effects' | 'history'>;
}

export class Lists {
	readonly #lists: List[] = [];
	/** Decided, not written yet. */
	#open: Chunk | undefined;

	constructor(readonly store: MemoryStore) {}

	/** A list is read: where it says otherwise than the entry now does, that is what it would change. */
	plan(says: Readonly<Partial<Record<Field, string>>>): void {
		const entry = this.store.row('offers', ENTRY)! as unknown as Record<string, unknown>;
		const other = Object.entries(says).filter(([field, to]) => !isSame(entry[field], to));
		const changes = Object.fromEntries(other.map(([field, to]) => [field, { from: entry[field], to }]));
		const row = plannedRow(this.#lists.length, changes);
		const since = this.store.history.length;
		if (other.length > 0) this.#lists.push({ row, since, state: 'planned' });
	}

	/** The job looks at a list: the next that is to be written, or one that was and is taken back. */
	decide(direction: 'write' | 'undo', which: number): void {
		if (this.#open) return;
		const ready = this.#lists.filter(
			({ state }) => state === (direction === 'write' ? 'planned' : 'written')
		);
		const list = ready[which % Math.max(1, ready.length)];
		if (list) this.#open = this.#chunk(list, direction === 'write' ? 'written' : 'over');
	}

	/** What was decided is written, or decided anew where the entry is another one by now. */
	async write(): Promise<void> {
		const chunk = this.#open;
		this.#open = undefined;
		if (!chunk) return;
		if (chunk.writing.effects.length > 0 && (await this.#commit(chunk)) !== 'done') {
			const anew = this.#chunk(chunk.list, chunk.to);
			if (anew.writing.effects.length > 0) await this.#commit(anew);
		}
		chunk.list.state = chunk.to;
	}

	/** A list that is read and written with nothing in between. */
	async bringIn(says: Readonly<Partial<Record<Field, string>>>): Promise<void> {
		await this.write();
		const before = this.#lists.length;
		this.plan(says);
		const list = this.#lists[before];
		if (list) this.#open = this.#chunk(list, 'written');
		await this.write();
	}

	/** Whether a list did say so. */
	said({ field, before, after, way }: HistoryEntry): boolean {
		return this.#lists.some(({ row }) => {
			const change = row.changes[field];
			if (!change) return false;
			const [from, to] = way === 'import.undo' ? [change.to, change.from] : [change.from, change.to];
			return isSame(from, before.value) && isSame(to, after.value);
		});
	}

	#chunk(list: List, to: Chunk['to']): Chunk {
		const entry = this.store.row('offers', ENTRY);
		const facts: WriteFacts = {
			...{ who: IMPORTER, network: idOf('region'), choices: { ...NOTHING_CHOSEN, youthOffices: [] } },
			present: new Map<string, AnyRow>(entry ? [[ENTRY, entry]] : []),
			aliases: new Map()
		};
		const writing =
			to === 'written'
				? decideWriting([list.row], facts)
				: decideUndoing([list.row], { ...facts, ties: [], edited: this.#editedSince(list.since) });
		return { list, to, key: newId(), writing };
	}

	/** The fields that people have changed since; what lists did is no edit. */
	#editedSince(since: number): Map<string, Set<string>> {
		const byPeople = this.store.history.slice(since).filter(({ who }) => who !== IMPORTER);
		return new Map([[ENTRY, new Set(byPeople.map(({ field }) => field))]]);
	}

	#commit({ key, writing }: Chunk): Promise<string> {
		const decision = { ...done(key, this.store.now(), writing.effects), history: writing.history };
		return this.store.commit({ id: key, bodyHash: key, decision }, this.store.callerOf(IMPORTER));
	}
}

function plannedRow(position: number, changes: RecordChanges): StoredRow {
	return {
		...{ id: newId(), position, group: position, verdict: 'changed', table: 'offers', record: ENTRY },
		...{ needs: '', sheet: '', row: 1, title: '', about: '', fields: {}, changes, twins: [], problems: [] },
		...{ doubtful: false, leftOut: false, as: '', outcome: '', spared: [] }
	};
}

/** Somebody says that a field is wrong, and what is right. */
export function report(store: MemoryStore, field: Field, to: string): void {
	const entry = store.row('offers', ENTRY)! as unknown as Record<string, unknown>;
	store.write('proposals', {
		...{ id: newId(), networks: [idOf('region')], table: 'offers', record: ENTRY, about: 'fields' },
		...{ changes: { [field]: { from: entry[field], to } }, word: '', from: 'guest', replyTo: '' },
		...{ state: 'open', answer: '', createdAt: store.now().toISOString() }
	} as unknown as AnyRow);
}

const which = fc.nat(20);
const value = fc.constantFrom(...VALUES);
const says = fc.record({ title: value, cost: value, phone: value }, { requiredKeys: ['title'] });
export const listStep = fc.oneof(
	{ weight: 2, arbitrary: fc.record({ type: fc.constant('plan' as const), says }) },
	// Read and written with nothing in between: what can be taken back.
	{ weight: 2, arbitrary: fc.record({ type: fc.constant('bringIn' as const), says }) },
	{
		weight: 3,
		arbitrary: fc.record({
			type: fc.constant('decideList' as const),
			direction: fc.constantFrom('write' as const, 'undo' as const),
			which
		})
	},
	{ weight: 3, arbitrary: fc.record({ type: fc.constant('writeList' as const) }) },
	{
		weight: 2,
		arbitrary: fc.record({
			type: fc.constant('report' as const),
			field: fc.constantFrom(...FIELDS),
			value
		})
	}
);
export type ListStep = typeof listStep extends fc.Arbitrary<infer T> ? T : never;
