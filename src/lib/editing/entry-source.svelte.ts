/**
 * One entry as this phone knows it: what the copy holds, or what was made here and waits, with every change that is on its way.
 * Knows what the server refused; what is typed and not yet saved is the editor's (entry-editor.svelte.ts).
 */
import { untrack } from 'svelte';
import { directoryCopy } from '../local/copy/directory-copy';
import { live } from '../local/live/live.svelte';
import { OnTheWay } from '../local/outbox/on-the-way.svelte';
import { type QueuedBody, queuedBodies } from '../local/outbox/queued-bodies';
import { rowWith } from './edits';
import { madeEntry } from './entries-here';
import type { AnyEntry, EntryTable } from './forms/field';

type QueuedSave = QueuedBody<'record.save'>;

export class EntrySource {
	readonly #entry;
	readonly #saves;
	readonly #makings;
	readonly #blank: AnyEntry | undefined;
	readonly #way = new OnTheWay<QueuedSave>();
	/** What was made here: shown until the copy has it. */
	#made = $state.raw<{ mutation: string; entry: AnyEntry }>();

	/** Call during component initialisation. `onrefused` hears once of each change that the server did not take. */
	constructor(
		table: EntryTable,
		id: string,
		blank: AnyEntry | undefined,
		onrefused: (saves: readonly QueuedSave[]) => void
	) {
		this.#blank = blank;
		this.#entry = live(() => directoryCopy.readOne(table, id) as Promise<AnyEntry | undefined>);
		this.#saves = live(() => queuedBodies('record.save', { recordId: id }));
		this.#makings = live(() => queuedBodies('record.create', { recordId: id }));
		$effect(() => {
			const making = this.#makings.value?.[0];
			if (making) untrack(() => this.#follow(making));
		});
		$effect(() => {
			const queued = this.#saves.value;
			const updated = this.#base?.updated;
			if (!queued || updated === undefined) return;
			untrack(() => {
				const refused = this.#way.follow(queued, updated);
				if (refused.length > 0) onrefused(refused);
			});
		});
	}

	get loading(): boolean {
		return this.#entry.loading || this.#saves.loading || this.#makings.loading;
	}

	/** The entry with what is on its way; undefined where the phone has none. */
	readonly row = $derived.by(() => {
		const base = this.#base;
		return base && this.#way.changesOver(base.updated, this.#saves.value ?? []).reduce(rowWith, base);
	});

	/** Nobody but this form knows it: saving makes it. */
	get isNew(): boolean {
		const making = this.#makings.value?.[0];
		if (this.#entry.value !== undefined) return false;
		return making ? making.code !== undefined : !this.#made || this.#way.isLost(this.#made.mutation);
	}

	get isWaiting(): boolean {
		return [...(this.#saves.value ?? []), ...(this.#makings.value ?? [])].some(({ code }) => !code);
	}

	/** What the server did not take, the making of it first. */
	get refused() {
		return [...(this.#makings.value ?? []), ...(this.#saves.value ?? [])].filter(({ code }) => code);
	}

	/** What was made here is given up. */
	forget(): void {
		this.#made = undefined;
	}

	/** The phone could not keep this after all: it is neither saved nor made. */
	lose(mutation: string): void {
		this.#way.lose(mutation);
		if (this.#made?.mutation === mutation) this.forget();
	}

	/** What was refused stands in the form, and is no entry, also when it is put away elsewhere. */
	#follow({ mutation, body, code }: QueuedBody<'record.create'>): void {
		if (!this.#way.isLost(mutation)) this.#made = { mutation, entry: madeEntry(body) };
		if (code && !this.#way.isLost(mutation)) this.#way.lose(mutation);
	}

	get #base(): AnyEntry | undefined {
		return this.#entry.value ?? this.#made?.entry ?? this.#blank;
	}
}
