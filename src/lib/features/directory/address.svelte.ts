/** Filters and address in step: what is typed shows at once and reaches the address a moment later, without history. */
import { afterNavigate, beforeNavigate, goto } from '$app/navigation';
import { resolve } from '$app/paths';
import { page } from '$app/state';
import { readFilters, writeFilters, type Filters } from './filters';

/** Long enough that typing does not rewrite the address with every letter. */
const SETTLED_MS = 300;

export interface FilterState {
	readonly current: Filters;
	change(change: Partial<Filters>): void;
}

/** Call during component initialisation, on a page under /kontakte. */
export function filterState(): FilterState {
	let current = $state.raw(readFilters(page.url.searchParams));
	let timer = 0;

	function address() {
		const { kind, id } = page.params;
		const query = writeFilters(current);
		return kind && id ? resolve(`/kontakte/${kind}/${id}${query}`) : resolve(`/kontakte${query}`);
	}

	function write() {
		timer = 0;
		void goto(address(), { replaceState: true, keepFocus: true, noScroll: true });
	}

	// Who taps a hit right after typing leaves: a late rewriting would bring her back, so it happens now.
	beforeNavigate(({ type }) => {
		if (timer === 0 || type === 'goto') return;
		clearTimeout(timer);
		timer = 0;
		// Not SvelteKit's replaceState: it would lead back to the page's old address.
		history.replaceState(history.state, '', address());
	});

	afterNavigate(() => {
		// What is still to be written is newer than the address.
		if (timer === 0) current = readFilters(page.url.searchParams);
	});

	$effect(() => () => clearTimeout(timer));

	return {
		get current() {
			return current;
		},
		change(change) {
			current = { ...current, ...change };
			clearTimeout(timer);
			timer = window.setTimeout(write, SETTLED_MS);
		}
	};
}
