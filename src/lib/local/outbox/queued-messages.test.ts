import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../domain/id';
import type { Mutation } from '../../protocol/mutation';
import { deviceDb } from '../device/device-db';
import { enqueue } from './enqueue';
import { queuedMessages } from './queued-messages';

const REQUEST = 'request00000000';
const write = (request = REQUEST): Mutation => ({
	id: newId(),
	kind: 'request.write',
	body: { id: request, message: { id: newId(), payload: 'c2VhbGVk' }, proof: '' }
});
const withdraw = (): Mutation => ({
	id: newId(),
	kind: 'request.withdraw',
	body: { id: REQUEST, proof: '' }
});

beforeEach(() => deviceDb.outbox.clear());

describe('messages on their way', () => {
	it('are each its own, however fast one follows the other', async () => {
		const written = [write(), write(), write('other0000000000')];
		for (const mutation of [...written, withdraw(), withdraw()]) await enqueue(mutation);
		const queued = await queuedMessages(REQUEST);
		expect(queued.map(({ mutation }) => mutation)).toEqual([written[0]?.id, written[1]?.id]);
		expect(queued[0]?.message).toEqual((written[0] as Mutation & { kind: 'request.write' }).body.message);
		expect(await deviceDb.outbox.where('state').equals('pending').count(), 'a step counts once').toBe(4);
	});

	it('say when the server refused them', async () => {
		await enqueue(write());
		expect((await queuedMessages(REQUEST))[0]).not.toHaveProperty('code');
		await deviceDb.outbox.toCollection().modify({ state: 'parked', code: 'thread_full' });
		expect((await queuedMessages(REQUEST))[0]).toMatchObject({ code: 'thread_full' });
	});
});
