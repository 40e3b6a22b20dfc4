// The database is killed, or comes back as an older copy: nothing acknowledged is lost, and no phone is left with what
// the database no longer knows.
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import type { KeyLogEntry } from '../../src/lib/domain/access/key-log';
import { CopySum } from '../../src/lib/domain/copy-sum';
import { newId } from '../../src/lib/domain/id';
import type { Pins, SeenHead } from '../../src/lib/local/device/network-keys';
import type { Mutation } from '../../src/lib/protocol/mutation';
import type { Delta } from '../../src/lib/protocol/pull';
import { Engine } from '../../src/lib/server/actions/engine';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { PersonalRows } from '../../src/lib/server/sync/personal-rows';
import { pull } from '../../src/lib/server/sync/pull';
import { push } from '../../src/lib/server/sync/push';
import { ScopeRows } from '../../src/lib/server/sync/scope-rows';
import { Snapshots } from '../../src/lib/server/sync/snapshot';
import { EMPTY_LOG, headsOf, type SignedKind, signWord } from '../../src/lib/sealing/key-log';
import { newSigningKey } from '../../src/lib/sealing/signature';
import { followLog, headOf } from '../../src/lib/trust/follow-log';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, REGION, requestDraftOf, seedSmallNetwork } from '../support/small-network';
import { keeping, publishing, signing } from './key-mutations';

let pocketBase: TestPocketBase;
const mark = () => join(pocketBase.folder, 'lineage.json');
const data = () => join(pocketBase.folder, 'pb_data');
const copy = () => join(pocketBase.folder, 'copy');

/** A server as after its start: nothing in memory. */
function startServer() {
	const store = new PocketBaseStore(pocketBase.clients, mark());
	const rows = new ScopeRows(store, 'guest');
	const options = {
		store,
		rowsOf: () => rows,
		personal: new PersonalRows(store),
		cursorKey: 'key',
		now: () => new Date()
	};
	const snapshot = async () => {
		const { body } = await new Snapshots(options).of(CALLERS.guest);
		return JSON.parse(String(await body('identity'))) as { cursor: string; epoch: string };
	};
	return {
		store,
		engine: new Engine({ store, now: () => new Date() }),
		snapshot,
		pull: (cursor: string) => pull(options, CALLERS.guest, cursor)
	};
}

async function endPocketBase(): Promise<void> {
	process.kill(pocketBase.handle.pid, 'SIGKILL');
	await pocketBase.handle.exited;
}

beforeEach(async () => {
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
});
afterEach(() => pocketBase.stop());

describe('killed with SIGKILL while writing', () => {
	it('has everything that was acknowledged after the restart, and does nothing twice', async () => {
		const { engine } = startServer();
		const submissions = Array.from({ length: 400 }, (): Mutation => ({
			id: newId(),
			kind: 'request.submit',
			body: requestDraftOf()
		}));
		const acknowledged: string[] = [];
		const send = async (mutation: Mutation) => {
			const [result] = await push(engine, CALLERS.guest, { account: '', mutations: [mutation] });
			if (result?.outcome === 'done') acknowledged.push(mutation.body.id);
			if (acknowledged.length === 40) await endPocketBase();
		};
		const lanes = Array.from({ length: 4 }, async (_, lane) => {
			for (let at = lane; at < submissions.length; at += 4) await send(submissions[at] as Mutation);
		});
		const ends = await Promise.allSettled(lanes);
		expect(ends.some(({ status }) => status === 'rejected')).toBe(true);
		expect(acknowledged.length).toBeGreaterThanOrEqual(40);
		expect(acknowledged.length).toBeLessThan(submissions.length);

		await pocketBase.restart();
		const stored = await pocketBase.admin.collection('requests').getFullList();
		const kept = new Set(stored.map(({ id }) => id));
		expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);

		// The phones do not know what was settled: they send all of it again.
		for (const mutation of submissions.slice(0, 60)) await send(mutation);
		const records = await pocketBase.admin.collection('mutations').getFullList();
		const after = await pocketBase.admin.collection('requests').getFullList();
		expect(after).toHaveLength(records.length);
	});
});

