/**
 * One sender over all tabs, by Web Locks. It saves work and keeps the order; it is not what makes sending safe (that are
 * the mutations' ids and the stamp of the copy), so a tab that the system froze while it held the lock loses it.
 */
import type { Timer } from './timer';

export interface SenderLock {
	/** Runs `work` while no other tab does. */
	exclusive<T>(work: () => Promise<T>): Promise<T>;
}

const PATIENCE = 60_000;

export function createSenderLock(
	name: string,
	timer: Timer,
	locks: Pick<LockManager, 'request'> | undefined = globalThis.navigator?.locks
): SenderLock {
	if (!locks) return { exclusive: (work) => work() };
	return {
		async exclusive<T>(work: () => Promise<T>): Promise<T> {
			let result: Promise<T> | undefined;
			const start = () => (result = work());
			const controller = new AbortController();
			const cancel = timer.after(PATIENCE, () => controller.abort());
			try {
				await locks.request(name, { signal: controller.signal }, () => {
					cancel();
					return start();
				});
			} catch (error) {
				// Never got it: take it. Lost it to somebody else: what was begun is finished all the same.
				if (!result) await locks.request(name, { steal: true }, start).catch(() => undefined);
				else if (!(error instanceof Error && error.name === 'AbortError')) throw error;
			} finally {
				cancel();
			}
			if (!result) throw new DOMException('lock', 'AbortError');
			return result;
		}
	};
}
