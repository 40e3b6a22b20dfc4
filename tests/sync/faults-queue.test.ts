// A phone that goes off while something is queued: what was written is a draft or on its way, never both and never neither.
import { expect, test } from 'vitest';
import { sealedLike } from '../support/sealed-like';
import { newId } from '../../src/lib/domain/id';
import { emptyForm } from '../../src/lib/consultation/draft/ask-form';
import { DRAFT, messageKey } from '../../src/lib/consultation/draft/draft-keys';
import { queueDraft } from '../../src/lib/consultation/draft/sent-copy';
import type { DeviceDb } from '../../src/lib/local/device/device-db';
import { draftCount, loadDraft, saveDraft } from '../../src/lib/local/drafts/drafts';
import { enqueue, outboxState } from '../../src/lib/local/outbox/outbox';
import { keptRequests } from '../../src/lib/local/receipts/kept-requests';
import { ModelPhone } from './model-phone';
import { createWorld } from './model-world';
import { submission } from './scene';

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
