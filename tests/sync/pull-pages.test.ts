/** A delta in pages, while somebody writes: no phone ends with an older row than its cursor says. */
import { describe, expect, it } from 'vitest';
import { GUEST, SCOPES, scopeOf } from '../../src/lib/domain/access/caller';
import type { Delta } from '../../src/lib/protocol/pull';
import { ownerOf, writeCursor } from '../../src/lib/server/sync/cursor';
import { PersonalRows } from '../../src/lib/server/sync/personal-rows';
import { pull, type PullOptions } from '../../src/lib/server/sync/pull';
import { ScopeRows } from '../../src/lib/server/sync/scope-rows';
import type { Change } from '../../src/lib/server/sync/store';
import { MemoryStore } from '../support/memory-store';
import { REQUEST_BASE } from '../support/one-of-each';
import { FINGERPRINT, sealedLike } from '../support/sealed-like';
import { ACCOUNTS, createWorld, EXPERTS, OFFICES } from './model-world';

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
		personal: new PersonalRows(store),
		cursorKey: KEY,
		now: () => new Date('2026-05-04T08:00:00Z')
	};
	const { epoch, head } = await store.feed();
	await rows.refresh({ epoch, head }, GUEST);
	const start = writeCursor({ epoch, audience: 'guest', owner: '', seq: 0, personal: '*' }, KEY);

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

describe('220 requests with long texts', () => {
	const EXPERT = EXPERTS[0]!;
	const LONG = sealedLike('x'.repeat(30_000));
	const requestId = (n: number) => `request${String(n).padStart(8, '0')}`;
	const writeRequest = (store: MemoryStore, n: number, change: object = {}) =>
		store.write('requests', {
			...REQUEST_BASE,
			id: requestId(n),
			youthOffice: OFFICES[0],
			expert: EXPERT,
			legalBasis: 'kkg4',
			urgency: 'today',
			forDesk: false,
			author: '',
			receipt: String(n).padStart(64, '0'),
			payload: LONG,
			recipients: [FINGERPRINT],
			...change
		});
	const scene = () => {
		const { server } = createWorld();
		const { store } = server;
		for (let n = 0; n < 220; n++) writeRequest(store, n);
		const rows = new Map(SCOPES.map((scope) => [scope, new ScopeRows(store, scope)]));
		const options: PullOptions = {
			store,
			rowsOf: ({ role }) => rows.get(scopeOf(role))!,
			personal: new PersonalRows(store),
			cursorKey: KEY,
			now: () => new Date('2026-05-04T08:00:00Z')
		};
		return { store, options, caller: store.callerOf(ACCOUNTS[1]!) };
	};

	it('come in pages that arrive over a thin line, the directory first, and none is missing or old', async () => {
		const { store, options, caller } = scene();
		const { epoch, head } = await store.feed();
		const start = { epoch, audience: 'member', owner: '', seq: head, personal: '' };
		const phone = new Map<string, unknown>();
		let answer: Delta | undefined;
		let cursor = writeCursor(start, KEY);
		for (let pages = 0; answer?.more !== false && pages < 300; pages++) {
			// While they travel, the directory changes, and one of those already sent, and one that is not yet.
			if (pages === 3) {
				store.write('circles', circle(1, 'neu'));
				writeRequest(store, 0, { urgency: 'week' });
				writeRequest(store, 219, { urgency: 'week' });
			}
			answer = (await pull(options, caller, cursor)) as Delta;
			if (pages === 3) expect(answer.puts.circles).toMatchObject([{ name: 'neu' }]);
			const rows = answer.puts.requests ?? [];
			expect(JSON.stringify(answer).length).toBeLessThan(128 * 1024 + LONG.length + 2_000);
			for (const row of rows) phone.set(row.id, row.urgency);
			expect(answer.cursor).not.toBe(cursor);
			cursor = answer.cursor;
		}
		expect(answer).toMatchObject({ more: false, sum: expect.any(String) as string });
		expect(phone.size).toBe(220);
		expect([phone.get(requestId(0)), phone.get(requestId(219))]).toEqual(['week', 'week']);
	});

	it('that changed while a phone was away come in such pages too', async () => {
		const { store, options, caller } = scene();
		const { epoch, head } = await store.feed();
		const owner = ownerOf(caller);
		let cursor = writeCursor({ epoch, audience: 'member', owner, seq: head, personal: '*' }, KEY);
		for (let n = 0; n < 220; n++) writeRequest(store, n, { urgency: 'week' });
		let [pages, rows, more] = [0, 0, true];
		while (more && pages < 300) {
			const answer = (await pull(options, caller, cursor)) as Delta;
			expect(JSON.stringify(answer).length).toBeLessThan(128 * 1024 + LONG.length + 2_000);
			({ cursor, more } = answer);
			rows += answer.puts.requests?.length ?? 0;
			pages += 1;
		}
		expect([rows, more]).toEqual([220, false]);
		expect(pages).toBeGreaterThan(30);
	});
});
