/**
 * The state behind an entry's form: what was typed and not yet saved, over the entry as this phone knows it
 * (entry-source.svelte.ts). What is typed lies sealed on this phone, so that leaving the page costs nothing.
 */
import { newId } from '../domain/id';
import type { ProposalTable } from '../domain/directory/proposal';
import { isSame, type RecordChanges } from '../domain/record-changes';
import { onBeforeUpdate } from '../local/drafts/before-update';
import { adoptDraft, deleteDraft, loadDraft, saveDraft } from '../local/drafts/drafts';
import { discardRefused, enqueue } from '../local/outbox/enqueue';
import type { MutationOf } from '../protocol/mutation';
import {
	contestedIn,
	decided,
	edited,
	type Edits,
	editsOf,
	knownEdits,
	previewOf,
	type Problems,
	readEdits,
	readWhole,
	shownIn,
	valuesOf,
	wantedIn
} from './edits';
import { readEntries } from './entries-here';
import { EntrySource } from './entry-source.svelte';
import type { AnyEntry, AnyForm, EntryTable } from './forms/field';
import { entryForm } from './forms/forms';
import type { Typed } from './typed';

/** Long enough not to seal at every key, short enough that a crash costs a word at most. */
const SAVE_AFTER_MS = 300;

/** How saving ended: `open` something has to be looked at first. */
export type Saved = 'made' | 'saved' | 'unchanged' | 'open';

/** What lies on the phone of a form: of a new entry, its id too, so that what is tried twice stays one. */
export interface EntryDraft {
	id: string;
	edits: Edits;
}
/** `save` by the office that keeps it · `propose` by whose entry it is: an office decides. */
export type Saving = 'save' | 'propose';

/** `id` is empty for the one new entry that somebody may have begun, or the one for an institution. */
export const draftKey = (table: EntryTable, id = '', about = ''): string =>
	['entry', table, id || 'neu', about].filter(Boolean).join('/');

export class EntryEditor {
	readonly table: EntryTable;
	readonly id: string;
	readonly form: AnyForm;
	readonly source: EntrySource;
	edits = $state.raw<Edits>({});
	problems = $state.raw<Problems>({});
	/** False until the draft has been looked for; nothing is kept before. */
	ready = $state(false);
	/** What was typed the last time stands in the form. */
	restored = $state(false);
	/** What is typed lies sealed on this phone. */
	sealed = $state(false);
	/** Why what is typed cannot be kept on this phone. */
	failure = $state.raw<unknown>();
	readonly saving: Saving;
	readonly #draft: string;
	/** A draft lies on the phone, or is about to. */
	#kept = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#saving: Promise<void> = Promise.resolve();

	/** Call during component initialisation. With `blank` it is a new entry, `about` the institution that it is made for. */
	constructor(table: EntryTable, id: string, blank?: AnyEntry, saving: Saving = 'save', about = '') {
		this.saving = saving;
		this.table = table;
		this.id = id;
		this.form = entryForm(table);
		this.#draft = saving === 'save' ? draftKey(table, blank ? '' : id, about) : `own/${id}`;
		// What was refused stands in the form again, below what was typed since.
		this.source = new EntrySource(table, id, blank, (saves) => {
			const back = editsOf(
				this.form,
				saves.map(({ body }) => body.changes)
			);
			this.edits = { ...back, ...this.edits };
		});
		void this.#load();
		$effect(() => this.#keep());
		$effect(() => onBeforeUpdate(() => this.flush()));
		$effect(() => () => void this.flush());
	}

	get loading(): boolean {
		return this.source.loading || !this.ready;
	}
	get row(): AnyEntry | undefined {
		return this.source.row;
	}
	/** Fields that somebody else has changed meanwhile. */
	readonly contested = $derived.by(() => (this.row ? contestedIn(this.form, this.edits, this.row) : []));
	/** Fields of which the server has another value that has not come yet. */
	readonly awaited = $derived.by(() => {
		const named = this.source.refused.flatMap(({ fields = [], code }) => (code === 'conflict' ? fields : []));
		const now = this.row && valuesOf(this.row);
		return named.filter((field) => now && this.edits[field] && isSame(this.edits[field].from, now[field]));
	});
	readonly preview = $derived.by(() => this.row && previewOf(this.table, this.form, this.edits, this.row));
	get isEdited(): boolean {
		return Object.keys(this.edits).length > 0;
	}

	shown(field: string): Typed {
		return this.row && shownIn(this.form, field, this.row, this.edits);
	}

	/** What of a field would be saved. */
	wanted(field: string): unknown {
		return wantedIn(this.form, this.edits, field);
	}

	type(field: string, typed: Typed): void {
		if (!this.row) return;
		this.edits = edited(this.form, this.edits, this.row, field, typed);
		this.sealed = false;
		// What was wrong is looked at again with the next save; a sentence that is not true any more helps nobody.
		this.problems = Object.fromEntries(Object.entries(this.problems).filter(([name]) => name !== field));
	}

	async decide(field: string, whose: 'mine' | 'theirs'): Promise<void> {
		if (!this.row) return;
		this.edits = decided(this.edits, this.row, field, whose);
		if (!this.isEdited) await this.discard();
	}

	/** Queues what was typed. Throws a CodedError when the phone cannot keep it: then the form keeps it. */
	async save(): Promise<Saved> {
		const others: AnyEntry[] = this.form.check ? await readEntries(this.table) : [];
		const circles = this.form.besideCircles ? await readEntries('circles') : [];
		const { row, table, form, id } = this;
		if (!row || this.contested.length > 0) return 'open';
		const { isNew } = this.source;
		const read = (isNew ? readWhole : readEdits)(table, form, this.edits, row, others, circles);
		this.problems = 'problems' in read ? read.problems : {};
		if ('problems' in read) return 'open';
		if ('changes' in read && Object.keys(read.changes).length === 0) {
			await this.discard();
			return 'unchanged';
		}
		await this.#queue(
			'fields' in read
				? { id: newId(), kind: 'record.create', body: { id, table, fields: read.fields } }
				: this.#change(read.changes)
		);
		return isNew ? 'made' : 'saved';
	}

