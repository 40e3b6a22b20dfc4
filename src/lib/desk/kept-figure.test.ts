import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '$lib/domain/id';
import { createDirectoryCopy, type DirectoryCopy } from '$lib/local/copy/directory-copy';
import { createDeviceDb, type DeviceDb } from '$lib/local/device/device-db';
import { writeSession } from '$lib/local/device/local-session';
import { enqueue } from '$lib/local/outbox/enqueue';
import type { Account } from '$lib/protocol/session';
import { countAndKeep, readKept } from './kept-figure';

const STATE = { cursor: 'c', epoch: 'e', scope: 'coordination', owner: 'desk', complete: true } as const;
let device: DeviceDb;
let copy: DirectoryCopy;
let times: number;

beforeEach(async () => {
	device = createDeviceDb(`kept-${newId()}`);
	copy = createDirectoryCopy(`kept-${newId()}`);
	times = 0;
	await pulled();
	await signedInTo(['north']);
});

/** As a pull ends that brought something. */
const pulled = () => copy.write([], (writer) => writer.writeState(STATE));
const signedInTo = (networks: string[]) =>
	writeSession({ account: { id: 'desk', networks } as unknown as Account }, device);
const queued = () => {
	const changes = { note: { from: '', to: 'neu' } };
	return enqueue(
		{ id: newId(), kind: 'record.save', body: { id: newId(), table: 'offers', changes } },
		{},
		device
	);
};
const count = () => Promise.resolve((times += 1));
const read = (day = 'monday', name = 'one') => readKept<number>(name, day, { device, copy });
const counted = (day = 'monday') => countAndKeep('one', day, count, { device, copy });

describe('a kept figure', () => {
	it('is not there before it is counted, and then is', async () => {
		expect((await read()).figure).toBeUndefined();
		expect(await counted()).toBe(1);
		expect((await read()).figure).toBe(1);
		expect((await read('monday', 'other')).figure).toBeUndefined();
	});

	it.each<[string, () => Promise<unknown>]>([
		['the copy is written', pulled],
		['the copy is emptied', () => copy.clear()],
		['something is queued', queued],
		['the account has another network', () => signedInTo(['north', 'south'])],
		['nobody is signed in any more', () => writeSession({ account: null }, device)]
	])('is none of what lies here when %s', async (_, change) => {
		await counted();
		const before = await read();
		await change();
		const after = await read();
		expect(after.figure).toBeUndefined();
		expect(after.basis).not.toBe(before.basis);
	});

	it('is none of another day', async () => {
		await counted();
		expect((await read('tuesday')).figure).toBeUndefined();
	});

	it('is not kept when something changed while it was counted', async () => {
		const interrupted = async () => {
			await pulled();
			return 7;
		};
		expect(await countAndKeep('one', 'monday', interrupted, { device, copy })).toBeUndefined();
		expect((await read()).figure).toBeUndefined();
	});

	it('is told also where it cannot be kept', async () => {
		device.digest.hook('creating', () => {
			throw new Error('no room');
		});
		expect(await counted()).toBe(1);
		expect((await read()).figure).toBeUndefined();
	});
});
