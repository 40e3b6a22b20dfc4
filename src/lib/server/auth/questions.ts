/**
 * What is asked of somebody and answered from elsewhere (a device, another site), in this process's memory: each under a word that
 * nobody guesses, for minutes, for one answer. Bounded, since anybody may ask, and shared: whoever asks for very many loses her own
 * and leaves those of others. A restart forgets them, and the person taps once more.
 */
import { randomBytes } from 'node:crypto';

const KEPT = 10_000;
/** More than a meeting behind one line asks for. */
const SHARE = 1_000;
const BYTES = 32;

interface Question<About> {
	about: About;
	by: string;
	endsAt: number;
}

export class Questions<About> {
	readonly #open = new Map<string, Question<About>>();
	/** The words of each who asks. */
	readonly #words = new Map<string, Set<string>>();

	constructor(
		readonly now: () => Date,
		readonly goodMs: number
	) {}

	/** The word of a new one. `by`: who holds a share, an account or a block of addresses (client-address.ts). */
	ask(about: About, by: string): string {
		this.#forgetEnded();
		const word = randomBytes(BYTES).toString('base64url');
		this.#open.set(word, { about, by, endsAt: this.now().getTime() + this.goodMs });
		const words = (this.#words.get(by) ?? new Set<string>()).add(word);
		this.#words.set(by, words);
		if (words.size > SHARE) this.#forgetOldest(words);
		if (this.#open.size > KEPT) this.#forgetOldest(this.#mostWords());
		return word;
	}

	/** What was asked under it, where that `fits` who answers. From then on it is answered; whoever it does not fit ends nothing. */
	answer(word: string, fits: (about: About) => boolean): About | undefined {
		const found = this.#open.get(word);
		if (!found || !fits(found.about)) return undefined;
		this.#forget(word);
		return found.endsAt > this.now().getTime() ? found.about : undefined;
	}

	/** All are good for the same time: the oldest end first. */
	#forgetEnded(): void {
		for (const [word, { endsAt }] of this.#open) {
			if (endsAt > this.now().getTime()) break;
			this.#forget(word);
		}
	}

	/** Of whoever has most of them; of several the one who was there first. */
	#mostWords(): ReadonlySet<string> {
		let most: ReadonlySet<string> = new Set();
		for (const words of this.#words.values()) if (words.size > most.size) most = words;
		return most;
	}

	#forgetOldest(words: ReadonlySet<string>): void {
		const [oldest] = words;
		if (oldest !== undefined) this.#forget(oldest);
	}

	#forget(word: string): void {
		const by = this.#open.get(word)?.by ?? '';
		this.#open.delete(word);
		const words = this.#words.get(by);
		words?.delete(word);
		if (words?.size === 0) this.#words.delete(by);
	}
}
