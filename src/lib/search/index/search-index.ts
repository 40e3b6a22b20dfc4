/**
 * The directory's search in the data worker: copy → index → answers, and the first screenful kept as a digest.
 * Guarantees: a query is answered at any time, with `ready: false` while the index is first built; building yields
 * between slices; after a change only the rows concerned are read again; when the phone changes hands the old
 * owner's index is gone before the new one is read.
 * Not here: when the directory has changed. Who writes it calls `refresh`.
 */
import {
	ENTRY_KINDS,
	type EntryKind,
	type SearchAnswer,
	type SearchQuery
} from '../../domain/directory/search-query';
import type { Row, Table } from '../../domain/tables';
import { GUEST_OWNER } from '../../local/device/device-db';
import type { CopyState } from '../../local/copy/copy-state';
import type { CopyReader } from '../../local/copy/directory-copy';
import { observe } from '../../local/live/observe';
import { writeDigest } from './digest';
import { SearchEngine } from '../engine/engine';
import { BUILD_ORDER, entryOf, loadAtlas, loadReferences, sourceOf, type Source } from '../engine/load';

/** Ids of rows that were written or dropped, by table. */
export type Changed = Partial<Record<Table, readonly string[]>>;

export interface SearchIndex {
	/** Brings the index up to date: with `changed` only what these rows touch, without it everything. */
	refresh(changed?: Changed): Promise<void>;
	search(query: SearchQuery): SearchAnswer;
	/** Builds the index, and builds it anew whenever somebody changed the directory who does not call `refresh`. */
	follow(): void;
}

/** Rows per slice: about 8 ms of work, so that a query never waits longer than that. */
const SLICE = 150;
/** From so many changed rows on, building anew is quicker and leaves no stale words behind. */
const MANY = 500;
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
		if (ready && changed && isSmall(changed)) await patch(engine, source, changed);
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
		follow: () => void observe(() => copy.readState(), { next: noticed, error: () => {} })
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

const PATCHABLE: readonly string[] = [
	...ENTRY_KINDS,
	'contacts',
	'circles',
	'meetings',
	'publicKeys',
	'requests',
	'ownKeys'
];
/** Others refer to these by id: a change of one row changes many entries. */
const REFERRED: readonly string[] = ['youthOffices'];

function isSmall(changed: Changed): boolean {
	const touched = Object.entries(changed).filter(([, ids]) => ids.length > 0);
	const rows = touched.reduce((sum, [, ids]) => sum + ids.length, 0);
	return rows < MANY && touched.every(([table]) => PATCHABLE.includes(table) && !REFERRED.includes(table));
}

async function patch(engine: SearchEngine, source: Source, changed: Changed): Promise<void> {
	const ids = await touchedIds(engine, source, changed);
	const organisations = await source.all('organisations');
	const references = await loadReferences(source, engine.atlas, organisations, ids.organisations);
	for (const kind of ENTRY_KINDS) {
		if (ids[kind].length === 0) continue;
		for (const id of ids[kind]) engine.remove(kind, id);
		for (const row of await source.some(kind, ids[kind])) {
			const entry = entryOf(kind, row, references);
			if (entry) engine.put(entry);
		}
	}
}

/** The entries that the changed rows are or are shown in. */
async function touchedIds(
	engine: SearchEngine,
	source: Source,
	changed: Changed
): Promise<Record<EntryKind, string[]>> {
	const contacts = await source.some('contacts', changed.contacts ?? []);
	const organisations = [
		...(changed.organisations ?? []),
		...contacts.map((contact) => contact.organisation),
		// A contact that is gone does not say where it was: the index knows.
		...engine.idsWithContacts(changed.contacts ?? [])
	];
	const naming = (kind: EntryKind) => (changed.organisations ?? []).flatMap((id) => engine.idsOf(kind, id));
	return {
		experts: unique([...(changed.experts ?? []), ...naming('experts')]),
		organisations: unique(organisations),
		youthOffices: [],
		offers: unique([...(changed.offers ?? []), ...naming('offers')]),
		helplines: unique(changed.helplines ?? [])
	};
}

function unique(ids: readonly string[]): string[] {
	return [...new Set(ids)];
}
