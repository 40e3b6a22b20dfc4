/**
 * Follows the changes of one entry through the queue, and says what of them to show over the entry: what waits, and what has left
 * the queue and is about to come back as the entry itself, so that what was saved does not vanish from the screen in between.
 * Guarantees: what was refused, or what the phone could not keep after all, is shown as neither. Belongs to one screen.
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
interface Settled {
	mutation: string;
	changes: RecordChanges;
	updated: string;
}

export class OnTheWay<Queued extends QueuedChange> {
	#waiting: readonly Settled[] = [];
	#refused: readonly string[] = [];
	#settled = $state.raw<readonly Settled[]>([]);
	#lost = $state.raw<readonly string[]>([]);

	/** After the queue has changed; the answer is what was refused since the last time. */
	follow(queued: readonly Queued[], updated: string): Queued[] {
		const refused = queued.filter(
			({ code, mutation }) => code !== undefined && !this.#refused.includes(mutation)
		);
		this.#refused = [...this.#refused, ...refused.map(({ mutation }) => mutation)];
		if (refused.length > 0) this.lose(...refused.map(({ mutation }) => mutation));
		const gone = this.#waiting.filter((one) => !queued.some(({ mutation }) => mutation === one.mutation));
		if (gone.length > 0) this.#settled = [...this.#settled, ...gone];
		const waiting = queued.filter(({ code }) => code === undefined);
		this.#waiting = waiting.map(({ mutation, body }) => ({ mutation, changes: body.changes, updated }));
		return refused;
	}

	/** These are not so, however they leave the queue: the phone could not keep them, or the server did not take them. */
	lose(...mutations: string[]): void {
		this.#lost = [...this.#lost, ...mutations];
	}

	isLost(mutation: string): boolean {
		return this.#lost.includes(mutation);
	}

	/** What to show over the entry in its state of `updated`, in the order it was said. */
	changesOver(updated: string | undefined, queued: readonly Queued[]): RecordChanges[] {
		const settled = this.#settled.filter((one) => one.updated === updated);
		const waiting = queued.filter(({ code }) => code === undefined);
		return [...settled, ...waiting.map(({ mutation, body }) => ({ mutation, changes: body.changes }))]
			.filter(({ mutation }) => !this.isLost(mutation))
			.map(({ changes }) => changes);
	}
}
