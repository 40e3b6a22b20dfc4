import { expect, it } from 'vitest';
import type { RequestContent } from '$lib/domain/consultation/request-content';
import { newReceiptCode } from '$lib/domain/consultation/receipt';
import { newSecret } from '$lib/sealing/envelope';
import { receiptIdentity } from '$lib/sealing/receipt-identity';
import { sealContent, sealMessage } from './envelope';
import { openWithQueue } from './live-thread.svelte';

const REQUEST = 'request00000000';
const asker = await receiptIdentity(newReceiptCode());
const secret = newSecret();
const CONTENT: RequestContent = {
	format: 2,
	profession: 'midwife',
	ageGroup: 'under1',
	concerns: ['neglect'],
	question: 'Wie?',
	contact: { channel: 'phone', phone: '040 66969 123', email: '', time: '', voicemail: false },
	replyTo: [asker.recipient]
};
const payload = await sealContent(REQUEST, CONTENT, secret, [asker.recipient]);
const written = async (id: string) => {
	const place = { request: REQUEST, message: id, from: 'asker' } as const;
	return { id, payload: await sealMessage(place, { kind: 'text', text: id }, secret, [asker.recipient]) };
};
const [first, second, third] = await Promise.all(
	['first0000000000', 'second000000000', 'third0000000000'].map(written)
);

it('shows what waits after what has arrived, each message once', async () => {
	const at = '2026-11-22T08:00:00.000Z';
	const thread = [{ ...first!, from: 'asker' as const, at }];
	const source = {
		request: REQUEST,
		texts: { payload, thread },
		identities: [asker.identity],
		me: 'asker'
	} as const;
	const { messages } = await openWithQueue(source, [
		{ mutation: 'a', message: first!, createdAt: at },
		{ mutation: 'b', message: second!, createdAt: at },
		{ mutation: 'c', message: third!, createdAt: at, code: 'thread_full' }
	]);
	expect(messages.map(({ id, queued }) => [id, queued])).toEqual([
		[first!.id, undefined],
		[second!.id, { mutation: 'b' }],
		[third!.id, { mutation: 'c', code: 'thread_full' }]
	]);
	expect(messages[1]).toMatchObject({ from: 'asker', content: { kind: 'text', text: second!.id } });
});
