// The state behind the form of a case: one draft for each meeting, sealed on the phone while somebody types, back after a restart.
import { deleteDraft, loadDraft, saveDraft } from '$lib/local/drafts/drafts';
import { caseKey, sentCaseKey } from '$lib/consultation/draft/draft-keys';
import { newId } from '$lib/domain/id';
import { failureSentence } from '$lib/text/errors';
import { emptyCase, isWorthKeeping, readCase, type CaseForm } from './case-form';

/** Long enough not to seal at every key, short enough that a crash costs a word at most. */
const SAVE_AFTER_MS = 300;

export class CaseDraft {
	form = $state<CaseForm>(emptyCase(newId()));
	/** False until the phone's storage has answered; nothing is saved before. */
	ready = $state(false);
	restored = $state(false);
	/** All that was typed lies sealed on this device. */
	kept = $state(false);
	/** Why the draft cannot be kept: the form stays as it is. */
	problem = $state('');
	#timer: ReturnType<typeof setTimeout> | undefined;
	#next: CaseForm | undefined;
	#saving: Promise<void> = Promise.resolve();
	#saved = false;

	constructor(private readonly meeting: string) {
		this.form = emptyCase(meeting);
	}

	/** Call once during component initialisation. */
	start(): void {
		void this.#load();
		$effect(() => {
			const form = $state.snapshot(this.form);
			if (!this.ready) return;
			this.kept = false;
			this.#next = form;
			// Not begun anew at every key: who types without a pause is saved as well.
			this.#timer ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS);
		});
		$effect(() => () => void this.flush());
	}

	/** Saves at once: the page is about to be hidden or left. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		// One after the other: an older save must not land on a newer one.
		this.#saving = this.#saving.then(() => this.#save());
		await this.#saving;
	}

	/** What is queued, or thrown away, is no draft any more: the next case begins empty. */
	async end(): Promise<void> {
		clearTimeout(this.#timer);
		this.#timer = this.#next = undefined;
		await this.#saving;
		await deleteDraft(caseKey(this.meeting));
		this.#saved = this.restored = false;
		this.form = emptyCase(this.meeting);
	}

	/** One that the server refused, as it was typed, under a new id; false when its copy is gone. */
	async revise(id: string): Promise<boolean> {
		const typed = readCase(await loadDraft(sentCaseKey(id)), this.meeting);
		if (!typed) return false;
		this.form = { ...typed, id: newId() };
		this.restored = true;
		await this.flush();
		await deleteDraft(sentCaseKey(id));
		return true;
	}

	async #load(): Promise<void> {
		try {
			const kept = readCase(await loadDraft(caseKey(this.meeting)), this.meeting);
			if (kept) {
				this.form = kept;
				this.restored = this.#saved = true;
			}
		} catch (error) {
			this.problem = failureSentence(error);
		}
		this.ready = true;
	}

	async #save(): Promise<void> {
		const form = this.#next;
		this.#next = undefined;
		if (!form || (!this.#saved && !isWorthKeeping(form))) return;
		try {
			await saveDraft(caseKey(this.meeting), form);
			this.#saved = true;
			this.kept = this.#next === undefined;
			this.problem = '';
		} catch (error) {
			this.problem = failureSentence(error);
		}
	}
}
