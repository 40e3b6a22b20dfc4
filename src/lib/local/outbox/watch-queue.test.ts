import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newId } from '../../domain/id';
import type { Mutation } from '../../protocol/mutation';
import { createDeviceDb, deviceDb } from '../device/device-db';
import { discardRefused, enqueue, retryRefused } from './enqueue';
import { watchQueue } from './watch-queue';

const REQUEST = 'request00000000';
const see = (): Mutation => ({ id: newId(), kind: 'request.see', body: { id: REQUEST } });
const close = (): Mutation => ({ id: newId(), kind: 'request.close', body: { id: REQUEST } });

let ring = vi.fn<() => void>();
let end = () => {};
const ringsTimes = (times: number) => expect.poll(() => ring.mock.calls.length).toBe(times);

beforeEach(async () => {
	await deviceDb.outbox.clear();
	ring = vi.fn();
});
afterEach(() => end());

describe('the bell of the queue', () => {
	it('rings at once when something waits already', async () => {
		await enqueue(see());
		end = watchQueue(ring);
		await ringsTimes(1);
	});

	it('rings for each step that is queued, and for what is sent once more', async () => {
		end = watchQueue(ring);
		await enqueue(see());
		await ringsTimes(1);
		await enqueue(close());
		await ringsTimes(2);
		const { id, seq } = (await deviceDb.outbox.toCollection().first())!;
		await deviceDb.outbox.update(seq, { state: 'parked', code: 'conflict' });
		await retryRefused(id);
		await ringsTimes(3);
	});

	it('is silent for a double click, for a refusal and for what leaves', async () => {
		end = watchQueue(ring);
		await enqueue(see());
		await ringsTimes(1);
		await enqueue(see());
		const { id, seq } = (await deviceDb.outbox.toCollection().first())!;
		await deviceDb.outbox.update(seq, { state: 'parked', code: 'conflict' });
		await discardRefused(id);
		// It hears in order: had one of these rung, this would be more than the second time.
		await enqueue(close());
		await ringsTimes(2);
	});

	it('hears what another page of this browser queued', async () => {
		end = watchQueue(ring);
		const page = createDeviceDb(deviceDb.name);
		await enqueue(see(), undefined, page);
		await ringsTimes(1);
		page.close();
	});
});
