// Histories of consultation over a real PocketBase, with a line to it that loses, repeats, delays and cuts: whoever sends the same
// until she is answered, as phones do, has done it once. HISTORIES sets how many; `npm run measure` takes 300.
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import type { Request } from '../../src/lib/domain/consultation/request';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { Engine } from '../../src/lib/server/actions/engine';
import { PocketBaseClients } from '../../src/lib/server/pocketbase/client';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { lossyProxy, LOSSES, type Loss, type LossyProxy } from '../support/lossy-proxy';
import { startTestPocketBase, SUPERUSER, type TestPocketBase } from '../support/pocketbase';
import { ANNA, BERTA, CALLERS, seedSmallNetwork } from '../support/small-network';
import { answering, handingOver, mutationOf, submission, writing } from './mutation-scene';
import { countEntry } from '../support/count-entry';

const HISTORIES = Number(process.env.HISTORIES ?? 25);
/** More than any chain of losses below. */
const TRIES = 60;

let pocketBase: TestPocketBase;
let proxy: LossyProxy;
let engine: Engine;
let store: PocketBaseStore;
beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	proxy = await lossyProxy(pocketBase.handle.url);
	const clients = new PocketBaseClients({ url: proxy.url, ...SUPERUSER });
	store = new PocketBaseStore(clients, join(pocketBase.folder, 'lineage.json'));
	engine = new Engine({ store, now: () => new Date() });
});
afterAll(async () => {
	proxy.stop();
	await pocketBase.stop();
});

const KINDS = ['ask', 'accept', 'write', 'answer', 'handOver', 'close', 'count'] as const;
const step = fc.record({
	kind: fc.constantFrom(...KINDS),
	losses: fc.array(fc.constantFrom<Loss>('none', 'none', ...LOSSES), { maxLength: 8 })
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The same until it is answered. */
async function settle(mutation: Mutation, as: Caller): Promise<string> {
	for (let tries = 0; tries < TRIES; tries++) {
		const result = await engine.settle(mutation, as).catch(() => undefined);
		if (result) return result.outcome === 'done' ? 'done' : result.code;
	}
	throw new Error(`never answered: ${mutation.kind}`);
}

const totals = { done: 0, lost: 0, doubled: 0 };
let counted = 0;

async function play(steps: Step[]): Promise<void> {
	const asking = submission({ expert: ANNA });
	const id = asking.body.id;
	const moves: Record<Step['kind'], () => [Mutation, Caller]> = {
		ask: () => [submission({ expert: ANNA }), CALLERS.guest],
		accept: () => [answering('request.accept', id), CALLERS.anna],
		write: () => [writing(id), CALLERS.mia],
		answer: () => [writing(id), CALLERS.anna],
		handOver: () => [handingOver(id, BERTA), CALLERS.anna],
		close: () => [answering('request.close', id), CALLERS.anna],
		count: () => [counting(), CALLERS.anna]
	};
	const requests: string[] = [];
	const messages: string[] = [];
	const sent: [Mutation, Caller][] = [[asking, CALLERS.mia], ...steps.map(({ kind }) => moves[kind]())];
	for (const [at, [mutation, caller]] of sent.entries()) {
		proxy.losses = [...(steps[at - 1]?.losses ?? [])];
		const outcome = await settle(mutation, caller);
		proxy.losses = [];
		if (outcome !== 'done') continue;
		totals.done += 1;
		if (mutation.kind === 'request.submit') requests.push(mutation.body.id);
		if (mutation.kind === 'request.write') messages.push(mutation.body.message.id);
		if (mutation.kind === 'count.add') counted += 1;
	}
	const { admin } = pocketBase;
	for (const one of requests) {
		const found = await admin
			.collection('requests')
			.getOne(one)
			.catch(() => undefined);
		if (!found) totals.lost += 1;
	}
	const { thread } = await admin.collection('requests').getOne<Request>(id);
	const arrived = (thread ?? []).map((message) => message.id);
	totals.lost += messages.filter((message) => !arrived.includes(message)).length;
	totals.doubled += arrived.length - new Set(arrived).size;
	const counters = await admin.collection('counters').getFullList<{ n: number }>();
	const most = Math.max(0, ...counters.map(({ n }) => n));
	totals.lost += Math.max(0, counted - most);
	totals.doubled += Math.max(0, most - counted);
	expect(totals).toMatchObject({ lost: 0, doubled: 0 });
}

const counting = () => mutationOf('count.add', countEntry());

it(`${HISTORIES} histories: nothing lost, nothing twice, and the same epoch throughout`, async () => {
	const before = await pocketBase.admin.collection('feed').getFullList<{ epoch: string }>();
	await fc.assert(
		fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
			await play(steps);
			proxy.losses = ['cut', 'none', 'dropAnswer', 'cut'];
			for (let look = 0; look < 4; look++) await store.feed().catch(() => {});
			proxy.losses = [];
		}),
		{ numRuns: HISTORIES, endOnFailure: true }
	);
	const { done, lost, doubled } = totals;
	console.log(
		`lossy histories ${HISTORIES}, done ${done}, losses ${proxy.happened}, lost ${lost}, doubled ${doubled}`
	);
	// A cut answer is none: taken for one, it would have looked like another database.
	const after = await pocketBase.admin.collection('feed').getFullList<{ epoch: string }>();
	expect(after[0]?.epoch).toBe(before[0]?.epoch);
});
