/**
 * Two editors of one entry in the model: each with a phone, a form (the real rules of lib/editing) and what she has seen
 * on it. What she saves, takes back, takes over, decides and gives up is written down, to be held against the server's history.
 */
import * as fc from 'fast-check';
import { expect } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { isSame, type RecordChanges } from '../../src/lib/domain/record-changes';
import {
	contestedIn,
	decided,
	edited,
	type Edits,
	editsOf,
	readEdits,
	rowWith,
	valuesOf
} from '../../src/lib/editing/edits';
import type { AnyEntry } from '../../src/lib/editing/forms/field';
import { entryForm } from '../../src/lib/editing/forms/forms';
import { discardRefused, enqueue } from '../../src/lib/local/outbox/enqueue';
import { queuedBodies } from '../../src/lib/local/outbox/queued-bodies';
import type { HistoryEntry } from '../../src/lib/server/actions/history';
import { FAULTS, type ModelPhone } from './model-phone';

export const ENTRY = 'offer0000000000';
export const FIELDS = ['title', 'cost', 'phone'] as const;
export type Field = (typeof FIELDS)[number];
export const VALUES = ['1', '2', '3'].map((digit) => `040 66969 10${digit}`);
const form = entryForm('offers');

/** What she saved: hers to find again. */
export interface Word {
	mutation: string;
	changes: RecordChanges;
}

export class Editor {
	readonly words: Word[] = [];
	/** Refused and given up by her, or in the words that took their place. */
	readonly excused = new Set<string>();
	#edits: Edits = {};
	readonly #taken = new Set<string>();
	/** By field: what stood before her eyes. */
	readonly #seen = new Map<string, unknown[]>();

	constructor(
		readonly phone: ModelPhone,
		readonly account: string
	) {}

	async type(field: Field, value: string): Promise<void> {
		const row = await this.#look();
		if (row) this.#edits = edited(form, this.#edits, row, field, value);
	}

