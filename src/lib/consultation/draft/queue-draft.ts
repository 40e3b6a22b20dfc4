// What was typed stays on the phone, sealed, until the server has the request: a refused one can be changed and sent again
// instead of being typed anew.
import { newId } from '$lib/domain/id';
import { newReceiptCode } from '$lib/domain/consultation/receipt';
import { deviceDb, type DeviceDb } from '$lib/local/device/device-db';
import { deleteDraft, loadDraft, saveDraft } from '$lib/local/drafts/drafts';
import { forgetRequest, isSettled, keptRequest, type KeptRequest } from '$lib/local/receipts/kept-requests';
import { discardRefused, enqueue } from '$lib/local/outbox/enqueue';
import type { Composed } from './compose';
import { AGAIN, DRAFT } from './draft-keys';
import { BEGINNING, readDraft, type AskForm } from './ask-form';

const keyOf = (id: string) => `sent/${id}`;

/**
 * The draft becomes the queued request, with its receipt and the copy of what was typed: one step, so that a phone that
 * goes off in between has either the draft or the request. Throws a CodedError; then the draft is as it was.
 */
export async function queueDraft(
	form: AskForm,
	{ mutation, kept }: Composed,
	db: DeviceDb = deviceDb
): Promise<void> {
	const copy = { key: keyOf(form.id), value: form };
	await enqueue(mutation, { receipt: kept, draft: DRAFT, copy }, db);
}

/** Deletes the copies of requests that have reached the server. */
export async function dropSettledCopies(kept: readonly KeptRequest[]): Promise<void> {
	for (const { id, state } of kept)
		if (state !== 'waiting' && state !== 'rejected') await deleteDraft(keyOf(id));
}

/** Takes a refused request off the queue for good. One that has arrived after all stays. */
export async function discardRefusedRequest(id: string, mutation: string | undefined): Promise<void> {
	if (isSettled(await keptRequest(id))) return;
	if (mutation !== undefined) await discardRefused(mutation);
	await deleteDraft(keyOf(id));
	await forgetRequest(id);
}

/** Makes the refused request the draft of the form again, as a new request; false when its copy is gone, or it has arrived. */
export async function reviseRefusedRequest(id: string, mutation: string | undefined): Promise<boolean> {
	const form = readDraft(await loadDraft(keyOf(id)));
	if (!form || isSettled(await keptRequest(id))) return false;
	await saveDraft(AGAIN, {
		...form,
		id: newId(),
		code: newReceiptCode(),
		expert: '',
		at: BEGINNING
	} satisfies AskForm);
	await discardRefusedRequest(id, mutation);
	return true;
}
