// The state behind the form: one draft, restored after a restart and saved sealed while somebody types.
import type { Question } from '$lib/domain/question';
import { keptRequest, keptRequests } from '$lib/local/kept-requests';
import { now } from '$lib/local/clock';
import { CodedError, type Problem } from '$lib/local/coded-error';
import { deleteDraft, loadDraft, saveDraft } from '$lib/local/drafts';
import { myPlace } from '$lib/local/my-place';
import { enqueue } from '$lib/local/outbox';
import { usePorts } from '$lib/local/ports';
import { dropSettledCopies, keepSentCopy } from '../sent-copy';
import { TooLargeError } from '$lib/sealing/errors';
import type { Addressee } from './addressee';
import { composeRequest } from './compose';
import { emptyForm, isWorthKeeping, readDraft, type AskForm } from './form';
import { plannedReaders } from './readers';

const DRAFT = 'request';
/** Long enough not to seal at every key, short enough that a crash costs a word at most. */
const SAVE_AFTER_MS = 300;

export class AskState {
	form = $state<AskForm>(emptyForm());
	/** False until the phone's storage has answered; nothing is saved before. */
	ready = $state(false);
	restored = $state(false);
	sending = $state(false);
	/** Why the draft cannot be kept, or why sending failed: the form stays as it is. */
	draftProblem = $state<Problem>();
	sendProblem = $state<Problem>();
	/** The last entry is sealed on this phone. */
	kept = $state(false);
	#timer: ReturnType<typeof setTimeout> | undefined;
	#next: AskForm | undefined;
	#saving: Promise<void> = Promise.resolve();
	#saved = false;
	#sent = false;

	/** Call once during component initialisation. What the address says wins over the draft. */
	start(asked: Question): void {
		void this.#load(asked);
		$effect(() => {
			const form = $state.snapshot(this.form);
			if (!this.ready) return;
			this.#next = form;
			this.kept = false;
			// Not begun anew at every key: who types without a pause is saved as well.
			this.#timer ??= setTimeout(() => void this.flush(), SAVE_AFTER_MS);
		});
	}

	/** Saves at once: the page is about to be hidden or closed. */
	async flush(): Promise<void> {
		this.#stop();
		// One after the other: an older save must not land on a newer one.
		this.#saving = this.#saving.then(() => this.#next && this.#save(this.#next));
		await this.#saving;
	}

	async discard(): Promise<void> {
		await this.#clearDraft();
		this.form = emptyForm();
		this.restored = false;
		this.#saved = false;
		await this.#preset({});
	}

	/** Queues the request, once however often it is tapped; true when it is safely on the phone. */
	async send(to: Addressee): Promise<boolean> {
		if (this.sending || this.#sent) return this.#sent;
		this.sending = true;
		this.sendProblem = undefined;
		try {
			const form = $state.snapshot(this.form);
			const { mutation, kept } = await composeRequest(form, to, await plannedReaders(to, now()));
			await keepSentCopy(form);
			await enqueue(mutation, kept);
			this.#sent = true;
			await this.#clearDraft();
			void usePorts().then((ports) => ports.syncNow());
		} catch (error) {
			if (!this.#sent) this.sendProblem = problemOf(error);
		} finally {
			this.sending = false;
		}
		return this.#sent;
	}

	/** A save that is under way would bring the draft back. */
	async #clearDraft(): Promise<void> {
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
		try {
			const draft = readDraft(await loadDraft(DRAFT));
			// Queued before the phone went off, only the draft was not yet cleared: asking twice would be the fault.
			const alreadySent = draft !== undefined && (await keptRequest(draft.id)) !== undefined;
			if (draft && !alreadySent) {
				this.form = draft;
				this.restored = this.#saved = true;
			} else if (alreadySent) await deleteDraft(DRAFT);
			await this.#preset(asked);
			await dropSettledCopies(await keptRequests());
		} catch (error) {
			this.draftProblem = problemOf(error);
		}
		this.ready = true;
	}

	async #preset(asked: Partial<Question>): Promise<void> {
		const place = await myPlace();
		const { form } = this;
		form.profession = asked.profession || form.profession || (place?.profession ?? '');
		form.ags = asked.ags || form.ags || (place?.ags ?? '');
		form.legalBasis = asked.basis || form.legalBasis;
		form.expert = asked.expert || form.expert;
	}

	async #save(form: AskForm): Promise<void> {
		if (this.#sent || (!this.#saved && !isWorthKeeping(form))) return;
		try {
			await saveDraft(DRAFT, form);
			this.#saved = true;
			this.kept = this.#next === form;
			this.draftProblem = undefined;
		} catch (error) {
			this.draftProblem = problemOf(error);
		}
	}
}

function problemOf(error: unknown): Problem {
	if (error instanceof CodedError) return error.code;
	return error instanceof TooLargeError ? 'too_large' : 'unexpected';
}
