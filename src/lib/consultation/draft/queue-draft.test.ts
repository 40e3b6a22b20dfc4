import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { deviceDb } from '$lib/local/device/device-db';
import { draftCount, loadDraft } from '$lib/local/drafts/drafts';
import { keptRequest, type KeptRequest } from '$lib/local/receipts/kept-requests';
import { outboxState, queuedSteps } from '$lib/local/outbox/outbox-state';
import { newOwnKey } from '$lib/sealing/own-key';
import { composeRequest } from './compose';
import { AGAIN } from './draft-keys';
import { emptyForm, readDraft, type AskForm } from './ask-form';
import { discardRefusedRequest, dropSettledCopies, queueDraft, reviseRefusedRequest } from './queue-draft';

const FORM: AskForm = {
	...emptyForm(),
	acute: 'no',
	profession: 'midwife',
	ags: '01053100',
	expert: 'expertanna00000',
	ageGroup: 'under1',
	concerns: ['neglect'],
	urgency: 'today',
	question: 'Wie spreche ich es an?',
	channel: 'phone',
	phone: '040 66969 123'
};

const READERS = { recipients: [(await newOwnKey()).recipient], forDesk: false, own: undefined };

/** A request that was sent from this phone and refused by the server; gives its mutation's id. */
async function refused(): Promise<string> {
	const to = {
		expert: 'expertanna00000',
		youthOffice: 'youthoffice0000',
		legalBasis: 'kkg4',
		name: 'Anna',
		phone: '040 66969 300'
	};
	const composed = await composeRequest(FORM, 'Vernachlässigung', to, READERS);
	await queueDraft(FORM, composed);
	await deviceDb.outbox.toCollection().modify({ state: 'parked', code: 'expert_unavailable' });
	await deviceDb.receipts.toCollection().modify({ state: 'rejected', code: 'expert_unavailable' });
	return composed.mutation.id;
}

beforeEach(async () => {
	await Promise.all([deviceDb.outbox.clear(), deviceDb.drafts.clear(), deviceDb.receipts.clear()]);
});

describe('a refused request', () => {
	it('is named with its reason', async () => {
		const id = await refused();
		expect(await queuedSteps()).toEqual([
			{ id, kind: 'request.submit', recordId: FORM.id, code: 'expert_unavailable' }
		]);
	});

	it('becomes the draft again, as a new request to somebody else', async () => {
		expect(await reviseRefusedRequest(FORM.id, await refused())).toBe(true);
		const draft = readDraft(await loadDraft(AGAIN));
		expect(draft).toMatchObject({ question: FORM.question, concerns: FORM.concerns, expert: '' });
		expect(draft?.id).not.toBe(FORM.id);
		expect(draft?.code).not.toBe(FORM.code);
		expect(await keptRequest(FORM.id)).toBeUndefined();
		expect(await outboxState()).toEqual({ pending: 0, refused: [] });
	});

	it('leaves nothing behind when it is discarded', async () => {
		await discardRefusedRequest(FORM.id, await refused());
		expect([await draftCount(), await keptRequest(FORM.id)]).toEqual([0, undefined]);
		expect(await outboxState()).toEqual({ pending: 0, refused: [] });
	});

	it('cannot be changed once its copy is gone', async () => {
		const id = await refused();
		await deviceDb.drafts.clear();
		expect(await reviseRefusedRequest(FORM.id, id)).toBe(false);
		expect((await outboxState()).refused).toHaveLength(1);
	});
});

describe('the copy of what was sent', () => {
	it.each<[KeptRequest['state'], number]>([
		['waiting', 1],
		['rejected', 1],
		['submitted', 0],
		['closed', 0]
	])('in state %s: %i left', async (state, left) => {
		await refused();
		await dropSettledCopies([{ id: FORM.id, state } as KeptRequest]);
		expect(await draftCount()).toBe(left);
	});
});
