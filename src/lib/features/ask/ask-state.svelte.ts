// The state behind the form: one draft, restored after a restart and saved sealed while somebody types.
import { newReceiptCode } from '$lib/domain/consultation/receipt';
import { newId } from '$lib/domain/id';
import type { Question } from '$lib/domain/place/question';
import { keptRequest, keptRequests } from '$lib/local/receipts/kept-requests';
import { now } from '$lib/local/live/clock';
import { CodedError, type Problem } from '$lib/local/coded-error';
import { deleteDraft, loadDraft, saveDraft } from '$lib/local/drafts/drafts';
import { storageMode } from '$lib/local/device/storage-mode';
import { myPlace } from '$lib/local/device/my-place';
import { dropSettledCopies } from '$lib/consultation/draft/queue-draft';
import { AGAIN, DRAFT } from '$lib/consultation/draft/draft-keys';
import {
	BEGINNING,
	emptyForm,
	isWorthKeeping,
	readDraft,
	type AskForm,
	type Position
} from '$lib/consultation/draft/ask-form';

/** Long enough not to seal at every key, short enough that a crash costs a word at most. */
const SAVE_AFTER_MS = 300;

export class AskState {
	form = $state<AskForm>(emptyForm());
	/** False until the phone's storage has answered; nothing is saved before. */
	ready = $state(false);
	restored = $state(false);
	/** Why the draft cannot be kept: the form stays as it is. */
	problem = $state<Problem>();
	/** When the draft was last sealed on this phone; empty before. */
	savedAt = $state('');
	/** An earlier request that is to be sent once more, while another draft is here. */
	again = $state.raw<AskForm>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#next: AskForm | undefined;
	#saving: Promise<void> = Promise.resolve();
	#saved = false;
	#done = false;

	/** `position` says where the asker is, whenever the draft is saved. */
	constructor(private readonly position: () => Position) {}

	/** Call once during component initialisation. What the address says wins over the draft. */
	start(asked: Question): void {
		void this.#load(asked);
		$effect(() => {
			const form = $state.snapshot(this.form);
			if (this.ready) this.#plan(form);
		});
	}

	/** The asker has moved on without entering anything. */
	moved(): void {
		if (this.ready && this.#saved) this.#plan($state.snapshot(this.form));
	}

	/** Saves at once: the page is about to be hidden or closed. */
	async flush(): Promise<void> {
		this.#stop();
		// One after the other: an older save must not land on a newer one.
		this.#saving = this.#saving.then(() => this.#next && this.#save(this.#next));
		await this.#saving;
	}

	async discard(): Promise<void> {
		await this.#clear();
		this.#begin(emptyForm());
		this.restored = false;
		await this.#preset({});
	}

	/** The request is in the queue: the draft has done its work. */
	async finish(): Promise<void> {
		this.#done = true;
		await this.#clear();
	}

	/** Takes the earlier request in place of the draft that is here, or leaves it be. */
	async chooseAgain(wanted: boolean): Promise<void> {
		const { again } = this;
		this.again = undefined;
		if (wanted && again) await this.#adopt(again);
		else await deleteDraft(AGAIN);
	}

	/** Goes on with the same words as a new request: the one they were is sent. */
	renew(): void {
		this.#begin({ ...this.form, id: newId(), code: newReceiptCode(), at: BEGINNING });
	}

	/** Saved as the draft before it is taken away where it lay. */
	async #adopt(again: AskForm): Promise<void> {
		this.#begin(again);
		await saveDraft(DRAFT, again);
		this.#saved = true;
		await deleteDraft(AGAIN);
	}

	#begin(form: AskForm): void {
		this.#saved = false;
		this.savedAt = '';
		this.form = form;
	}

	#plan(form: AskForm): void {
		this.#next = form;
		// Not begun anew at every key: who types without a pause is saved as well.
		this.#timer ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS);
	}

	/** A save that is under way would bring the draft back. */
	async #clear(): Promise<void> {
		this.#stop();
		this.#next = undefined;
		await this.#saving;
		await deleteDraft(DRAFT);
	}

	#stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	async #load(asked: Question): Promise<void> {
		// Known before the first look into it: where the browser keeps nothing, the databases lie elsewhere.
		if ((await storageMode()) === 'blocked') this.problem = 'storage_blocked';
		try {
			// Where the browser keeps nothing, memory has to stand in first.
			await storageMode();
			const draft = await this.#unsentDraft();
			const again = readDraft(await loadDraft(AGAIN));
			if (draft) {
				this.form = draft;
				this.savedAt = draft.savedAt;
				this.restored = this.#saved = true;
				this.again = again;
			} else if (again) await this.#adopt(again);
			await dropSettledCopies(await keptRequests());
		} catch (error) {
			this.problem = problemOf(error);
		}
		// What the address says needs no storage.
		await this.#preset(asked);
		this.ready = true;
	}

	/** Queued before the phone went off, only the draft was not yet cleared: asking twice would be the fault. */
	async #unsentDraft(): Promise<AskForm | undefined> {
		const draft = readDraft(await loadDraft(DRAFT));
		if (!draft || !(await keptRequest(draft.id))) return draft;
		await deleteDraft(DRAFT);
		return undefined;
	}

	async #preset(asked: Partial<Question>): Promise<void> {
		const place = await myPlace().catch(() => undefined);
		const { form } = this;
		form.profession = asked.profession || form.profession || (place?.profession ?? '');
		form.ags = asked.ags || form.ags || (place?.ags ?? '');
		form.legalBasis = asked.basis || form.legalBasis;
		form.expert = asked.expert || form.expert;
	}

	async #save(form: AskForm): Promise<void> {
		if (this.#done || (!this.#saved && !isWorthKeeping(form))) return;
		try {
			// Sent from another tab: saved once more it would be a draft of what is sent.
			if (await keptRequest(form.id)) return;
			const savedAt = now().toISOString();
			await saveDraft(DRAFT, { ...form, at: this.position(), savedAt } satisfies AskForm);
			this.#saved = true;
			// In memory it lasts for this visit: that is not "gesichert".
			const stored = (await storageMode()) === 'stored';
			this.savedAt = stored ? savedAt : '';
			this.problem = stored ? undefined : 'storage_blocked';
		} catch (error) {
			this.problem = problemOf(error);
		}
	}
}

function problemOf(error: unknown): Problem {
	return error instanceof CodedError ? error.code : 'unexpected';
}
