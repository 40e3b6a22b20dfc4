/**
 * Follows the changes of one entry through the queue: which were refused, and which have left it and are about to come back as
 * the entry itself, so that what was saved does not vanish from the form in between.
 */
import type { RecordChanges } from '../../domain/record-changes';
import type { QueuedBody } from '../../local/outbox/queued-bodies';

export type QueuedSave = QueuedBody<'record.save'>;

/** A change that left the queue, and the state of the entry that it was made on. */
export interface Settled {
	changes: RecordChanges;
	updated: string;
}

export class OnTheWay {
	readonly #waiting = new Map<string, Settled>();
	readonly #refused = new Set<string>();

	/** After the queue has changed: what was refused since the last time, and what the server took. */
	follow(queued: readonly QueuedSave[], updated: string): { refused: QueuedSave[]; settled: Settled[] } {
		const refused = queued.filter(({ code, mutation }) => code !== undefined && !this.#refused.has(mutation));
		for (const { mutation } of refused) {
			this.#refused.add(mutation);
			this.#waiting.delete(mutation);
		}
		const gone = [...this.#waiting].filter(([id]) => !queued.some(({ mutation }) => mutation === id));
		for (const [id] of gone) this.#waiting.delete(id);
		for (const { mutation, body, code } of queued)
			if (code === undefined) this.#waiting.set(mutation, { changes: body.changes, updated });
		return { refused, settled: gone.map(([, settled]) => settled) };
	}
}
