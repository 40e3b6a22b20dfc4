/**
 * A kept figure (kept-figure.ts) as rune state: at once where it is still right, else counted when the page is painted. While it is
 * counted anew the last one stays, as with `live`; where counting fails there is none.
 */
import { untrack } from 'svelte';
import { version } from '$app/environment';
import { live } from '../local/live/live.svelte';
import { countAndKeep, readKept } from './kept-figure';

/**
 * Call during component initialisation. `count` must be told of nothing but what lies on the phone and what `of` says: both together
 * are what the figure is known by.
 */
export function keptFigure<T>(
	name: string,
	count: () => Promise<T>,
	of: () => string = () => ''
): { readonly value: T | undefined } {
	// Another version may count by other rules.
	const added = $derived(`${version} ${of()}`);
	const kept = live(
		() => readKept<T>(name, added),
		() => added
	);
	let last = $state.raw<T>();
	let counting = $state(false);
	/** Counted once, whatever came of it: what fails, or finds no room, is not tried without end. */
	let tried: string | undefined;

	async function countAnew(basis: string): Promise<void> {
		counting = true;
		tried = basis;
		try {
			await painted();
			last = (await countAndKeep(name, added, count)) ?? last;
		} catch {
			last = undefined;
		} finally {
			counting = false;
		}
	}
	$effect(() => {
		if (!kept.value) return;
		const { basis, figure } = kept.value;
		if (figure !== undefined) last = figure;
		else if (!counting && basis !== tried) untrack(() => void countAnew(basis));
	});

	return {
		get value() {
			return kept.value?.figure ?? last;
		}
	};
}

/** Behind the next frame: what is read in one piece holds up what can be shown already. */
function painted(): Promise<void> {
	return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
