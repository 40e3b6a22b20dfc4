/**
 * One thing that a person has begun: whether it is under way, and the sentence where it failed. Guarantees: a second tap during
 * the first does nothing, and whatever goes wrong is said.
 */
export class Attempt {
	busy = $state(false);
	problem = $state('');
	readonly #say: (error: unknown) => string;

	/** `say` makes the sentence of a failure. */
	constructor(say: (error: unknown) => string) {
		this.#say = say;
	}

	async run(work: () => Promise<void>): Promise<void> {
		if (this.busy) return;
		this.busy = true;
		this.problem = '';
		try {
			await work();
		} catch (error) {
			this.problem = this.#say(error);
		} finally {
			this.busy = false;
		}
	}
}
