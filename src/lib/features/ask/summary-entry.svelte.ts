// The summary as an entry of its own in the history: "back" of a phone or browser leads from it to the form, not off the page.
import { untrack } from 'svelte';
import { afterNavigate, pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';

export class SummaryEntry {
	#left: (() => void) | undefined;
	/** The page was loaded anew where it stood: the form's entry lies behind it already. */
	#reloaded = false;

	get isCurrent(): boolean {
		return page.state.summary === true;
	}

	/** Call once during component initialisation: whenever it was reached or left, by whatever way. */
	watch(moved: (current: boolean) => void): void {
		afterNavigate(({ type }) => {
			const [loading] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
			this.#reloaded = type === 'enter' && loading?.type === 'reload';
		});
		$effect(() => {
			const current = this.isCurrent;
			untrack(() => moved(current));
			if (!current) this.#left?.();
		});
	}

	/** `resumed`: the asker was there before, and comes back to it. */
	enter(resumed: boolean): void {
		if (this.isCurrent) return;
		if (resumed && this.#reloaded) replaceState('', { summary: true });
		else pushState('', { summary: true });
	}

	/** Goes back over it; resolves when the form's entry is the current one. */
	leave(): Promise<void> {
		if (!this.isCurrent) return Promise.resolve();
		return new Promise((resolve) => {
			this.#left = resolve;
			history.back();
		});
	}
}
