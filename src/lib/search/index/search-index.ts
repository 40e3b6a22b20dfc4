/**
 * The directory's search in the data worker: copy → index → answers, and the first screenful kept as a digest.
 * Guarantees: a query is answered at any time, with `ready: false` while the index is first built; building yields
 * between slices; after a change only the rows concerned are read again; when the phone changes hands the old
 * owner's index is gone before the new one is read.
 * Not here: when the directory has changed. Who writes it calls `refresh`.
 */
import type { EntryKind, SearchAnswer, SearchQuery } from '../../domain/directory/search-query';
import type { Row } from '../../domain/tables';
import { GUEST_OWNER } from '../../local/device/device-db';
import type { CopyState } from '../../local/copy/copy-state';
import type { CopyReader } from '../../local/copy/directory-copy';
import { observe } from '../../local/live/observe';
import { SearchEngine } from '../engine/engine';
import { BUILD_ORDER, entryOf, loadAtlas, loadReferences, type Source } from '../engine/load';
import { sourceOf } from './copy-source';
import { writeDigest } from './digest';
import { isPatchable, patch, type Changed } from './patch';

export interface SearchIndex {
	/** Brings the index up to date: with `changed` only what these rows touch, without it everything. */
	refresh(changed?: Changed): Promise<void>;
	search(query: SearchQuery): SearchAnswer;
	/** Builds the index, and until `ended` builds it anew whenever somebody changed the directory who does not call `refresh`. */
	follow(ended?: AbortSignal): void;
}

/** Rows per slice: about 8 ms of work, so that a query never waits longer than that. */
const SLICE = 150;
/** Time for the own pull to say what it changed, before another tab is taken for the writer. */
const GRACE_MS = 1_000;
const EMPTY_ATLAS = { regions: new Map(), municipalities: [], responsibilities: [] };

const pause = () => new Promise<void>((resolve) => setTimeout(resolve));

export function createSearchIndex(copy: CopyReader): SearchIndex {
	const source = sourceOf(copy);
	let engine = new SearchEngine(EMPTY_ATLAS);
	let ready = false;
	let owner: string | undefined;
	let stamp: string | undefined;
	let queue = Promise.resolve();

	async function run(changed: Changed | undefined): Promise<void> {
		const state = await copy.readState();
		const current = ownerOf(state);
		stamp = state?.stamp ?? '';
		if (current !== owner) ready = false;
		if (ready && changed && isPatchable(changed)) await patch(engine, source, changed);
		else {
			const fresh = new SearchEngine(await loadAtlas(source));
			if (!ready) engine = fresh;
			await build(fresh, source);
			engine = fresh;
			// Nothing pulled yet is not the same as nothing there.
			ready = Boolean(state?.cursor) || fresh.size > 0;
			owner = current;
		}
		if (!ready) return;
		// Without room for it the next cold start is slower, no more.
		await writeDigest(engine, state?.owner ?? GUEST_OWNER).catch(() => undefined);
	}

	function refresh(changed?: Changed): Promise<void> {
		// One after the other; a failed one (a database that was deleted meanwhile) must not stop the next.
		const turn = queue.then(() => run(changed));
		queue = turn.catch(() => undefined);
		return turn;
	}

	function noticed(state: CopyState | undefined): void {
		const current = state?.stamp ?? '';
		const catchUp = () => void (current !== stamp && refresh().catch(() => undefined));
		if (ready && ownerOf(state) === owner) setTimeout(catchUp, GRACE_MS);
		else catchUp();
	}

	return {
		refresh,
		search: (query) => engine.search(query, ready),
		follow: (ended) => {
			const end = observe(() => copy.readState(), { next: noticed, error: () => {} });
			ended?.addEventListener('abort', end);
		}
	};
}

function ownerOf(state: CopyState | undefined): string {
	return `${state?.owner ?? ''} ${state?.scope ?? ''}`;
}

/** Fills an empty engine, most needed kinds first. */
export async function build(engine: SearchEngine, source: Source): Promise<void> {
	const organisations = await source.all('organisations');
	const references = await loadReferences(source, engine.atlas, organisations);
	for (const kind of BUILD_ORDER) {
		const rows: Row<EntryKind>[] = kind === 'organisations' ? organisations : await source.all(kind);
		for (let start = 0; start < rows.length; start += SLICE) {
			for (const row of rows.slice(start, start + SLICE)) {
				const entry = entryOf(kind, row, references);
				if (entry) engine.put(entry);
			}
			await pause();
		}
	}
}
