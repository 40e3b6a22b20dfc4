/** A delta in pages, while somebody writes: no phone ends with an older row than its cursor says. */
import { expect, it } from 'vitest';
import { GUEST } from '../../src/lib/domain/access/caller';
import type { Delta } from '../../src/lib/protocol/pull';
import { writeCursor } from '../../src/lib/server/sync/cursor';
import { pull, type PullOptions } from '../../src/lib/server/sync/pull';
import { ScopeRows } from '../../src/lib/server/sync/scope-rows';
import type { Change } from '../../src/lib/server/sync/store';
import { MemoryStore } from '../support/memory-store';

const PAGE = 2_000;
const KEY = 'key';
const id = (n: number) => `circle${String(n).padStart(9, '0')}`;
const circle = (n: number, name: string) => ({
	id: id(n),
	name,
	publication: 'published',
	audience: 'public'
});

/** Writes once more right before the change feed is read for the phone, when the scope's rows are known already. */
class BusyStore extends MemoryStore {
	onRead: () => void = () => {};
	override changesAfter(after: number, limit: number): Promise<Change[]> {
		const write = this.onRead;
		this.onRead = () => {};
		write();
		return super.changesAfter(after, limit);
	}
}

it('leaves what was written after its look at the feed to the next pull', async () => {
	const store = new BusyStore();
	for (let n = 0; n < PAGE; n++) store.write('circles', circle(n, 'alt'));
	const rows = new ScopeRows(store, 'guest');
	const options: PullOptions = {
		store,
		rowsOf: () => rows,
		cursorKey: KEY,
		now: () => new Date('2026-05-04T08:00:00Z')
	};
	const { epoch, head } = await store.feed();
	await rows.refresh({ epoch, head }, GUEST);
	const start = writeCursor({ epoch, scope: 'guest', owner: '', seq: 0, personal: '*' }, KEY);

	// The first row moves to the end of the feed: the full page now ends beyond the head that the pull knows.
	store.onRead = () => store.write('circles', circle(0, 'neu'));

	const phone = new Map<string, unknown>();
	let cursor: string | undefined = start;
	for (let pages = 0; cursor !== undefined && pages < 5; pages++) {
		const answer = (await pull(options, GUEST, cursor)) as Delta;
		for (const row of answer.puts.circles ?? []) phone.set(row.id, row.name);
		for (const gone of answer.drops.circles ?? []) phone.delete(gone);
		cursor = answer.cursor === cursor ? undefined : answer.cursor;
	}
	expect(phone.get(id(0))).toBe('neu');
	expect(phone.size).toBe(PAGE);
});
