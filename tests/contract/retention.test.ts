// What is over its time goes, with a real PocketBase: from the database, its log and its free pages, and from every device.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { GUEST } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import { receiptHashOf } from '../../src/lib/domain/consultation/receipt';
import type { Request } from '../../src/lib/domain/consultation/request';
import { snapshot } from '../../src/lib/protocol/pull';
import { runRetention } from '../../src/lib/server/jobs/retention';
import { binned } from '../../src/lib/server/pocketbase/bin';
import type { NoticeRow } from '../../src/lib/server/pocketbase/notices';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { receiptsIn, receiptStates } from '../../src/lib/server/receipts';
import { PersonalRows } from '../../src/lib/server/sync/personal-rows';
import { pull, type PullOptions } from '../../src/lib/server/sync/pull';
import { ScopeRows } from '../../src/lib/server/sync/scope-rows';
import { Snapshots } from '../../src/lib/server/sync/snapshot';
import { askAt, closedAt, MARKER } from '../support/ageing-requests';
import { idOf } from '../support/directory-rows';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { sealedLike } from '../support/sealed-like';
import { CALLERS, seedSmallNetwork } from '../support/small-network';

const START = Date.parse('2026-03-02T08:00:00Z');
const DAY = 86_400_000;
const REGION = idOf('region');

let pocketBase: TestPocketBase;
let clock: number;
const now = () => new Date(clock);
const run = () => runRetention({ clients: pocketBase.clients, now });

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
});
afterAll(() => pocketBase.stop());
beforeEach(() => {
	clock = START;
});
afterEach(async () => {
	for (const name of ['requests', 'bin', 'notices', 'retentionLog', 'sessions'])
		for (const { id } of await pocketBase.admin.collection(name).getFullList({ fields: 'id' }))
			await pocketBase.admin.collection(name).delete(id);
	await pocketBase.admin.collection('regions').update(REGION, { closedDays: 30, openDays: 90 });
});

const ask = (changes: Partial<Request> = {}) => askAt(now(), pocketBase, changes);
const closedNow = () => closedAt(now());
const ids = async () =>
	(await pocketBase.admin.collection('requests').getFullList({ fields: 'id' })).map(({ id }) => id);
const logged = () =>
	pocketBase.admin.collection('retentionLog').getFullList({ sort: 'at', fields: 'at,region,reason,ageDays' });

describe('requests', () => {
	it('closed ones go 30 days after closing, open ones 90 days after the last step, and not a moment before', async () => {
		const finished = await ask(closedNow());
		const forgotten = await ask();
		clock = START + 30 * DAY - 1;
		expect(await run()).toBe(0);
		expect((await ids()).sort()).toEqual([finished, forgotten].sort());
		clock = START + 30 * DAY;
		expect(await run()).toBe(1);
		expect(await ids()).toEqual([forgotten]);
		clock = START + 90 * DAY;
		expect(await run()).toBe(1);
		expect(await run()).toBe(0);
		expect(await ids()).toEqual([]);
		expect(await logged()).toEqual([
			{ at: '2026-05-31 08:00:00.000Z', region: REGION, reason: 'closed', ageDays: 30 }
		]);
		clock = START + 92 * DAY;
		await run();
		expect((await logged()).map(({ reason, ageDays }) => [reason, ageDays])).toEqual([
			['closed', 30],
			['open', 90]
		]);
	});

	it('lie in the bin for 48 hours: a clock that was ahead for one run costs nothing', async () => {
		const key = 'a2'.repeat(32);
		const id = await ask({ ...closedNow(), receipt: await receiptHashOf(key) });
		const before = await pocketBase.admin.collection('requests').getOne(id);
		clock = START + 29 * DAY;
		await run();
		// Twenty days ahead: too little to be called a jump.
		clock = START + 49 * DAY;
		await run();
		expect(await ids()).toEqual([]);
		clock = START + 29 * DAY + 3_600_000;
		await run();
		const { updated, ...after } = await pocketBase.admin.collection('requests').getOne(id);
		expect({ ...after, updated: before.updated }).toEqual(before);
		expect(updated).not.toBe(before.updated);
		expect(await logged()).toEqual([]);
		clock = START + 30 * DAY;
		await run();
		clock = START + 32 * DAY - 1;
		await run();
		expect(await binned(pocketBase.clients)).toMatchObject([{ id }]);
		clock = START + 32 * DAY;
		await run();
		expect(await binned(pocketBase.clients)).toEqual([]);
		expect(await logged()).toHaveLength(1);
	});

	it('stay where the clock has jumped, and everything else with them', async () => {
		await ask();
		clock = START + 100 * DAY;
		const options = { clients: pocketBase.clients, now, mayDelete: () => Promise.resolve(false) };
		expect(await runRetention(options)).toBe(0);
		expect(await ids()).toHaveLength(1);
	});

	it('are told to the expert and to an asker with an account, once', async () => {
		await ask();
		clock = START + 90 * DAY;
		await run();
		await run();
		const rows = await pocketBase.admin.collection('notices').getFullList<NoticeRow>();
		expect(rows.map(({ kind, user }) => [kind, user]).sort()).toEqual(
			[
				['deleted', CALLERS.anna.userId],
				['deleted', CALLERS.mia.userId]
			].sort()
		);
	});

	it('follow a period that became shorter: at once where it is over, else by the day that is shown', async () => {
		const old = await ask();
		clock = START + 40 * DAY;
		const recent = await ask();
		await pocketBase.admin.collection('regions').update(REGION, { openDays: 30 });
		await run();
		expect(await ids()).toEqual([recent]);
		expect(old).not.toBe(recent);
		expect(await pocketBase.admin.collection('requests').getOne(recent)).toMatchObject({
			deleteAt: new Date(START + 70 * DAY).toISOString().replace('T', ' ')
		});
	});

	it('go in large numbers too', async () => {
		for (let one = 0; one < 45; one++) await ask({ author: '' });
		clock = START + 90 * DAY;
		expect(await run()).toBe(45);
		expect(await ids()).toEqual([]);
		clock += 2 * DAY;
		await run();
		expect(await logged()).toHaveLength(45);
	});
});

