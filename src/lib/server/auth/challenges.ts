/** What browsers are asked to sign with a passkey: where it was asked of somebody, she alone answers it. */
import { Questions } from './questions';

const GOOD_MS = 5 * 60_000;

export class Challenges {
	readonly #questions: Questions<string>;

	constructor(now: () => Date) {
		this.#questions = new Questions(now, GOOD_MS);
	}

	/** A new one, where nobody has said who she is. `block`: of addresses, from which it is asked for. */
	make(block: string): string {
		return this.#questions.ask('', block);
	}

	/** One of `user` alone. */
	makeFor(user: string): string {
		return this.#questions.ask(user, user);
	}

	/** Whether it was asked of `user` and not answered yet. From now on it is answered. */
	take(challenge: string, user = ''): boolean {
		return this.#questions.answer(challenge, (asked) => asked === user) !== undefined;
	}
}
