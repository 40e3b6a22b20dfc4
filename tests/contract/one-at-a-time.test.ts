// One server for a data folder, and no database without its server: however it was started, and however it was killed.
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startPocketBase } from '../../scripts/host/pocketbase';
import type { Mutation } from '../../src/lib/protocol/mutation';
import type { PushAnswer } from '../../src/lib/protocol/push';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { PocketBaseClients } from '../../src/lib/server/pocketbase/client';
import { type TestVisitor, visitorOf } from '../support/built-server';
import { startTestPocketBase, SUPERUSER, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, seedSmallNetwork } from '../support/small-network';
import { databasesOn, startProduct, type StartedProduct } from '../support/started-product';
import { submission } from './mutation-scene';

/** Of each kind of kill; `npm run measure` takes thirty. */
const KILLS = Number(process.env.KILLS ?? 1);

let template: TestPocketBase;
let folder: string;
let running: StartedProduct | undefined;
beforeAll(async () => {
	template = await startTestPocketBase();
	await seedSmallNetwork(template.admin);
	await template.handle.stop();
});
afterAll(() => template.stop());
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'schutznetz-one-'));
	await cp(join(template.folder, 'pb_data'), join(folder, 'pb_data'), { recursive: true });
	await writeFile(join(folder, 'secrets.json'), JSON.stringify({ superuser: SUPERUSER }));
});
afterEach(async () => {
	await running?.stop();
	running = undefined;
	await rm(folder, { recursive: true, force: true });
});

/** Mia at the product as it runs now. */
async function start(): Promise<TestVisitor> {
	running = await startProduct(folder);
	const mia = visitorOf(running.url);
	expect((await mia.login('mia')).status).toBe(200);
	return mia;
}

async function push(mia: TestVisitor, mutation: Mutation): Promise<string | undefined> {
	const body = { v: PROTOCOL_VERSION, account: CALLERS.mia.userId, mutations: [mutation] };
	const response = await mia.send('POST', '/api/push', body);
	if (!response.ok) throw new Error(`answered ${response.status}`);
	return ((await response.json()) as PushAnswer).results[0]?.outcome;
}

it('a second start says that one runs already, and leaves it alone', async () => {
	running = await startProduct(folder);
	await expect(startProduct(folder)).rejects.toThrow(/ended with 1:[^]*läuft schon ein Schutznetz/);
	expect(databasesOn(folder)).toHaveLength(1);
	expect((await fetch(`${running.url}/api/health`)).ok).toBe(true);
});

it.each(['server', 'database', 'both'] as const)(
	'killed, %s: nothing answered is lost or doubled, no database is left over, it starts again at once',
	async (what) => {
		const answered = new Set<string>();
		let sent: Mutation[] = [];
		for (let kill = 0; kill < KILLS; kill++) {
			const mia = await start();
			const before = answered.size;
			let isEnough = () => {};
			const enough = new Promise<void>((resolve) => (isEnough = resolve));
			const lanes = Array.from({ length: 3 }, async () => {
				for (;;) {
					const mutation = submission();
					sent.push(mutation);
					if ((await push(mia, mutation)) === 'done') answered.add(mutation.body.id);
					// In the middle of writing, each time somewhere else.
					if (answered.size > before + (kill % 7)) isEnough();
				}
			});
			const ends = Promise.allSettled(lanes);
			await enough;
			if (what !== 'server') process.kill(databasesOn(folder)[0]!, 'SIGKILL');
			if (what !== 'database') await running?.kill();
			await ends;
			await running?.stop();
			// Not even waited for: the start does, where the database is still closing.
			const again = await start();
			expect(databasesOn(folder)).toHaveLength(1);
			for (const mutation of sent) expect(await push(again, mutation)).toBe('done');
			sent.forEach(({ body }) => answered.add(body.id));
			sent = [];
			await running?.stop();
		}
		expect(databasesOn(folder)).toEqual([]);
		const rows = await requestIds();
		const lost = [...answered].filter((id) => !rows.includes(id)).length;
		console.log(`kills of ${what} ${KILLS}, requests ${rows.length}, lost ${lost}`);
		expect([lost, rows.length]).toEqual([0, answered.size]);
	}
);

async function requestIds(): Promise<string[]> {
	const handle = await startPocketBase({ dataDir: join(folder, 'pb_data'), superuser: SUPERUSER });
	const clients = new PocketBaseClients({ url: handle.url, ...SUPERUSER });
	const rows = await clients.asSystem((system) =>
		system.collection('requests').getFullList({ fields: 'id' })
	);
	await handle.stop();
	return rows.map(({ id }) => id);
}
