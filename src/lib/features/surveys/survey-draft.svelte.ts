/**
 * What somebody chooses in a survey, sealed on this phone while she does, as it cannot be sent without a network. Guarantees: what is kept
 * last is what was chosen last; once it was sent nothing of it stays.
 */
import type { Profession } from '$lib/domain/vocabulary';
import { onBeforeUpdate } from '$lib/local/drafts/before-update';
import { deleteDraft, loadDraft, saveDraft } from '$lib/local/drafts/drafts';
import { type Chosen, nothingChosen } from './answering';

/** Long enough not to seal at every key, short enough that a crash costs a word at most. */
const SAVE_AFTER_MS = 300;

export class SurveyDraft {
	/** False until the draft has been looked for; nothing is kept before. */
	ready = $state(false);
	chosen = $state.raw<Chosen>(nothingChosen(''));
	/** Why it cannot be kept on this phone. */
	failure = $state.raw<unknown>();
	readonly #key: string;
	#waits = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#writing: Promise<void> = Promise.resolve();

	/** Call during component initialisation. */
	constructor(survey: string, profession: Profession | '') {
		this.#key = `survey/${survey}`;
		void loadDraft<Chosen>(this.#key)
			.catch(() => undefined)
			.then((draft) => {
				this.chosen = draft ?? nothingChosen(profession);
				this.ready = true;
			});
		$effect(() => onBeforeUpdate(() => this.flush()));
		$effect(() => () => void this.flush());
	}

	choose(change: Partial<Chosen>): void {
		this.chosen = { ...this.chosen, ...change };
		this.#waits = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), SAVE_AFTER_MS);
	}

	flush(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#waits) {
			this.#waits = false;
			const chosen = this.chosen;
			this.#writing = this.#writing
				.then(() => saveDraft(this.#key, chosen))
				.then(
					() => void (this.failure = undefined),
					(error: unknown) => void (this.failure = error)
				);
		}
		return this.#writing;
	}

	/** It was sent. */
	async forget(): Promise<void> {
		clearTimeout(this.#timer);
		this.#waits = false;
		await this.#writing;
		await deleteDraft(this.#key);
	}
}
