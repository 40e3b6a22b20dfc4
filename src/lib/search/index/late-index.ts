/**
 * The search index, fetched when it is first needed: its code is a fifth of what a first visit would load, and Start
 * shows nothing of it. A phone that holds a directory already builds it at once, before anybody asks.
 * Guarantees: a query waits for the code and is then answered; where the code cannot be had the query fails as offline
 * and the next one tries again.
 */
import type { SearchAnswer, SearchQuery } from '../../domain/directory/search-query';
import { CodedError } from '../../local/coded-error';
import type { CopyReader } from '../../local/copy/directory-copy';
import type { Changed } from './patch';
import type { SearchIndex } from './search-index';

export interface LateIndex {
	search(query: SearchQuery): Promise<SearchAnswer>;
	/** Tells what changed, if there is an index by now. */
	refresh(changed?: Changed): void;
	/** Builds the index if there is something to search in. */
	prepare(): Promise<void>;
}

/** `load` fetches the code: `() => import('./search-index')`. With `ended` it follows no longer. */
export function createLateIndex(
	copy: CopyReader,
	load: () => Promise<{ createSearchIndex: (copy: CopyReader) => SearchIndex }>,
	ended?: AbortSignal
): LateIndex {
	let index: Promise<SearchIndex> | undefined;

	function present(): Promise<SearchIndex> {
		index ??= load().then(
			({ createSearchIndex }) => {
				const built = createSearchIndex(copy);
				built.follow(ended);
				return built;
			},
			() => {
				index = undefined;
				throw new CodedError('offline');
			}
		);
		return index;
	}

	return {
		search: async (query) => (await present()).search(query),
		refresh: (changed) => {
			void index?.then((built) => built.refresh(changed)).catch(() => undefined);
		},
		prepare: async () => {
			if ((await copy.readState())?.cursor) await present();
		}
	};
}
