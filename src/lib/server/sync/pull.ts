/**
 * Pull: what changed for a caller since a cursor. Shared rows come from the scope's rows in memory, personal ones are
 * read as the caller and projected one by one.
 * Guarantees: whoever applies every answer holds exactly the caller's projection of the database; the cursor only
 * names what was delivered. A changed record that the caller does not (or no longer) see is a drop.
 * It does not decide who the caller is, and does not serve snapshots (snapshot.ts).
 */
import { type Caller, type Scope, scopeOf } from '../../domain/access/caller';
import {
	type AnyRow,
	isKnownTo,
	isShared,
	PERSONAL_TABLES,
	type PersonalTable,
	type SharedTable,
	TABLES,
	TABLES_VERSION,
	type Table
} from '../../domain/tables';
import { project } from '../../domain/access/visibility';
import type { Delta, PullAnswer, RowsByTable } from '../../protocol/pull';
import { PROTOCOL_VERSION } from '../../protocol/version';
import { type Cursor, ownerOf, PERSONAL_DONE, readCursor, writeCursor } from './cursor';
import type { ScopeRows } from './scope-rows';
import type { Change, Feed, Store } from './store';

/** Changes in one answer, and personal rows in one answer of the first delivery. */
const CHANGES_PER_PAGE = 2_000;
const PERSONAL_PER_PAGE = 200;

export interface PullOptions {
	store: Store;
	/** The rows of each scope, shared with the snapshots. */
	rowsOf: (scope: Scope) => ScopeRows;
	/** Signs cursors. */
	cursorKey: string;
	now: () => Date;
}

/** The answer of `GET /api/sync` for `caller`, whose app knows the tables up to version `knows`. */
export async function pull(
	options: PullOptions,
	caller: Caller,
	cursorText: string | undefined,
	knows: number = TABLES_VERSION
): Promise<PullAnswer> {
	const { store, cursorKey, now } = options;
	const feed = await store.feed();
	const cursor = cursorText === undefined ? undefined : readCursor(cursorText, cursorKey);
	const serverTime = now().toISOString();
	const reset = { v: PROTOCOL_VERSION, kind: 'reset', serverTime } as const;
	if (cursor === undefined || !belongsTo(cursor, caller, feed)) return reset;
	if (cursor.seq > feed.head) {
		await store.renewEpoch();
		return reset;
	}
	const page = await collect(options, caller, cursor, feed);
	return {
		v: PROTOCOL_VERSION,
		kind: 'delta',
		epoch: feed.epoch,
		scope: cursor.scope,
		account: caller.userId,
		role: caller.role,
		cursor: writeCursor(page.cursor, cursorKey),
		serverTime,
		puts: knownTo(knows, page.puts),
		drops: knownTo(knows, page.drops),
		more: page.more
	};
}

interface Page {
	puts: RowsByTable;
	drops: Delta['drops'];
	cursor: Cursor;
	more: boolean;
}

function belongsTo(cursor: Cursor, caller: Caller, feed: Feed): boolean {
	return (
		cursor.epoch === feed.epoch &&
		cursor.scope === scopeOf(caller.role) &&
		(cursor.owner === '' || cursor.owner === ownerOf(caller))
	);
}

async function collect(options: PullOptions, caller: Caller, cursor: Cursor, feed: Feed): Promise<Page> {
	const bound: Cursor = { ...cursor, owner: ownerOf(caller) };
	if (caller.role === 'guest') bound.personal = PERSONAL_DONE;
	const page: Page = { puts: {}, drops: {}, cursor: bound, more: false };
	if (bound.personal !== PERSONAL_DONE) {
		// The position stays where it was, so that changes made while these pages travel are told afterwards.
		const waiting = await personalAfter(options.store, caller, bound.personal);
		const rows = waiting.slice(0, PERSONAL_PER_PAGE);
		for (const { table, row } of rows) put(page, table, row);
		page.more = waiting.length > rows.length;
		bound.personal = page.more ? (rows.at(-1)?.row.id ?? PERSONAL_DONE) : PERSONAL_DONE;
		if (page.more) return page;
	}
	const read = bound.seq < feed.head ? await options.store.changesAfter(bound.seq, CHANGES_PER_PAGE) : [];
	// The scope's rows stand for `feed.head`: what was written since is for the next pull, with its newer rows.
	const changes = read.filter(({ seq }) => seq <= feed.head);
	await addShared(options, caller, feed, changes, page);
	await addPersonal(options.store, caller, changes, page);
	page.more = read.length === CHANGES_PER_PAGE && changes.length === read.length;
	bound.seq = page.more ? (changes.at(-1)?.seq ?? feed.head) : feed.head;
	return page;
}

async function addShared(
	{ rowsOf }: PullOptions,
	caller: Caller,
	feed: Feed,
	changes: Change[],
	page: Page
): Promise<void> {
	const shared = changes.filter((change): change is Change & { table: SharedTable } =>
		isShared(change.table)
	);
	if (shared.length === 0) return;
	const rows = rowsOf(scopeOf(caller.role));
	await rows.refresh(feed, caller);
	for (const { table, id } of shared) {
		const json = rows.json(table, id);
		if (json === undefined) drop(page, table, id);
		else put(page, table, JSON.parse(json) as AnyRow);
	}
}

async function addPersonal(store: Store, caller: Caller, changes: Change[], page: Page): Promise<void> {
	if (caller.role === 'guest') return;
	for (const table of PERSONAL_TABLES) {
		const ids = changes.filter((change) => change.table === table).map(({ id }) => id);
		if (ids.length === 0) continue;
		const seen = new Map<string, AnyRow>();
		for (const row of await store.rowsById(table, ids, caller)) {
			const projected = project(table, row, caller);
			if (projected) seen.set(row.id, projected);
		}
		for (const id of ids) {
			const row = seen.get(id);
			if (row) put(page, table, row);
			else drop(page, table, id);
		}
	}
}

/** The caller's personal rows with an id after `after`, in order of id. */
async function personalAfter(
	store: Store,
	caller: Caller,
	after: string
): Promise<{ table: PersonalTable; row: AnyRow }[]> {
	const found: { table: PersonalTable; row: AnyRow }[] = [];
	for (const table of PERSONAL_TABLES) {
		for (const row of await store.allRows(table, caller)) {
			const projected = row.id > after ? project(table, row, caller) : undefined;
			if (projected) found.push({ table, row: projected });
		}
	}
	return found.sort((a, b) => (a.row.id < b.row.id ? -1 : 1));
}

function knownTo<T>(version: number, parts: Partial<Record<Table, T>>): Record<string, T> {
	const known = TABLES.filter((table) => isKnownTo(version, table));
	return Object.fromEntries(known.flatMap((table) => (parts[table] ? [[table, parts[table]]] : [])));
}

function put(page: Page, table: Table, row: AnyRow): void {
	(page.puts[table] ??= []).push(row);
}

function drop(page: Page, table: Table, id: string): void {
	(page.drops[table] ??= []).push(id);
}
