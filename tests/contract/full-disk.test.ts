// The disk is full, or so nearly full that only the smaller of two writes fits: nothing is recorded as refused, nothing half done; with room
// again the same is done, once each. Every kind of mutation, and what is written beside them; imported lists: import-full-disk.test.ts.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type PocketBase from 'pocketbase';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PocketBaseHandle, startPocketBase } from '../../scripts/host/pocketbase';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { Mutation, MutationKind } from '../../src/lib/protocol/mutation';
import { SessionAdapter } from '../../src/lib/server/auth/adapter';
import { DocumentShelf } from '../../src/lib/server/documents/shelf';
import { queueMail } from '../../src/lib/server/notices/queue';
import { Engine } from '../../src/lib/server/actions/engine';
import { AppError } from '../../src/lib/server/errors';
import { PocketBaseClients } from '../../src/lib/server/pocketbase/client';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { startTestPocketBase, SUPERUSER, type TestPocketBase } from '../support/pocketbase';
import { DOCUMENT_FILES } from '../support/document-files';
import { BLOCK, type SmallDisk, smallDisk } from '../support/small-disk';
import { ANNA, BERTA, CALLERS, CLARA, REGION } from '../support/small-network';
import { fieldsOf, rowOf } from '../support/one-of-each';
import { sealedLike } from '../support/sealed-like';
import { ballotSteps } from './ballot-steps';
import { caseSteps } from './case-scene';
import { keeping, publishing, signing } from './key-mutations';
import {
	answering,
	handingOver,
	mutationOf,
	resealing,
	submission,
	withdrawal,
	writing
} from './mutation-scene';
import { asked } from './document-scene';
import { answeringSteps } from './invited-row';
import { deciding, reporting } from './proposal-spec';
import { guestScene } from './guest-scene';
import { countEntry } from '../support/count-entry';
import { minutesSteps, seedNetworkThatMet } from './minutes-steps';

/** Room for the database and some requests. */
const SIZE = 48 * 1024 * 1024;
/** Blocks that are left at each attempt; `npm run measure` takes every number of them. */
const LEFT = process.env.EVERY_BLOCK
	? Array.from({ length: 64 }, (_, blocks) => blocks)
	: [0, 1, 2, 3, 4, 6, 8, 12, 16, 48];

let template: TestPocketBase;
let disk: SmallDisk;
let handle: PocketBaseHandle;
let clients: PocketBaseClients;
let engine: Engine;
let shelf: DocumentShelf;
beforeAll(async () => {
	template = await startTestPocketBase();
	await seedNetworkThatMet(template.admin);
	await template.handle.stop();
	disk = await smallDisk(SIZE);
	const dataDir = join(disk.folder, 'pb_data');
	await cp(join(template.folder, 'pb_data'), dataDir, { recursive: true });
	handle = await startPocketBase({ dataDir, superuser: SUPERUSER });
	clients = new PocketBaseClients({ url: await disk.over(handle.url), ...SUPERUSER });
	// Signed in while there is room: it is the writes that are tried.
	for (const caller of [CALLERS.anna, CALLERS.mia, CALLERS.clara, CALLERS.karla]) await clients.as(caller);
	const store = new PocketBaseStore(clients, join(template.folder, 'lineage.json'));
	const now = () => new Date();
	engine = new Engine({ store, now });
	shelf = new DocumentShelf({ clients, store, dataDir: disk.folder, now, takeBytes: async () => {} });
});
afterAll(async () => {
	await handle.stop();
	await disk.remove();
	await template.stop();
});

/** `done`, what was said instead, or that the same has to be tried again. */
async function outcome(work: Promise<string | null | void>): Promise<string> {
	try {
		const problem = await work;
		return problem ? `refused: ${problem}` : 'done';
	} catch (error) {
		if (error instanceof AppError && error.code === 'unavailable') return 'again';
		throw error;
	}
}
/** What the phone knows afterwards. */
const send = (mutation: Mutation, as: Caller): Promise<string> =>
	outcome(engine.settle(mutation, as).then((result) => (result.outcome === 'done' ? null : result.code)));

/** Past the disk that is full, as the superuser. */
const asSystem = <T>(work: (system: PocketBase) => Promise<T>): Promise<T> =>
	new PocketBaseClients({ url: handle.url, ...SUPERUSER }).asSystem(work);
/** Every kind but the one of apps of before, which is a `record.save` to the server. */
type Kind = Exclude<MutationKind, 'network.set'>;
type Step = [Mutation, Caller];
const [{ guest, mia, anna, clara, karla }, KEY] = [CALLERS, newId()];
const NOTED = { note: { from: '', to: 'neu' } };
const done = async (...steps: Step[]) => {
	for (const [mutation, caller] of steps) expect(await send(mutation, caller), mutation.kind).toBe('done');
};
const waiting = async () => {
	const asking = submission({ expert: ANNA });
	await done([asking, mia]);
	return asking.body.id;
};
const taken = async () => {
	const id = await waiting();
	await done([answering('request.accept', id), anna]);
	return id;
};
const making = (id = newId()) =>
	mutationOf('record.create', { id, table: 'offers', fields: fieldsOf('offers', id, { note: '' }) });
const offer = async () => {
	const { id } = making().body;
	await done([making(id), karla]);
	return id;
};
const report = async () => reporting({ table: 'offers', record: await offer(), about: 'gone' });
const anotherKey = () => keeping({ publicKey: newId().padEnd(43, 'A') });
let away = 0;
const absence = (day: number) => (day === 0 ? [] : [{ from: `2027-01-${10 + day}`, until: '2027-03-30' }]);

