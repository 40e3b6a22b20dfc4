// The state behind the page: one sheet, kept sealed on this phone while somebody writes, and gone when they say so.
import { berlinDay } from '$lib/domain/time/berlin';
import { now } from '$lib/local/live/clock';
import { CodedError, type Problem } from '$lib/local/coded-error';
import type { HandedOver } from '$lib/local/device/hand-over-file';
import { storageMode } from '$lib/local/device/storage-mode';
import { adoptDraft, deleteDraft, loadDraft, saveDraft } from '$lib/local/drafts/drafts';
import { handOverPdf, makePdf, type Way } from './save-pdf';
import { emptySheet, isEmpty, readSheet, type Sheet } from './sheet';

const DRAFT = 'documentation';
/** Long enough not to seal at every key, short enough that a crash costs a word at most. */
const SAVE_AFTER_MS = 300;

export class SheetState {
	sheet = $state<Sheet>(emptySheet(berlinDay(now())));
	/** False until the phone's storage has answered; nothing is saved before. */
	ready = $state(false);
	restored = $state(false);
	/** The last entry is sealed on this phone. */
	kept = $state(false);
	/** Why the draft cannot be kept or deleted: the sheet stays on the screen. */
	draftProblem = $state<Problem>();
	/** Under way: the PDF is being made. */
	busy = $state<Way>();
	/** How handing over ended, unless it went well. */
	outcome = $state<Exclude<HandedOver, 'done'>>();
	/** What was handed over last; as soon as something is changed, that PDF is not the sheet any more. */
	#handedOver = $state('');
	#made: { content: string; file: File } | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#next: Sheet | undefined;
	#saving: Promise<void> = Promise.resolve();
	/** What lies on the phone, '' for nothing. */
	#saved = '';

	/** The sheet as it stands here is in a PDF that the person has. */
	get isHandedOver(): boolean {
		return this.#handedOver !== '' && this.#handedOver === JSON.stringify(this.sheet);
	}

	/** Call once during component initialisation. */
	start(): void {
		void this.#load();
		$effect(() => {
			const sheet = $state.snapshot(this.sheet);
			if (!this.ready) return;
			this.#next = sheet;
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

	/** Makes the PDF on this device and hands it over. Once made it is kept until something changes. */
	async handOver(way: Way): Promise<void> {
		if (this.busy) return;
		this.busy = way;
		this.outcome = undefined;
		const sheet = $state.snapshot(this.sheet);
		const content = JSON.stringify(sheet);
		const outcome = await this.#file(sheet, content)
			.then((file) => handOverPdf(file, way))
			.catch((): HandedOver => 'failed');
		if (outcome === 'done') this.#handedOver = content;
		else this.outcome = outcome;
		this.busy = undefined;
	}

	/** "Noch behalten": the question is answered, the draft stays. */
	keep(): void {
		this.#handedOver = '';
	}

	/** Takes the sheet off this phone and begins an empty one; false when the storage does not let it. */
	async wipe(): Promise<boolean> {
		this.#stop();
		this.#next = undefined;
		// A save that is under way would bring the draft back.
		await this.#saving;
		try {
			await deleteDraft(DRAFT);
		} catch (error) {
			this.draftProblem = problemOf(error);
			return false;
		}
		this.sheet = emptySheet(berlinDay(now()));
		this.#made = undefined;
		this.#handedOver = '';
		this.outcome = undefined;
		this.draftProblem = (await storageMode()) === 'stored' ? undefined : 'storage_blocked';
		this.restored = this.kept = false;
		this.#saved = '';
		return true;
	}

	async #load(): Promise<void> {
		// Known before the first look into it: where the browser keeps nothing, the databases lie elsewhere.
		if ((await storageMode()) === 'blocked') this.draftProblem = 'storage_blocked';
		try {
			await adoptDraft(DRAFT);
			const draft = readSheet(await loadDraft(DRAFT));
			if (draft) {
				this.sheet = draft;
				this.restored = true;
				this.#saved = JSON.stringify(draft);
			}
		} catch (error) {
			this.draftProblem = problemOf(error);
		}
		this.ready = true;
	}

	async #save(sheet: Sheet): Promise<void> {
		const content = isEmpty(sheet) ? '' : JSON.stringify(sheet);
		try {
			// Only looked at: that does not lengthen its days.
			if (content !== this.#saved) await (content === '' ? deleteDraft(DRAFT) : saveDraft(DRAFT, sheet));
			this.#saved = content;
			// In memory it lasts for this visit: that is not "gesichert".
			const stored = (await storageMode()) === 'stored';
			this.kept = stored && content !== '' && this.#next === sheet;
			this.draftProblem = stored ? undefined : 'storage_blocked';
		} catch (error) {
			this.draftProblem = problemOf(error);
		}
	}

	async #file(sheet: Sheet, content: string): Promise<File> {
		if (this.#made?.content !== content) this.#made = { content, file: await makePdf(sheet, now()) };
		return this.#made.file;
	}

	#stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}
}

function problemOf(error: unknown): Problem {
	return error instanceof CodedError ? error.code : 'unexpected';
}
