import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { newId } from '../../domain/id';
import type { MutationOf } from '../../protocol/mutation';
import { deviceDb } from '../device/device-db';
import { enqueue } from './enqueue';
import { queuedBodies } from './queued-bodies';

const RECORD = newId();
const save = (to: string): MutationOf<'record.save'> => ({
	id: newId(),
	kind: 'record.save',
	body: { id: RECORD, table: 'offers', changes: { title: { from: 'alt', to } } }
});
const refuse = (id: string) =>
	deviceDb.outbox
		.where('id')
		.equals(id)
		.modify({ state: 'parked', code: 'conflict', fields: ['title'] });

beforeEach(() => deviceDb.outbox.clear());

it('what was refused says because of which fields, and ends with the change that takes its place', async () => {
	const [first, second, third] = [save('neu'), save('neuer'), save('am neuesten')];
	await enqueue(first);
	await enqueue(second);
	await refuse(first.id);
	expect(await queuedBodies('record.save', { recordId: RECORD })).toMatchObject([
		{ mutation: first.id, code: 'conflict', fields: ['title'] },
		{ mutation: second.id }
	]);
	// The second still waits: nobody has refused it, so nothing takes its place.
	await enqueue(third, { insteadOf: [first.id, second.id] });
	const queued = await queuedBodies('record.save', { recordId: RECORD });
	expect(queued.map(({ mutation }) => mutation)).toEqual([second.id, third.id]);
	expect(queued.every((one) => !('code' in one))).toBe(true);
});
