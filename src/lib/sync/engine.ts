/**
 * When to sync: at the start, online again, visible again, when something was queued, on news, and slowly all the time.
 * One run is push, receipts, pull, under the sender lock; how it went is written to local/live/status.ts. Guarantees: runs of
 * one engine never overlap, no run starts before the time the server asked for, every failure leads to a later try,
 * and the stream of news is of whoever is signed in.
 */
import { now } from '../local/live/clock';
import { storageError } from '../local/coded-error';
import { GUEST_OWNER } from '../local/device/device-db';
import { sweepReceipts } from '../local/receipts/kept-requests';
import type { LocalSession } from '../local/device/local-session';
import { forgetUnreached, writeStatus } from '../local/live/status';
import { backoffDelay } from './backoff';
import type { NewsStream } from './events';
import type { Phone } from './phone';
import { pull } from './pull';
import { push } from './push';
import type { SenderLock } from './sender-lock';
import { knownSession } from './session';
import { WireError } from './wire';

const SLOW = 5 * 60_000;
/** The server asked to wait; longer than this the clock was put back meanwhile. */
const LONGEST_WAIT = 60 * 60_000;
/** A burst of news is one pull, and not all phones come in the same instant. */
const NEWS_DELAY = 400;
const RECEIPTS_EVERY = 60_000;

export interface EngineOptions {
	phone: Phone;
	lock: SenderLock;
	/** The queue's bell (local/outbox/watch-queue.ts); the answer ends it. */
	watchQueue: (ring: () => void) => () => void;
	/** Opens the doorbell; called with what to do when it rings. */
	news: (ring: () => void) => NewsStream;
}

export class Engine {
	readonly #phone: Phone;
	readonly #lock: SenderLock;
	readonly #news: NewsStream;
	/** Whose news the stream brings: it is told what concerns who was signed in as it was opened. */
	#listener: string | undefined;
	#running: Promise<void> | undefined;
	#next: Promise<void> | undefined;
	#cancelTimer = () => {};
	readonly #watchQueue: EngineOptions['watchQueue'];
	#endWatch = () => {};
	#visible = false;
	#stopped = false;
	/** News came during a run, whose pull may have been answered before. */
	#heardMeanwhile = false;
	#failures = 0;
	#receiptsAt = -Infinity;

	constructor({ phone, lock, watchQueue, news }: EngineOptions) {
		this.#phone = phone;
		this.#lock = lock;
		this.#watchQueue = watchQueue;
		this.#news = news(() => this.#heard());
	}

	/** The first run, and from then on everything that leads to one. */
	start(): Promise<void> {
		const { device } = this.#phone;
		const first = forgetUnreached(device)
			.catch(() => undefined)
			.then(() => this.run());
		this.#endWatch = this.#watchQueue(() => void this.run());
		return first;
	}

	stop(): void {
		this.#stopped = true;
		this.#cancelTimer();
		this.#endWatch();
		this.#news.close();
	}

	/** The page came to the front or went away: in the background no connection is held. */
	setVisible(visible: boolean): void {
		this.#visible = visible;
		if (!visible) this.#news.close();
		else if (!this.#running) void this.run();
	}

	/** The browser believes to be online again: earlier failures say nothing any more. */
	wentOnline(): void {
		this.#failures = 0;
		void this.run();
	}

	/** Tries now. Resolves when tried, whatever came of it; a call during a run gets a run of its own after it. */
	run(): Promise<void> {
		if (this.#stopped) return Promise.resolve();
		if (!this.#running) {
			this.#running = this.#attempt().finally(() => (this.#running = undefined));
			return this.#running;
		}
		this.#next ??= this.#running.then(() => {
			this.#next = undefined;
			return this.run();
		});
		return this.#next;
	}

	/** Tries now, and asks for the receipts too: somebody is waiting for what comes of it. */
	runNow(): Promise<void> {
		this.#receiptsAt = -Infinity;
		return this.run();
	}