	/** Answers every question that the form asks. */
	async decide(whose: 'mine' | 'theirs'): Promise<void> {
		const row = await this.#look();
		if (!row) return;
		for (const field of contestedIn(form, this.#edits, row))
			this.#edits = decided(this.#edits, row, field, whose);
		if (whose === 'theirs' && Object.keys(this.#edits).length === 0) await this.discard();
	}

	async save(): Promise<void> {
		const row = await this.#look();
		if (!row || contestedIn(form, this.#edits, row).length > 0) return;
		const read = readEdits('offers', form, this.#edits, row);
		if (!('changes' in read)) throw new Error('what is typed here fits');
		if (Object.keys(read.changes).length > 0) await this.#queue(read.changes);
		else await this.discard();
	}

	/** Takes back what the history says, as the entry's page does: from what she sees now. */
	async takeBack({ field, before }: HistoryEntry): Promise<void> {
		const row = await this.#look();
		const now = row && valuesOf(row)[field];
		if (!row || isSame(now, before.value)) return;
		await this.#send({ [field]: { from: now, to: before.value } }, []);
	}

	/** Takes over what somebody has said is wrong, by what her page shows: the field as she sees it, and the right value. */
	async accept(which: number): Promise<void> {
		const open = (await this.phone.directory.readAll('proposals')).filter(({ state }) => state === 'open');
		const row = await this.#look();
		const waiting = await queuedBodies('proposal.decide', { db: this.phone.device });
		const shown = open.filter(({ id }) => !waiting.some(({ body }) => body.id === id));
		const proposal = shown[which % Math.max(1, shown.length)];
		if (!row || !proposal) return;
		const changes: RecordChanges = {};
		for (const [field, { to }] of Object.entries(proposal.changes)) {
			const from = valuesOf(row)[field];
			if (!isSame(from, to)) changes[field] = { from, to };
		}
		const body = { id: proposal.id, outcome: 'accepted' as const, changes, answer: '' };
		const mutation = { id: newId(), kind: 'proposal.decide' as const, body };
		await enqueue(mutation, {}, this.phone.device);
		this.words.push({ mutation: mutation.id, changes });
	}

	/** Takes note that a decision was refused: the report stands in her list again, or a colleague has closed it. */
	async takeNote(): Promise<void> {
		for (const { code, mutation } of await queuedBodies('proposal.decide', { db: this.phone.device })) {
			if (!code) continue;
			this.excused.add(mutation);
			await discardRefused(mutation, this.phone.device);
		}
	}

	async discard(): Promise<void> {
		await this.takeNote();
		this.#edits = {};
		for (const { mutation } of await this.#refused()) {
			this.excused.add(mutation);
			await discardRefused(mutation, this.phone.device);
		}
	}

	async #queue(changes: RecordChanges): Promise<void> {
		const refused = await this.#refused();
		await this.#send(
			changes,
			refused.map(({ mutation }) => mutation)
		);
		for (const { mutation } of refused) this.excused.add(mutation);
		this.#edits = {};
	}

	async #send(changes: RecordChanges, insteadOf: readonly string[]): Promise<void> {
		for (const [field, { from }] of Object.entries(changes))
			expect(
				this.#seen.get(field)?.some((one) => isSame(one, from)),
				`${field} was never seen so`
			).toBe(true);
		const body = { id: ENTRY, table: 'offers' as const, changes };
		const mutation = { id: newId(), kind: 'record.save' as const, body };
		await enqueue(mutation, { insteadOf }, this.phone.device);
		this.words.push({ mutation: mutation.id, changes });
	}

	#refused() {
		return this.#queued().then((all) => all.filter(({ code }) => code));
	}

	#queued() {
		return queuedBodies('record.save', { db: this.phone.device, recordId: ENTRY });
	}

	/** The form as it stands before her: the copy with what waits, and what was refused as if typed. */
	async #look(): Promise<AnyEntry | undefined> {
		const entry: AnyEntry | undefined = await this.phone.directory.readOne('offers', ENTRY);
		const queued = await this.#queued();
		const back = queued.filter(({ code, mutation }) => code && !this.#taken.has(mutation));
		for (const { mutation } of back) this.#taken.add(mutation);
		const refused = editsOf(
			form,
			back.map(({ body }) => body.changes)
		);
		this.#edits = { ...refused, ...this.#edits };
		// What was typed and refused stands on her screen too, with what it was typed over.
		for (const [field, { from }] of Object.entries(refused)) this.#note(field, from);
		const waiting = queued.filter(({ code }) => !code).map(({ body }) => body.changes);
		const row = entry && waiting.reduce(rowWith, entry);
		if (row) for (const field of FIELDS) this.#note(field, valuesOf(row)[field]);
		return row;
	}

	#note(field: string, value: unknown): void {
		this.#seen.set(field, [...(this.#seen.get(field) ?? []), value]);
	}
}

const who = fc.nat(1);
const trouble = fc.record({
	faults: fc.array(fc.constantFrom('none' as const, ...FAULTS), { maxLength: 3 }),
	killAfter: fc.option(fc.integer({ min: 1, max: 60 }), { freq: 3 })
});

export const editorStep = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			type: fc.constant('type' as const),
			who,
			field: fc.constantFrom(...FIELDS),
			value: fc.constantFrom(...VALUES)
		})
	},
	// From the form to the server without trouble: what others have to reckon with.
	{
		weight: 3,
		arbitrary: fc.record({
			type: fc.constant('change' as const),
			who,
			field: fc.constantFrom(...FIELDS),
			value: fc.constantFrom(...VALUES)
		})
	},
	{ weight: 4, arbitrary: fc.record({ type: fc.constant('save' as const), who }) },
	{ weight: 4, arbitrary: fc.record({ type: fc.constant('sync' as const), who, trouble }) },
	{
		weight: 2,
		arbitrary: fc.record({
			type: fc.constant('decide' as const),
			who,
			whose: fc.constantFrom('mine' as const, 'theirs' as const)
		})
	},
	{ weight: 2, arbitrary: fc.record({ type: fc.constant('takeBack' as const), who, which: fc.nat(20) }) },
	{ weight: 2, arbitrary: fc.record({ type: fc.constant('accept' as const), who, which: fc.nat(20) }) },
	{ weight: 1, arbitrary: fc.record({ type: fc.constant('discard' as const), who }) }
);
export type EditorStep = typeof editorStep extends fc.Arbitrary<infer T> ? T : never;
