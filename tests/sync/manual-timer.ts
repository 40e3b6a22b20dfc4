/** Time that a test moves by hand. */
import type { Timer } from '../../src/lib/sync/timer';

export class ManualTimer implements Timer {
	#now: number;
	#waiting = new Set<{ ms: number; run: () => void }>();

	constructor(start = Date.now()) {
		this.#now = start;
	}

	now(): number {
		return this.#now;
	}

	random(): number {
		return 0.5;
	}

	after(ms: number, run: () => void): () => void {
		const entry = { ms, run };
		this.#waiting.add(entry);
		return () => this.#waiting.delete(entry);
	}

	/** Lets time pass without anything that waits coming due. */
	pass(ms: number): void {
		this.#now += ms;
	}

	/** Everything that waits for exactly so long comes due. */
	expire(ms: number): void {
		this.pass(ms);
		for (const entry of [...this.#waiting]) {
			if (entry.ms === ms && this.#waiting.delete(entry)) entry.run();
		}
	}

	/** How long the things wait that wait. */
	get delays(): number[] {
		return [...this.#waiting].map(({ ms }) => ms);
	}
}
