// One draft, sent from two tabs: the truth is the receipt's.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { enqueue } from '../../src/lib/local/outbox/enqueue';
import { outboxState } from '../../src/lib/local/outbox/outbox-state';
import { keptRequest } from '../../src/lib/local/receipts/kept-requests';
import { phoneInStep, type Scene, submission } from './scene';

let scene: Scene;
beforeEach(async () => {
	scene = await phoneInStep();
});
afterEach(() => scene.phone.close());

describe('one draft, sent from two tabs', () => {
	const draft = async () => {
		const { code, ...first } = await submission();
		const { id } = first.body;
		const receipt = { id, code, title: 'Frage', phoneOfExpert: '', nameOfExpert: '' };
		return { first, second: { ...first, id: newId() }, receipt, id };
	};
	const state = async (id: string) => (await keptRequest(id, scene.phone.device))?.state;

	test('the second finds it sent, and nothing more is queued', async () => {
		const { first, second, receipt, id } = await draft();
		await enqueue(first, { receipt }, scene.phone.device);
		await scene.phone.sync();
		await enqueue(second, { receipt }, scene.phone.device);
		expect([await state(id), await outboxState(scene.phone.device)]).toEqual([
			'submitted',
			{ pending: 0, refused: [] }
		]);
	});

	test('one that the phone took for refused is asked for by its receipt, and has arrived', async () => {
		const { first, receipt, id } = await draft();
		await enqueue(first, { receipt }, scene.phone.device);
		await scene.phone.sync();
		// As a phone of an older version lies there: the second was sent and answered with a conflict.
		await enqueue(
			{ ...first, id: newId(), kind: 'request.withdraw', body: { id, proof: '' } },
			{},
			scene.phone.device
		);
		await scene.phone.device.outbox
			.toCollection()
			.modify({ kind: 'request.submit', state: 'parked', code: 'conflict' });
		await scene.phone.device.receipts.update(id, { state: 'rejected', code: 'conflict' });
		await scene.phone.sync();
		expect([await state(id), (await outboxState(scene.phone.device)).refused]).toEqual(['submitted', []]);
	});

	test('one that the server never had stays refused', async () => {
		const { first, receipt, id } = await draft();
		await enqueue(first, { receipt }, scene.phone.device);
		await scene.phone.device.outbox.toCollection().modify({ state: 'parked', code: 'expert_unavailable' });
		await scene.phone.device.receipts.update(id, { state: 'rejected', code: 'expert_unavailable' });
		await scene.phone.sync();
		expect([await state(id), (await outboxState(scene.phone.device)).refused.length]).toEqual([
			'rejected',
			1
		]);
	});
});
