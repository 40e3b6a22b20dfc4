/** One import as the server has it, asked for again as long as something is under way there. */
import type { Ask } from '../../local/ports';
import { IMPORTS } from '../../protocol/endpoints/imports';
import type { ImportState, ImportSummary } from '../../protocol/imports';

/** Well within what an office may ask in ten minutes. */
const AGAIN_MS = 2_500;
const WORKING: readonly ImportState[] = ['reading', 'writing', 'undoing'];

export class ImportWatch {
	value = $state.raw<ImportSummary>();
	failure = $state.raw<unknown>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#ended = false;

	constructor(
		readonly ask: Ask,
		readonly id: string
	) {}

	/** Until the returned function is called. */
	start(): () => void {
		this.#ended = false;
		void this.look();
		return () => {
			this.#ended = true;
			clearTimeout(this.#timer);
		};
	}

	look = async (): Promise<void> => {
		try {
			this.take(await this.ask(IMPORTS.one, { query: { id: this.id } }));
		} catch (error) {
			this.failure = error;
			this.#again();
		}
	};

	/** What an answer has brought. */
	take(summary: ImportSummary): void {
		this.value = summary;
		this.failure = undefined;
		if (WORKING.includes(summary.state)) this.#again();
	}

	/** A line that is away comes back, too. */
	#again(): void {
		clearTimeout(this.#timer);
		if (!this.#ended) this.#timer = setTimeout(() => void this.look(), AGAIN_MS);
	}
}
