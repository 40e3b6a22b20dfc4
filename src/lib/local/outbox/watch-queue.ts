/**
 * The queue's bell: rings for whatever is queued, in this tab, in another or in the page while the data worker watches, by
 * the queue's own change. So nobody who queues has to ask for a sync. Not for what leaves the queue or is refused.
 */
import { deviceDb } from '../device/device-db';
import { observe } from '../live/observe';

/** Calls `ring` when something new waits, and at once when something waits already; the answer ends that. */
export function watchQueue(ring: () => void): () => void {
	let last = 0;
	return observe(newestWaiting, {
		next: (newest) => {
			if (newest > last) ring();
			last = Math.max(last, newest);
		},
		error: () => undefined
	});
}

/** The position of what was queued last; 0 when nothing waits. Positions are not given twice. */
async function newestWaiting(): Promise<number> {
	const waiting = await deviceDb.outbox.where('state').equals('pending').sortBy('seq');
	return waiting.at(-1)?.seq ?? 0;
}
