/**
 * One after the other for each record: whoever decides on a record in this process sees what the one before has written.
 * Deliberately not: between processes. There a decision on an older state is refused by the rules and made again.
 */
export class Turns {
	readonly #last = new Map<string, Promise<unknown>>();

	/** Runs `work` when all earlier work on `record` has ended, however it ended. */
	async take<T>(record: string, work: () => Promise<T>): Promise<T> {
		const before = this.#last.get(record) ?? Promise.resolve();
		const mine = before.then(work, work);
		this.#last.set(record, mine);
		try {
			return await mine;
		} finally {
			if (this.#last.get(record) === mine) this.#last.delete(record);
		}
	}
}
