// The disk is full while a list is sent, read, written or taken back: nothing is half done, it says so, and with room again it goes
// on by itself.
import { cp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PocketBaseHandle, startPocketBase } from '../../scripts/host/pocketbase';
import { newId } from '../../src/lib/domain/id';
import { ImportDesk } from '../../src/lib/server/imports/desk';
import { ImportJob } from '../../src/lib/server/imports/job';
import { Uploads } from '../../src/lib/server/imports/uploads';
import { PocketBaseClients } from '../../src/lib/server/pocketbase/client';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { startTestPocketBase, SUPERUSER, type TestPocketBase } from '../support/pocketbase';
import { BLOCK, type SmallDisk, smallDisk } from '../support/small-disk';
import { CALLERS, REGION, seedSmallNetwork } from '../support/small-network';
import { bytesOf, CHOICES, houses } from './import-scene';

const SIZE = 48 * 1024 * 1024;
let template: TestPocketBase;
let disk: SmallDisk;
let handle: PocketBaseHandle;
let job: ImportJob;
let desk: ImportDesk;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	template = await startTestPocketBase();
	await seedSmallNetwork(template.admin);
	await template.handle.stop();
	disk = await smallDisk(SIZE);
	const dataDir = join(disk.folder, 'pb_data');
	await cp(join(template.folder, 'pb_data'), dataDir, { recursive: true });
	handle = await startPocketBase({ dataDir, superuser: SUPERUSER });
	const clients = new PocketBaseClients({ url: await disk.over(handle.url), ...SUPERUSER });
	await clients.as(CALLERS.karla);
	const store = new PocketBaseStore(clients, join(template.folder, 'lineage.json'));
	const uploads = new Uploads(disk.folder);
	const now = () => new Date();
	job = new ImportJob({ clients, store, uploads, now, mayDelete: () => Promise.resolve(true) });
	const free = { takeBytes: () => Promise.resolve(), ring: () => {} };
	desk = new ImportDesk({ clients, store, uploads, job, now, ...free });
});
afterAll(async () => {
	await handle.stop();
	await disk.remove();
	await template.stop();
});

const send = (text: string, id = newId()) =>
	desk.upload(CALLERS.karla, { id, network: REGION, name: 'Liste.csv' }, bytesOf(text));
const state = async (id: string) => {
	const { state, trouble } = await desk.one(CALLERS.karla, id);
	return [state, trouble];
};

describe('without room', () => {
	it('a list is not taken, and nothing of it stays', async () => {
		const folder = join(disk.folder, 'imports');
		// The injected fault is one of the database alone: there a file in the way of the folder keeps it from being written.
		if (disk.kind === 'real') disk.leave(2 * BLOCK);
		else await writeFile(folder, '');
		await expect(send(houses(500))).rejects.toMatchObject({ code: 'unavailable' });
		expect(await readdir(folder).catch(() => [])).toEqual([]);
		if (disk.kind !== 'real') await rm(folder);
		disk.leave(undefined);
		expect(await desk.list(CALLERS.karla)).toEqual([]);
	});

	it('reading, writing and taking back wait, say so, and go on by themselves', async () => {
		disk.leave(undefined);
		const { id } = await send(houses(60, 'Voll'));
		disk.leave(0);
		await job.run();
		expect(await state(id)).toEqual(['reading', 'unavailable']);
		disk.leave(undefined);
		await job.run();
		expect(await state(id)).toEqual(['ready', '']);

		for (const [to, end] of [
			['write', 'written'],
			['undo', 'undone']
		] as const) {
			await desk.change(CALLERS.karla, to === 'write' ? { id, to, choices: CHOICES } : { id, to });
			disk.leave(0);
			await job.run();
			expect((await state(id))[1]).toBe('unavailable');
			disk.leave(undefined);
			await job.run();
			expect(await state(id)).toEqual([end, '']);
		}
		const clients = new PocketBaseClients({ url: handle.url, ...SUPERUSER });
		const made = await clients.asSystem((system) =>
			system.collection('organisations').getFullList({ filter: 'name ~ "Verein Voll "' })
		);
		expect(made).toHaveLength(60);
		expect(made.every(({ publication }) => publication === 'withdrawn')).toBe(true);
	});
});