	/** `work` under the same lock as the runs: nothing is sent while the session changes. Followed by a run. */
	async between<T>(work: () => Promise<T>): Promise<T> {
		try {
			return await this.#lock.exclusive(work);
		} finally {
			// Also where the same account has a new session now, or where the answer that would say so was lost.
			this.#news.close();
			void this.run();
		}
	}

	/** The end of a run would put off what is scheduled during it. */
	#heard(): void {
		if (this.#running) this.#heardMeanwhile = true;
		else this.#schedule(this.#phone.timer.random() * NEWS_DELAY);
	}

	async #attempt(): Promise<void> {
		this.#heardMeanwhile = false;
		let delay = SLOW * (0.8 + 0.4 * this.#phone.timer.random());
		try {
			const wait = await this.#waitAsked();
			await sweepReceipts(this.#phone.device);
			if (wait > 0) delay = wait;
			else {
				await this.#succeeded(await this.#lock.exclusive(() => this.#sync()));
				if (this.#heardMeanwhile) delay = this.#phone.timer.random() * NEWS_DELAY;
			}
		} catch (error) {
			delay = await this.#failed(error);
		}
		if (!this.#stopped) this.#schedule(delay);
	}

	/**
	 * Push before pull, so that the pull brings what came of it; the answers to what she asked before it too, which must not wait
	 * for its last page. The session is resolved once and handed on: each step answers who is signed in after it.
	 */
	async #sync(): Promise<LocalSession> {
		const pushed = await push(this.#phone, await knownSession(this.#phone));
		// What came of it is on the server now: the receipts are asked again at once.
		if (pushed.sent) this.#receiptsAt = -Infinity;
		await this.#askReceipts();
		const session = await pull(this.#phone, pushed.session);
		if (pushed.refused) throw pushed.refused;
		return session;
	}

	/** Best effort: a limit on this question, no answer to it, or no room for one, keeps nothing back that the pull brings. */
	async #askReceipts(): Promise<void> {
		const { timer } = this.#phone;
		// A clock that was put back counts as time that passed.
		if (Math.abs(timer.now() - this.#receiptsAt) < RECEIPTS_EVERY) return;
		if ((await this.#phone.device.receipts.count()) === 0) return;
		this.#receiptsAt = timer.now();
		// Fetched with the first receipt: most phones never ask anything.
		await import('./receipts')
			.then((receipts) => receipts.refreshReceipts(this.#phone))
			.catch(() => undefined);
	}

	async #succeeded({ account, endedFor }: LocalSession): Promise<void> {
		this.#failures = 0;
		await writeStatus(
			{
				lastSuccess: now().toISOString(),
				offlineSince: undefined,
				problem: endedFor === undefined ? undefined : 'unauthenticated',
				notBefore: undefined
			},
			this.#phone.device
		);
		const listener = account?.id ?? GUEST_OWNER;
		if (this.#listener !== listener) this.#news.close();
		this.#listener = listener;
		if (this.#visible && !this.#stopped) this.#news.open();
	}

	/** Writes what is wrong and answers when to try again. */
	async #failed(error: unknown): Promise<number> {
		// What was cut off at the end failed at nothing.
		if (this.#stopped) return 0;
		this.#failures += 1;
		const { device, timer } = this.#phone;
		const { code, retryAfter } = storageError(error);
		const delay = backoffDelay(this.#failures, timer.random(), retryAfter);
		const unreached = error instanceof WireError && error.unreached;
		try {
			const since = (await device.status.get('status'))?.offlineSince;
			await writeStatus(
				{
					problem: code,
					offlineSince: unreached ? (since ?? now().toISOString()) : undefined,
					notBefore: retryAfter === undefined ? undefined : timer.now() + delay
				},
				device
			);
		} catch {
			// The phone's storage is what failed: there is nowhere to write that down.
		}
		return delay;
	}

	async #waitAsked(): Promise<number> {
		const { device, timer } = this.#phone;
		const wait = ((await device.status.get('status'))?.notBefore ?? 0) - timer.now();
		return wait <= LONGEST_WAIT ? wait : 0;
	}

	#schedule(delay: number): void {
		this.#cancelTimer();
		this.#cancelTimer = this.#phone.timer.after(delay, () => void this.run());
	}
}
