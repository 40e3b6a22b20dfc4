/** What somebody who asks does on her phone, by the very functions that the screens call. */
import type { AskForm } from '../../../src/lib/consultation/draft/ask-form';
import { openRequest } from '../../../src/lib/consultation/open-request';
import { newId } from '../../../src/lib/domain/id';
import { Sending } from '../../../src/lib/features/ask/sending.svelte';
import { writeMessage as writeBack } from '../../../src/lib/features/my-requests/write';
import { keptRequest, keptRequests } from '../../../src/lib/local/receipts/kept-requests';
import { receiptIdentity } from '../../../src/lib/sealing/receipt-identity';
import { completeForm } from '../../support/ask-form';
import { NORTH } from '../confidential/world';
import { TEXT, refused, scene } from './scene';
import { expect } from 'vitest';

export const addressee = (expert: string) => ({
	...{ expert, youthOffice: NORTH, legalBasis: 'kkg4', name: '', phone: '' }
});
export const formTo = (expert: string): AskForm =>
	completeForm({ id: newId(), expert: expert || 'pool', urgency: 'today' });

/** As the summary does it; what it shows first is what it knows. */
export async function send(expert: string, word: readonly string[] = []): Promise<Sending> {
	const [sending, form] = [new Sending(), formTo(expert)];
	await sending.prepare(form, addressee(expert));
	await sending.send(form, addressee(expert), word);
	return sending;
}
/** The phone has sent there before, so that it knows everybody. */
export async function hasSent(expert: string): Promise<string> {
	const sending = await send(expert);
	expect(sending.sent).toBe(true);
	await scene.phone.sync();
	return (await keptRequests())[0]!.id;
}
/** Told by the summary, or by what an action throws. */
export const toldBy = async (sending: Sending) =>
	sending.sent ? [] : sending.fresh.map(({ fingerprint }) => fingerprint);
export async function writesBack(id: string): Promise<string[]> {
	const request = (await keptRequest(id))!;
	const { identity } = await receiptIdentity(request.code);
	const opened = await openRequest(id, request.texts!, [identity]);
	return refused(writeBack(request, opened, TEXT));
}
