/**
 * What is asked of somebody and answered from elsewhere (a device, another site), in this process's memory: each under a word that
 * nobody guesses, for minutes, for one answer. Bounded, since anybody may ask; a restart forgets them, and the person taps once more.
 */
import { randomBytes } from 'node:crypto';

const KEPT = 10_000;
const BYTES = 32;

export class Questions<About> {
	readonly #open = new Map<string, { about: About; endsAt: number }>();

	constructor(
		readonly now: () => Date,
		readonly goodMs: number
	) {}

	/** The word of a new one. */
	ask(about: About): string {
		const word = randomBytes(BYTES).toString('base64url');
		this.#open.set(word, { about, endsAt: this.now().getTime() + this.goodMs });
		for (const oldest of this.#open.keys()) {
			if (this.#open.size <= KEPT) break;
			this.#open.delete(oldest);
		}
		return word;
	}

	/** What was asked under it, where that `fits` who answers. From then on it is answered; whoever it does not fit ends nothing. */
	answer(word: string, fits: (about: About) => boolean): About | undefined {
		const found = this.#open.get(word);
		if (!found || !fits(found.about)) return undefined;
		this.#open.delete(word);
		return found.endsAt > this.now().getTime() ? found.about : undefined;
	}
}
