/**
 * Who listens hears that there is news, and nothing about it. The feed's head is read every moment while somebody
 * listens, and at once after a push; nobody listens, nothing is read.
 * A change of personal rows is told to those alone whose business it is (concerned.ts): nobody else learns that, or how often,
 * something happens. The beginning of a day is told to who is signed in: absences begin with it, and with them somebody else
 * stands in, without anything being written.
 */
import type { Caller } from '../../domain/access/caller';
import { isShared } from '../../domain/tables';
import { berlinDay } from '../../domain/time/berlin';
import { mayHaveSeen } from './concerned';
import type { Change, Feed, Store } from './store';

const POLL_MS = 1_500;
const CHANGES_LOOKED_AT = 2_000;

export interface Listener {
	/** Who listens now: asked again when the directory or the day changed, since with them she may stand in for another. */
	caller: () => Promise<Caller>;
	tell: () => void;
}

export class News {
	/** Each with who it was when last asked. */
	readonly #listeners = new Map<Listener, Promise<Caller> | undefined>();
	readonly #store: Store;
	readonly #now: () => Date;
	#last: Feed | undefined;
	#day: string | undefined;
	#timer: NodeJS.Timeout | undefined;
	#looking: Promise<void> | undefined;

	constructor(store: Store, now: () => Date) {
		this.#store = store;
		this.#now = now;
	}

	get listeners(): number {
		return this.#listeners.size;
	}

	/** Listens until the returned function is called. */
	listen(listener: Listener): () => void {
		this.#listeners.set(listener, undefined);
		this.#timer ??= setInterval(() => void this.look(), POLL_MS).unref();
		return () => {
			this.#listeners.delete(listener);
			if (this.#listeners.size > 0) return;
			clearInterval(this.#timer);
			this.#timer = undefined;
			this.#last = undefined;
			this.#day = undefined;
		};
	}

	/** Looks at the feed now and tells whom it concerns. A failure is left to the next look. */
	look(): Promise<void> {
		if (this.#listeners.size === 0) return Promise.resolve();
		this.#looking ??= this.#tellOfChanges()
			.catch(() => {})
			.finally(() => (this.#looking = undefined));
		return this.#looking;
	}

	async #tellOfChanges(): Promise<void> {
		const before = this.#last;
		const feed = await this.#store.feed();
		this.#last = feed;
		const newDay = this.#isNewDay();
		if (newDay) {
			this.#askAgain();
			await this.#tell(({ role }) => role !== 'guest');
		}
		if (before?.epoch === feed.epoch && before.head >= feed.head) return;
		// Nothing is known of the time before the first look: it may have brought something.
		const changes =
			before?.epoch === feed.epoch
				? await this.#store.changesAfter(before.head, CHANGES_LOOKED_AT)
				: undefined;
		if (changes === undefined || changes.length === CHANGES_LOOKED_AT || changes.some(isForAll)) {
			this.#askAgain();
			for (const listener of this.#listeners.keys()) listener.tell();
		} else {
			await this.#tell((caller) => changes.some(({ concerned }) => mayHaveSeen(concerned, caller)));
		}
	}

	async #tell(isFor: (caller: Caller) => boolean): Promise<void> {
		const told = [...this.#listeners.keys()].map(async (listener) => {
			// Told in vain is better than not told.
			const concerns = await this.#callerOf(listener)
				.then(isFor)
				.catch(() => true);
			if (concerns && this.#listeners.has(listener)) listener.tell();
		});
		await Promise.all(told);
	}

	#callerOf(listener: Listener): Promise<Caller> {
		const asked = this.#listeners.get(listener) ?? listener.caller();
		if (this.#listeners.has(listener)) this.#listeners.set(listener, asked);
		// Not kept: the next look asks again.
		asked.catch(() => this.#listeners.has(listener) && this.#listeners.set(listener, undefined));
		return asked;
	}

	#askAgain(): void {
		for (const listener of this.#listeners.keys()) this.#listeners.set(listener, undefined);
	}

	#isNewDay(): boolean {
		const before = this.#day;
		this.#day = berlinDay(this.#now());
		return before !== undefined && before !== this.#day;
	}
}

function isForAll({ table }: Change): boolean {
	return isShared(table);
}