describe('afterwards', () => {
	it('every device drops them: the expert by her next pull, the asker by the receipt', async () => {
		const store = new PocketBaseStore(pocketBase.clients, join(pocketBase.folder, 'lineage.json'));
		const scopes = { guest: new ScopeRows(store, 'guest'), member: new ScopeRows(store, 'member') };
		const options: PullOptions = {
			store,
			rowsOf: ({ role }) => (role === 'guest' ? scopes.guest : scopes.member),
			personal: new PersonalRows(store),
			cursorKey: 'key',
			now
		};
		const key = 'a1'.repeat(32);
		const id = await ask({ ...closedNow(), receipt: await receiptHashOf(key) });
		const receipts = () => receiptStates(receiptsIn(pocketBase.clients), [{ key }]);
		const { body } = await new Snapshots(options).of(CALLERS.anna);
		const { cursor } = snapshot.parse(JSON.parse((await body('identity')).toString()));
		const before = await pull(options, CALLERS.anna, cursor);
		if (before.kind !== 'delta') throw new Error('a reset came');
		expect(before.puts.requests).toMatchObject([{ id }]);
		expect(await receipts()).toHaveLength(1);

		clock = START + 30 * DAY;
		await run();
		const after = await pull(options, CALLERS.anna, before.cursor);
		if (after.kind !== 'delta') throw new Error('a reset came');
		expect(after.drops).toEqual({ requests: [id] });
		expect(await receipts()).toEqual([]);
		const asGuest = await pocketBase.clients.as(GUEST);
		await expect(asGuest.collection('retentionLog').getList(1, 1)).rejects.toMatchObject({ status: 403 });
	});

	it('no file of the database has a word of the sealed text, and of the request only its id', async () => {
		const receipt = 'f'.repeat(64);
		const id = await ask({ ...closedNow(), receipt });
		const sealed = Buffer.from(sealedLike(MARKER)).toString('latin1').slice(40, 120);
		const filesWith = async (text: string) => {
			const folder = join(pocketBase.folder, 'pb_data');
			const names = (await readdir(folder)).filter((name) => /\.db(-wal)?$/.test(name));
			const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'latin1')));
			return names.filter((_, index) => texts[index]?.includes(text));
		};
		expect(await filesWith(sealed)).not.toEqual([]);
		clock = START + 30 * DAY;
		await run();
		clock = START + 32 * DAY;
		await run();
		for (const gone of [sealed, receipt])
			await expect.poll(() => filesWith(gone), { interval: 200 }).toEqual([]);
		expect(await filesWith(id)).not.toEqual([]);
	});
});

describe('what else is settled', () => {
	it('goes: mutations after half a year, sessions when they are over', async () => {
		const { admin } = pocketBase;
		const mutation = { key: newId(), author: '', bodyHash: 'a'.repeat(64), result: { outcome: 'done' } };
		await admin.collection('mutations').create(mutation);
		await admin.collection('sessions').create({
			hash: 'b'.repeat(64),
			user: CALLERS.mia.userId,
			createdAt: now(),
			lastSeenAt: now(),
			expiresAt: new Date(START + DAY)
		});
		const sessions = async () => (await admin.collection('sessions').getList(1, 1)).totalItems;
		const isRecorded = async () => {
			const filter = admin.filter('key = {:key}', { key: mutation.key });
			return (await admin.collection('mutations').getList(1, 1, { filter })).totalItems === 1;
		};
		clock = START + DAY - 1;
		await run();
		expect(await sessions()).toBe(1);
		clock = START + DAY;
		await run();
		expect(await sessions()).toBe(0);
		// The database dates mutations itself.
		clock = Date.now() + 179 * DAY;
		await run();
		expect(await isRecorded()).toBe(true);
		clock = Date.now() + 181 * DAY;
		await run();
		expect(await isRecorded()).toBe(false);
	});
});
