/**
 * Pull: what changed for a caller since a cursor, page by page (collect-page.ts), and with the last page a checksum of all
 * that the caller sees: a phone whose copy has another one knows that it is not this database's, however that came about.
 * It does not decide who the caller is, and does not serve snapshots (snapshot.ts).
 */
import { type Caller, scopeOf } from '../../domain/access/caller';
import { isKnownTo, TABLES, TABLES_VERSION, type Table } from '../../domain/tables';
import type { PullAnswer } from '../../protocol/pull';
import { PROTOCOL_VERSION } from '../../protocol/version';
import { collectPage, type Page, type PageSources } from './collect-page';
import { audienceOf, type Cursor, ownerOf, readCursor, writeCursor } from './cursor';
import type { Feed } from './store';

/** Changes of others that are passed over again with every question, rather than telling that there were some. */
const SHORTENED_AFTER = 200;

export interface PullOptions extends PageSources {
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
	const serverTime = now().toISOString();
	const reset = { v: PROTOCOL_VERSION, kind: 'reset', serverTime } as const;
	if (cursorText === undefined) return reset;
	const cursor = readCursor(cursorText, cursorKey);
	if (cursor === undefined || !belongsTo(cursor, caller, feed)) return reset;
	if (cursor.seq > feed.head) {
		await store.renewEpoch();
		return reset;
	}
	const page = await collectPage(options, caller, { ...cursor, owner: ownerOf(caller) }, feed);
	const sum = page.more ? undefined : await sumFor(options, caller, feed, knows);
	return {
		v: PROTOCOL_VERSION,
		kind: 'delta',
		epoch: feed.epoch,
		scope: scopeOf(caller.role),
		account: caller.userId,
		role: caller.role,
		cursor: isQuiet(page, cursor) ? cursorText : writeCursor(page.cursor, cursorKey),
		serverTime,
		puts: knownTo(knows, page.puts),
		drops: knownTo(knows, page.drops),
		more: page.more,
		...(sum !== undefined && { sum })
	};
}

/** Of all that the caller sees, in the tables that its app knows, at `feed.head`; undefined while others write: then it is known a moment later. */
async function sumFor(
	{ rowsOf, personal }: PullOptions,
	caller: Caller,
	feed: Feed,
	knows: number
): Promise<string | undefined> {
	const shared = rowsOf(caller);
	await shared.refresh(feed, caller);
	const sum = shared.sumAt(feed, knows);
	if (sum === undefined || caller.role === 'guest') return sum?.toString();
	const own = (await personal.of(caller, feed)).sumAt(feed, knows);
	return own && String(sum.with(own));
}

/**
 * Nothing for this caller: she keeps the cursor that she has, and need not write a new one, which would wake every screen. Whether
 * others' matters moved the feed meanwhile it does not tell; only when they did so often is the way shortened.
 */
function isQuiet({ puts, drops, more, cursor }: Page, asked: Cursor): boolean {
	const nothing = !more && Object.keys(puts).length + Object.keys(drops).length === 0;
	const sameWay =
		cursor.owner === asked.owner && cursor.personal === asked.personal && asked.since === undefined;
	return nothing && sameWay && cursor.seq - asked.seq < SHORTENED_AFTER;
}

function belongsTo(cursor: Cursor, caller: Caller, feed: Feed): boolean {
	return (
		cursor.epoch === feed.epoch &&
		cursor.audience === audienceOf(caller) &&
		(cursor.owner === '' || cursor.owner === ownerOf(caller))
	);
}

function knownTo<T>(version: number, parts: Partial<Record<Table, T>>): Record<string, T> {
	const known = TABLES.filter((table) => isKnownTo(version, table));
	return Object.fromEntries(known.flatMap((table) => (parts[table] ? [[table, parts[table]]] : [])));
}
