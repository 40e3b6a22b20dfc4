/**
 * What browsers are asked to sign, in this process's memory: each for minutes, for one answer, and where it was asked of somebody for
 * her alone. Bounded, since anybody may ask; a restart forgets them, and the person taps once more.
 */
import { randomBytes } from 'node:crypto';

const GOOD_MS = 5 * 60_000;
const KEPT = 10_000;
const BYTES = 32;

export class Challenges {
	readonly #open = new Map<string, { user: string; endsAt: number }>();

	constructor(readonly now: () => Date) {}

	/** A new one; `user` is empty where nobody has said who she is. */
	make(user = ''): string {
		const challenge = randomBytes(BYTES).toString('base64url');
		this.#open.set(challenge, { user, endsAt: this.now().getTime() + GOOD_MS });
		for (const oldest of this.#open.keys()) {
			if (this.#open.size <= KEPT) break;
			this.#open.delete(oldest);
		}
		return challenge;
	}

	/** Whether it was asked of `user` and not answered yet. From now on it is answered. */
	take(challenge: string, user = ''): boolean {
		const found = this.#open.get(challenge);
		if (found?.user !== user) return false;
		this.#open.delete(challenge);
		return found.endsAt > this.now().getTime();
	}
}
