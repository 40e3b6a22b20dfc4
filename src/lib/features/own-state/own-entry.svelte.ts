/**
 * The entry of the signed-in expert as this phone knows it: what the copy holds, with what she has said and is on its way. What
 * she says is queued, so that it also works in a cellar; that others see it is never claimed before the server has taken it.
 */
import { untrack } from 'svelte';
import type { Expert } from '../../domain/directory/directory';
import type { OwnState } from '../../domain/directory/own-state';
import { newId } from '../../domain/id';
import { changesBetween, type RecordChanges } from '../../domain/record-changes';
import { directoryCopy } from '../../local/copy/directory-copy';
import { currentAccount } from '../../local/device/local-session';
import { live } from '../../local/live/live.svelte';
import { discardRefused, enqueue } from '../../local/outbox/enqueue';
import { OnTheWay } from '../../local/outbox/on-the-way.svelte';
import { type QueuedBody, queuedBodies } from '../../local/outbox/queued-bodies';

export class OwnEntry {
	readonly #account = live(() => currentAccount());
	readonly #expert = $derived(this.#account.value?.role === 'expert' ? this.#account.value.expertId : '');
	readonly #kept = live(
		async () => (this.#expert === '' ? undefined : directoryCopy.readOne('experts', this.#expert)),
		() => this.#expert
	);
	readonly #said = live(() => queuedBodies('expert.state'));
	readonly #way = new OnTheWay<QueuedBody<'expert.state'>>();

	/** Call during component initialisation. */
	constructor() {
		$effect(() => {
			const said = this.#said.value;
			const updated = this.#kept.value?.updated;
			if (!said || updated === undefined) return;
			untrack(() => this.#way.follow(said, updated));
		});
	}

	get loading(): boolean {
		return this.#account.loading || this.#kept.loading || this.#said.loading;
	}

	/** Whether anybody is signed in at all. */
	get isKnown(): boolean {
		return this.#account.value !== undefined;
	}

	/** Her entry with what she has said; undefined for whoever has none here. */
	readonly row = $derived.by(() => {
		const base = this.#kept.value;
		return base && this.#way.changesOver(base.updated, this.#said.value ?? []).reduce(withChanges, base);
	});

	get isWaiting(): boolean {
		return this.#waiting.length > 0;
	}

	/** What the server did not take. */
	get refused(): readonly QueuedBody<'expert.state'>[] {
		return (this.#said.value ?? []).filter(({ code }) => code !== undefined);
	}

	/**
	 * Queues what she says of herself; `seen` is the entry that she had before her when she began, where a form stood open.
	 * Throws a CodedError when the phone cannot keep it.
	 */
	async say(state: Partial<OwnState>, seen = this.row): Promise<void> {
		if (!seen) return;
		const changes = changesBetween<Expert>(seen, state);
		const insteadOf = this.#refusedOf(Object.keys(state));
		if (Object.keys(changes).length === 0) {
			for (const mutation of insteadOf) await discardRefused(mutation);
			return;
		}
		const id = newId();
		try {
			await enqueue({ id, kind: 'expert.state', body: { id: seen.id, changes } }, { insteadOf });
		} catch (error) {
			this.#way.lose(id);
			throw error;
		}
	}

	/** Takes note of what was refused. */
	async dismiss(): Promise<void> {
		for (const { mutation } of this.refused) await discardRefused(mutation);
	}

	/** What was refused of these fields: it is said anew. Of others she has not taken note yet. */
	#refusedOf(fields: readonly string[]): string[] {
		return this.refused
			.filter(({ body }) => Object.keys(body.changes).some((field) => fields.includes(field)))
			.map(({ mutation }) => mutation);
	}

	get #waiting(): readonly QueuedBody<'expert.state'>[] {
		return (this.#said.value ?? []).filter(({ code }) => code === undefined);
	}
}

function withChanges(row: Expert, changes: RecordChanges): Expert {
	const to = Object.entries(changes).map(([field, change]) => [field, change.to]);
	return { ...row, ...Object.fromEntries(to) } as Expert;
}