/** What somebody does next, by its kind; what has to be there before is made while there is room. */
const NEXT: Readonly<Record<Kind, () => Promise<Step>>> = {
	'request.submit': async () => [submission(), guest],
	'request.see': async () => [answering('request.see', await waiting()), anna],
	'request.accept': async () => [answering('request.accept', await waiting()), anna],
	'request.write': async () => [writing(await taken()), mia],
	'request.close': async () => [answering('request.close', await taken()), anna],
	'request.withdraw': async () => [withdrawal(await waiting()), mia],
	'request.handOver': async () => [handingOver(await taken(), BERTA), anna],
	'request.reseal': async () => [resealing(await waiting()), anna],
	'record.create': async () => [making(), karla],
	'record.save': async () => [
		mutationOf('record.save', { table: 'offers', id: await offer(), changes: NOTED }),
		karla
	],
	'proposal.make': async () => [await report(), mia],
	'proposal.decide': async () => {
		const said = await report();
		await done([said, mia]);
		return [deciding(said.body.id, { outcome: 'declined', changes: {} }), karla];
	},
	...guestScene(done),
	...minutesSteps(done),
	'expert.state': async () => {
		const [from, to] = [absence(away), absence((away + 1) % 15)];
		away = (away + 1) % 15;
		return [mutationOf('expert.state', { id: ANNA, changes: { absences: { from, to } } }), anna];
	},
	'key.publish': async () => [publishing({ id: KEY, wrapped: sealedLike(newId()) }), anna],
	'key.stop': async () => {
		const row = rowOf('keyVersions', newId());
		const hers = { ...row, owner: clara.userId, expert: CLARA, network: REGION };
		await asSystem((system) => system.collection('keyVersions').create(hers));
		return [mutationOf('key.stop', { id: row.id }), clara];
	},
	'keyLog.sign': async () => {
		await done([anotherKey(), karla]);
		return [signing({ kind: 'restored', holder: '', key: '' }), karla];
	},
	'signingKey.keep': async () => [anotherKey(), karla],
	...answeringSteps(asSystem),
	'count.add': async () => [mutationOf('count.add', countEntry()), anna],
	...ballotSteps((table, row) => asSystem((system) => system.collection(table).create(row))),
	...caseSteps(asSystem, done)
};
const KINDS = Object.keys(NEXT) as Kind[];
const idsOf = (sent: readonly Step[], kind: Kind) =>
	sent.filter(([mutation]) => mutation.kind === kind).map(([mutation]) => mutation.body.id);

it('refuses nothing for it at any block, whatever kind it is, and does all of it once there is room', async () => {
	const sent: Step[] = [];
	const answers = new Map<string, Set<string>>(KINDS.map((kind) => [kind, new Set()]));
	for (const blocks of LEFT)
		for (const kind of KINDS) {
			disk.leave(undefined);
			const [mutation, caller] = await NEXT[kind]();
			disk.leave(blocks * BLOCK);
			answers.get(kind)?.add(await send(mutation, caller));
			sent.push([mutation, caller]);
			disk.leave(undefined);
			await done([mutation, caller]);
		}
	// Both ends were met, and nothing between them; by which kinds, hangs on what room the database's own files have left.
	const met = [...answers].flatMap(([kind, said]) => [...said].map((answer) => ({ kind, answer })));
	expect(met.filter(({ answer }) => answer !== 'again' && answer !== 'done')).toEqual([]);
	expect(new Set(met.map(({ answer }) => answer))).toEqual(new Set(['again', 'done']));

	await done(...sent);
	const rows = await asSystem((system) => system.collection('requests').getFullList());
	expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining(idsOf(sent, 'request.submit')));
	console.log(`full disk (${disk.kind}): writes ${sent.length}, kinds ${KINDS.length}, refused for good 0`);
	for (const id of idsOf(sent, 'request.write'))
		expect(rows.find((row) => row.id === id)?.thread).toHaveLength(1);
	const counted = (await asSystem((system) => system.collection('counters').getFullList())).map(({ n }) =>
		Number(n)
	);
	expect(Math.max(...counted)).toBe(LEFT.length);
});

/** What is written beside the mutations of phones: each made once, and then tried until it is done. */
const BESIDE: Readonly<Record<string, { table: string; make: () => () => Promise<string | null | void> }>> = {
	'a file on the shelf': {
		table: 'documents',
		make: () => {
			const query = asked();
			return () => shelf.upload(karla, query, new Uint8Array(DOCUMENT_FILES.pdf));
		}
	},
	'a notice': {
		table: 'notices',
		make: () => {
			const key = newId();
			return () => queueMail(clients, { user: mia.userId, kind: 'reminder', key });
		}
	},
	'a session': {
		table: 'sessions',
		make: () => {
			const [at, expiresAt] = [new Date(), new Date(Date.now() + 86_400_000)];
			const adapter = new SessionAdapter(clients, () => at);
			const attributes = { handle: '', device: 'Test', createdAt: at, lastSeenAt: at };
			return () => adapter.setSession({ id: newId(), userId: mia.userId, expiresAt, attributes });
		}
	}
};

it.each(Object.entries(BESIDE))(
	'%s is there once or not at all, and with room once',
	async (_, { table, make }) => {
		const count = () => asSystem(async (system) => (await system.collection(table).getList(1, 1)).totalItems);
		disk.leave(undefined);
		const before = await count();
		const met = new Set<string>();
		for (const [at, blocks] of LEFT.entries()) {
			const write = make();
			disk.leave(blocks * BLOCK);
			const answer = await outcome(write());
			met.add(answer);
			disk.leave(undefined);
			expect(await count(), answer).toBe(before + at + (answer === 'done' ? 1 : 0));
			if (answer !== 'done') expect(await outcome(write())).toBe('done');
			expect(await count()).toBe(before + at + 1);
		}
		expect([...met].filter((answer) => answer !== 'again')).toEqual(['done']);
	}
);
