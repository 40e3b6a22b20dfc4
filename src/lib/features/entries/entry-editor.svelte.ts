/**
 * The state behind an entry's form: the entry as the phone knows it with what waits in the queue, what was typed and not yet
 * saved, and what the server refused. What is typed lies sealed on this phone, so that leaving the page costs nothing.
 */
import { untrack } from 'svelte';
import { newId } from '../../domain/id';
import { isSame } from '../../domain/record-changes';
import { directoryCopy } from '../../local/copy/directory-copy';
import { adoptDraft, deleteDraft, loadDraft, saveDraft } from '../../local/drafts/drafts';
import { onBeforeUpdate } from '../../local/drafts/before-update';
import { live } from '../../local/live/live.svelte';
import { discardRefused, enqueue } from '../../local/outbox/enqueue';
import { queuedBodies } from '../../local/outbox/queued-bodies';
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
	rowWith,
	shownIn,
	wantedIn
} from './edits';
import type { AnyEntry, AnyForm, EntryTable } from './forms/field';
import { entryForm } from './forms/forms';
import { OnTheWay, type Settled } from './on-the-way';
import type { Typed } from './typed';

/** Long enough not to seal at every key, short enough that a crash costs a word at most. */
const SAVE_AFTER_MS = 300;

/** How saving ended: `open` something has to be looked at first. */
export type Saved = 'saved' | 'unchanged' | 'open';

export class EntryEditor {
	readonly table: EntryTable;
	readonly id: string;
	readonly form: AnyForm;
	edits = $state.raw<Edits>({});
	problems = $state.raw<Problems>({});
	/** False until the draft has been looked for; nothing is kept before. */
	ready = $state(false);
	/** What was typed the last time stands in the form. */
	restored = $state(false);
	/** Why what is typed cannot be kept on this phone. */
	failure = $state.raw<unknown>();
	readonly #entry;
	readonly #queue;
	#settled = $state.raw<readonly Settled[]>([]);
	readonly #draft: string;
	/** A draft lies on the phone, or is about to. */
	#kept = false;
	readonly #way = new OnTheWay();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#saving: Promise<void> = Promise.resolve();

	/** Call during component initialisation. */
	constructor(table: EntryTable, id: string) {
		this.table = table;
		this.id = id;
		this.form = entryForm(table);
		this.#draft = `entry/${table}/${id}`;
		this.#entry = live(() => directoryCopy.readOne(table, id) as Promise<AnyEntry | undefined>);
		this.#queue = live(() => queuedBodies('record.save', { recordId: id }));
		void this.#load();
		$effect(() => this.#follow());
		$effect(() => this.#keep());
		$effect(() => onBeforeUpdate(() => this.flush()));
		$effect(() => () => void this.flush());
	}

	get loading(): boolean {
		return this.#entry.loading || this.#queue.loading || !this.ready;
	}
	/** The entry with what is on its way; undefined where the phone has none. */
	readonly row = $derived.by(() => {
		const entry = this.#entry.value;
		const settled = this.#settled.filter(({ updated }) => updated === entry?.updated);
		return entry && [...settled, ...this.#waiting].map(({ changes }) => changes).reduce(rowWith, entry);
	});
	get isWaiting(): boolean {
		return this.#waiting.length > 0;
	}
	/** What the server did not take; it stands in the form again. */
	get refused() {
		return (this.#queue.value ?? []).filter(({ code }) => code !== undefined);
	}
	/** Fields that somebody else has changed meanwhile. */
	readonly contested = $derived.by(() => (this.row ? contestedIn(this.form, this.edits, this.row) : []));
	/** Fields of which the server has another value that has not come yet. */
	readonly awaited = $derived.by(() =>
		this.refused
			.flatMap(({ fields = [], code }) => (code === 'conflict' ? fields : []))
			.filter((field) => this.edits[field] && !this.contested.includes(field))
			.filter((field) => this.row && isSame(this.edits[field]?.from, this.row[field as keyof AnyEntry]))
	);
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
		if (!this.row || this.contested.length > 0) return 'open';
		const read = readEdits(this.table, this.form, this.edits, this.row);
		this.problems = 'problems' in read ? read.problems : {};
		if ('problems' in read) return 'open';
		if (Object.keys(read.changes).length === 0) {
			await this.discard();
			return 'unchanged';
		}
		await this.#stop();
		const body = { id: this.id, table: this.table, changes: read.changes };
		const insteadOf = this.refused.map(({ mutation }) => mutation);
		await enqueue({ id: newId(), kind: 'record.save', body }, { draft: this.#draft, insteadOf });
		this.edits = {};
		this.restored = this.#kept = false;
		return 'saved';
	}

	/** Takes back what was typed, and what was refused. */
	async discard(): Promise<void> {
		await this.#stop();
		this.edits = {};
		this.problems = {};
		this.restored = false;
		for (const { mutation } of this.refused) await discardRefused(mutation);
		await deleteDraft(this.#draft);
		this.#kept = false;
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

	get #waiting() {
		return (this.#queue.value ?? [])
			.filter(({ code }) => code === undefined)
			.map(({ mutation, body }) => ({ mutation, changes: body.changes }));
	}

	async #load(): Promise<void> {
		try {
			await adoptDraft(this.#draft);
			const kept = knownEdits(this.form, (await loadDraft<Edits>(this.#draft)) ?? {});
			this.restored = this.#kept = Object.keys(kept).length > 0;
			this.edits = { ...this.edits, ...kept };
		} catch (error) {
			this.failure = error;
		}
		this.ready = true;
	}

	/** Takes what was refused into the form, and remembers what is about to come back as the entry. */
	#follow(): void {
		const queued = this.#queue.value;
		const updated = this.#entry.value?.updated;
		if (!queued || updated === undefined || !this.ready) return;
		untrack(() => {
			const { refused, settled } = this.#way.follow(queued, updated);
			const back = editsOf(
				this.form,
				refused.map(({ body }) => body.changes)
			);
			if (refused.length > 0) this.edits = { ...back, ...this.edits };
			if (settled.length > 0) this.#settled = [...this.#settled, ...settled];
		});
	}

	#keep(): void {
		const isEdited = Object.keys(this.edits).length > 0;
		if (!this.ready || (!isEdited && !this.#kept)) return;
		this.#timer ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS);
	}

	async #write(edits: Edits): Promise<void> {
		try {
			this.#kept = Object.keys(edits).length > 0;
			if (this.#kept) await saveDraft(this.#draft, edits);
			else await deleteDraft(this.#draft);
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
}
