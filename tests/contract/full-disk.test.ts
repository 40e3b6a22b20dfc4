// The disk is full, or so nearly full that only the smaller of two writes fits: nothing is recorded as refused, nothing half
// done; with room again the same mutations are done, once each.
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type PocketBaseHandle, startPocketBase } from '../../scripts/host/pocketbase';
import type { Caller } from '../../src/lib/domain/access/caller';
import type { Mutation } from '../../src/lib/protocol/mutation';
import { Engine } from '../../src/lib/server/actions/engine';
import { AppError } from '../../src/lib/server/errors';
import { PocketBaseClients } from '../../src/lib/server/pocketbase/client';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { startTestPocketBase, SUPERUSER, type TestPocketBase } from '../support/pocketbase';
import { BLOCK, type SmallDisk, smallDisk } from '../support/small-disk';
import { ANNA, CALLERS, seedSmallNetwork } from '../support/small-network';
import { answering, mutationOf, submission, writing } from './mutation-scene';
import { countEntry } from '../support/count-entry';

/** Room for the database and some requests. */
const SIZE = 24 * 1024 * 1024;
/** Blocks that are left at each attempt; `npm run measure` takes every number of them. */
const LEFT = process.env.EVERY_BLOCK
	? Array.from({ length: 64 }, (_, blocks) => blocks)
	: [0, 1, 2, 3, 4, 6, 8, 12, 16, 48];

let template: TestPocketBase;
let disk: SmallDisk;
let handle: PocketBaseHandle;
let engine: Engine;
beforeAll(async () => {
	template = await startTestPocketBase();
	await seedSmallNetwork(template.admin);
	await template.handle.stop();
	disk = await smallDisk(SIZE);
	const dataDir = join(disk.folder, 'pb_data');
	await cp(join(template.folder, 'pb_data'), dataDir, { recursive: true });
	handle = await startPocketBase({ dataDir, superuser: SUPERUSER });
	const clients = new PocketBaseClients({ url: await disk.over(handle.url), ...SUPERUSER });
	// Signed in while there is room: it is the writes that are tried.
	await clients.as(CALLERS.anna);
	await clients.as(CALLERS.mia);
	const store = new PocketBaseStore(clients, join(template.folder, 'lineage.json'));
	engine = new Engine({ store, now: () => new Date() });
});
afterAll(async () => {
	await handle.stop();
	await disk.remove();
	await template.stop();
});

/** What the phone knows afterwards: `done`, a refusal's code, or that it has to send the same again. */
const send = (mutation: Mutation, as: Caller): Promise<string> =>
	engine.settle(mutation, as).then(
		(result) => (result.outcome === 'done' ? 'done' : `refused: ${result.code}`),
		(error: unknown) => {
			if (error instanceof AppError && error.code === 'unavailable') return 'again';
			throw error;
		}
	);

/** One consultation in the yearly counting. */
const counting = () => mutationOf('count.add', countEntry());

/** What four people do next: the kinds that write otherwise than the others. Made while there is room. */
async function nextSteps(): Promise<[Mutation, Caller][]> {
	disk.leave(undefined);
	const [waiting, taken] = [submission({ expert: ANNA }), submission({ expert: ANNA })];
	for (const one of [waiting, taken]) expect(await send(one, CALLERS.mia)).toBe('done');
	expect(await send(answering('request.accept', taken.body.id), CALLERS.anna)).toBe('done');
	return [
		[submission(), CALLERS.guest],
		[answering('request.accept', waiting.body.id), CALLERS.anna],
		[writing(taken.body.id), CALLERS.mia],
		[counting(), CALLERS.anna]
	];
}

it('refuses nothing for it at any block, and does all of it once there is room', async () => {
	const sent: [Mutation, Caller][] = [];
	const answers = new Map<string, number>();
	for (const blocks of LEFT) {
		const steps = await nextSteps();
		for (const [mutation, caller] of steps) {
			disk.leave(blocks * BLOCK);
			const answer = await send(mutation, caller);
			answers.set(answer, (answers.get(answer) ?? 0) + 1);
			sent.push([mutation, caller]);
		}
	}
	// Both ends were met, and nothing between them.
	expect([...answers.keys()].sort()).toEqual(['again', 'done']);

	disk.leave(undefined);
	for (const [mutation, caller] of sent) expect(await send(mutation, caller)).toBe('done');
	const admin = new PocketBaseClients({ url: handle.url, ...SUPERUSER });
	const rows = await admin.asSystem((system) => system.collection('requests').getFullList());
	const ids = sent.filter(([{ kind }]) => kind === 'request.submit').map(([{ body }]) => body.id);
	expect(ids.filter((id) => !rows.some((row) => row.id === id))).toEqual([]);
	console.log(`full disk (${disk.kind}): writes ${sent.length}, refused for good 0`);
	const written = sent.filter(([{ kind }]) => kind === 'request.write').map(([{ body }]) => body.id);
	for (const id of written) expect(rows.find((row) => row.id === id)?.thread).toHaveLength(1);
	const counters = await admin.asSystem((system) => system.collection('counters').getFullList());
	expect(Math.max(...counters.map(({ n }) => Number(n)))).toBe(LEFT.length);
});
