/**
 * Who listens hears that there is news, and nothing about it. The feed's head is read every moment while somebody
 * listens, and at once after a push; nobody listens, nothing is read.
 * A change of personal rows is told to signed-in listeners alone: guests have none, and need not learn of others'. So is the
 * beginning of a day: absences begin with it, and with them somebody else stands in, without anything being written.
 */
import { isShared } from '../../domain/tables';
import { berlinDay } from '../../domain/time/berlin';
import type { Feed, Store } from './store';

const POLL_MS = 1_500;
const CHANGES_LOOKED_AT = 2_000;

export interface Listener {
	signedIn: boolean;
	tell: () => void;
}

export class News {
	readonly #listeners = new Set<Listener>();
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
		this.#listeners.add(listener);
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
		this.#tellOfDay();
		if (before?.epoch === feed.epoch && before.head >= feed.head) return;
		// Nothing is known of the time before the first look: it may have brought something.
		const changes =
			before?.epoch === feed.epoch
				? await this.#store.changesAfter(before.head, CHANGES_LOOKED_AT)
				: undefined;
		const forAll =
			changes === undefined ||
			changes.length === CHANGES_LOOKED_AT ||
			changes.some(({ table }) => isShared(table));
		for (const listener of this.#listeners) if (forAll || listener.signedIn) listener.tell();
	}

	#tellOfDay(): void {
		const before = this.#day;
		this.#day = berlinDay(this.#now());
		if (before === undefined || before === this.#day) return;
		for (const listener of this.#listeners) if (listener.signedIn) listener.tell();
	}
}
