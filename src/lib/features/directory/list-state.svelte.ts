/**
 * The list on the screen: what is asked, what is shown, how much of it. A cold start shows the digest at once; the
 * index answers when it can, and again whenever it was brought up to date (the digest is written then).
 */
import type { SearchAnswer } from '$lib/domain/directory/search-query';
import { favourites } from '$lib/local/device/favourites';
import { live } from '$lib/local/live/live.svelte';
import { currentMinute } from '$lib/local/live/current-minute.svelte';
import { usePorts } from '$lib/local/ports';
import { FIRST_LINES, readDigest } from '$lib/search/index/digest';
import { isWhole, toQuery, type Filters } from './filters';

/** While the index is being built it is asked again this often: what is found grows. */
const AGAIN_MS = 600;

export interface ListState {
	/** The lines to show; undefined as long as there is nothing to show at all. */
	readonly answer: Pick<SearchAnswer, 'hits' | 'total' | 'ready'> | undefined;
	/** The index could not be asked. */
	readonly failed: boolean;
	/** Keys ("kind/id") of what is marked on this phone. */
	readonly marked: readonly string[];
	/** Shows more lines of the same list. */
	more(): void;
}

/** Call during component initialisation. */
export function listState(filters: () => Filters): ListState {
	const digest = live(() => readDigest());
	const marks = live(() => favourites());
	const minute = currentMinute();
	const marked = $derived((marks.value ?? []).map(({ kind, id }) => `${kind}/${id}`));
	let found = $state.raw<SearchAnswer>();
	let failed = $state(false);
	let limit = $state(FIRST_LINES);
	let turn = 0;

	$effect(() => {
		// Another question begins at the top again.
		filters();
		limit = FIRST_LINES;
	});

	$effect(() => {
		void digest.value;
		const query = toQuery(filters(), { now: minute.now.toISOString(), offset: 0, limit }, marked);
		const mine = ++turn;
		let timer = 0;
		const ask = async () => {
			try {
				const answer = await (await usePorts()).search(query);
				if (mine !== turn) return;
				found = answer;
				failed = false;
				if (!answer.ready) timer = window.setTimeout(ask, AGAIN_MS);
			} catch {
				if (mine === turn) failed = true;
			}
		};
		void ask();
		return () => clearTimeout(timer);
	});

	const answer = $derived.by(() => {
		const kept = isWhole(filters()) ? digest.value : undefined;
		if (found?.ready || !kept) return found;
		return { hits: kept.hits, total: kept.total, ready: false };
	});

	return {
		get answer() {
			return answer;
		},
		get failed() {
			return failed;
		},
		get marked() {
			return marked;
		},
		more: () => (limit += FIRST_LINES)
	};
}
