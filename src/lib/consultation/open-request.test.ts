import { describe, expect, it } from 'vitest';
import type { Message, MessageSender } from '$lib/domain/consultation/request';
import type { MessageContent, RequestContent } from '$lib/domain/consultation/request-content';
import { newReceiptCode } from '$lib/domain/consultation/receipt';
import { newSecret } from '$lib/sealing/envelope';
import { receiptIdentity } from '$lib/sealing/receipt-identity';
import { sealContent, sealMessage } from './envelope';
import { openProposal, openRequest, type ThreadMessage } from './open-request';

const REQUEST = 'request00000000';
const AT = '2026-11-22T08:00:00.000Z';
const expert = await receiptIdentity(newReceiptCode());
const asker = await receiptIdentity(newReceiptCode());
const secret = newSecret();
const CONTENT: RequestContent = {
	format: 2,
	profession: 'midwife',
	ageGroup: 'under1',
	concerns: ['neglect'],
	question: 'Wie spreche ich es an?',
	contact: { channel: 'phone', phone: '040 66969 123', email: '', time: '', voicemail: false },
	replyTo: [asker.recipient]
};
const payload = await sealContent(REQUEST, CONTENT, secret, [expert.recipient]);

interface Written {
	content?: MessageContent;
	from?: MessageSender;
	secret?: string;
	to?: string;
	/** The id it was sealed for. */
	sealedAs?: string;
}
let serial = 0;
async function written(changes: Written = {}): Promise<Message> {
	const { content = { kind: 'text', text: 'So:' }, from = 'expert', to = asker.recipient } = changes;
	const id = `message${String((serial += 1)).padStart(8, '0')}`;
	const place = { request: REQUEST, message: changes.sealedAs ?? id, from };
	return { id, from, at: AT, payload: await sealMessage(place, content, changes.secret ?? secret, [to]) };
}
const cutOff = async () => {
	const whole = await written();
	return { ...whole, payload: whole.payload.slice(0, whole.payload.length - 40) };
};

describe('a thread', () => {
	it('opens with its request, in order', async () => {
		const thread = [
			await written(),
			await written({ from: 'asker', content: { kind: 'text', text: 'Ah.' } })
		];
		const opened = await openRequest(REQUEST, { payload, thread }, [asker.identity]);
		expect(opened).toMatchObject({ content: CONTENT, secret });
		expect(opened.messages.map(({ from }) => from)).toEqual(['expert', 'asker']);
		expect(opened.messages[1]).toMatchObject({ at: AT, content: { kind: 'text', text: 'Ah.' } });
	});

	it.each([
		['damaged', cutOff],
		['forged', () => written({ secret: newSecret() })],
		['notForMe', () => written({ to: expert.recipient })],
		['foreign', () => written({ sealedAs: 'other0000000000' })],
		['newer', () => written({ content: { kind: 'video' } as unknown as MessageContent })]
	] as const)('shows that a message is %s and all others', async (unreadable, make) => {
		const thread = [await written(), await make(), await written()];
		const { messages } = await openRequest(REQUEST, { payload, thread }, [asker.identity]);
		expect(messages[1]).toEqual({ id: thread[1]?.id, from: 'expert', at: AT, unreadable });
		expect(messages.filter((one) => 'content' in one)).toHaveLength(2);
	});

	it('says why when the request itself is not for these keys', async () => {
		const stranger = await receiptIdentity(newReceiptCode());
		await expect(openRequest(REQUEST, { payload, thread: [] }, [stranger.identity])).rejects.toMatchObject({
			reason: 'notForMe'
		});
	});
});

describe('a proposal of times', () => {
	const message = (id: string, content: MessageContent): ThreadMessage => ({
		id,
		from: content.kind === 'pick' ? 'asker' : 'expert',
		at: AT,
		content
	});
	const times = (id: string) => message(id, { kind: 'times', text: '', times: [AT] });
	const pick = message('p', { kind: 'pick', time: AT, text: '' });
	const text = message('t', { kind: 'text', text: 'Gern.' });

	it.each<[string, ThreadMessage[], string | undefined]>([
		['none', [text], undefined],
		['waits', [times('a'), text], 'a'],
		['the later counts', [times('a'), times('b')], 'b'],
		['chosen', [times('a'), pick, text], undefined],
		['proposed again after the choice', [times('a'), pick, times('b')], 'b'],
		[
			'one that cannot be read is none',
			[{ id: 'x', from: 'expert', at: AT, unreadable: 'forged' }],
			undefined
		]
	])('%s', (_name, messages, open) => expect(openProposal(messages)?.id).toBe(open));
});
