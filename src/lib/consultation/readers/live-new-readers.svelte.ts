// Readers of a matter of whom the person has still to be told, alive: for whoever is about to write or to hand over.
import { live } from '$lib/local/live/live.svelte';
import { type OfficeMatter, readersOfMatter, unagreed, type Matter } from './agreed-readers';
import type { Knowledge } from './compare-readers';

/** Call during component initialisation; `source` gives undefined where nothing can be written. */
export function liveNewReaders(
	source: () => { matter: Matter | OfficeMatter; own?: Knowledge['own'] } | undefined
) {
	const found = live(
		() => {
			const given = source();
			return given ? readersOfMatter(given.matter, given.own) : Promise.resolve([]);
		},
		() => JSON.stringify(source())
	);
	const readers = $derived(unagreed(found.value ?? []));
	return {
		get readers() {
			return readers;
		}
	};
}
