import { describe, expect, it } from 'vitest';
import type { RequestContent } from '$lib/domain/consultation/request-content';
import { onlyAddsReaders } from '$lib/domain/consultation/sealed-parts';
import { newSecret } from '$lib/sealing/envelope';
import { idOf } from '$tests/support/directory-rows';
import { keys, type Name, prints, recipientsOf } from '$tests/support/reader-keys';
import { openContent, openMessage, sealContent, sealMessage } from '../envelope';
import { resealed, sealAnew } from './reseal';

const AT = new Date('2026-11-22T09:00:00Z');

describe('the texts sealed anew', () => {
	const id = idOf('request');
	const secret = newSecret();
	const content: RequestContent = {
		format: 2,
		profession: 'midwife',
		ageGroup: 'under1',
		concerns: ['neglect'],
		question: 'Wie spreche ich es an?',
		contact: { channel: 'phone', phone: '040 66969 123', email: '', time: '', voicemail: false },
		replyTo: [keys.asker.recipient]
	};
	const place = (message: string) => ({ request: id, message, from: 'expert' as const });
	const readable = { kind: 'text', text: 'So.' } as const;

	async function sealed() {
		const to = recipientsOf(['anna', 'asker']);
		const message = async (name: string, recipients: string[]) => ({
			id: idOf(name),
			from: 'expert' as const,
			at: AT.toISOString(),
			payload: await sealMessage(place(idOf(name)), readable, secret, recipients)
		});
		return {
			id,
			recipients: await prints(['anna']),
			payload: await sealContent(id, content, secret, recipientsOf(['anna'])),
			thread: [await message('hers', to), await message('others', recipientsOf(['asker']))]
		};
	}

	it.each<Name>(['fritz', 'asker'])('open for %s, request and thread', async (name) => {
		const before = await sealed();
		const after = await sealAnew(before, [keys.anna.identity], recipientsOf(['fritz']));
		const own = [keys[name].identity];
		expect((await openContent(id, after.payload, own)).content).toEqual(content);
		const [first] = after.thread;
		expect(await openMessage(place(first!.id), first!.payload, own, secret)).toEqual(readable);
		expect(after.recipients).toEqual(await prints(['fritz']));
	});

	it('are the very same where a reader is added, and nobody loses them', async () => {
		const before = await sealed();
		const after = await resealed(before, [keys.anna.identity], {
			how: 'add',
			recipients: recipientsOf(['fritz'])
		});
		expect(onlyAddsReaders(before.payload, after.payload)).toBe(true);
		expect(after.recipients).toEqual(await prints(['anna', 'fritz']));
		for (const name of ['anna', 'fritz', 'asker'] as const) {
			const own = [keys[name].identity];
			expect((await openContent(id, after.payload, own)).content).toEqual(content);
			const [first] = after.thread;
			expect(await openMessage(place(first!.id), first!.payload, own, secret)).toEqual(readable);
		}
		expect(after.thread[1]?.payload).toBe(before.thread[1]?.payload);
		await expect(
			resealed(before, [keys.fritz.identity], { how: 'add', recipients: recipientsOf(['fritz']) })
		).rejects.toMatchObject({ reason: 'notForMe' });
	});

	it('are closed to who may no longer read', async () => {
		const after = await sealAnew(await sealed(), [keys.anna.identity], recipientsOf(['fritz']));
		await expect(openContent(id, after.payload, [keys.anna.identity])).rejects.toMatchObject({
			reason: 'notForMe'
		});
	});

	it('keep a message that she cannot open as it is', async () => {
		const before = await sealed();
		const after = await sealAnew(before, [keys.anna.identity], recipientsOf(['fritz']));
		expect(after.thread[1]).toEqual({ id: idOf('others'), payload: before.thread[1]!.payload });
	});

	it('are not made by who cannot read the request', async () => {
		await expect(
			sealAnew(await sealed(), [keys.fritz.identity], recipientsOf(['fritz']))
		).rejects.toMatchObject({ reason: 'notForMe' });
	});
});
