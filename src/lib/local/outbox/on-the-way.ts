/**
 * Follows the changes of one entry through the queue: which were refused, and which have left it and are about to come back as
 * the entry itself, so that what was saved does not vanish from the screen in between.
 */
import type { RecordChanges } from '../../domain/record-changes';
import type { Problem } from '../coded-error';

/** A mutation of a kind that changes an entry field by field, as queued-bodies.ts reads it. */
export interface QueuedChange {
	mutation: string;
	body: { changes: RecordChanges };
	/** Set when the server refused it. */
	code?: Problem;
}

/** A change that left the queue, and the state of the entry that it was made on. */
export interface Settled {
	mutation: string;
	changes: RecordChanges;
	updated: string;
}

export class OnTheWay<Queued extends QueuedChange> {
	readonly #waiting = new Map<string, Settled>();
	readonly #refused = new Set<string>();

	/** After the queue has changed: what was refused since the last time, and what the server took. */
	follow(queued: readonly Queued[], updated: string): { refused: Queued[]; settled: Settled[] } {
		const refused = queued.filter(({ code, mutation }) => code !== undefined && !this.#refused.has(mutation));
		for (const { mutation } of refused) {
			this.#refused.add(mutation);
			this.#waiting.delete(mutation);
		}
		const gone = [...this.#waiting].filter(([id]) => !queued.some(({ mutation }) => mutation === id));
		for (const [id] of gone) this.#waiting.delete(id);
		for (const { mutation, body, code } of queued)
			if (code === undefined) this.#waiting.set(mutation, { mutation, changes: body.changes, updated });
		return { refused, settled: gone.map(([, settled]) => settled) };
	}
}
