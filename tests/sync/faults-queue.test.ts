// The queue through a phone that goes off (what was written is a draft or on its way, never both and never neither), and
// through an update of the app.
import { describe, expect, test } from 'vitest';
import { sealedLike } from '../support/sealed-like';
import { newId } from '../../src/lib/domain/id';
import { emptyForm } from '../../src/lib/consultation/draft/ask-form';
import { DRAFT, messageKey } from '../../src/lib/consultation/draft/draft-keys';
import { queueDraft } from '../../src/lib/consultation/draft/queue-draft';
import type { DeviceDb } from '../../src/lib/local/device/device-db';
import { draftCount, loadDraft, saveDraft } from '../../src/lib/local/drafts/drafts';
import { enqueue } from '../../src/lib/local/outbox/enqueue';
import { outboxState, queuedSteps } from '../../src/lib/local/outbox/outbox-state';
import { keptRequests } from '../../src/lib/local/receipts/kept-requests';
import { ModelPhone } from './model-phone';
import { ACCOUNTS, createWorld } from './model-world';
import { ask, phoneInStep, submission } from './scene';

const { code, ...request } = await submission();
const { id } = request.body;
const form = { ...emptyForm(), id, code, question: 'Wie spreche ich es an?' };
const kept = { id, code, title: 'Frage', phoneOfExpert: '', nameOfExpert: '' };
const body = { id, message: { id: newId(), payload: sealedLike('Und dann?') }, proof: '' };

/** [what, under which key it is written, how it is queued, what lies there then] */
const WRITTEN: [string, string, (db: DeviceDb) => Promise<void>, object][] = [
	[
		'a request: with its receipt and a copy of what was typed',
		DRAFT,
		(db) => queueDraft(form, { mutation: request, kept } as Parameters<typeof queueDraft>[1], db),
		{ draft: false, drafts: 1, pending: 1, receipts: 1 }
	],
	[
		'a message in a thread',
		messageKey(id),
		(db) => enqueue({ id: newId(), kind: 'request.write', body }, { draft: messageKey(id) }, db),
		{ draft: false, drafts: 0, pending: 1, receipts: 0 }
	]
];

test.each(WRITTEN)('%s', async (_, key, queue, queued) => {
	const untouched = { draft: true, drafts: 1, pending: 0, receipts: 0 };
	const { server } = createWorld();
	for (let steps = 0, survived = false; !survived; steps += 1) {
		const phone = new ModelPhone(server);
		await saveDraft(key, form, phone.device);
		phone.killAfter(steps);
		survived = await queue(phone.device).then(
			() => true,
			() => false
		);
		phone.restart();
		const state = await stateOf(phone, key);
		expect(survived ? [queued] : [untouched, queued], `off after ${steps} steps`).toContainEqual(state);
		phone.close();
	}
});

async function stateOf({ device }: ModelPhone, key: string) {
	return {
		draft: (await loadDraft(key, device)) !== undefined,
		drafts: await draftCount(device),
		pending: (await outboxState(device)).pending,
		receipts: (await keptRequests(device)).length
	};
}

describe('a queue of the first version', () => {
	/** As that version left it: what a row is about was called `request`. */
	async function withOldRows() {
		const { phone, world } = await phoneInStep(ACCOUNTS[0]);
		const asked = [await ask(phone), await ask(phone)];
		await enqueue(
			{ id: newId(), kind: 'request.withdraw', body: { id: asked[1]!, proof: '' } },
			{},
			phone.device
		);
		const rows = await phone.device.outbox.toArray();
		const old = rows.map(({ recordId, ...row }) => ({ ...row, request: recordId }));
		await phone.device.outbox.clear();
		await phone.device.table('outbox').bulkAdd(old);
		return { phone, world, asked };
	}

	test('is known by what it is about, and sent in its order', async () => {
		const { phone, world, asked } = await withOldRows();
		const about = (await queuedSteps(phone.device)).map(({ kind, recordId }) => [kind, recordId]);
		expect(about).toEqual([
			['request.submit', asked[0]],
			['request.submit', asked[1]],
			['request.withdraw', asked[1]]
		]);
		await phone.sync();
		expect(await outboxState(phone.device)).toEqual({ pending: 0, refused: [] });
		const states = asked.map((one) => world.server.store.row('requests', one)?.status);
		expect(states).toEqual(['submitted', 'closed']);
		expect((await keptRequests(phone.device)).map(({ state }) => state).sort()).toEqual([
			'closed',
			'submitted'
		]);
	});

	test('is shown as refused where its key is lost', async () => {
		const { phone, asked } = await withOldRows();
		await phone.device.keys.clear();
		await phone.sync();
		const { refused } = await outboxState(phone.device);
		expect(refused.map(({ recordId }) => recordId)).toEqual([asked[0], asked[1], asked[1]]);
		expect((await phone.device.receipts.toArray()).map(({ state }) => state)).toEqual([
			'rejected',
			'rejected'
		]);
	});

	test('is no reason to queue the same step twice', async () => {
		const { phone, asked } = await withOldRows();
		const again = { id: newId(), kind: 'request.withdraw', body: { id: asked[1]!, proof: '' } } as const;
		await enqueue(again, {}, phone.device);
		expect(await outboxState(phone.device)).toMatchObject({ pending: 3 });
	});
});
