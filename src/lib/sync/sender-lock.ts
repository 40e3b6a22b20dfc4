/**
 * One sender over all tabs, by Web Locks. It saves work and keeps the order; it is not what makes sending safe (that are
 * the mutations' ids and the stamp of the copy), so a tab that does not answer while it holds the lock loses it: the system
 * may have stopped it without a word.
 */
import type { Timer } from './timer';

export interface SenderLock {
	/** Runs `work` while no other tab does. */
	exclusive<T>(work: () => Promise<T>): Promise<T>;
}

/** What tabs ask each other: whether the one that holds the lock is there. */
export type TabChannel = Pick<BroadcastChannel, 'postMessage' | 'onmessage'>;

export interface SenderLockOptions {
	locks?: Pick<LockManager, 'request'> | undefined;
	channel?: TabChannel | undefined;
	/** With it everything is given back, at once. */
	ended?: AbortSignal | undefined;
}

/** So long a tab that waits hears nothing of the one that holds it; without a way to ask, so long it waits. */
const SILENCE = 5_000;
const PATIENCE = 60_000;

export function createSenderLock(
	name: string,
	timer: Timer,
	{ locks = globalThis.navigator?.locks, channel, ended }: SenderLockOptions = {}
): SenderLock {
	const inThisTab = queue();
	if (!locks) return { exclusive: inThisTab };
	let holding = 0;
	let heard = false;
	if (channel)
		channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			if (data === 'there?' && holding > 0) channel.postMessage('here');
			if (data === 'here') heard = true;
		};

	/** Calls `giveUp` when the tab that holds the lock is silent; the answer ends that. */
	function watchHolder(giveUp: () => void): () => void {
		if (!channel) return timer.after(PATIENCE, giveUp);
		heard = false;
		channel.postMessage('there?');
		let cancel = timer.after(SILENCE, () => {
			if (heard) cancel = watchHolder(giveUp);
			else giveUp();
		});
		return () => cancel();
	}

	/** Holds it for as long as `work` takes, or until the end of it all. */
	async function hold(work: Promise<unknown>): Promise<void> {
		holding += 1;
		let giveBack = () => {};
		const end = new Promise<void>((resolve) => (giveBack = resolve));
		ended?.addEventListener('abort', giveBack);
		await Promise.race([work.catch(() => undefined), end]);
		// A page lives for days, and a run comes every few minutes.
		ended?.removeEventListener('abort', giveBack);
		holding -= 1;
	}

	return {
		async exclusive<T>(work: () => Promise<T>): Promise<T> {
			let result: Promise<T> | undefined;
			const start = () => hold((result = work()));
			const controller = new AbortController();
			const abort = () => controller.abort();
			ended?.addEventListener('abort', abort);
			const cancel = watchHolder(abort);
			try {
				await locks.request(name, { signal: controller.signal }, () => {
					cancel();
					return start();
				});
			} catch (error) {
				if (isRefused(error)) return await inThisTab(work);
				// Never got it: take it. Lost it to somebody else: what was begun is finished all the same.
				if (!result && !ended?.aborted)
					await locks.request(name, { steal: true }, start).catch(() => undefined);
				else if (!(error instanceof Error && error.name === 'AbortError')) throw error;
			} finally {
				cancel();
				ended?.removeEventListener('abort', abort);
			}
			if (!result) throw new DOMException('lock', 'AbortError');
			return result;
		}
	};
}

/** Where the browser has no locks, one after the other in this tab at least. */
function queue(): SenderLock['exclusive'] {
	let last: Promise<unknown> = Promise.resolve();
	return <T>(work: () => Promise<T>) => {
		const result = last.then(work);
		last = result.catch(() => undefined);
		return result;
	};
}

/** Firefox refuses locks together with the storage: the page keeps what it has in memory, and no other sees it. */
function isRefused(error: unknown): boolean {
	return error instanceof Error && error.name === 'SecurityError';
}

/** Undefined where the browser has none, or refuses it with its storage. */
export function openTabChannel(name: string): TabChannel | undefined {
	try {
		return new BroadcastChannel(name);
	} catch {
		return undefined;
	}
}
