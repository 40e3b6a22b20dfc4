/**
 * One page of an answer: what changed for a caller since a cursor. Shared rows come from the scope's rows in memory, personal
 * ones are read as the caller and projected one by one.
 * Guarantees: whoever applies every page holds exactly the caller's projection of the database; the cursor only names what
 * was delivered, and moves with every page. A changed record that the caller does not (or no longer) see is a drop, a personal
 * one to those alone to whom it may have been shown. A page
 * ends at so many bytes, not rows, so that it arrives over a thin line; the directory comes before what is personal.
 */
import type { Caller } from '../../domain/access/caller';
import { project } from '../../domain/access/visibility';
import {
	type AnyRow,
	isShared,
	PERSONAL_TABLES,
	type PersonalTable,
	type SharedTable,
	type Table
} from '../../domain/tables';
import type { Delta, RowsByTable } from '../../protocol/pull';
import { mayHaveSeen } from './concerned';
import { type Cursor, PERSONAL_DONE } from './cursor';
import type { PersonalRows } from './personal-rows';
import type { ScopeRows } from './scope-rows';
import type { Feed, Store } from './store';

/** Four seconds at 256 kbit/s; a single row that is larger comes alone. */
const PAGE_BYTES = 128 * 1024;
/** Changes that are looked at for one page. */
const CHANGES_PER_PAGE = 2_000;
/** Personal rows read at once: what does not fit any more was read in vain. */
const READ_AT_ONCE = 25;

export interface PageSources {
	store: Store;
	/** The rows of each audience, shared with the snapshots. */
	rowsOf: (caller: Caller) => ScopeRows;
	/** What the callers see of the personal tables. */
	personal: PersonalRows;
}

export interface Page {
	puts: RowsByTable;
	drops: Delta['drops'];
	cursor: Cursor;
	more: boolean;
	bytes: number;
}

export async function collectPage(
	sources: PageSources,
	caller: Caller,
	cursor: Cursor,
	feed: Feed
): Promise<Page> {
	const personal = caller.role === 'guest' ? PERSONAL_DONE : cursor.personal;
	const page: Page = { puts: {}, drops: {}, cursor: { ...cursor, personal }, more: false, bytes: 0 };
	const delivered = personal === PERSONAL_DONE;
	if (!delivered) page.cursor.since ??= cursor.seq;
	// What is personal is told from `since` on, once the rows themselves have been delivered.
	await addChanges(sources, caller, feed, page, delivered);
	if (!delivered && !page.more) await addDelivery(sources, caller, feed, page);
	return page;
}

async function addChanges(
	{ store, rowsOf }: PageSources,
	caller: Caller,
	feed: Feed,
	page: Page,
	withPersonal: boolean
): Promise<void> {
	const { cursor } = page;
	const read = cursor.seq < feed.head ? await store.changesAfter(cursor.seq, CHANGES_PER_PAGE) : [];
	// The scope's rows stand for `feed.head`: what was written since is for the next pull, with its newer rows.
	const changes = read.filter(({ seq }) => seq <= feed.head);
	const rows = rowsOf(caller);
	if (changes.some(({ table }) => isShared(table))) await rows.refresh(feed, caller);
	for (let at = 0; at < changes.length; at += READ_AT_ONCE) {
		const some = changes.slice(at, at + READ_AT_ONCE);
		// What is others' business is neither read nor named.
		const hers = withPersonal ? some.filter(({ concerned }) => mayHaveSeen(concerned, caller)) : [];
		const seen = await personalOf(store, caller, hers);
		for (const change of some) {
			const { seq, table, id } = change;
			if (isFull(page)) return;
			if (isShared(table)) addJson(page, table, id, rows.json(table, id));
			else if (hers.includes(change)) addRow(page, table, id, seen.get(id));
			cursor.seq = seq;
			page.more = true;
		}
	}
	page.more = read.length === CHANGES_PER_PAGE && changes.length === read.length;
	if (!page.more) cursor.seq = feed.head;
}

/** The next of the caller's personal rows; with the last one the position goes back to where they began. */
async function addDelivery(
	{ store, personal }: PageSources,
	caller: Caller,
	feed: Feed,
	page: Page
): Promise<void> {
	const { cursor } = page;
	const waiting = (await personal.of(caller, feed)).idsAfter(cursor.personal);
	for (let at = 0; at < waiting.length; at += READ_AT_ONCE) {
		const some = waiting.slice(at, at + READ_AT_ONCE);
		const seen = await personalOf(store, caller, some);
		for (const { table, id } of some) {
			if (isFull(page)) {
				page.more = true;
				return;
			}
			const row = seen.get(id);
			if (row) addRow(page, table, id, row);
			cursor.personal = id;
		}
	}
	cursor.personal = PERSONAL_DONE;
	cursor.seq = Math.min(cursor.since ?? cursor.seq, cursor.seq);
	delete cursor.since;
	page.more = cursor.seq < feed.head;
}

/** Of these personal rows those that the caller sees, projected. */
async function personalOf(
	store: Store,
	caller: Caller,
	wanted: readonly { table: Table; id: string }[]
): Promise<Map<string, AnyRow>> {
	const seen = new Map<string, AnyRow>();
	if (caller.role === 'guest') return seen;
	for (const table of PERSONAL_TABLES) {
		const ids = wanted.filter((one) => one.table === table).map(({ id }) => id);
		if (ids.length === 0) continue;
		for (const row of await store.rowsById(table, ids, caller)) {
			const projected = project(table, row, caller);
			if (projected) seen.set(row.id, projected);
		}
	}
	return seen;
}

function isFull({ bytes }: Page): boolean {
	return bytes >= PAGE_BYTES;
}

function addJson(page: Page, table: SharedTable, id: string, json: string | undefined): void {
	if (json === undefined) drop(page, table, id);
	else put(page, table, JSON.parse(json) as AnyRow, json.length);
}

function addRow(page: Page, table: PersonalTable, id: string, row: AnyRow | undefined): void {
	if (row === undefined) drop(page, table, id);
	else put(page, table, row, JSON.stringify(row).length);
}

function put(page: Page, table: Table, row: AnyRow, bytes: number): void {
	page.bytes += bytes;
	(page.puts[table] ??= []).push(row);
}

function drop(page: Page, table: Table, id: string): void {
	page.bytes += id.length;
	(page.drops[table] ??= []).push(id);
}
