/** An answer that only the server has: the last one, from when it is, and what went wrong since. */
import { now } from '../local/live/clock';

export class Answer<T> {
	/** Kept while a newer one is asked for, and when that fails. */
	value = $state.raw<T>();
	at = $state.raw<Date>();
	failure = $state.raw<unknown>();
	busy = $state(false);
	#turn = 0;
	readonly #ask: () => Promise<T>;

	constructor(ask: () => Promise<T>) {
		this.#ask = ask;
	}

	load = (): Promise<void> => this.take(this.#ask());

	/** Takes over what `asked` brings, unless something newer was asked for meanwhile. */
	async take(asked: Promise<T>): Promise<void> {
		const turn = (this.#turn += 1);
		this.busy = true;
		this.failure = undefined;
		try {
			const value = await asked;
			if (turn !== this.#turn) return;
			this.value = value;
			this.at = now();
		} catch (error) {
			if (turn === this.#turn) this.failure = error;
		} finally {
			if (turn === this.#turn) this.busy = false;
		}
	}
}
