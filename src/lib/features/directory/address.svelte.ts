/** Filters and address in step: what is typed shows at once and reaches the address a moment later, without history. */
import { afterNavigate, goto } from '$app/navigation';
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

	function write() {
		timer = 0;
		const { kind, id } = page.params;
		const query = writeFilters(current);
		const options = { replaceState: true, keepFocus: true, noScroll: true };
		if (kind && id) void goto(resolve(`/kontakte/${kind}/${id}${query}`), options);
		else void goto(resolve(`/kontakte${query}`), options);
	}

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
