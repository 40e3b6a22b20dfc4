import { describe, expect, it } from 'vitest';
import type { RequestContent } from '$lib/domain/consultation/request-content';
import type { CaseContent } from '$lib/domain/meeting/case-content';
import { newSecret } from '$lib/sealing/envelope';
import { newReceiptCode } from '$lib/domain/consultation/receipt';
import { receiptIdentity } from '$lib/sealing/receipt-identity';
import { openCase, openContent, openMessage, sealCase, sealContent, sealMessage } from './envelope';

const REQUEST = 'request00000000';
const MESSAGE = 'message00000000';
const expertKey = await receiptIdentity(newReceiptCode());
const askerKey = await receiptIdentity(newReceiptCode());
const stranger = await receiptIdentity(newReceiptCode());
const CONTENT: RequestContent = {
	format: 2,
	profession: 'midwife',
	ageGroup: 'under1',
	concerns: ['neglect'],
	question: 'Wie spreche ich es an?',
	contact: { channel: 'phone', phone: '040 66969 123', email: '', time: '', voicemail: false },
	replyTo: [askerKey.recipient]
};

describe('the narrow door', () => {
	it('lets the expert and the asker read the request, and nobody else', async () => {
		const secret = newSecret();
		const payload = await sealContent(REQUEST, CONTENT, secret, [expertKey.recipient]);
		for (const { identity } of [expertKey, askerKey])
			expect(await openContent(REQUEST, payload, [identity])).toEqual({ content: CONTENT, secret });
		await expect(openContent(REQUEST, payload, [stranger.identity])).rejects.toMatchObject({
			reason: 'notForMe'
		});
	});

	it('takes an answer only from somebody who could read the request', async () => {
		const place = { request: REQUEST, message: MESSAGE, from: 'expert' } as const;
		const answer = { kind: 'text', text: 'So:' } as const;
		const secret = newSecret();
		const real = await sealMessage(place, answer, secret, CONTENT.replyTo);
		expect(await openMessage(place, real, [askerKey.identity], secret)).toEqual(answer);
		const forged = await sealMessage(place, answer, newSecret(), CONTENT.replyTo);
		await expect(openMessage(place, forged, [askerKey.identity], secret)).rejects.toMatchObject({
			reason: 'forged'
		});
	});

	it.each([
		['another request', { request: 'other0000000000' }],
		['another message', { message: 'other0000000000' }],
		['the other side', { from: 'asker' as const }]
	])('refuses an envelope that was lifted from %s', async (_from, change) => {
		const place = { request: REQUEST, message: MESSAGE, from: 'expert' } as const;
		const secret = newSecret();
		const payload = await sealMessage(place, { kind: 'text', text: 'So:' }, secret, CONTENT.replyTo);
		await expect(
			openMessage({ ...place, ...change }, payload, [askerKey.identity], secret)
		).rejects.toMatchObject({ reason: 'foreign' });
	});

	it('does not show a content that is none', async () => {
		const payload = await sealContent(REQUEST, { ...CONTENT, question: '' }, newSecret(), [
			expertKey.recipient
		]);
		await expect(openContent(REQUEST, payload, [askerKey.identity])).rejects.toMatchObject({
			reason: 'newer'
		});
	});
});

describe('a case', () => {
	const place = { id: REQUEST, meeting: MESSAGE, kind: 'short', seat: '' } as const;
	const content: CaseContent = {
		...{ format: 1, meeting: MESSAGE, kind: 'short', question: 'Wer zahlt?', lawEnforcement: 'fitting' },
		...{ method: '', informed: true, writtenAt: '2026-11-01T08:00:00.000Z' }
	};
	const [office, own] = [expertKey, askerKey];

	it('is read by the office and whoever brings it, and by nobody else', async () => {
		const payload = await sealCase(place, content, [office.recipient], own.recipient);
		for (const { identity } of [office, own])
			expect(await openCase(place, payload, [identity])).toEqual(content);
		await expect(openCase(place, payload, [stranger.identity])).rejects.toMatchObject({ reason: 'notForMe' });
	});

	it('without a key of her own by the office alone, and never by herself alone', async () => {
		const payload = await sealCase(place, content, [office.recipient]);
		await expect(openCase(place, payload, [own.identity])).rejects.toMatchObject({ reason: 'notForMe' });
		await expect(sealCase(place, content, [], own.recipient)).rejects.toMatchObject({
			name: 'NoRecipientError'
		});
	});

	it.each([
		['another case', { id: 'other0000000000' }],
		['another meeting', { meeting: 'other0000000000' }],
		['another kind', { kind: 'closed' as const }],
		['the office, in the name of somebody', { seat: 'seat00000000000' }]
	])('is not shown as one of %s', async (_what, change) => {
		const payload = await sealCase(place, content, [office.recipient]);
		await expect(openCase({ ...place, ...change }, payload, [office.identity])).rejects.toMatchObject({
			reason: 'foreign'
		});
	});
});
