/**
 * Dexie's live queries as rune state: `const list = live(() => directoryCopy.readAll('offers'))`, then `list.value`.
 * Runs again when what it read changes, in this tab, another or the worker, and when a rune read in `deps` changes.
 */
import { untrack } from 'svelte';
import { observe } from './observe';

export interface Live<T> {
	/** The last result; kept while a new one is on its way. */
	readonly value: T | undefined;
	readonly error: unknown;
	/** True until the first result for the current `deps`. */
	readonly loading: boolean;
}

/** Call during component initialisation. In `query`, read the database first and await other things last. */
export function live<T>(query: () => Promise<T>, deps?: () => unknown): Live<T> {
	let value = $state.raw<T>();
	let error = $state.raw<unknown>();
	let loading = $state(true);

	$effect(() => {
		deps?.();
		untrack(() => (loading = true));
		return observe(query, {
			next: (result) => {
				value = result;
				error = undefined;
				loading = false;
			},
			error: (reason) => {
				error = reason;
				loading = false;
			}
		});
	});

	return {
		get value() {
			return value;
		},
		get error() {
			return error;
		},
		get loading() {
			return loading;
		}
	};
}