	/** Takes back what was typed, and what was refused. */
	async discard(): Promise<void> {
		await this.#stop();
		this.#empty();
		this.problems = {};
		for (const { mutation } of this.source.refused) await discardRefused(mutation);
		this.source.forget();
		await deleteDraft(this.#draft);
	}

	/** Keeps what is typed at once: the page is about to be left. */
	async flush(): Promise<void> {
		if (this.#timer === undefined) return this.#saving;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		const { edits } = this;
		// One after the other: an older save must not land on a newer one.
		this.#saving = this.#saving.then(() => this.#write(edits));
		await this.#saving;
	}

	#change(changes: RecordChanges): MutationOf<'record.save' | 'proposal.make'> {
		const { table, id: record } = this;
		if (this.saving === 'save')
			return { id: newId(), kind: 'record.save', body: { id: record, table, changes } };
		const said = { about: 'fields', changes, word: '', replyTo: '' } as const;
		const body = { id: newId(), table: table as ProposalTable, record, ...said };
		return { id: newId(), kind: 'proposal.make', body };
	}

	async #queue(mutation: MutationOf<'record.create' | 'record.save' | 'proposal.make'>): Promise<void> {
		await this.#stop();
		const insteadOf = this.source.refused.map((refused) => refused.mutation);
		try {
			await enqueue(mutation, { draft: this.#draft, insteadOf });
		} catch (error) {
			this.source.lose(mutation.id);
			throw error;
		}
		this.#empty();
	}

	async #load(): Promise<void> {
		try {
			await adoptDraft(this.#draft);
			const draft = await loadDraft<EntryDraft>(this.#draft);
			const kept = draft?.id === this.id ? knownEdits(this.form, draft.edits) : {};
			this.restored = this.sealed = this.#kept = Object.keys(kept).length > 0;
			this.edits = { ...this.edits, ...kept };
		} catch (error) {
			this.failure = error;
		}
		this.ready = true;
	}

	#keep(): void {
		const { isEdited } = this;
		void this.edits;
		if (!this.ready || (!isEdited && !this.#kept)) return;
		this.#timer ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS);
	}

	async #write(edits: Edits): Promise<void> {
		try {
			this.#kept = Object.keys(edits).length > 0;
			if (this.#kept) await saveDraft(this.#draft, { id: this.id, edits } satisfies EntryDraft);
			else await deleteDraft(this.#draft);
			this.sealed = this.#kept && edits === this.edits;
			this.failure = undefined;
		} catch (error) {
			this.failure = error;
		}
	}

	/** A save that is under way would bring the draft back. */
	async #stop(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		await this.#saving;
	}

	#empty(): void {
		this.edits = {};
		this.restored = this.#kept = false;
	}
}