describe('restored from an older copy', () => {
	const goBack = async (): Promise<void> => {
		await endPocketBase();
		await rm(data(), { recursive: true });
		await cp(copy(), data(), { recursive: true });
		await pocketBase.restart();
	};
	const backUp = async (): Promise<void> => {
		await endPocketBase();
		await cp(data(), copy(), { recursive: true });
		await pocketBase.restart();
	};
	const write = () => pocketBase.admin.collection('offers').create(rowOf('offers', newId()));

	it('starts a new epoch, and answers old cursors with a reset', async () => {
		await backUp();
		await write();
		const { cursor, epoch } = await startServer().snapshot();
		await goBack();
		const server = startServer();
		expect((await server.pull(cursor)).kind).toBe('reset');
		const fresh = await server.snapshot();
		expect(fresh.epoch).not.toBe(epoch);
		expect((await server.pull(fresh.cursor)).kind).toBe('delta');
	});

	it('notices it even when the copy has grown beyond what it was', async () => {
		await backUp();
		await write();
		const { cursor, epoch } = await startServer().snapshot();
		await goBack();
		const server = startServer();
		await server.store.feed();
		for (let more = 0; more < 5; more++) await write();
		expect((await server.pull(cursor)).kind).toBe('reset');
		expect((await server.store.feed()).epoch).not.toBe(epoch);
	});

	it('notices it by a cursor beyond the head when its own mark is lost too', async () => {
		await backUp();
		await write();
		const { cursor, epoch } = await startServer().snapshot();
		await rm(mark());
		await goBack();
		const server = startServer();
		expect((await server.store.feed()).epoch).toBe(epoch);
		expect((await server.pull(cursor)).kind).toBe('reset');
		expect((await server.store.feed()).epoch).not.toBe(epoch);
	});

	it('shows by its checksum that it came back whole, mark and all, and has grown beyond the cursor', async () => {
		await startServer().snapshot();
		await backUp();
		const kept = await readFile(mark());
		await write();
		const before = startServer();
		const { cursor } = await before.snapshot();
		const known = await before.pull(cursor);
		await goBack();
		await writeFile(mark(), kept);
		for (let more = 0; more < 3; more++) await write();
		const server = startServer();
		const answer = await server.pull((known as Delta).cursor);
		// A phone that applies it has one row too many, and knows it.
		expect(answer).toMatchObject({ kind: 'delta', more: false });
		const sum = new CopySum((known as Delta).sum);
		for (const row of (answer as Delta).puts.offers ?? []) sum.add('offers', row);
		expect((answer as Delta).sum).toBeDefined();
		expect((answer as Delta).sum).not.toBe(String(sum));
		const fresh = (await server.pull((await server.snapshot()).cursor)) as Delta;
		expect(fresh.sum).toBe((answer as Delta).sum);
	});

	it('shows phones a log of keys that is another one, until the office has signed that it was put back', async () => {
		const [office, foreign] = await Promise.all([newSigningKey(), newSigningKey()]);
		const pins: Pins = { [REGION]: { publicKey: office.publicKey, since: '', by: 'contact' } };
		const log = async () =>
			(await startServer().store.allRows('keyLog', CALLERS.guest)) as unknown as KeyLogEntry[];
		const headNow = async () => headOf(await log(), (await headsOf(await log())) ?? []);
		const verdict = async (seen: SeenHead | undefined) =>
			(await followLog(seen, await log(), await headsOf(await log()), pins)).kind;
		const done = async (mutation: Mutation, caller: Caller) =>
			expect(await startServer().engine.settle(mutation, caller)).toMatchObject({ outcome: 'done' });
		/** The office's word about what it sees now. */
		const word = async (secret: string, kind: SignedKind, key: string) => {
			const { position: seenPosition, hash: seenHash } = (await headNow()) ?? EMPTY_LOG;
			const seen = { at: new Date().toISOString(), seenPosition, seenHash };
			const signature = await signWord(secret, kind, { network: REGION, holder: '', key, ...seen });
			return { id: newId(), ...seen, signature };
		};
		const declare = async (secret: string) =>
			done(
				signing({ holder: '', key: '', ...(await word(secret, 'restored', '')), kind: 'restored' }),
				CALLERS.karla
			);

		const first = await word(office.secret, 'network', office.publicKey);
		await done(keeping({ publicKey: office.publicKey, entry: { ...first, endorsement: '' } }), CALLERS.karla);
		await done(publishing(), CALLERS.anna);
		await backUp();
		await done(publishing(), CALLERS.clara);
		const seen = await headNow();
		expect(seen?.position).toBe((await log()).length);
		await goBack();
		expect(await verdict(seen)).toBe('differs');
		// As long as before, and longer: another one all the same.
		await done(publishing(), CALLERS.berta);
		expect(await verdict(seen)).toBe('differs');
		await declare(foreign.secret);
		expect(await verdict(seen)).toBe('differs');
		await declare(office.secret);
		expect(await verdict(seen)).toBe('restored');

		const followed = await headNow();
		await done(publishing(), CALLERS.karla);
		expect(await verdict(followed)).toBe('whole');
	});

	it.each(['', '{"epoch":', '{"epoch":1,"head":"x"}'])(
		'goes on with an unreadable mark: %j',
		async (text) => {
			const { cursor } = await startServer().snapshot();
			await writeFile(mark(), text);
			expect((await startServer().pull(cursor)).kind).toBe('delta');
		}
	);

	it('keeps the epoch over an ordinary restart', async () => {
		await write();
		const { cursor, epoch } = await startServer().snapshot();
		await endPocketBase();
		await pocketBase.restart();
		expect(await startServer().pull(cursor)).toMatchObject({ kind: 'delta', epoch, puts: {} });
	});
});
