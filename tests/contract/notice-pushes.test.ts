// Pushes, and what notices leave in the database.
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { NOTICE_KINDS } from '../../src/lib/protocol/notice-kinds';
import { queueNotice } from '../../src/lib/server/notices/queue';
import { forgetOldNotices } from '../../src/lib/server/notices/forget';
import { addDevice, changeSettings, settingsOf } from '../../src/lib/server/notices/settings';
import { HOUR, MINUTE, ORIGIN, VAPID, noticeScene } from '../support/notice-scene';
import { subscribedBrowser, vapidClaims } from '../support/push-service';
import { CALLERS, PASSWORD } from '../support/small-network';

const scene = noticeScene();
const { now, userOf, queue, rows, states, delivery, subscribe } = scene;

describe('a push', () => {
	it('is signed with the server’s key, readable by the browser alone, and carries its kind alone', async () => {
		const browser = await subscribe('anna');
		await queue('anna', 'handedOver');
		await delivery().run();
		const [push] = scene.pushes.received;
		if (!push) throw new Error('no push came');
		expect(vapidClaims(String(push.headers.authorization), VAPID.publicKey)).toMatchObject({
			aud: `http://${scene.pushes.host}`,
			sub: ORIGIN
		});
		expect(push.headers).toMatchObject({ 'content-encoding': 'aes128gcm', urgency: 'high' });
		expect(push.headers).not.toHaveProperty('topic');
		expect(push.body.toString('latin1')).not.toContain('handedOver');
		expect(JSON.parse(browser.decrypt(push.body))).toEqual({ kind: 'handedOver' });
	});

	it('does not give its kind away by its length', async () => {
		await subscribe('anna');
		for (const kind of NOTICE_KINDS) {
			await queue('anna', kind);
			await delivery().run();
			// Each by itself: soon after one another they would be one.
			scene.clock += 16 * MINUTE;
		}
		expect(scene.pushes.received).toHaveLength(NOTICE_KINDS.length);
		expect(new Set(scene.pushes.received.map(({ body }) => body.length)).size).toBe(1);
	});

	it('goes to every device of the account, once each, and to nobody else’s', async () => {
		await subscribe('anna', 'phone');
		await subscribe('anna', 'tablet');
		await subscribe('berta', 'other');
		await queue('anna', 'newRequest', 'request00000001:1');
		await queue('anna', 'newRequest', 'request00000001:1');
		await delivery().run();
		await delivery().run();
		expect(scene.pushes.received.map(({ path }) => path).sort()).toEqual(['/phone', '/tablet']);
	});

	it.each([404, 410])(
		'that is answered with %i removes the device, and no further one is queued',
		async (status) => {
			await subscribe('anna');
			scene.pushes.answer(status);
			await queue('anna', 'newRequest');
			await delivery().run();
			expect(await states()).toContainEqual(['push', 'dropped', 'gone']);
			expect((await settingsOf(scene.pocketBase.clients, userOf('anna'))).devices).toEqual([]);
		}
	);

	it.each([429, 500, 302])(
		'that is answered with %i is tried again, and no redirect is followed',
		async (status) => {
			await subscribe('anna');
			scene.pushes.answer(status);
			await queue('anna', 'newRequest');
			await delivery().run();
			expect(scene.pushes.received).toHaveLength(1);
			expect(await states()).toContainEqual(['push', 'waiting', `http_${status}`]);
			scene.pushes.answer(201);
			scene.clock += MINUTE;
			await delivery().run();
			expect(await states()).toContainEqual(['push', 'sent', '']);
		}
	);

	it('does not reach a browser that another account has taken over meanwhile', async () => {
		const { subscription } = await subscribe('anna');
		await queue('anna', 'newRequest');
		await addDevice(
			scene.pocketBase.clients,
			{ user: userOf('berta'), session: '', device: '', ...subscription },
			now()
		);
		await delivery().run();
		expect(scene.pushes.received).toEqual([]);
		expect(await states()).toContainEqual(['push', 'dropped', 'no_device']);
	});

	it('goes to ten devices of an account at most: the oldest makes room', async () => {
		for (let device = 0; device < 12; device++) {
			scene.clock += MINUTE;
			await subscribe('anna', `phone${device}`);
		}
		const { devices } = await settingsOf(scene.pocketBase.clients, userOf('anna'));
		expect(devices.map(({ device }) => device)).toEqual(
			Array.from({ length: 10 }, (_, at) => `phone${at + 2}`)
		);
	});
});

describe('what notices leave in the database', () => {
	it('goes half a year after it was settled, and not before it was', async () => {
		await queue('anna', 'newRequest', 'one');
		await scene.mails.start();
		await delivery().run();
		await queue('anna', 'reminder', 'one');
		scene.clock += 179 * 24 * HOUR;
		await forgetOldNotices(scene.pocketBase.clients, now());
		expect(await rows()).toHaveLength(2);
		scene.clock += 2 * 24 * HOUR;
		await forgetOldNotices(scene.pocketBase.clients, now());
		expect(await rows()).toMatchObject([{ kind: 'reminder', state: 'waiting' }]);
	});

	it('goes with the account', async () => {
		const { admin } = scene.pocketBase;
		const account = { id: newId(), email: 'weg@example.org', password: PASSWORD, passwordConfirm: PASSWORD };
		await admin.collection('users').create({ ...account, name: 'Weg', role: 'member', active: true });
		const browser = subscribedBrowser(scene.pushes.host, 'phone');
		const device = { user: account.id, session: '', device: '', ...browser.subscription };
		await addDevice(scene.pocketBase.clients, device, now());
		const owner = { user: account.id, session: '' };
		await changeSettings(scene.pocketBase.clients, owner, { mail: true }, undefined);
		await queueNotice(scene.pocketBase.clients, { user: account.id, kind: 'answered', key: 'one' }, now());
		expect(await rows()).toHaveLength(2);
		await admin.collection('users').delete(account.id);
		for (const name of ['notices', 'pushSubscriptions', 'noticeSettings'])
			expect(await admin.collection(name).getFullList()).toEqual([]);
	});

	const names = ['guest', 'mia', 'anna', 'karla'] as const;
	const collections = ['notices', 'pushSubscriptions', 'noticeSettings'];
	it.each(names.flatMap((name) => collections.map((collection) => ({ name, collection }))))(
		'is closed to $name: $collection',
		async ({ name, collection }) => {
			const client = await scene.pocketBase.clients.as(CALLERS[name]);
			await expect(client.collection(collection).getList(1, 1)).rejects.toMatchObject({ status: 403 });
			await expect(
				client.collection(collection).create({ user: CALLERS[name].userId })
			).rejects.toMatchObject({
				status: 403
			});
		}
	);
});
